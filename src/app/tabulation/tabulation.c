/* tabulation.c: puts figures into rows and columns. */
#include "app/tabulation/tabulation.h"

#include <stdlib.h>
#include <string.h>

#include "app/tabulation/tabulation_rows.h"
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

/* A figure's pivot as the table shows it and, of a closed month, as the records are today. */
struct side {
	const struct figure *figure;
	struct pivot shown;
	struct pivot today;
	int has_today;
};

static enum outcome read_side(struct work *work, const struct tabulation_ask *ask,
                              const struct figure *figure, struct side *out)
{
	struct figure_ask today = ask->of;
	*out = (struct side){ .figure = figure, .has_today = ask->of.frozen && ask->of.frozen->divides };
	TRY(figure_pivot(work, figure, &ask->of, ask->rows, ask->columns, &out->shown));
	today.frozen = NULL;
	return out->has_today ? figure_pivot(work, figure, &today, ask->rows, ask->columns, &out->today) : OK;
}

/* The place of a head in a pivot's own; the totals' for NULL; one past them when it has none. */
static size_t place_of(const pivot_heads *heads, const struct pivot_head *head)
{
	size_t place = 0;
	while (head && place < heads->count && strcmp(heads->items[place].key, head->key))
		place++;
	return head ? place + (place == heads->count) : heads->count;
}

static const struct pivot_cell *cell_at(const struct pivot *pivot, const struct pivot_head *row,
                                        const struct pivot_head *column)
{
	static const struct pivot_cell NOTHING;
	size_t at_row = place_of(&pivot->rows, row), at_column = place_of(&pivot->columns, column);
	return at_row > pivot->rows.count || at_column > pivot->columns.count
	           ? &NOTHING
	           : pivot_at(pivot, at_row, at_column);
}

static struct tabulated number_of(struct work *work, const struct side *side,
                                  const struct pivot_head *row, const struct pivot_head *column,
                                  const char *query)
{
	const struct figure *figure = side->figure;
	const struct pivot_cell *cell = cell_at(&side->shown, row, column);
	int64_t below = cell->denominator, is_rate = figure->numerator != NULL;
	struct tabulated number = {
		.shown = figure_shown(work, figure, cell->numerator, below),
		.value = is_rate && below ? figure_ratio(figure, cell->numerator, below) : cell->numerator,
		.unit = figure->unit,
		.defined = !is_rate || below > 0,
		.key = figure->key,
		.query = cell->numerator ? query : "",
		.today = "",
	};
	if (side->has_today) {
		const struct pivot_cell *now = cell_at(&side->today, row, column);
		const char *today = figure_shown(work, figure, now->numerator, now->denominator);
		number.today = strcmp(today, number.shown) == 0 ? "" : today;
	}
	return number;
}

static int knows(const pivot_heads *heads, const char *key)
{
	FOR_EACH(head, heads)
		if (strcmp(head->key, key) == 0)
			return 1;
	return 0;
}

static void join(struct work *work, const pivot_heads *more, pivot_heads *heads)
{
	FOR_EACH(head, more)
		if (!knows(heads, head->key))
			*LIST_ADD(work->arena, heads) = *head;
}

/* All rows that any figure has: the first figure's order, then what only later ones have. */
static void join_heads(struct work *work, const struct side *sides, int count, pivot_heads *rows,
                       pivot_heads *columns)
{
	for (int each = 0; each < count; each++) {
		join(work, &sides[each].shown.rows, rows);
		join(work, &sides[each].shown.columns, columns);
	}
	for (int each = 0; each < count; each++) {
		join(work, &sides[each].today.rows, rows);
		join(work, &sides[each].today.columns, columns);
	}
}

static void add_number(struct work *work, const struct tabulation_ask *ask, const struct side *side,
                       const struct pivot_head *row, const struct pivot_head *column,
                       struct tabulation *out)
{
	struct tabulation_line *line = &out->lines.items[out->lines.count - 1];
	struct tabulated *number = LIST_ADD(work->arena, &line->numbers);
	*number = number_of(work, side, row, column, query_of(work, ask, row, column));
	out->changed += *number->today != '\0';
}

/* One figure across a dimension, or several side by side; the row of NULL is the total. */
static void add_line(struct work *work, const struct tabulation_ask *ask, const struct side *sides,
                     int count, const pivot_heads *columns, const struct pivot_head *row,
                     struct tabulation *out)
{
	struct tabulation_line *line = LIST_ADD(work->arena, &out->lines);
	line->label = row ? row->label : tr(work, "Total");
	line->is_total = !row;
	FOR_EACH(column, columns)
		add_number(work, ask, &sides[0], row, column, out);
	for (int each = 0; each < count; each++)
		add_number(work, ask, &sides[each], row, NULL, out);
}

static void add_heads(struct work *work, const struct tabulation_ask *ask, const pivot_heads *columns,
                      struct tabulation *out)
{
	FOR_EACH(column, columns)
		LIST_ADD(work->arena, &out->heads)->label = column->label;
	for (int each = 0; ask->figures[each]; each++) {
		int is_total = ask->columns != BY_NOTHING;
		const char *name = work->language == ENGLISH ? ask->figures[each]->en : ask->figures[each]->zh;
		*LIST_ADD(work->arena, &out->heads) =
			(struct tabulation_head){ is_total ? tr(work, "Total") : name, is_total };
	}
}

static enum outcome fill(struct work *work, const struct tabulation_ask *ask, struct tabulation *out)
{
	struct side sides[TABULATED_AT_MOST];
	pivot_heads rows = { 0 }, columns = { 0 };
	int count = 0;
	for (; ask->figures[count]; count++)
		TRY(read_side(work, ask, ask->figures[count], &sides[count]));
	join_heads(work, sides, count, &rows, &columns);
	TRY(tabulation_add_villages(work, ask, &rows));
	add_heads(work, ask, &columns, out);
	FOR_EACH(row, &rows)
		add_line(work, ask, sides, count, &columns, row, out);
	add_line(work, ask, sides, count, &columns, NULL, out);
	return OK;
}

/* "信访形式：来访；问题类别：城乡建设" */
static enum outcome name_among(struct work *work, const struct figure_ask *of, const char **out)
{
	struct buffer words = BUFFER(work->arena);
	for (const struct choice *each = FIGURE_DIMENSIONS; each->code; each++) {
		const char *key = of->among.key[each->value], *label;
		if (!key || !*key)
			continue;
		TRY(figure_key_label(work, (enum figure_dimension)each->value, key, &label));
		buffer_format(&words, "%s%s：%s", words.length ? "；" : "", tr(work, each->label), label);
	}
	*out = buffer_string(&words);
	return OK;
}

enum outcome tabulate(struct work *work, const struct tabulation_ask *ask, const char *title,
                      struct tabulation *out)
{
	const struct choice *rows = choice_of(FIGURE_DIMENSIONS, ask->rows);
	*out = (struct tabulation){ .title = title, .period = ask->of.period, .frozen = ask->of.frozen,
		                        .row_label = tr(work, rows ? rows->label : "Figure") };
	if (!ask->figures[0] || !rows)
		return fail(work, INVALID, "choose at least one figure and what divides it");
	if (ask->columns != BY_NOTHING && ask->figures[1])
		return fail(work, INVALID, "only one figure can be divided across; choose “nothing” to see several "
		            "side by side");
	TRY(name_among(work, &ask->of, &out->among));
	return fill(work, ask, out);
}
