/* claim_then.c: changes whose base stands behind them: 156批189人次, 同比分别上升8.3%和9.9%, 去年同期为
 * 144批172人次. */
#include <string.h>

#include "app/check/claim_change.h"
#include "app/check/claim_words.h"

/* Items in a row of one role. */
struct row {
	const struct item *first;
	size_t count;
};

/* The row that ends before AT, of items for which the role is one of two. */
static struct row row_before(const struct reading *reading, const struct item *at, enum item_role one,
                             enum item_role other)
{
	struct row row = { at, 0 };
	while (row.first > reading->items.items && row.first[-1].sentence == at->sentence &&
	       (row.first[-1].role == one || row.first[-1].role == other))
		row.first--, row.count++;
	return row;
}

static struct row past_row(const struct reading *reading, const struct item *first)
{
	const struct item *end = reading->items.items + reading->items.count;
	struct row row = { first, 0 };
	while (first + row.count < end && first[row.count].sentence == first->sentence &&
	       first[row.count].role == ITEM_PAST)
		row.count++;
	return row;
}

/* The counts before the changes, as many as there are bases and of the same units in turn. */
static const struct item *counts_of(const struct reading *reading, const struct item *changes,
                                    const struct row *past)
{
	/* 2件, 占1.9%, 同比下降60%: the share tells nothing of the other period. */
	while (changes > reading->items.items && changes[-1].role == ITEM_SHARE && changes[-1].sentence == changes->sentence)
		changes--;
	const struct item *first = changes - past->count;
	if ((size_t)(changes - reading->items.items) < past->count)
		return NULL;
	for (size_t each = 0; each < past->count; each++)
		if (first[each].role != ITEM_COUNT || first[each].sentence != changes->sentence ||
		    !items_compare(first + each, past->first + each))
			return NULL;
	return first;
}

/* 去年同期为 says no more than when; 去年同期来信 speaks of letters. */
static int names_another(const struct item *past, const struct item *now)
{
	static const char *const WORDS[] = { "去年同期", "上年同期", "上年度", "去年", "上年", "同期", "上月", "上个月",
		                             "上季度", "上期", "上一年", "为", "是", "共", "的", "仅", "分别", "总量", "本期", "本月", "本季度",
		                             "今年", "本年", NULL };
	const char *at = past->label;
	for (const char *const *word = WORDS; *word; word++)
		if (strncmp(at, *word, strlen(*word)) == 0)
			at += strlen(*word), word = WORDS - 1;
	return *at && !strstr(now->gap, at);
}

/* "和12.5%" goes the way that was said before it. */
static struct item with_direction(struct item percent, const struct item *first)
{
	if (!claim_direction(percent.label))
		percent.label = first->label;
	return percent;
}

static void judge_bases(struct reading *reading, const struct row *past)
{
	struct row changes = row_before(reading, past->first, ITEM_CHANGE, ITEM_DELTA);
	const struct item *now = counts_of(reading, changes.first, past);
	size_t percents = 0, deltas = 0;
	if (!changes.count || !now || strchr(past->first->gap, ';') || names_another(past->first, now))
		return;
	for (size_t each = 0; each < changes.count; each++) {
		const struct item *change = changes.first + each;
		size_t turn = change->role == ITEM_CHANGE ? percents++ : deltas++;
		if (turn >= past->count)
			return;
		struct pair pair = { now + turn, past->first + turn };
		struct item directed = with_direction(*change, changes.first);
		if (change->role == ITEM_CHANGE)
			change_judge_percent(reading, &pair, &directed);
		else if (items_compare(change, pair.then))
			change_judge_delta(reading, &pair, &directed);
	}
}

/* 上期30件次, 本期33件次, 增加3件次: then stands first. */
static void judge_then_now(struct reading *reading, const struct item *then)
{
	static const char *const NOW[] = { "本期", "本月", "本季度", "今年", "本年", NULL };
	const struct item *end = reading->items.items + reading->items.count, *now = then + 1;
	struct pair pair = { now, then };
	if (now + 1 >= end || now->role != ITEM_COUNT || !items_compare(now, then) || !says(now->label, NOW) ||
	    strchr(now->gap, ';') || names_another(now, then))
		return;
	for (const struct item *item = now + 1; item < end && item->sentence == then->sentence; item++) {
		if (item->role == ITEM_CHANGE)
			change_judge_percent(reading, &pair, item);
		else if (item->role == ITEM_DELTA && items_compare(item, now))
			change_judge_delta(reading, &pair, item);
		else
			return;
	}
}

void claim_then(struct reading *reading)
{
	FOR_EACH(item, &reading->items) {
		int goes_on = item > reading->items.items && item[-1].role == ITEM_PAST &&
		              item[-1].sentence == item->sentence;
		if (item->role != ITEM_PAST || goes_on)
			continue;
		judge_then_now(reading, item);
		struct row past = past_row(reading, item);
		judge_bases(reading, &past);
	}
}
