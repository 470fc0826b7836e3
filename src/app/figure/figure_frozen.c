/* figure_frozen.c: reads and writes what a closed month keeps of a figure. */
#include "app/figure/figure_frozen.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "app/figure/figure_formula.h"
#include "app/figure/figure_heads.h"
#include "base/buffer.h"

int ask_is_frozen(const struct figure_ask *ask)
{
	return ask->frozen && ask->frozen->period.from == ask->period.from &&
	       ask->frozen->period.to == ask->period.to;
}

static const struct figure_reported *reported(const struct figure_frozen *frozen, const char *key)
{
	FOR_EACH(figure, &frozen->figures)
		if (strcmp(figure->key, key) == 0)
			return figure;
	return NULL;
}

/* "94.3%" is 943, "3000.5" of yuan 300050, "34" itself. */
static int64_t number_of(const struct figure *figure, const char *shown)
{
	int places = figure->unit == PER_PERCENT ? 1 : figure->unit == PER_YUAN || figure->unit == PER_MU ? 2 : 0;
	char *rest;
	int64_t number = strtoll(shown, &rest, 10);
	rest += *rest == '.';
	for (; places > 0; places--) {
		int has = *rest >= '0' && *rest <= '9';
		number = number * 10 + (has ? *rest - '0' : 0);
		rest += has;
	}
	return number;
}

enum outcome frozen_value(struct work *work, const struct figure_frozen *frozen,
                          const struct figure *figure, struct figure_value *out)
{
	const struct figure_reported *was = reported(frozen, figure->key);
	if (!was)
		return NOT_FOUND;
	*out = (struct figure_value){
		.key = figure->key, .zh = figure->zh, .en = figure->en, .unit = figure->unit,
		.definition = figure_definition(work, figure),
		.shown = was->shown, .value = number_of(figure, was->shown),
		.defined = strcmp(was->shown, "—") != 0,
	};
	out->numerator = out->value;
	return OK;
}

enum outcome frozen_values(struct work *work, const struct figure_frozen *frozen, figure_values *values)
{
	FOR_EACH(value, values) {
		enum outcome found = frozen_value(work, frozen, figure_find(value->key), value);
		if (found != OK && found != NOT_FOUND)
			return found;
	}
	return OK;
}

/* A tab or line's end within a name would part it. */
static void add_word(struct buffer *out, const char *word)
{
	char *flat = arena_string(out->arena, word);
	for (char *at = flat; *at; at++)
		*at = strchr("\t\r\n", *at) ? ' ' : *at;
	buffer_format(out, "%s\t", flat);
}

/* Written first, so that no cells are not taken for none kept. */
static const char MARK[] = "cells\n";

const char *cells_write(struct work *work, const figure_cells *cells)
{
	struct buffer out = BUFFER(work->arena);
	buffer_text(&out, MARK);
	FOR_EACH(cell, cells) {
		const char *const WORDS[] = { cell->unit, cell->village, cell->category, cell->channel,
			                          cell->purpose, cell->person, cell->hour, cell->kind };
		for (size_t each = 0; each < sizeof WORDS / sizeof *WORDS; each++)
			add_word(&out, WORDS[each]);
		buffer_format(&out, "%" PRId64 "\t%" PRId64 "\n", cell->day, cell->value);
	}
	return buffer_string(&out);
}

static const char *next_word(struct work *work, const char **at)
{
	size_t length = strcspn(*at, "\t\n");
	const char *word = arena_copy(work->arena, *at, length);
	*at += length + ((*at)[length] != '\0');
	return word;
}

static struct figure_cell read_cell(struct work *work, const char **at)
{
	struct figure_cell cell = { .unit = next_word(work, at) };
	cell.village = next_word(work, at);
	cell.category = next_word(work, at);
	cell.channel = next_word(work, at);
	cell.purpose = next_word(work, at);
	cell.person = next_word(work, at);
	cell.hour = next_word(work, at);
	cell.kind = next_word(work, at);
	cell.day = atoll(next_word(work, at));
	cell.value = atoll(next_word(work, at));
	return cell;
}

/* As the statements have it: the category's first levels too. */
static int fits_category(const struct figure_cell *cell, const char *key)
{
	size_t length = strlen(key);
	if (strcmp(key, "-") == 0)
		return !*cell->category;
	return strncmp(cell->category, key, length) == 0 &&
	       (!cell->category[length] || cell->category[length] == '/');
}

static int fits(struct work *work, const struct figure_cell *cell, const struct figure_among *among)
{
	for (int by = BY_MONTH; by < DIMENSIONS; by++) {
		const char *keys[KEYS_AT_MOST], *key = among->key[by];
		int has = 0, count;
		if (!key || !*key || (by == BY_CATEGORY && fits_category(cell, key)))
			continue;
		count = cell_keys(work, cell, (enum figure_dimension)by, keys);
		for (int each = 0; each < count && by != BY_CATEGORY; each++)
			has |= strcmp(keys[each], key) == 0;
		if (!has)
			return 0;
	}
	return 1;
}

enum outcome frozen_cells(struct work *work, const struct figure_frozen *frozen,
                          const struct figure *figure, const struct figure_among *among,
                          figure_cells *out)
{
	const struct figure_reported *was = reported(frozen, figure->key);
	for (const char *at = was && *was->cells ? was->cells + strlen(MARK) : ""; *at;) {
		struct figure_cell cell = read_cell(work, &at);
		if (fits(work, &cell, among))
			*LIST_ADD(work->arena, out) = cell;
	}
	return OK;
}
