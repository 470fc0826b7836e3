/* claim_average.c: averages: 慰问信访困难户60户, 发放慰问金12万元, 户均2000元. */
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_words.h"

/* 户均 is of what 户 counts. */
struct average_word {
	const char *word;
	const char *units[4];
};
static const struct average_word AVERAGES[] = {
	{ "户均", { "户", "户次" } },       { "每户", { "户", "户次" } },
	{ "人均", { "人", "名", "人次" } }, { "每人", { "人", "名", "人次" } },
	{ "件均", { "件", "件次", "起" } }, { "每件", { "件", "件次", "起" } },
	{ "村均", { "个" } },             { "每村", { "个" } },
	{ "每场", { "场", "场次" } },       { "场均", { "场", "场次" } },
	{ "每次", { "次" } },             { "每期", { "期" } },
	{ "每队", { "支", "个" } },         { "每站", { "个" } },
	{ "每个网格", { "个" } },
};
enum { AVERAGE_COUNT = sizeof AVERAGES / sizeof *AVERAGES };

static const struct average_word *average_of(const struct item *item)
{
	static const char *const NOT_AN_AVERAGE[] = { "不低于", "不少于", "标准", "以上", "至少", "自筹", "补贴", "最多", NULL };
	if (item->q.form != QUANTITY_COUNT || says(item->label, NOT_AN_AVERAGE))
		return NULL;
	for (size_t each = 0; each < AVERAGE_COUNT; each++)
		if (ends(item->label, AVERAGES[each].word) || strcmp(item->label, AVERAGES[each].word) == 0)
			return &AVERAGES[each];
	return NULL;
}

static int is_of_unit(const struct item *item, const struct average_word *word)
{
	for (int each = 0; each < 4 && word->units[each]; each++)
		if (strcmp(item->q.unit, word->units[each]) == 0)
			return 1;
	return 0;
}

/* The candidates before the average in its sentence; the sole one of each kind in TOTAL and NUMBER. */
struct average {
	const struct item *item;
	const struct item *total;
	const struct item *number;
	int fits;
	int choices;
};

static int fits(const struct average *average, const struct item *total, const struct item *number)
{
	double value = (double)average->item->q.value, step = (double)average->item->q.step;
	double slack = total->q.step > QUANTITY_ONE ? (double)total->q.step / 2 : 0;
	double count = (double)number->q.value / QUANTITY_ONE, whole = (double)total->q.value;
	return count > 0 && (whole - slack) / count <= value + step && (whole + slack) / count >= value - step;
}

static void try_totals(const struct reading *reading, const struct item *number, struct average *average)
{
	for (const struct item *total = average->item - 1; total >= reading->items.items; total--) {
		if (total->sentence != average->item->sentence)
			return;
		if (total == number || total->role != ITEM_COUNT || !items_compare(total, average->item) || total->q.vague ||
		    total->q.value < average->item->q.value)
			continue;
		average->fits |= fits(average, total, number);
		average->choices++;
		average->total = total;
		average->number = number;
	}
}

static void judge(struct reading *reading, struct average *average)
{
	if (average->fits || average->choices != 1)
		return;
	double count = (double)average->number->q.value / QUANTITY_ONE;
	double each = (double)average->total->q.value / count, stated = (double)average->item->q.value;
	double off = each > stated ? (each - stated) / each : (stated - each) / each;
	const struct item *first = average->total < average->number ? average->total : average->number;
	const char *left = arena_format(reading->work->arena, "%s / %s",
	                                claim_number(reading, average->total->q.value),
	                                claim_number(reading, average->number->q.value));
	int sure = off > 0.05;
	claim_found(reading, sure ? SURE_ERROR : SURE_DOUBTFUL, sure ? FINDING_AVERAGE : FINDING_LAST_DIGIT, first,
	            average->item,
	            arena_format(reading->work->arena, "%s = %s", left, claim_number(reading, average->item->q.value)),
	            arena_format(reading->work->arena, "%s = %s", left,
	                         claim_number(reading, (int64_t)(each + 0.5))));
}

void claim_averages(struct reading *reading)
{
	FOR_EACH(item, &reading->items) {
		const struct average_word *word = average_of(item);
		struct average average = { .item = item };
		if (!word || strstr(item->gap, ";"))
			continue;
		for (const struct item *number = item - 1; number >= reading->items.items; number--) {
			if (number->sentence != item->sentence)
				break;
			if (number->role == ITEM_COUNT && is_of_unit(number, word) && !number->q.vague)
				try_totals(reading, number, &average);
		}
		if (!item->q.vague || item->q.bound == BOUND_ABOUT)
			judge(reading, &average);
	}
}
