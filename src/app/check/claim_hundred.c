/* claim_hundred.c: shares of one whole that make more than all of it: 来信占46%、来访占40%、来电占24%. */
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_words.h"

enum { MOST_SHARES = 12 };

/* A part's share: 来信占46%, 其中来信46%, 来信46件(占46%). */
static int is_share(const struct item *item)
{
	return (item->role == ITEM_SHARE || item->role == ITEM_LEVEL) && item->q.form == QUANTITY_PERCENT &&
	       (!item->q.vague || item->q.bound == BOUND_LEAST) && !strstr(item->label, "率");
}

/* Whose share it is: its own words, or those of the count that it is told of. */
static const char *subject_of(const struct reading *reading, const struct item *share)
{
	static const char *const BARE[] = { "占", "约占", "占比", "占比为", "占总数的", "占总量的", "占比达", NULL };
	const struct item *count = share - 1;
	if (count >= reading->items.items && count->q.form == QUANTITY_TIME && count->q.end == share->start)
		return "岁"; /* 60岁以上的占45.9% */
	int bare = !*share->label;
	for (const char *const *word = BARE; *word && !bare; word++)
		bare = strcmp(share->label, *word) == 0;
	return bare && count >= reading->items.items && count->role == ITEM_COUNT ? count->label : share->label;
}

static int goes_on(const struct item *first, const struct item *item)
{
	return item->sentence == first->sentence && !strchr(item->gap, ';') && !strstr(item->gap, "其中");
}

static enum respect of_all(const struct reading *reading, const struct item *const shares[], size_t count)
{
	int pole;
	enum respect respect = RESPECT_REST;
	for (size_t each = 0; each < count; each++) {
		enum respect next = respect_of(subject_of(reading, shares[each]), &pole);
		if (next == RESPECT_REST)
			continue;
		if (respect != RESPECT_REST && next != respect)
			return RESPECT_NONE;
		respect = next;
	}
	return respect;
}

/* The shares of one sentence from FIRST on; their number in COUNT. */
static const struct item *collect(const struct reading *reading, const struct item *first,
                                  const struct item *out[], size_t *count)
{
	const struct item *end = reading->items.items + reading->items.count, *item = first;
	*count = 0;
	for (; item < end && *count < MOST_SHARES && (item == first || goes_on(first, item)); item++)
		if (is_share(item))
			out[(*count)++] = item;
	return item;
}

/* A whole is divided: 占, or 312件, 其中; not 各村办结率: 东村100%、西村95%. */
static int is_division(struct reading *reading, const struct item *first)
{
	static const char *const LEVELS[] = { "率", "满意度", "完成", NULL };
	int of_count = first > reading->items.items && first[-1].role == ITEM_COUNT && strstr(first->gap, "其中");
	return (first->role == ITEM_SHARE || of_count) && !says(claim_sentence(reading, first), LEVELS);
}

static void judge(struct reading *reading, const struct item *const shares[], size_t count)
{
	int64_t sum = 0, slack = 0, full = 100 * (int64_t)QUANTITY_ONE;
	const char *said = "";
	enum respect respect = of_all(reading, shares, count);
	for (size_t each = 0; each < count; each++) {
		sum += shares[each]->q.value;
		slack += shares[each]->q.step / 2;
		said = arena_format(reading->work->arena, "%s%s%s%%", said, each ? " + " : "",
		                    claim_number(reading, shares[each]->q.value));
	}
	if (count < 2 || sum <= full + slack || !is_division(reading, shares[0]) || !respect_is_disjoint(respect))
		return;
	claim_found(reading, SURE_ERROR, FINDING_OVER_100, shares[0], shares[count - 1],
	            arena_format(reading->work->arena, "%s ≤ 100%%", said),
	            arena_format(reading->work->arena, "%s = %s%%", said, claim_number(reading, sum)));
}

void claim_hundred(struct reading *reading)
{
	const struct item *end = reading->items.items + reading->items.count, *shares[MOST_SHARES];
	size_t count;
	for (const struct item *item = reading->items.items; item < end;) {
		if (!is_share(item)) {
			item++;
			continue;
		}
		item = collect(reading, item, shares, &count);
		judge(reading, shares, count);
	}
}
