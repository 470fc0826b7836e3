/* check_property_test.c: thousands of generated summaries whose figures are known to be right or
 * wrong: how many of the wrong ones are found, and how many of the right ones are spared. */
#include <stdio.h>
#include <stdlib.h>

#include "app/check/check.h"
#include "app/check/check_property.h"
#include "expect.h"

enum { EACH = 400, LIKELY_PARTS = 6 };

/* Another number that a slip of the hand would give: a digit changed, two exchanged. */
int64_t property_slip(struct maker *maker, int64_t number)
{
	char digits[24];
	int64_t other = number;
	while (other == number) {
		int length = snprintf(digits, sizeof digits, "%lld", (long long)number);
		int at = (int)pick(maker, 0, length - 1);
		digits[at] = (char)('0' + pick(maker, at == 0, 9));
		other = atoll(digits);
	}
	return other;
}

const char *property_percent(struct maker *maker, int64_t part, int64_t whole, int places)
{
	return arena_format(maker->arena, "%.*f%%", places,
	                    100.0 * (double)part / (double)whole + 1e-9);
}

/* A percentage that is off by more than its last digit. */
static const char *wrong_percent(struct maker *maker, int64_t part, int64_t whole, int places)
{
	double right = 100.0 * (double)part / (double)whole, off = (double)pick(maker, 20, 90) / 10;
	double other = right > 50 ? right - off : right + off;
	return arena_format(maker->arena, "%.*f%%", places, other);
}

const char *property_rate(struct maker *maker, int64_t part, int64_t whole)
{
	int places = (int)pick(maker, 1, 2);
	return (maker->wrong ? wrong_percent : property_percent)(maker, part, whole, places);
}

static const char *unit(struct maker *maker)
{
	static const char *const UNITS[] = { "件", "件次", "起" };
	return ONE_OF(maker, UNITS);
}

static const char *received(struct maker *maker)
{
	static const char *const WORDS[] = { "共受理信访事项", "共收到群众诉求", "受理群众来信来访",
		                             "共接到投诉举报", "全年共登记信访件" };
	return ONE_OF(maker, WORDS);
}

static const char *const CHANNELS[] = { "来信", "来访", "来电", "网上信访", "微信举报", "其他渠道" };

/* Parts of a whole by channel, the last of them the rest. */
static const char *channels(struct maker *maker, int64_t *whole, int with_shares)
{
	int64_t parts[LIKELY_PARTS], total = 0;
	int count = (int)pick(maker, 3, LIKELY_PARTS);
	const char *text = "", *counted = unit(maker);
	for (int each = 0; each < count; each++)
		total += parts[each] = pick(maker, 11, 900);
	for (int each = 0; each < count; each++) {
		const char *name = each == count - 1 ? "其他渠道" : CHANNELS[each];
		const char *share = with_shares
		                            ? arena_format(maker->arena, ",占%s", property_percent(maker, parts[each], total, 2))
		                            : "";
		text = arena_format(maker->arena, "%s%s%s%lld%s%s", text, each ? "、" : "", name,
		                    (long long)parts[each], counted, share);
	}
	*whole = total;
	return arena_format(maker->arena, "%s", text);
}

static const char *of_which(struct maker *maker)
{
	int64_t whole;
	const char *list = channels(maker, &whole, 0);
	static const char *const LEADS[] = { ",其中", "。其中:", ":", "(其中" };
	const char *lead = ONE_OF(maker, LEADS);
	return arena_format(maker->arena, "%s%lld件%s%s%s。", received(maker),
	                    (long long)(maker->wrong ? property_slip(maker, whole) : whole), lead, list,
	                    *lead == '(' ? ")" : "");
}

static const char *headed(struct maker *maker)
{
	int64_t whole;
	const char *list = channels(maker, &whole, 0);
	static const char *const HEADS[] = { "从反映渠道来看,", "按来源分,", "从信访方式看," };
	int64_t off = maker->wrong ? pick(maker, 1, whole / 40 + 1) : 0;
	return arena_format(maker->arena, "%s%lld件。\n%s%s。", received(maker), (long long)(whole + off),
	                    ONE_OF(maker, HEADS), list);
}

