/* claim_annex_align.c: finds which figure of the text each row of the annex tells once more. */
#include <string.h>

#include "app/check/claim_annex.h"
#include "base/utf8.h"

/* What speaks for a pair: the value, words in common, and that the neighbours are a pair too. */
enum { SAME_VALUE = 10, SAME_ZERO = 8, OTHER_VALUE = 1, EACH_WORD = 3, NEXT_TO_PAIR = 8, MOST_WORDS = 4 };

/* Of an alignment of the first rows with the first figures: the best, and the best that ends in a pair. */
struct state {
	int best;
	int paired;
	char steps;      /* how BEST came about: 'r' a row without figure, 'f' a figure left over, 'p' the pair */
	char continued;  /* PAIRED goes on behind a pair */
};

struct aligning {
	const row_list *rows;
	const struct item *const *told;
	size_t count;
	struct state *states;
};

static struct state *state_at(const struct aligning *aligning, size_t row, size_t figure)
{
	return &aligning->states[row * (aligning->count + 1) + figure];
}

int annex_words_in_common(const char *name, const char *label)
{
	int common = 0;
	for (const char *at = name; *at && common < MOST_WORDS;) {
		const char *second = at;
		utf8_next(&second);
		const char *end = second;
		if (*second)
			utf8_next(&end);
		size_t length = (size_t)(end - at);
		char pair[16];
		if (*second && length < sizeof pair) {
			memcpy(pair, at, length);
			pair[length] = '\0';
			common += strstr(label, pair) != NULL;
		}
		at = second;
	}
	return common;
}

/* How well the pair goes together; 0 not at all. */
static int weight(const struct row *row, const struct item *item)
{
	int percent = item->q.form == QUANTITY_PERCENT;
	if (percent != row->percent)
		return 0;
	int words = EACH_WORD * annex_words_in_common(row->name, item->label);
	if (item->q.value != row->value)
		return OTHER_VALUE + words;
	return (row->value ? SAME_VALUE : SAME_ZERO) + words;
}

static void step(const struct aligning *aligning, size_t row, size_t figure)
{
	enum { NEVER = -1000000 };
	struct state *state = state_at(aligning, row, figure);
	*state = (struct state){ 0, NEVER, ' ', 0 };
	if (row && figure) {
		const struct state *before = state_at(aligning, row - 1, figure - 1);
		int pair = weight(&aligning->rows->items[row - 1], aligning->told[figure - 1]);
		state->continued = before->paired + NEXT_TO_PAIR > before->best;
		if (pair)
			state->paired = pair + (state->continued ? before->paired + NEXT_TO_PAIR : before->best);
	}
	state->best = row || figure ? NEVER : 0;
	if (figure && state_at(aligning, row, figure - 1)->best > state->best)
		state->best = state_at(aligning, row, figure - 1)->best, state->steps = 'f';
	if (row && state_at(aligning, row - 1, figure)->best > state->best)
		state->best = state_at(aligning, row - 1, figure)->best, state->steps = 'r';
	if (state->paired >= state->best && row && figure)
		state->best = state->paired, state->steps = 'p';
}

/* Back from the end, along the steps that made the best. */
static void trace(const struct aligning *aligning, const struct item *matches[])
{
	size_t row = aligning->rows->count, figure = aligning->count;
	int in_pair = 0;
	while (row || figure) {
		const struct state *state = state_at(aligning, row, figure);
		if (in_pair || state->steps == 'p') {
			matches[--row] = aligning->told[--figure];
			in_pair = state->continued;
		} else if (state->steps == 'f') {
			figure--;
		} else {
			matches[--row] = NULL;
		}
	}
}

void annex_align(struct reading *reading, const row_list *rows, const struct item *const told[], size_t count,
                 const struct item *matches[])
{
	struct aligning aligning = { rows, told, count, NULL };
	size_t size = (rows->count + 1) * (count + 1) * sizeof *aligning.states;
	aligning.states = arena_take(reading->work->arena, size);
	for (size_t row = 0; row <= rows->count; row++)
		for (size_t figure = 0; figure <= count; figure++)
			step(&aligning, row, figure);
	trace(&aligning, matches);
}
