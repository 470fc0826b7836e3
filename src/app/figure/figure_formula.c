/* figure_formula.c: finds a rate's line in the table of formulas.  The table is short and read in place, so
 * that nothing is kept between offices. */
#include "app/figure/figure_formula.h"

#include <string.h>

#include "base/embedded.h"
#include "base/table.h"

enum { CELL_KEY, CELL_ABOVE, CELL_BELOW, CELL_ROUNDING, CELL_ZH, CELL_EN, CELLS };

static const char HALF_UP[] = "half_up", DOWN[] = "down";

/* The line of KEY; NULL when the table has none. */
static const char *line_of(const char *key)
{
	const struct embedded *file = embedded_find("data/figures.tsv");
	size_t length = strlen(key);
	for (const char *line = file ? file->bytes : ""; *line; line += strcspn(line, "\n") + 1) {
		if (strncmp(line, key, length) == 0 && line[length] == '\t')
			return line;
		if (!line[strcspn(line, "\n")])
			break;
	}
	return NULL;
}

/* The cell's first character, and its length. */
static const char *cell_of(const char *line, int cell, size_t *length)
{
	for (; cell > 0; cell--) {
		line += strcspn(line, "\t\n");
		line += *line == '\t';
	}
	*length = strcspn(line, "\t\r\n");
	return line;
}

static const struct figure *figure_in(const char *line, int cell, const char *usual)
{
	size_t length = 0;
	const char *key = line ? cell_of(line, cell, &length) : "";
	for (const struct figure *each = FIGURES; each->key && length; each++)
		if (strlen(each->key) == length && memcmp(each->key, key, length) == 0)
			return each;
	return usual ? figure_find(usual) : NULL;
}

static int has_formula(const struct figure *figure)
{
	return figure->numerator && figure->denominator;
}

const struct figure *figure_above(const struct figure *figure)
{
	if (!figure->numerator)
		return figure->source ? figure : NULL;
	return figure_in(has_formula(figure) ? line_of(figure->key) : NULL, CELL_ABOVE, figure->numerator);
}

const struct figure *figure_below(const struct figure *figure)
{
	return has_formula(figure) ? figure_in(line_of(figure->key), CELL_BELOW, figure->denominator) : NULL;
}

int figure_rounds_down(const struct figure *figure)
{
	const char *line = figure->key && has_formula(figure) ? line_of(figure->key) : NULL;
	size_t length;
	const char *rounding = line ? cell_of(line, CELL_ROUNDING, &length) : HALF_UP;
	return strncmp(rounding, DOWN, strlen(DOWN)) == 0;
}

const char *figure_definition_in(struct arena *arena, const struct figure *figure, enum language language)
{
	const char *line = has_formula(figure) ? line_of(figure->key) : NULL;
	size_t length = 0;
	const char *text = line ? cell_of(line, language == ENGLISH ? CELL_EN : CELL_ZH, &length) : "";
	if (length)
		return arena_copy(arena, text, length);
	return language == ENGLISH ? figure->definition_en : figure->definition;
}

const char *figure_definition(struct work *work, const struct figure *figure)
{
	return figure_definition_in(work->arena, figure, work->language);
}

/* A count that can stand in a rate. */
static enum outcome check_part(struct work *work, const char *key, int number)
{
	const struct figure *figure = figure_find(key);
	return figure && figure->source ? OK
	                                : fail(work, INVALID, "line %d: “%s” is no figure that counts", number, key);
}

static enum outcome check_line(struct work *work, const struct table_row *row, int number)
{
	const struct figure *figure = figure_find(row->cells[CELL_KEY]);
	const char *rounding = row->cells[CELL_ROUNDING];
	if (row->count != CELLS)
		return fail(work, INVALID, "line %d: key, above, below, rounding, two definitions", number);
	if (!figure || !has_formula(figure))
		return fail(work, INVALID, "line %d: there is no rate %s", number, row->cells[CELL_KEY]);
	TRY(check_part(work, row->cells[CELL_ABOVE], number));
	TRY(check_part(work, row->cells[CELL_BELOW], number));
	if (strcmp(rounding, HALF_UP) != 0 && strcmp(rounding, DOWN) != 0)
		return fail(work, INVALID, "line %d: a rate is rounded half_up or down, not “%s”", number, rounding);
	if (!*row->cells[CELL_ZH] || !*row->cells[CELL_EN])
		return fail(work, INVALID, "line %d: say in both languages what is divided by what", number);
	return OK;
}

enum outcome formulas_check(struct work *work, const char *text)
{
	table_rows rows = { 0 };
	table_read(work->arena, text, &rows);
	if (!rows.count)
		return fail(work, INVALID, "it has no line");
	FOR_EACH(row, &rows)
		TRY(check_line(work, row, (int)(row - rows.items) + 2));
	return OK;
}