static const char *done(struct maker *maker)
{
	static const char *const WORDS[][2] = { { "办结", "办结率" }, { "按期办结", "按期办结率" },
		                                { "化解", "化解率" }, { "已答复", "答复率为" },
		                                { "调解成功", "调解成功率达" } };
	static const char *const BETWEEN[] = { ",", ",其中", "。" };
	int64_t whole = pick(maker, 40, 3000), part = whole - pick(maker, 1, whole / 3);
	const char *const *words = ONE_OF(maker, WORDS);
	return arena_format(maker->arena, "%s%lld件%s%s%lld件,%s%s。", received(maker), (long long)whole,
	                    ONE_OF(maker, BETWEEN), words[0], (long long)part, words[1],
	                    property_rate(maker, part, whole));
}

static const char *shares(struct maker *maker)
{
	int64_t first = pick(maker, 30, 900), second = pick(maker, 30, 900), third = pick(maker, 30, 900);
	int64_t whole = first + second + third;
	static const char *const STYLES[] = {
		"%s%lld件。其中咨询类%lld件,占%s;投诉类%lld件,占%s;求助类%lld件,占%s。",
		"%s%lld件。从诉求类型看,咨询类%lld件、占比%s,投诉类%lld件、占比%s,求助类%lld件、占比%s。",
		"%s%lld件。按类别统计,咨询类%lld件(占%s)、投诉类%lld件(占%s)、求助类%lld件(占%s)。",
	};
	char text[1024];
	int style = (int)pick(maker, 0, 2);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	snprintf(text, sizeof text, STYLES[style], received(maker), (long long)whole, (long long)first,
	         property_percent(maker, first, whole, 2), (long long)second, property_rate(maker, second, whole),
	         (long long)third, property_percent(maker, third, whole, 2));
#pragma GCC diagnostic pop
	return arena_string(maker->arena, text);
}

static const char *difference(struct maker *maker)
{
	int64_t then = pick(maker, 50, 4000), now = pick(maker, 50, 4000), off = now - then;
	off = off < 0 ? -off : off + (off == 0);
	now = then + (now < then ? -off : off);
	return arena_format(maker->arena, "%s%lld件,比上年同期%lld件%s%lld件。", received(maker),
	                    (long long)now, (long long)then, now > then ? "增加" : "减少",
	                    (long long)(maker->wrong ? property_slip(maker, off) : off));
}

static const char *growth(struct maker *maker)
{
	int64_t then = pick(maker, 50, 4000), off = pick(maker, 1, then / 2 + 1);
	int up = (int)pick(maker, 0, 1);
	int64_t now = up ? then + off : then - off;
	const char *change = property_rate(maker, off, then);
	if (pick(maker, 0, 1))
		return arena_format(maker->arena, "来访总量由去年的%lld件%s%lld件,%s%s。", (long long)then,
		                    up ? "上升到" : "下降至", (long long)now, up ? "上升" : "下降", change);
	return arena_format(maker->arena, "%s%lld件,较去年同期%lld件,同比%s%s。", received(maker),
	                    (long long)now, (long long)then, up ? "增长" : "下降", change);
}

static const char *implied(struct maker *maker)
{
	int64_t then = pick(maker, 100, 4000), off = pick(maker, 10, then / 2);
	return arena_format(maker->arena, "%s%lld件,环比增加%lld件,增长%s。", received(maker),
	                    (long long)(then + off), (long long)off, property_rate(maker, off, then));
}

static const char *remainder_of(struct maker *maker)
{
	int64_t whole = pick(maker, 40, 900), rest = pick(maker, 2, whole / 3);
	return arena_format(maker->arena, "%s%lld件,已办结%lld件,其余%lld件正在办理。", received(maker),
	                    (long long)whole, (long long)(whole - rest),
	                    (long long)(maker->wrong ? property_slip(maker, rest) : rest));
}

static const char *spelled_sum(struct maker *maker)
{
	int64_t first = pick(maker, 10, 900), second = pick(maker, 10, 900), sum = first + second;
	return arena_format(maker->arena, "网信初次%lld件,重复%lld件,合计%lld件。", (long long)first,
	                    (long long)second, (long long)(maker->wrong ? property_slip(maker, sum) : sum));
}

static const char *part_over(struct maker *maker)
{
	int64_t whole = pick(maker, 10, 300), part = pick(maker, 1, whole);
	return arena_format(maker->arena, "网络问政%lld件,其中重复件%lld件。", (long long)whole,
	                    (long long)(maker->wrong ? whole + pick(maker, 1, 90) : part));
}

static const char *over_100(struct maker *maker)
{
	return arena_format(maker->arena, "按期办结率%lld.%lld%%。", (long long)(maker->wrong ? 101 : 91),
	                    (long long)pick(maker, 1, 9));
}

