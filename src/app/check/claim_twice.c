/* claim_twice.c: the same indicator with two values. */
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_words.h"
#include "base/utf8.h"

/* Bytes: five characters, so that 来信 alone says nothing.  Names beyond the last are not compared. */
enum { LEAST_LABEL = 15, MOST_NAMES = 2000 };

/* The length of the first of WORDS that TEXT begins with; 0 none. */
static size_t begins_with(const char *text, const char *const *words)
{
	for (; *words; words++)
		if (strncmp(text, *words, strlen(*words)) == 0)
			return strlen(*words);
	return 0;
}

/* The label without the words that only lead to a figure. */
static const char *name_of(struct reading *reading, const struct item *item)
{
	static const char *const LEADING[] = { "今年", "全年", "本年", "本年度", "累计", "共计", "共", "总共",
		                               "合计", "已", "一年来", NULL };
	static const char *const TRAILING[] = { "为", "达", "达到", "共", "共计", "是", "了", NULL };
	char *name = arena_string(reading->work->arena, item->label);
	while (begins_with(name, LEADING))
		name += begins_with(name, LEADING);
	name = utf8_trim(reading->work->arena, name);
	for (const char *const *word = TRAILING; *word;) {
		int at_end = *name && ends(name, *word) && strcmp(name, *word) != 0;
		if (at_end)
			name[strlen(name) - strlen(*word)] = '\0';
		word = at_end ? TRAILING : word + 1;
	}
	return name;
}

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
	const char *name = is_indicator(item) ? name_of(reading, item) : "";
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
