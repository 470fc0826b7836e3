/* claim_change.c: growth and decline against another period: 比上年同期687件少286件, 由28件增至35件,
 * 环比增加2403件, 增长8.4%. */
#include <string.h>

#include "app/check/claim_change.h"
#include "app/check/claim_words.h"

static const struct item *count_before(const struct reading *reading, const struct item *from)
{
	for (const struct item *item = from - 1; item >= reading->items.items; item--)
		if (item->sentence == from->sentence && item->role == ITEM_COUNT && items_compare(item, from) &&
		    item->depth <= from->depth)
			return item;
	return NULL;
}

/* What is compared may be any count of the sentence, such as the whole before its parts: the
 * nearest of them for which DIFFERENCE (or, as a percentage, CHANGE) comes out, else the nearest to
 * it; NULL when nothing is compared. */
static const struct item *compared(const struct reading *reading, const struct item *then,
                                   const struct item *stated)
{
	const struct item *best = NULL;
	int percent = stated->q.form == QUANTITY_PERCENT;
	int own = strncmp(then->after, "相比", strlen("相比")) == 0; /* begins a comparison of its own */
	int sign = claim_direction(stated->label) < 0 ? -1 : 1;
	double least = 0, wanted = (double)stated->q.value;
	if (percent)
		wanted *= (double)then->q.value / (100.0 * QUANTITY_ONE);
	for (const struct item *item = then - 1; item >= reading->items.items; item--) {
		if (item->sentence != then->sentence || (own && strchr(item[1].gap, ';')))
			break;
		if (item->role != ITEM_COUNT || !items_compare(item, then) || item->depth > then->depth)
			continue;
		struct pair pair = { item, then };
		double off = (double)(item->q.value - then->q.value) - sign * wanted;
		if (percent && then->q.value > 0 && change_fit(&pair, stated, sign) == FIT)
			return item;
		off = off < 0 ? -off : off;
		if (!best || off < least)
			best = item, least = off;
	}
	return best;
}

/* The figures of the other period in a row before AT (比上年同期100批1500人次), the last of them in
 * COUNT places. */
static size_t past_row(const struct reading *reading, const struct item *at, const struct item **first)
{
	size_t count = 0;
	const struct item *item = at - 1;
	while (item >= reading->items.items && item->sentence == at->sentence && item->role == ITEM_PAST) {
		count++;
		item--;
	}
	*first = item + 1;
	return count;
}

/* What follows a row of past figures: differences and percentages, one for each in turn. */
static void judge_row(struct reading *reading, const struct item *next)
{
	const struct item *first, *end = reading->items.items + reading->items.count;
	size_t count = past_row(reading, next, &first), deltas = 0, percents = 0;
	for (const struct item *item = next; item < end && item->sentence == next->sentence; item++) {
		size_t each = item->role == ITEM_DELTA ? deltas++ : percents;
		if (item->role == ITEM_CHANGE)
			each = percents++;
		else if (item->role != ITEM_DELTA)
			return;
		if (each >= count)
			return;
		struct pair pair = { compared(reading, first + each, item), first + each };
		if (item->role == ITEM_DELTA && each < count && items_compare(item, first + each))
			change_judge_delta(reading, &pair, item);
		if (item->role == ITEM_CHANGE)
			change_judge_percent(reading, &pair, item);
	}
}

static int is_from_to(const struct reading *reading, const struct item *from)
{
	static const char *const TO[] = { "到", "至", "为", "到了", "至了", NULL };
	static const char *const FROM[] = { "由", "从", "较", "比", NULL };
	const struct item *end = reading->items.items + reading->items.count, *to = from + 1;
	int dated = from > reading->items.items && from[-1].q.form == QUANTITY_TIME &&
	            from[-1].q.end == from->start;
	int begins = says(from->label, FROM) || (dated && says(from[-1].label, FROM));
	return begins && to < end && to->sentence == from->sentence && items_compare(from, to) &&
	       to->role != ITEM_DELTA && ends_with(to->label, TO) &&
	       (claim_direction(to->label) || strcmp(to->label, "到") == 0 || strcmp(to->label, "至") == 0);
}