static const char *blank(struct maker *maker)
{
	static const char *const BLANKS[] = { "    ", "____", "××", "  " };
	return arena_format(maker->arena, "共排查矛盾纠纷%s件,化解%lld件。",
	                    maker->wrong ? ONE_OF(maker, BLANKS) : "105", (long long)pick(maker, 90, 100));
}

static const struct claim_maker MAKERS[] = {
	{ "of which", of_which },     { "headed list", headed },   { "rate", done },
	{ "shares", shares },         { "difference", difference }, { "growth", growth },
	{ "implied growth", implied }, { "remainder", remainder_of }, { "sum", spelled_sum },
	{ "part over whole", part_over }, { "over 100", over_100 }, { "blank", blank },
};
enum { MAKER_COUNT = sizeof MAKERS / sizeof *MAKERS };

struct tally {
	int wrong, found, right, spared;
};

static const struct claim_maker *maker_at(size_t each)
{
	return each < MAKER_COUNT ? &MAKERS[each] : &SHAPES[each - MAKER_COUNT];
}

/* Another claim, true, so that the text has more than one whole. */
static const char *noise(struct maker *maker)
{
	struct maker right = { maker->arena, (unsigned)pick(maker, 1, 1000000), 0 };
	size_t each = (size_t)pick(maker, 0, MAKER_COUNT + (int64_t)SHAPE_COUNT - 1);
	return pick(maker, 0, 1) ? property_innocent(maker) : maker_at(each)->make(&right);
}

/* As some type it: １２件. */
static const char *full_width(struct maker *maker, const char *text)
{
	char *out = arena_take(maker->arena, 3 * strlen(text) + 1), *at = out;
	for (; *text; text++) {
		if (*text >= '0' && *text <= '9')
			at += sprintf(at, "\xEF\xBC%c", (char)(0x90 + *text - '0'));
		else
			*at++ = *text;
	}
	*at = '\0';
	return out;
}

/* What contradicts the noise is none of the claim's errors: two years in one text are told twice. */
static int has_error(const struct claim_maker *claim, const findings *found)
{
	int twice = strcmp(claim->name, "twice") == 0;
	FOR_EACH(finding, found)
		if (finding->sure == SURE_ERROR && (twice || finding->kind != FINDING_TWICE))
			return 1;
	return 0;
}

static void try_one(const struct claim_maker *claim, struct maker *maker, struct tally *tally)
{
	findings found = { 0 };
	struct work work = { .arena = maker->arena };
	int plain = strcmp(claim->name, "twice") == 0;
	const char *before = plain ? property_innocent(maker) : noise(maker), *after = property_innocent(maker);
	const char *text = arena_format(maker->arena, "工作总结\n%s\n%s\n%s\n", before, claim->make(maker), after);
	if (pick(maker, 0, 7) == 0)
		text = full_width(maker, text);
	check_text(&work, text, &found);
	int errors = has_error(claim, &found);
	tally->wrong += maker->wrong;
	tally->found += maker->wrong && errors;
	tally->right += !maker->wrong;
	tally->spared += !maker->wrong && !errors;
	if (errors != maker->wrong && getenv("CHECK_PROPERTY_SHOW")) {
		printf("%s\n%s", maker->wrong ? "-- not found:" : "-- falsely found:", text);
		FOR_EACH(finding, &found)
			printf("   %s: %s\n", finding->claim, finding->computed);
	}
}

TEST(wrong_claims_are_found_and_right_ones_spared)
{
	struct tally all = { 0 };
	for (size_t each = 0; each < MAKER_COUNT + SHAPE_COUNT; each++) {
		struct tally tally = { 0 };
		for (int turn = 0; turn < EACH; turn++) {
			struct maker maker = { arena_new(), (unsigned)((int)each * EACH + turn + 1), turn % 2 };
			try_one(maker_at(each), &maker, &tally);
			arena_free(maker.arena);
		}
		if (getenv("CHECK_PROPERTY_SHOW"))
			printf("%-16s found %d of %d, spared %d of %d\n", maker_at(each)->name, tally.found,
			       tally.wrong, tally.spared, tally.right);
		expect(tally.found * 100 >= tally.wrong * 95);
		all.wrong += tally.wrong, all.found += tally.found;
		all.right += tally.right, all.spared += tally.spared;
	}
	int falsely = all.right - all.spared;
	printf("check: recall %.1f%%, precision %.1f%% of %d claims\n", 100.0 * all.found / all.wrong,
	       100.0 * all.found / (all.found + falsely), all.wrong + all.right);
	expect(all.found * 100 >= all.wrong * 98);
	expect(all.found * 1000 >= (all.found + falsely) * 995);
}
