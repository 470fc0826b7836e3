/* demo_words.h: the word material of data/demo as tables of texts, and chance that repeats itself. */
#pragma once
#include "base/work.h"

struct word_row {
	const char **cells;
	int count;
};
struct words {
	LIST(const char *) columns;
	LIST(struct word_row) rows;
};

/* data/demo/NAME.tsv; NOT_FOUND when it is not built in. */
NODISCARD enum outcome words_read(struct work *work, const char *name, struct words *out);
/* A cell by its column's name; "" when there is none. */
const char *word_of(const struct words *words, size_t row, const char *column);

/* The same numbers for the same seed, so that every demonstration is the same. */
struct chance {
	uint64_t state;
};
int64_t chance_between(struct chance *chance, int64_t low, int64_t high);
int chance_in(struct chance *chance, int percent);
/* A row, by the weight of a column when WEIGHT is not NULL. */
size_t chance_row(struct chance *chance, const struct words *words, const char *weight);
/* A number out of "low-high". */
int64_t chance_range(struct chance *chance, const char *range);
