/* tabulation.c: puts figures into rows and columns. */
#include "app/tabulation/tabulation.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/clock.h"

/* The ask of one number: the table's, narrowed to its row and its column; heads of NULL are totals. */
static const char *query_of(struct work *work, const struct tabulation_ask *ask,
                            const struct pivot_head *row, const struct pivot_head *column)
{
	struct figure_ask narrow = ask->of;
	if (row)
		narrow.among.key[ask->rows] = row->key;
	if (column)
		narrow.among.key[ask->columns] = column->key;
	return ask_query(work, &narrow);
}

static struct tabulated number_of(struct work *work, const struct figure *figure,
                                  const struct pivot_cell *cell, const char *query)
{
	int64_t below = cell->denominator, is_rate = figure->numerator != NULL;
	struct tabulated number = {
		.shown = figure_shown(work, figure, cell->numerator, below),
		.value = is_rate && below ? figure_ratio(figure, cell->numerator, below) : cell->numerator,
		.unit = figure->unit,
		.defined = !is_rate || below > 0,
		.key = figure->key,
		.query = cell->numerator ? query : "",
	};
	return number;
}

/* One figure across a dimension, with totals on both sides. */
static enum outcome across(struct work *work, const struct tabulation_ask *ask,
                           struct tabulation *out)
{
	const struct figure *figure = ask->figures[0];
	struct pivot pivot;
	TRY(figure_pivot(work, figure, &ask->of, ask->rows, ask->columns, &pivot));
	FOR_EACH(head, &pivot.columns)
		LIST_ADD(work->arena, &out->heads)->label = head->label;
	*LIST_ADD(work->arena, &out->heads) = (struct tabulation_head){ tr(work, "Total"), 1 };
	for (size_t row = 0; row <= pivot.rows.count; row++) {
		struct tabulation_line *line = LIST_ADD(work->arena, &out->lines);
		const struct pivot_head *head = row < pivot.rows.count ? &pivot.rows.items[row] : NULL;
		line->label = head ? head->label : tr(work, "Total");
		line->is_total = !head;
		for (size_t column = 0; column <= pivot.columns.count; column++) {
			const struct pivot_head *over =
				column < pivot.columns.count ? &pivot.columns.items[column] : NULL;
			*LIST_ADD(work->arena, &line->numbers) =
				number_of(work, figure, pivot_at(&pivot, row, column),
			              query_of(work, ask, head, over));
		}
	}
	return OK;
}

/* The row of a key in a figure's own pivot; its total's row for NULL; one past it when it has none. */
static size_t row_of(const struct pivot *pivot, const struct pivot_head *head)
{
	size_t row = 0;
	while (head && row < pivot->rows.count && strcmp(pivot->rows.items[row].key, head->key))
		row++;
	return head ? row + (row == pivot->rows.count) : pivot->rows.count;
}

static int knows(const pivot_heads *heads, const char *key)
{
	FOR_EACH(head, heads)
		if (strcmp(head->key, key) == 0)
			return 1;
	return 0;
}

/* All rows that any figure has: the first figure's order, then what only later ones have. */
static void join_rows(struct work *work, const struct pivot *pivots, int count, pivot_heads *rows)
{
	for (int each = 0; each < count; each++)
		FOR_EACH(head, &pivots[each].rows)
			if (!knows(rows, head->key))
				*LIST_ADD(work->arena, rows) = *head;
}

static void add_line(struct work *work, const struct tabulation_ask *ask, const struct pivot *pivots,
                     const struct pivot_head *head, struct tabulation *out)
{
	static const struct pivot_cell NOTHING;
	struct tabulation_line *line = LIST_ADD(work->arena, &out->lines);
	line->label = head ? head->label : tr(work, "Total");
	line->is_total = !head;
	for (int each = 0; ask->figures[each]; each++) {
		size_t row = row_of(&pivots[each], head);
		int has = row <= pivots[each].rows.count;
		*LIST_ADD(work->arena, &line->numbers) =
			number_of(work, ask->figures[each], has ? pivot_at(&pivots[each], row, 0) : &NOTHING,
		              query_of(work, ask, head, NULL));
	}
}

static enum outcome side_by_side(struct work *work, const struct tabulation_ask *ask,
                                 struct tabulation *out)
{
	struct pivot pivots[TABULATED_AT_MOST];
	pivot_heads rows = { 0 };
	int count = 0;
	for (; ask->figures[count]; count++) {
		const struct figure *figure = ask->figures[count];
		TRY(figure_pivot(work, figure, &ask->of, ask->rows, BY_NOTHING, &pivots[count]));
		LIST_ADD(work->arena, &out->heads)->label = work->language == ENGLISH ? figure->en : figure->zh;
	}
	join_rows(work, pivots, count, &rows);
	FOR_EACH(head, &rows)
		add_line(work, ask, pivots, head, out);
	add_line(work, ask, pivots, NULL, out);
	return OK;
}

enum outcome tabulate(struct work *work, const struct tabulation_ask *ask, const char *title,
                      struct tabulation *out)
{
	const struct choice *rows = choice_of(FIGURE_DIMENSIONS, ask->rows);
	*out = (struct tabulation){ .title = title, .period = ask->of.period,
		                        .row_label = tr(work, rows ? rows->label : "Figure") };
	if (!ask->figures[0] || !rows)
		return fail(work, INVALID, "choose at least one figure and what divides it");
	return ask->columns == BY_NOTHING ? side_by_side(work, ask, out) : across(work, ask, out);
}