/* 高于全县平均增幅10%: of something else. */
static int is_of_another(const struct item *item)
{
	static const char *const WORDS[] = { "全县", "全市", "全省", "全国", "平均", "高于", "低于", "其中", NULL };
	return says(item->label, WORDS) || strchr(item->gap, ';');
}

static void judge_told(struct reading *reading, const struct pair *pair, const struct item *told)
{
	if (told->role == ITEM_CHANGE)
		change_judge_percent(reading, pair, told);
	else if (told->q.form == QUANTITY_TIMES)
		change_judge_times(reading, pair, told);
	else if (told->role == ITEM_DELTA && items_compare(told, pair->now))
		change_judge_delta(reading, pair, told);
}

/* 由28件增加到35件, 增长25%, 是去年的1.25倍; 下降12%, 由120批上升到134批. */
static void judge_from_to(struct reading *reading, const struct item *from)
{
	const struct item *end = reading->items.items + reading->items.count, *to = from + 1;
	const struct item *before = from - 1;
	if (!is_from_to(reading, from))
		return;
	struct pair pair = { to, from };
	for (const struct item *item = to + 1; item < end && item->sentence == to->sentence; item++) {
		int tells = item->role == ITEM_CHANGE || item->role == ITEM_DELTA || item->q.form == QUANTITY_TIMES;
		if (!tells || is_of_another(item))
			break;
		judge_told(reading, &pair, item);
	}
	int alone = before == reading->items.items ||
	            (before > reading->items.items && before[-1].role != ITEM_PAST &&
	             (before[-1].sentence != from->sentence || !claim_direction(before[-1].label)));
	if (alone && before->role == ITEM_CHANGE && before->sentence == from->sentence && from->gap[0] == ',')
		change_judge_percent(reading, &pair, before);
}

/* 同比增长18.7%(去年同期3000件): what was then stands behind. */
static void judge_bracket(struct reading *reading, const struct item *then)
{
	const struct item *percent = then - 1, *end = reading->items.items + reading->items.count;
	int in_row = (then + 1 < end && then[1].role == ITEM_PAST && then[1].sentence == then->sentence) ||
	             (percent > reading->items.items && percent[-1].role == ITEM_CHANGE);
	if (in_row)
		return; /* each change has its own base: claim_then.c */
	if (percent < reading->items.items || percent->role != ITEM_CHANGE ||
	    percent->sentence != then->sentence || then->depth <= percent->depth)
		return;
	struct pair pair = { NULL, then };
	for (const struct item *item = percent - 1; item >= reading->items.items && !pair.now; item--) {
		if (item->sentence != then->sentence)
			return;
		pair.now = item->role == ITEM_COUNT && items_compare(item, then) ? item : NULL;
	}
	change_judge_percent(reading, &pair, percent);
}

/* The year of 2024年受理220件; 0 none. */
static int64_t year_of(const struct reading *reading, const struct item *item)
{
	const struct item *time = item - 1;
	int64_t year = time >= reading->items.items && time->q.form == QUANTITY_TIME &&
	                               time->q.end == item->start
	                       ? time->q.value / QUANTITY_ONE
	                       : 0;
	return year > 1980 && year < 2100 ? year : 0;
}

/* 2024年受理220件, 2023年受理250件, 同比下降12%. */
static void judge_years(struct reading *reading, const struct item *percent)
{
	const struct item *second = percent - 1, *first = percent - 3;
	if (first <= reading->items.items || second->role != ITEM_COUNT || first->role != ITEM_COUNT ||
	    first->sentence != percent->sentence || !items_compare(first, second) ||
	    strcmp(first->label, second->label) != 0)
		return;
	int64_t one = year_of(reading, first), other = year_of(reading, second);
	struct pair pair = { one > other ? first : second, one > other ? second : first };
	if (one && other && (one - other == 1 || other - one == 1))
		change_judge_percent(reading, &pair, percent);
}

