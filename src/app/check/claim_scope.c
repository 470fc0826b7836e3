/* claim_scope.c: a whole stays in scope behind the list of its parts: 受理120件, 其中来信24件、来访96件, 办结98件. */
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_words.h"

int item_is_counted_with(const struct item *first, const struct item *next)
{
	int pole;
	if (items_compare(first, next))
		return 1;
	return first->q.family == UNIT_MATTER && next->q.family == UNIT_BATCH &&
	       respect_of(next->label, &pole) == RESPECT_CHANNEL;
}

/* The parts are all that the whole has; or less than what was done, which then is of none of them. */
static int is_whole_of(const struct item *whole, const struct item *done, int64_t sum, int64_t parts, int said)
{
	int all = parts > 1 && sum == whole->q.value;
	return whole->total && whole->depth == done->depth && items_compare(whole, done) &&
	       (all || (said && done->q.value > sum && sum < whole->q.value));
}

/* DEPTH is that of the parts: they may stand in brackets, and each may have parts of its own in brackets. */
static const struct item *whole_over(const struct reading *reading, const struct item *done, int64_t depth)
{
	int64_t sum = 0, parts = 0;
	int said = 0;
	for (const struct item *item = done - 1; item >= reading->items.items; item--) {
		if (item->sentence != done->sentence)
			return NULL;
		if (item->role != ITEM_COUNT || item->depth > depth || !item_is_counted_with(done, item))
			continue;
		if (item->q.vague || item->q.step > QUANTITY_ONE)
			return NULL;
		if (parts && is_whole_of(item, done, sum, parts, said))
			return item;
		if (said || item->depth < depth)
			return NULL;
		sum += item->q.value;
		parts++;
		said = strstr(item->gap, "其中") != NULL;
	}
	return NULL;
}

const struct item *claim_whole_behind_parts(const struct reading *reading, const struct item *done)
{
	const struct item *whole = whole_over(reading, done, done->depth);
	return whole ? whole : whole_over(reading, done, done->depth + 1);
}
