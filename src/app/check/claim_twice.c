/* claim_twice.c: the same indicator with two values. */
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_words.h"

/* Bytes: five characters, so that 来信 alone says nothing.  Names beyond the last are not compared. */
enum { LEAST_LABEL = 15, MOST_NAMES = 2000 };

static int is_indicator(const struct item *item)
{
	return (item->role == ITEM_RATE || (item->role == ITEM_COUNT && item->total)) &&
	       item->q.family != UNIT_MONEY && !strstr(item->label, "每") && !item->q.vague &&
	       !strstr(item->gap, "其中") && item->depth == 0;
}

/* Sentences that name another time or place speak of something else. */
static const char *frame_of(struct reading *reading, const struct item *item)
{
	const struct item *first = item;
	while (first > reading->items.items && first[-1].sentence == item->sentence)
		first--;
	return first == item ? "" : first->label;
}

/* What an item is called, once for all comparisons. */
struct named {
	const struct item *item;
	const char *name;
	const char *frame;
};
typedef LIST(struct named) named_list;

static int says_the_same(const struct named *left, const struct named *right)
{
	const struct item *early = left->item, *later = right->item;
	return early->role == later->role && early->q.value != later->q.value &&
	       strcmp(early->q.unit, later->q.unit) == 0 && early->sentence != later->sentence &&
	       strcmp(left->name, right->name) == 0 && strcmp(left->frame, right->frame) == 0;
}

static void found_twice(struct reading *reading, const struct item *early, const struct item *later)
{
	const char *sign = later->role == ITEM_RATE ? "%" : later->q.unit;
	const char *second = arena_format(reading->work->arena, "%s%s",
	                                  claim_number(reading, later->q.value), sign);
	claim_found(reading, SURE_DOUBTFUL, FINDING_TWICE, later, later, second,
	            arena_format(reading->work->arena, "%s%s ≠ %s", claim_number(reading, early->q.value),
	                         sign, second));
}

static void add_named(struct reading *reading, const struct item *item, named_list *named)
{
	const char *name = is_indicator(item) ? claim_name(reading, item->label) : "";
	if (strlen(name) < LEAST_LABEL)
		return;
	struct named later = { item, name, frame_of(reading, item) };
	FOR_EACH(early, named)
		if (says_the_same(early, &later)) {
			found_twice(reading, early->item, item);
			break;
		}
	if (named->count < MOST_NAMES)
		*LIST_ADD(reading->work->arena, named) = later;
}

void claim_twice(struct reading *reading)
{
	named_list named = { 0 };
	FOR_EACH(item, &reading->items)
		add_named(reading, item, &named);
}
