/* claim_period.c: halves, quarters and months against their year: 上半年70件, 下半年60件 of 126件. */
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_words.h"

enum { MOST_PERIODS = 12, QUARTER_COUNT = 4 };

static const char *const HALVES[] = { "上半年", "下半年" };
static const char *const QUARTERS[] = { "一季度", "二季度", "三季度", "四季度" };

/* All periods of a year, in turn, in one sentence and one unit. */
struct year_row {
	const struct item *parts[MOST_PERIODS];
	size_t count;
	int months; /* so that the whole may be a quarter's */
};

/* 一季度 is read as a time before the figure; 上半年 stands in its words. */
static const char *period_words(const struct reading *reading, const struct item *item)
{
	static const char *const LEADING[] = { "其中", "第", "今年", "本年", NULL };
	const struct item *time = item - 1;
	int timed = time >= reading->items.items && time->q.form == QUANTITY_TIME && time->q.end == item->start;
	const char *at = timed ? reading->plain.text + time->q.start : item->label;
	for (const char *const *word = LEADING; *word; word++)
		if (strncmp(at, *word, strlen(*word)) == 0)
			at += strlen(*word);
	return at;
}

static int goes_on(const struct year_row *row, const struct item *item)
{
	const struct item *first = row->parts[0];
	return item_is_sound(item) && item->sentence == first->sentence && items_compare(first, item);
}

static int is_row(const struct reading *reading, const struct item *first, const char *const *periods,
                  size_t count, struct year_row *out)
{
	const struct item *end = reading->items.items + reading->items.count;
	*out = (struct year_row){ { first }, 0 };
	for (const struct item *item = first; item < end && out->count < count; item++) {
		const char *period = periods[out->count];
		if (item->q.form == QUANTITY_TIME || (out->count && item->depth > first->depth))
			continue;
		if (!goes_on(out, item) || strncmp(period_words(reading, item), period, strlen(period)) != 0)
			return 0;
		out->parts[out->count++] = item;
	}
	return out->count == count;
}

/* 一、二、三、四季度分别为52件、61件、58件、49件: told in one breath. */
static int is_breath(const struct reading *reading, const struct item *first, struct year_row *out)
{
	static const char *const HEADS[] = { "一、二、三、", "一至", "一到", "四个季度", "1-", "各季度", NULL };
	const struct item *end = reading->items.items + reading->items.count;
	int timed = first > reading->items.items && first[-1].q.form == QUANTITY_TIME &&
	            strncmp(period_words(reading, first), "四季度", strlen("四季度")) == 0;
	int heads = (timed && says(first[-1].gap, HEADS)) || strstr(first->gap, "四个季度") || strstr(first->gap, "各季度");
	*out = (struct year_row){ { first }, 0 };
	if (!heads || !strstr(first->label, "分别"))
		return 0;
	for (const struct item *item = first; item < end && goes_on(out, item); item++) {
		if (item > first && *item->label && strcmp(item->label, "和") != 0)
			break;
		if (out->count == QUARTER_COUNT)
			return 0;
		out->parts[out->count++] = item;
	}
	return out->count == QUARTER_COUNT;
}

/* 7月份52件, 8月份43件, 9月份51件: as many months on end as make a quarter, a half or a year. */
static int is_months(const struct reading *reading, const struct item *first, struct year_row *out)
{
	const struct item *end = reading->items.items + reading->items.count;
	int64_t last = 0;
	*out = (struct year_row){ { first }, 0 };
	for (const struct item *item = first; item < end && out->count < MOST_PERIODS; item++) {
		const struct item *time = item - 1;
		if (item->q.form == QUANTITY_TIME)
			continue;
		int dated = time >= reading->items.items && time->q.form == QUANTITY_TIME && time->q.end == item->start &&
		            strncmp(reading->plain.text + time->q.number_end, "月", 3) == 0;
		if (!dated || !goes_on(out, item) || (last && time->q.value != last + QUANTITY_ONE) || strchr(item->gap, ';'))
			break;
		last = time->q.value;
		out->months = 1;
		out->parts[out->count++] = item;
	}
	return out->count == 3 || out->count == 6 || out->count == 12;
}

static int64_t sum_of(const struct year_row *row)
{
	int64_t sum = 0;
	for (size_t each = 0; each < row->count; each++)
		sum += row->parts[each]->q.value;
	return sum;
}

/* The only size that the text tells of the year: of a total before the row, or behind it in its
 * sentence.  CHOICE when there are several. */
static const struct item *year_of(const struct reading *reading, const struct year_row *row, int *choice)
{
	static const char *const SHORT[] = { "上半年", "下半年", "季度", "月", NULL };

	const struct item *year = NULL, *first = row->parts[0], *last = row->parts[row->count - 1];
	*choice = 0;
	FOR_EACH(item, &reading->items) {
		int behind = item > last && item->sentence == first->sentence;
		int all = item->total || (behind && strncmp(item->label, "全年", strlen("全年")) == 0);
		if ((item >= first && !behind) || !all || !item_is_sound(item) || !items_compare(item, first) ||
		    (!row->months && says(item->label, SHORT)) || item->q.value < first->q.value)
			continue;
		*choice |= year && year->q.value != item->q.value;
		year = !year || item->paragraph >= year->paragraph ? item : year;
	}
	return year;
}

/* Some count of the text is the sum: that is what the periods are of. */
static int is_told(const struct reading *reading, const struct item *first, int64_t sum)
{
	FOR_EACH(item, &reading->items)
		if (item->role == ITEM_COUNT && item->q.value == sum && items_compare(item, first))
			return 1;
	return 0;
}

/* A sum that stands behind the row was found already: 全年合计230件. */
static int is_found(const struct reading *reading, const struct item *first)
{
	int64_t at = (int64_t)reading->plain.origin[first->q.start];
	FOR_EACH(found, reading->found)
		if (found->kind == FINDING_SUM && found->start <= at && at < found->end)
			return 1;
	return 0;
}

static void judge(struct reading *reading, const struct year_row *row)
{
	int choice;
	int64_t sum = sum_of(row);
	const struct item *year = year_of(reading, row, &choice), *first = row->parts[0];
	if (!year || is_told(reading, first, sum) || is_found(reading, first))
		return;
	const char *said = "";
	for (size_t each = 0; each < row->count; each++)
		said = arena_format(reading->work->arena, "%s%s%s", said, each ? " + " : "",
		                    claim_number(reading, row->parts[each]->q.value));
	int near = year->paragraph == first->paragraph;
	int close = sum > year->q.value * 9 / 10 && sum < year->q.value * 11 / 10;
	if (!close && (!near || row->months))
		return; /* some months of a year */
	claim_found(reading, choice && year->sentence != first->sentence ? SURE_DOUBTFUL : SURE_ERROR, FINDING_SUM,
	            first, row->parts[row->count - 1],
	            arena_format(reading->work->arena, "%s = %s", said, claim_number(reading, year->q.value)),
	            arena_format(reading->work->arena, "%s = %s", said, claim_number(reading, sum)));
}

void claim_periods(struct reading *reading)
{
	struct year_row row;
	FOR_EACH(item, &reading->items)
		if (item_is_sound(item) && (is_row(reading, item, HALVES, 2, &row) ||
		                            is_row(reading, item, QUARTERS, 4, &row) ||
		                            is_breath(reading, item, &row) || is_months(reading, item, &row)))
			judge(reading, &row);
}
