/* claim_twice.c: the same indicator with two values. */
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_words.h"

enum { LEAST_LABEL = 15 }; /* bytes: five characters, so that 来信 alone says nothing */

/* The label without the words that only lead to a figure. */
static const char *name_of(struct reading *reading, const struct item *item)
{
	static const char *const LEADING[] = { "今年", "全年", "本年", "本年度", "累计", "共计", "共", "总共",
		                               "合计", "已", "一年来", NULL };
	static const char *const TRAILING[] = { "为", "达", "达到", "共", "共计", "是", "了", " ", NULL };
	char *name = arena_string(reading->work->arena, item->label);
	for (const char *const *word = LEADING; *word; word++)
		if (strncmp(name, *word, strlen(*word)) == 0)
			name += strlen(*word), word = LEADING - 1;
	for (const char *const *word = TRAILING; *word; word++)
		if (ends(name, *word))
			name[strlen(name) - strlen(*word)] = '\0', word = TRAILING - 1;
	return name;
}

static int is_indicator(const struct item *item)
{
	return (item->role == ITEM_RATE || item->role == ITEM_COUNT) && !item->q.vague &&
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

static int says_the_same(struct reading *reading, const struct item *left, const struct item *right)
{
	const char *name = name_of(reading, left);
	if (left->role != right->role || strcmp(left->q.unit, right->q.unit) != 0 ||
	    strlen(name) < LEAST_LABEL || strcmp(name, name_of(reading, right)) != 0)
		return 0;
	return left->sentence != right->sentence &&
	       strcmp(frame_of(reading, left), frame_of(reading, right)) == 0;
}

void claim_twice(struct reading *reading)
{
	const struct item *end = reading->items.items + reading->items.count;
	for (const struct item *later = reading->items.items; later < end; later++) {
		if (!is_indicator(later))
			continue;
		for (const struct item *early = reading->items.items; early < later; early++) {
			if (!is_indicator(early) || early->q.value == later->q.value ||
			    !says_the_same(reading, early, later))
				continue;
			const char *sign = later->role == ITEM_RATE ? "%" : later->q.unit;
			claim_found(reading, SURE_DOUBTFUL, FINDING_TWICE, later, later,
			            arena_format(reading->work->arena, "%s%s", claim_number(reading, later->q.value), sign),
			            arena_format(reading->work->arena, "%s%s ≠ %s%s",
			                         claim_number(reading, early->q.value), sign,
			                         claim_number(reading, later->q.value), sign));
			break;
		}
	}
}