static int same_period(const struct item *delta, const struct item *percent)
{
	static const char *const MONTH[] = { "环比", "上月", "上周", "上季度", "上个月", NULL };
	static const char *const YEAR[] = { "同比", "去年", "上年", "同期", NULL };
	int bare = !says(percent->label, MONTH) && !says(percent->label, YEAR);
	int open = !says(delta->gap, MONTH) && !says(delta->gap, YEAR);
	return bare || open || (says(delta->gap, MONTH) && says(percent->label, MONTH)) ||
	       (says(delta->gap, YEAR) && says(percent->label, YEAR));
}

/* 与去年的92件相比, 减少28件, 下降30.4%: what is now is not told; 0 when it is another case. */
static int judge_from_past(struct reading *reading, const struct item *delta)
{
	static const char *const THAN[] = { "较", "比", "与", NULL };
	const struct item *then = delta - 1, *percent = delta + 1, *end = reading->items.items + reading->items.count;
	int dated = then > reading->items.items && then[-1].q.form == QUANTITY_TIME && then[-1].q.end == then->start;
	int base = says(then->label, THAN) || strncmp(then->after, "相比", strlen("相比")) == 0 ||
	           (dated && says(then[-1].label, THAN));
	if (!base || says(delta->label, THAN) || then->role != ITEM_PAST || then->sentence != delta->sentence || !items_compare(then, delta) ||
	    percent >= end || percent->role != ITEM_CHANGE || percent->sentence != delta->sentence ||
	    strchr(percent->gap, ';') || then->q.vague || delta->q.vague || !same_period(delta, percent) ||
	    (then > reading->items.items && then[-1].role == ITEM_PAST && then[-1].sentence == then->sentence))
		return 0;
	struct item now = *then;
	now.q.value += delta->q.value * (claim_direction(delta->label) < 0 ? -1 : 1);
	struct pair pair = { &now, then };
	change_judge_percent(reading, &pair, percent);
	return 1;
}

/* 30984件, 环比增加2403件, 增长8.4%: what was then is what is now less the difference; 12批增加3批 may
 * have begun at 12, too. */
static void judge_implied(struct reading *reading, const struct item *delta)
{
	const struct item *percent = delta + 1, *end = reading->items.items + reading->items.count;
	const struct item *now = count_before(reading, delta);
	int direction = claim_direction(delta->label) < 0 ? -1 : 1;
	if (!now && judge_from_past(reading, delta))
		return;
	if (!now || percent >= end || percent->role != ITEM_CHANGE || percent->sentence != delta->sentence ||
	    delta->q.vague || !same_period(delta, percent) || delta[-1].role == ITEM_PAST ||
	    strstr(percent->gap, "。") || strchr(percent->gap, ';'))
		return;
	struct item then = *now, later = *now;
	then.q.value -= delta->q.value * direction;
	later.q.value += delta->q.value * direction;
	struct pair pair = { now, &then }, forward = { &later, now };
	int joined = now->q.end == delta->start;
	if (joined && change_is_sound(&forward) && change_fit(&forward, percent, direction) != FIT_NOT)
		return;
	change_judge_percent(reading, &pair, percent);
}

void claim_changes(struct reading *reading)
{
	const struct item *end = reading->items.items + reading->items.count;
	for (const struct item *item = reading->items.items; item < end; item++) {
		if (item->role == ITEM_PAST && item + 1 < end && item[1].role != ITEM_PAST &&
		    item[1].sentence == item->sentence)
			judge_row(reading, item + 1);
		if (item->role == ITEM_COUNT || item->role == ITEM_PAST)
			judge_from_to(reading, item);
		if (item->role == ITEM_PAST && item->depth)
			judge_bracket(reading, item);
		if (item->role == ITEM_CHANGE)
			judge_years(reading, item);
		if (item->role == ITEM_DELTA && item > reading->items.items)
			judge_implied(reading, item);
	}
}
