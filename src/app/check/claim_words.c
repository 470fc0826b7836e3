/* claim_words.c: the words by which a summary ties figures together. */
#include "app/check/claim_words.h"

#include <string.h>

const char *const WORDS_PAST[] = { "同期", "去年", "上月", "上个月", "上季度", "上周", "上一年", "前年",
	                           "比上年", "较上年", "上期", NULL };
const char *const WORDS_RISE[] = { "上升", "增长", "增加", "提高", "提升", "增幅", "上涨",
	                           "增至", "增到", "增为", "升至", "升到", "升为", NULL };
const char *const WORDS_FALL[] = { "下降", "减少", "降低", "降幅", "回落", "下滑",
	                           "降至", "降到", "降为", "减至", "减到", "减为", NULL };
const char *const WORDS_TOTAL[] = { "共", "合计", "总计", "总量", "总数", "受理", "收到", "接到", "接收",
	                            "接受", "接待", "登记", "排查", "收", "办理", "交办", "立案",
	                            "承办", "调处", "汇集", NULL };
const char *const WORDS_REST[] = { "其他", "其它", "其余", NULL };
const char *const WORDS_PARTIAL[] = { "主要", "前", "依次", "较多", "较高", "集中", "突出", "排名",
	                              "最多", "例如", "比如", "部分", "重点", "如", "等", "含",
	                              "分别有", NULL };

int says(const char *text, const char *const *words)
{
	for (; *words; words++)
		if (strstr(text, *words))
			return 1;
	return 0;
}

int ends(const char *text, const char *word)
{
	size_t all = strlen(text), length = strlen(word);
	while (all && text[all - 1] == ' ')
		all--;
	return all >= length && strncmp(text + all - length, word, length) == 0;
}

int ends_with(const char *text, const char *const *words)
{
	for (; *words; words++)
		if (ends(text, *words))
			return 1;
	return 0;
}

struct respect_word {
	enum respect respect;
	int pole;
	const char *word;
};

