/* check_shapes_test.c: claims in the shapes that offices write, right or wrong, and sentences that are true
 * though they look wrong. */
#include "app/check/check_property.h"

#include "text/text.h"

typedef long long number;

static number wrong_or(struct maker *maker, int64_t right)
{
	return maker->wrong ? property_slip(maker, right) : right;
}

static const char *with_batches(struct maker *maker)
{
	int64_t net = pick(maker, 20, 300), visits = pick(maker, 10, 200), letters = pick(maker, 5, 90);
	static const char *const SUMS[] = { "三项合计", "合计", "共计" };
	return arena_format(maker->arena, "网上信访%lld件、来访%lld批%lld人次、来信%lld件，%s%lld件。", (number)net,
	                    (number)visits, (number)(visits + pick(maker, 5, 400)), (number)letters, ONE_OF(maker, SUMS),
	                    wrong_or(maker, net + visits + letters));
}

static const char *done_over(struct maker *maker)
{
	int64_t whole = pick(maker, 50, 400);
	static const char *const DONE[] = { "办结", "已化解", "已答复", "调解成功" };
	return arena_format(maker->arena, "全年受理信访事项%lld件，%s%lld件。", (number)whole, ONE_OF(maker, DONE),
	                    (number)(maker->wrong ? whole + pick(maker, 1, 30) : whole - pick(maker, 1, 30)));
}

static const char *points(struct maker *maker)
{
	int64_t then = pick(maker, 700, 900), off = pick(maker, 5, 90), said = maker->wrong ? off + pick(maker, 4, 40) : off;
	static const char *const STYLES[] = { "满意率由%lld.%lld%%提高到%lld.%lld%%，提高%lld.%lld个百分点。",
		                              "满意率由去年的%lld.%lld%%提升至%lld.%lld%%，上升%lld.%lld个百分点。" };
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	return arena_format(maker->arena, ONE_OF(maker, STYLES), (number)(then / 10), (number)(then % 10),
	                    (number)((then + off) / 10), (number)((then + off) % 10), (number)(said / 10),
	                    (number)(said % 10));
#pragma GCC diagnostic pop
}

static const char *average(struct maker *maker)
{
	int64_t each = pick(maker, 4, 60) * 100, count = pick(maker, 2, 30) * 10;
	return arena_format(maker->arena, "发放慰问金%lld元，慰问困难户%lld户，户均%lld元。", (number)(each * count),
	                    (number)count, (number)(maker->wrong ? each * 2 + 100 : each));
}

static const char *quarters(struct maker *maker)
{
	int64_t of[4], sum = 0;
	for (int each = 0; each < 4; each++)
		sum += of[each] = pick(maker, 30, 300);
	number total = maker->wrong ? sum + pick(maker, 1, 12) : sum;
	static const char *const STYLES[] = {
		"一、二、三、四季度分别受理%lld件、%lld件、%lld件、%lld件，全年合计%lld件。",
		"一季度受理%lld件，二季度受理%lld件，三季度受理%lld件，四季度受理%lld件，全年共受理%lld件。",
	};
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	return arena_format(maker->arena, ONE_OF(maker, STYLES), (number)of[0], (number)of[1], (number)of[2],
	                    (number)of[3], total);
#pragma GCC diagnostic pop
}

static const char *halves(struct maker *maker)
{
	int64_t first = pick(maker, 30, 300), second = pick(maker, 30, 300);
	return arena_format(maker->arena, "全年共收到群众来信来访%lld件，上半年%lld件，下半年%lld件。",
	                    (number)(first + second + (maker->wrong ? pick(maker, 1, 9) : 0)), (number)first,
	                    (number)second);
}

static const char *multiple(struct maker *maker)
{
	int64_t then = pick(maker, 10, 90), times = pick(maker, 1, 3);
	return arena_format(maker->arena, "网上信访由%lld件增加到%lld件，增长%lld倍。", (number)then,
	                    (number)(then * (times + 1)), (number)(maker->wrong ? times + 1 : times));
}

