/* similarity.c: how much two titles or letters say the same, for finding a repeat while typing. */
#include <stdlib.h>

#include "text/fold.h"
#include "text/text.h"

struct pairs {
	uint64_t *items; /* in order, repeated as often as they occur */
	size_t count;
};

static int by_value(const void *left, const void *right)
{
	uint64_t first = *(const uint64_t *)left, second = *(const uint64_t *)right;
	return (first > second) - (first < second);
}

/* A text of one character has itself for a pair. */
static struct pairs pairs_of(struct arena *arena, const char *text)
{
	size_t count;
	uint32_t *letters = text_letters(arena, text, &count);
	struct pairs pairs = { .count = count > 1 ? count - 1 : count };
	pairs.items = arena_alloc(arena, (pairs.count + 1) * sizeof *pairs.items);
	for (size_t each = 0; each < pairs.count; each++)
		pairs.items[each] = (uint64_t)letters[each] << 32 | (count > 1 ? letters[each + 1] : 0);
	qsort(pairs.items, pairs.count, sizeof *pairs.items, by_value);
	return pairs;
}

static size_t shared(const struct pairs *left, const struct pairs *right)
{
	size_t at = 0, other = 0, count = 0;
	while (at < left->count && other < right->count) {
		int order = by_value(&left->items[at], &right->items[other]);
		count += order == 0;
		at += order <= 0;
		other += order >= 0;
	}
	return count;
}

int64_t text_similarity(struct arena *arena, const char *left, const char *right)
{
	struct pairs first = pairs_of(arena, left), second = pairs_of(arena, right);
	size_t sum = first.count + second.count;
	return sum ? (int64_t)(2000 * shared(&first, &second) / sum) : 0;
}