/* The first that a label holds decides. */
static const struct respect_word RESPECTS[] = {
	{ RESPECT_REST, 0, "其他" },      { RESPECT_REST, 0, "其它" },
	{ RESPECT_CHANNEL, 0, "上级转交" },
	{ RESPECT_ACCEPT, 2, "未受理" },  { RESPECT_ACCEPT, 2, "不予受理" },
	{ RESPECT_VALID, 2, "无效" },     { RESPECT_VALID, 1, "有效" },
	{ RESPECT_NAMED, 2, "匿名" },     { RESPECT_NAMED, 1, "实名" },
	{ RESPECT_NAMED, 1, "署名" },     { RESPECT_NAMED, 1, "具名" },
	{ RESPECT_FIRST, 1, "初信" },     { RESPECT_FIRST, 1, "初访" },
	{ RESPECT_FIRST, 1, "初次" },     { RESPECT_FIRST, 1, "首次" },
	{ RESPECT_FIRST, 2, "重信" },     { RESPECT_FIRST, 2, "重访" },
	{ RESPECT_FIRST, 2, "重复" },     { RESPECT_GROUP, 1, "个体访" },
	{ RESPECT_GROUP, 1, "个访" },     { RESPECT_GROUP, 1, "个人访" },
	{ RESPECT_GROUP, 2, "集体访" },   { RESPECT_GROUP, 2, "群体访" },
	{ RESPECT_GROUP, 2, "群访" },     { RESPECT_GROUP, 2, "集访" },
	{ RESPECT_DIRECT, 1, "直办" },    { RESPECT_DIRECT, 1, "直接答复" },
	{ RESPECT_DIRECT, 1, "直接办理" }, { RESPECT_DIRECT, 1, "自收" },
	{ RESPECT_DIRECT, 1, "自办" },    { RESPECT_DIRECT, 2, "转办" },
	{ RESPECT_DIRECT, 2, "交办" },    { RESPECT_DIRECT, 2, "转送" },
	{ RESPECT_DIRECT, 2, "转交" },    { RESPECT_LINE, 1, "线上" },
	{ RESPECT_LINE, 2, "线下" },      { RESPECT_FORM, 1, "口头" },
	{ RESPECT_FORM, 2, "书面" },
	{ RESPECT_DIRECT, 1, "本级" },    { RESPECT_POST, 1, "专职" },
	{ RESPECT_POST, 2, "兼职" },      { RESPECT_POST, 1, "人大" },
	{ RESPECT_POST, 2, "政协" },
	{ RESPECT_SORT, 0, "类" },        { RESPECT_SORT, 0, "问题" },
	{ RESPECT_SORT, 0, "行为" },      { RESPECT_SORT, 0, "方面" },
	{ RESPECT_SORT, 0, "领域" },      { RESPECT_SORT, 0, "违反" },
	{ RESPECT_CHANNEL, 0, "来信" },   { RESPECT_CHANNEL, 0, "来访" },
	{ RESPECT_CHANNEL, 0, "来电" },   { RESPECT_CHANNEL, 0, "信件" },
	{ RESPECT_CHANNEL, 0, "电话" },   { RESPECT_CHANNEL, 0, "网络" },
	{ RESPECT_CHANNEL, 0, "网上" },   { RESPECT_CHANNEL, 0, "网信" },
	{ RESPECT_CHANNEL, 0, "微信" },   { RESPECT_CHANNEL, 0, "邮件" },
	{ RESPECT_CHANNEL, 0, "信箱" },   { RESPECT_CHANNEL, 0, "走访" },
	{ RESPECT_CHANNEL, 0, "接访" },   { RESPECT_CHANNEL, 0, "热线" },
	{ RESPECT_CHANNEL, 0, "短信" },   { RESPECT_CHANNEL, 0, "上级转" },
	{ RESPECT_CHANNEL, 0, "信函" },   { RESPECT_CHANNEL, 0, "平台" },
	{ RESPECT_LEVEL, 0, "县级" },     { RESPECT_LEVEL, 0, "处级" },
	{ RESPECT_LEVEL, 0, "科级" },     { RESPECT_LEVEL, 0, "干部" },
	{ RESPECT_LEVEL, 0, "省级" },     { RESPECT_LEVEL, 0, "市级" },
	{ RESPECT_LEVEL, 0, "镇级" },     { RESPECT_LEVEL, 0, "乡级" },
	{ RESPECT_LEVEL, 0, "村级" },     { RESPECT_LEVEL, 0, "国家级" },
	{ RESPECT_LEVEL, 0, "岁" },
	{ RESPECT_PURPOSE, 0, "投诉" },   { RESPECT_PURPOSE, 0, "咨询" },
	{ RESPECT_PURPOSE, 0, "求助" },   { RESPECT_PURPOSE, 0, "建议" },
	{ RESPECT_PURPOSE, 0, "求决" },   { RESPECT_PURPOSE, 0, "申诉" },
	{ RESPECT_PURPOSE, 0, "控告" },   { RESPECT_PURPOSE, 0, "举报" },
	{ RESPECT_PURPOSE, 0, "表扬" },   { RESPECT_PURPOSE, 0, "感谢" },
	{ RESPECT_PURPOSE, 0, "建言" },   { RESPECT_NONE, 0, NULL },
};

/* 广南县, 东湖街道的信访量: a place's last character, at the end or before 的. */
static int is_place(const char *label)
{
	static const char *const ENDINGS[] = { "县", "市", "区", "镇", "乡", "街道", "村", "州", "街办", NULL };
	const char *of = strstr(label, "的");
	size_t length = of ? (size_t)(of - label) : strlen(label);
	char name[64];
	if (length >= sizeof name || length < 2 * strlen("县"))
		return 0;
	memcpy(name, label, length);
	name[length] = '\0';
	return ends_with(name, ENDINGS) && !ends(name, "农村") && !ends(name, "社区");
}