static const char *at_least(struct maker *maker)
{
	int64_t tens = pick(maker, 2, 5), then = 100 * pick(maker, 2, 9);
	int64_t fall = maker->wrong ? tens * 10 - pick(maker, 3, 9) : tens * 10 + pick(maker, 0, 8);
	static const char *const STYLES[] = { "越级访由%lld人次下降到%lld人次，降幅超过%lld0%%。",
		                              "越级访由%lld人次下降到%lld人次，降幅达%lld0%%以上。",
		                              "越级访由%lld人次下降到%lld人次，下降%lld成以上。" };
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	return arena_format(maker->arena, ONE_OF(maker, STYLES), (number)then, (number)(then - then * fall / 100),
	                    (number)tens);
#pragma GCC diagnostic pop
}

static const char *all_but_one(struct maker *maker)
{
	int64_t whole = pick(maker, 50, 900);
	return arena_format(maker->arena, "受理网上信访件%lld件，办结%lld件，办结率100%%。", (number)whole,
	                    (number)(whole - maker->wrong));
}

static const char *twice(struct maker *maker)
{
	int64_t once = pick(maker, 40, 400);
	return arena_format(maker->arena, "全年调解邻里纠纷%lld起。\n回顾一年来的工作，全年调解邻里纠纷%lld起，成绩来之不易。",
	                    (number)once, wrong_or(maker, once));
}

static const char *levels(struct maker *maker)
{
	int64_t county = pick(maker, 2, 9), city = pick(maker, 2, 9), province = pick(maker, 1, 9);
	return arena_format(maker->arena, "参加业务培训%lld次，其中县级%lld次、市级%lld次、省级%lld次。",
	                    (number)(county + city + province - (maker->wrong ? pick(maker, 1, 3) : 0)), (number)county,
	                    (number)city, (number)province);
}

static const char *hundred(struct maker *maker)
{
	int64_t letter = pick(maker, 20, 40), visit = pick(maker, 20, 40), rest = 100 - letter - visit;
	return arena_format(maker->arena, "从渠道看，来信占%lld%%、来访占%lld%%、网上信访占%lld%%。", (number)letter,
	                    (number)visit, (number)(rest + (maker->wrong ? pick(maker, 3, 20) : 0)));
}

static const char *base_behind(struct maker *maker)
{
	int64_t then = pick(maker, 60, 400), people = pick(maker, 400, 900);
	int64_t up = pick(maker, 5, 50), more = pick(maker, 20, 200);
	return arena_format(maker->arena, "个体访%lld批%lld人次，同比分别上升%s和%s，去年同期为%lld批%lld人次。",
	                    (number)(then + up), (number)(people + more), property_percent(maker, up, then, 1),
	                    property_rate(maker, more, people), (number)then, (number)people);
}

static const char *chinese(struct maker *maker)
{
	int64_t whole = pick(maker, 60, 900), rest = pick(maker, 2, 40);
	const char *(*spell)(struct arena *arena, int64_t value) = text_chinese_number;
	return arena_format(maker->arena, "排查疑难问题%s件，已化解%s件，其余%s件已明确包案领导。", spell(maker->arena, whole),
	                    spell(maker->arena, whole - rest), spell(maker->arena, wrong_or(maker, rest)));
}

static const char *ten_thousands(struct maker *maker)
{
	int64_t first = pick(maker, 1000, 9000), second = pick(maker, 1000, 9000), sum = first + second;
	sum += maker->wrong ? pick(maker, 3, 900) : pick(maker, -1, 1); /* each is rounded */
	return arena_format(maker->arena, "受理%lld.%02lld万件，其中投诉%lld.%02lld万件，其他%lld.%02lld万件。",
	                    (number)(sum / 100), (number)(sum % 100), (number)(first / 100), (number)(first % 100),
	                    (number)(second / 100), (number)(second % 100));
}

