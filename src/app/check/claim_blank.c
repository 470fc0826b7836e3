/* claim_blank.c: places where a figure should stand and none does: "受理   件", "办结率为%". */
#include <ctype.h>
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_words.h"

static const char *const COUNTED[] = { "万件", "万元", "亿元", "万人次",
	                               "件次", "批次", "人次", "户次", "场次", "件", "起", "批", "例", "宗",
	                               "次", "场", "份", "户", "人", "名", "个", "条", "篇", "期", "项", "元", "%",
	                               NULL };
static const char *const VERBS[] = { "共", "共计", "合计", "总计", "受理", "收到", "接到", "接待", "排查",
	                             "化解", "调处", "登记", "办结", "来信", "来访", "来电", "纠纷",
	                             "为", "达", "达到", "信访", "事项", "问题", "群众", "举报", "投诉", "案件",
	                             "损失", "资金", NULL };

static size_t unit_length(const char *at)
{
	for (const char *const *unit = COUNTED; *unit; unit++)
		if (strncmp(at, *unit, strlen(*unit)) == 0)
			return strlen(*unit);
	return 0;
}

/* Behind a unit that ends its clause. */
static int is_clause_end(const char *at)
{
	return !*at || strchr(",;:()!?\n", *at) || strncmp(at, "。", 3) == 0 || strncmp(at, "、", 3) == 0;
}

/* The length of what stands for a figure at AT: blanks, ____, ××, 【】; in DRAWN how many signs of it
 * were drawn. */
static size_t gap_length(const char *at, int *drawn)
{
	static const char *const MARKS[] = { "_",    "×",  "*",  "X",  "x",  "【】",
		                             "〔〕", "□", "○", "[]", "()", NULL };
	size_t length = 0, mark;
	*drawn = 0;
	for (;; length += mark) {
		mark = at[length] == ' ';
		for (const char *const *each = MARKS; *each && !mark; each++)
			if (strncmp(at + length, *each, strlen(*each)) == 0)
				mark = strlen(*each), ++*drawn;
		if (!mark)
			return length;
	}
}

/* What stands before a place where a figure should be. */
static int expects_figure(const char *text, size_t at)
{
	size_t from = at > 24 ? at - 24 : 0;
	char before[32];
	while (from < at && ((unsigned char)text[from] & 0xC0) == 0x80)
		from++;
	memcpy(before, text + from, at - from);
	before[at - from] = '\0';
	return ends_with(before, VERBS) || ends(before, "率");
}

static void found_blank(struct reading *reading, size_t start, size_t end, enum sure sure)
{
	struct item place = { 0 };
	place.start = start;
	place.q.start = start;
	place.q.end = end;
	claim_found(reading, sure, FINDING_BLANK, &place, &place, "?", "—");
}

static size_t clause_start(const char *text, size_t at)
{
	while (at > 0 && !is_clause_end(text + at - 1) && strncmp(text + at - 1, "。", 3) != 0 &&
	       !(at >= 3 && (strncmp(text + at - 3, "。", 3) == 0 || strncmp(text + at - 3, "、", 3) == 0)))
		at--;
	return at;
}

/* A sign of per cent has a number before it, whatever the words. */
static int is_bare_percent(const char *text, size_t at)
{
	while (at > 0 && text[at - 1] == ' ')
		at--;
	if (at < 3 || isdigit((unsigned char)text[at - 1]))
		return 0;
	static const char *const RATES[] = { "率", "率为", "率达", "率达到", "占", "占比", "增长", "下降", "上升", NULL };
	char before[16];
	size_t from = at > 12 ? at - 12 : 0;
	while (from < at && ((unsigned char)text[from] & 0xC0) == 0x80)
		from++;
	memcpy(before, text + from, at - from);
	before[at - from] = '\0';
	return ends_with(before, RATES);
}

/* 万 and 亿 say nothing alone. */
static int is_large(const char *unit)
{
	return strncmp(unit, "万", 3) == 0 || strncmp(unit, "亿", 3) == 0;
}

/* XX次, 参训  人次: nobody leaves such a place but for a figure, whatever stands before. */
static int is_place_of_figure(const char *text, size_t at, size_t gap, int drawn)
{
	const char *behind = text + at + gap;
	int after_word = at > 0 && (unsigned char)text[at - 1] >= 0x80 && !is_clause_end(text + at - 1) &&
	                 strncmp(text + at - 3, "、", 3) != 0 && strncmp(text + at - 3, "。", 3) != 0;
	/* 举  报  人: a word that was drawn apart. */
	int is_word = at >= 6 && (unsigned char)text[at - 4] >= 0x80 && text[at - 4] != ' ';
	int ends_clause = *behind && *behind != '\n' && is_clause_end(behind + unit_length(behind));
	int at_line_end = !behind[unit_length(behind)] || behind[unit_length(behind)] == '\n';
	return after_word && is_word && ends_clause && ((drawn >= 2) || (gap >= 2 && !drawn && !at_line_end));
}

static void judge_place(struct reading *reading, size_t at)
{
	const char *text = reading->plain.text;
	int drawn;
	size_t gap = gap_length(text + at, &drawn), unit = unit_length(text + at + gap);
	if (!unit || !is_clause_end(text + at + gap + unit))
		return;
	int percent = text[at + gap] == '%';
	if (percent && is_bare_percent(text, at))
		found_blank(reading, clause_start(text, at), at + gap + unit, SURE_ERROR);
	else if (gap && unit && is_place_of_figure(text, at, gap, drawn))
		found_blank(reading, clause_start(text, at), at + gap + unit, SURE_ERROR);
	else if (gap && expects_figure(text, at) && (drawn || gap >= 2 || is_large(text + at + gap)))
		found_blank(reading, clause_start(text, at), at + gap + unit, SURE_ERROR);
	else if (gap && expects_figure(text, at))
		found_blank(reading, clause_start(text, at), at + gap + unit, SURE_DOUBTFUL);
}

/* 共件, 合计批: nothing at all stands between. */
static void judge_joined(struct reading *reading, size_t at)
{
	static const char *const SUMS[] = { "共计", "合计", "总计", "共", NULL };
	const char *text = reading->plain.text;
	for (const char *const *sum = SUMS; *sum; sum++) {
		size_t length = strlen(*sum);
		size_t unit = strncmp(text + at, *sum, length) == 0 ? unit_length(text + at + length) : 0;
		if (unit && is_clause_end(text + at + length + unit)) {
			found_blank(reading, clause_start(text, at), at + length + unit, SURE_ERROR);
			return;
		}
	}
}

void claim_blanks(struct reading *reading)
{
	const char *text = reading->plain.text;
	int drawn;
	for (size_t at = 0; at < reading->plain.length;) {
		size_t gap = gap_length(text + at, &drawn);
		if (gap || text[at] == '%')
			judge_place(reading, at);
		else
			judge_joined(reading, at);
		at += gap ? gap : 1;
	}
}