enum respect respect_of(const char *label, int *pole)
{
	*pole = 0;
	if (is_place(label))
		return RESPECT_PLACE;
	for (const struct respect_word *each = RESPECTS; each->word; each++)
		if (strstr(label, each->word)) {
			*pole = each->pole;
			return each->respect;
		}
	return RESPECT_NONE;
}

int respect_is_disjoint(enum respect respect)
{
	return respect >= RESPECT_NAMED && respect <= RESPECT_LEVEL;
}

/* 工单类型: names what its list divides by. */
static int is_named_division(const char *gap)
{
	static const char *const NAMES[] = { "类型:", "类别:", "分类:", "来源:", "渠道:", "构成:", "诉求性质:", NULL };
	const char *line = strrchr(gap, '\n');
	return line && says(line, NAMES);
}

int is_heading(const char *gap)
{
	static const char *const ENDINGS[] = { "看", "分", "统计", "划分", "来说", "分类", "区分", NULL };
	for (const char *at = gap; *at; at++) {
		int from = strncmp(at, "从", 3) == 0 || strncmp(at, "按", 3) == 0;
		const char *end = from ? strpbrk(at, ",:;\n") : NULL;
		const char *full = from ? strstr(at, "。") : NULL;
		if (!end || (full && full < end) || end - at > 90 || end - at >= 96)
			continue;
		char words[96];
		memcpy(words, at, (size_t)(end - at));
		words[end - at] = '\0';
		if (ends_with(words, ENDINGS) || strstr(words, "分类"))
			return strncmp(at, "按", 3) == 0 ? 2 : 1;
	}
	return is_named_division(gap) || strstr(gap, "分为") || strstr(gap, "分类如下") ? 2 : 0;
}

int has_own_subject(const char *label)
{
	static const char *const WORDS[] = {
		"其中", "已经", "已", "均", "全部", "累计", "共计", "共", "现", "截至", "目前", "到期末",
		"期末", "期内", "按期", "按时", "及时", "如期", "限期", "规定", "期限", "内", "办结",
		"办理", "化解", "调解", "成功", "调处", "处理", "答复", "回复", "处置", "受理", "告知",
		"解决", "息诉", "息访", "罢访", "满意", "基本", "和", "评价", "一次性", "完成", "反馈",
		"结案", "转办", "直接", "信访", "事项", "案件", "问题", "矛盾", "纠纷", "的", "了", "率",
		"、", " ", "网民", "群众", "应", "表示", "为", "达", "重信", "重访", "重复", "件", "回访",
		"整改", "到位", "当场", "现场", "有效", "依法", "妥善", "本月", "当年", "全年", "各类",
		"上报", "结果", "报结", "办", "结", "完毕", "处", "各级", "各部门", "各单位", "各有关", "有关", "部门", "单位", "全市", "全县",
		"中", "全镇", "全区", "全州", "全省", "全国", "全乡", "年底", "现已", "至今", NULL,
	};
	while (*label) {
		const char *const *word = WORDS;
		while (*word && strncmp(label, *word, strlen(*word)) != 0)
			word++;
		if (!*word)
			return 1;
		label += strlen(*word);
	}
	return 0;
}

/* Words of one line count the same. */
static const char *const OBJECTS[][5] = {
	{ "纠纷", "矛盾", NULL }, { "信访", "来信", "来访", NULL }, { "积案", NULL }, { "工单", NULL }, { "诉求", NULL },
	{ "举报", NULL }, { "线索", NULL }, { "隐患", NULL }, { "问题", NULL }, { "建议", "提案", NULL }, { "留言", NULL },
};
enum { OBJECT_COUNT = sizeof OBJECTS / sizeof *OBJECTS };

int names_object(const char *label)
{
	for (int each = 0; each < OBJECT_COUNT; each++)
		if (says(label, OBJECTS[each]))
			return 1;
	return 0;
}

int names_another_object(const char *label, const char *other)
{
	if (!names_object(label) || !names_object(other))
		return 0;
	for (int each = 0; each < OBJECT_COUNT; each++)
		if (says(label, OBJECTS[each]) && says(other, OBJECTS[each]))
			return 0;
	return 1;
}