static const char *table(struct maker *maker)
{
	int64_t of[3], done[3], all = 0, finished = 0;
	for (int each = 0; each < 3; each++) {
		all += of[each] = pick(maker, 10, 90);
		finished += done[each] = of[each] - pick(maker, 0, 5);
	}
	return arena_format(maker->arena,
	                    "村\t受理\t办结\n东村\t%lld\t%lld\n西村\t%lld\t%lld\n南村\t%lld\t%lld\n合计\t%lld\t%lld\n",
	                    (number)of[0], (number)done[0], (number)of[1], (number)done[1], (number)of[2],
	                    (number)done[2], (number)all, wrong_or(maker, finished));
}

static const char *drawn_blank(struct maker *maker)
{
	static const char *const BLANKS[] = { "XX", "××", "__", "  " };
	static const char *const PLACES[] = { "召开专题会议%s次，研究信访工作。", "化解信访积案%s件，成效明显。",
		                              "组织业务培训%s场次，参加人员踊跃。" };
	const char *blank = maker->wrong ? ONE_OF(maker, BLANKS) : "12";
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	return arena_format(maker->arena, ONE_OF(maker, PLACES), blank);
#pragma GCC diagnostic pop
}

const struct claim_maker SHAPES[] = {
	{ "with batches", with_batches }, { "done over", done_over },   { "points", points },
	{ "average", average },           { "quarters", quarters },     { "halves", halves },
	{ "multiple", multiple },         { "at least", at_least },     { "all but one", all_but_one },
	{ "twice", twice },               { "levels", levels },         { "hundred", hundred },
	{ "base behind", base_behind },   { "chinese", chinese },       { "ten thousands", ten_thousands },
	{ "table", table },               { "drawn blank", drawn_blank },
};
const size_t SHAPE_COUNT = sizeof SHAPES / sizeof *SHAPES;

/* True, and easily taken for wrong: vague, partial, overlapping, of other units and periods. */
const char *property_innocent(struct maker *maker)
{
	static const char *const SENTENCES[] = {
		"全年共接待群众约1200人次,其中集体访近40批600余人次。",
		"共收到来信300件,其中反映较多的是:征地拆迁类80件,劳动保障类61件,环境保护类44件。",
		"2025年3月12日召开联席会议2次,研究疑难事项7件。",
		"排查出的126件事项中,涉及土地问题70件,涉及补偿问题64件,部分事项涉及多类问题。",
		"接待来访21批58人次,其中初访18批49人次。",
		"发放宣传资料5000余份,悬挂横幅115条,受教育群众达8.9万人次。",
		"办结率稳定在95%以上,群众满意率比上年提高2.3个百分点。",
		"1至6月,县区办结率较高的有3个镇,较低的有2个镇。",
		"全镇14个村全部建立调解组织,配备调解员45名,其中专职11名。",
		"收到信件40件,均已转有关部门办理,已办结38件。",
		"来信占三成左右,来访占一半以上。",
		"办结信访事项208件,其中一次性化解197件,化解率94.7%;市直单位化解8件,化解率61.5%。",
		"共收到来信126件，主要反映土地、拆迁等问题，其中土地类52件、拆迁类38件等。",
		"集中攻坚化解积案30余件，占总数的近八成。",
		"部分事项涉及多个方面：130件中，涉及土地60件、涉及环保45件、涉及劳资52件。",
		"每月排查2至3次，全年走访群众800多户，约占总户数的六成。",
		"完成县下达化解任务15件的113.3%。",
		"本月受理7件，办结9件（含上年结转3件）。",
		"确保办结率达到98%以上、满意率不低于95%。",
		"各村办结率：东村100%、西村95.5%、南村90%。",
		"参评率84%，满意率97.6%，高于全县平均水平1.2个百分点。",
		"信访量居前三位的是河湾村23件、柳林村19件、红旗社区16件。",
		"全镇有12345热线专干2名，落实“1+3+N”机制和7×24小时值班。",
		"投入化解资金1.2亿元，惠及群众3.4万人，人均3500元左右。",
	};
	return ONE_OF(maker, SENTENCES);
}
