/* figure_cube.c: reads a figure's cells and spreads them over rows and columns. */
#include "app/figure/figure_cube.h"

#include <inttypes.h>
#include <string.h>

#include "app/access.h"
#include "app/figure/figure_formula.h"
#include "app/figure/figure_frozen.h"
#include "app/figure/figure_heads.h"
#include "app/figure/figure_store.h"
#include "app/figure/rollup.h"

/* A month that an older program closed is divided as its records are today. */
static int is_reported(const struct figure_ask *ask)
{
	return ask_is_frozen(ask) && ask->frozen->divides;
}

int figure_divides(const struct figure *figure)
{
	return !figure->target && !figure->quarterly;
}

const struct pivot_cell *pivot_at(const struct pivot *pivot, size_t row, size_t column)
{
	return &pivot->cells[row * (pivot->columns.count + 1) + column];
}

/* The cells of a rate are its numerator's and its denominator's. */
struct cube {
	figure_cells above;
	figure_cells below;
};

static enum outcome read_cells(struct work *work, const struct figure *figure,
                               const struct figure_ask *ask, figure_cells *out)
{
	return is_reported(ask) ? frozen_cells(work, ask->frozen, figure, &ask->among, out)
	                        : figure_store_cells(work, figure, ask, out);
}

static enum outcome read_cube(struct work *work, const struct figure *figure,
                              const struct figure_ask *ask, struct cube *cube)
{
	const struct figure *above = figure_above(figure), *below = figure_below(figure);
	TRY(read_cells(work, above, ask, &cube->above));
	if (below)
		TRY(read_cells(work, below, ask, &cube->below));
	return OK;
}

static enum outcome make_heads(struct work *work, const struct cube *cube, struct period period,
                               enum figure_dimension dimension, pivot_heads *heads)
{
	if (dimension == BY_NOTHING)
		return OK;
	if (dimension == BY_MONTH)
		heads_add_months(work, period, heads);
	heads_gather(work, &cube->above, dimension, 1, heads);
	heads_gather(work, &cube->below, dimension, 0, heads);
	return heads_finish(work, dimension, heads);
}

static void add_at(struct pivot *pivot, size_t row, size_t column, int64_t value, int is_below)
{
	struct pivot_cell *cell = &pivot->cells[row * (pivot->columns.count + 1) + column];
	*(is_below ? &cell->denominator : &cell->numerator) += value;
}

/* The places of a cell along one side; none where nothing divides that side. */
static int places_of(struct work *work, const struct figure_cell *cell,
                     enum figure_dimension dimension, pivot_heads *heads, size_t places[KEYS_AT_MOST])
{
	const char *keys[KEYS_AT_MOST];
	if (dimension == BY_NOTHING)
		return 0;
	int count = cell_keys(work, cell, dimension, keys);
	for (int each = 0; each < count; each++)
		places[each] = head_place(work, heads, keys[each]);
	return count;
}

static void spread(struct work *work, const figure_cells *cells, enum figure_dimension rows,
                   enum figure_dimension columns, int is_below, struct pivot *pivot)
{
	size_t at_row[KEYS_AT_MOST], at_column[KEYS_AT_MOST];
	size_t last_row = pivot->rows.count, last_column = pivot->columns.count;
	FOR_EACH(cell, cells) {
		int row_count = places_of(work, cell, rows, &pivot->rows, at_row);
		int column_count = places_of(work, cell, columns, &pivot->columns, at_column);
		for (int row = 0; row < row_count; row++) {
			for (int column = 0; column < column_count; column++)
				add_at(pivot, at_row[row], at_column[column], cell->value, is_below);
			add_at(pivot, at_row[row], last_column, cell->value, is_below);
		}
		for (int column = 0; column < column_count; column++)
			add_at(pivot, last_row, at_column[column], cell->value, is_below);
		add_at(pivot, last_row, last_column, cell->value, is_below);
	}
}

enum outcome figure_pivot(struct work *work, const struct figure *figure,
                          const struct figure_ask *ask, enum figure_dimension rows,
                          enum figure_dimension columns, struct pivot *out)
{
	struct cube cube = { 0 };
	*out = (struct pivot){ 0 };
	if (!figure_divides(figure))
		return fail(work, INVALID, "this figure cannot be divided");
	TRY(read_cube(work, figure, ask, &cube));
	TRY(make_heads(work, &cube, ask->period, rows, &out->rows));
	TRY(make_heads(work, &cube, ask->period, columns, &out->columns));
	out->cells = arena_alloc(work->arena, (out->rows.count + 1) * (out->columns.count + 1) *
	                                          sizeof *out->cells);
	spread(work, &cube.above, rows, columns, 0, out);
	spread(work, &cube.below, rows, columns, 1, out);
	return OK;
}

int figure_ask_narrows(const struct figure_ask *ask)
{
	for (int each = 0; each < DIMENSIONS; each++)
		if (ask->among.key[each] && *ask->among.key[each])
			return 1;
	return 0;
}

/* What the roll-ups keep of the whole: months of every figure, parts of some. */
static int is_kept(const struct work *work, const struct figure *figure, const struct figure_ask *ask,
                   enum figure_dimension dimension)
{
	int has_parts = figure->divided && (dimension == BY_VILLAGE || dimension == BY_CATEGORY);
	return (dimension == BY_MONTH || has_parts) && !figure_ask_narrows(ask) &&
	       !is_reported(ask) && figure_period(work, figure, ask->period).to == ask->period.to &&
	       rollup_covers(figure, ask->period);
}

static enum outcome read_kept(struct work *work, const struct figure *figure,
                              const struct figure_ask *ask, enum figure_dimension dimension,
                              figure_cells *out)
{
	figure_groups groups = { 0 };
	int64_t unit_id = ask->unit_id ? ask->unit_id : work->actor.unit_id;
	if (dimension == BY_MONTH)
		TRY(rollup_months(work, figure, ask->period, unit_id, &groups));
	else
		TRY(rollup_parts(work, figure, choice_of(FIGURE_DIMENSIONS, dimension)->code, ask->period,
		                 unit_id, &groups));
	FOR_EACH(group, &groups)
		*LIST_ADD(work->arena, out) = (struct figure_cell){ .day = group->day, .village = group->label,
			                                                .category = group->label, .hour = "", .kind = "",
			                                                .value = group->value };
	return OK;
}

enum outcome figure_by(struct work *work, const struct figure *figure,
                       const struct figure_ask *ask, enum figure_dimension dimension,
                       pivot_heads *out)
{
	struct cube cube = { 0 };
	if (is_kept(work, figure, ask, dimension))
		TRY(read_kept(work, figure, ask, dimension, &cube.above));
	else
		TRY(read_cube(work, figure, ask, &cube));
	return make_heads(work, &cube, ask->period, dimension, out);
}

enum outcome figure_cells_of(struct work *work, const struct figure *figure,
                             const struct figure_ask *ask, figure_cells *out)
{
	return figure_store_cells(work, figure, ask, out);
}

enum outcome figure_records_of(struct work *work, const struct figure *figure,
                               const struct figure_ask *ask, enum figure_records_kind kind,
                               int64_t after, int64_t limit, figure_records *out)
{
	if (figure->target)
		return OK;
	TRY(figure_store_records(work, figure_above(figure), ask, kind, after, limit, out));
	FOR_EACH(record, out)
		record->address = arena_format(work->arena, "%s%" PRId64, record->address, record->id);
	return OK;
}

enum outcome figure_records_hidden(struct work *work, const struct figure *figure,
                                   const struct figure_ask *ask, int64_t *out)
{
	*out = 0;
	return figure->target ? OK : figure_store_hidden(work, figure_above(figure), ask, out);
}

enum outcome figure_record_is_hidden(struct work *work, const char *address, int64_t *out)
{
	return figure_store_is_hidden(work, address, out);
}

int figure_leaves_out_reports(const struct work *work, struct period period)
{
	return !role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL) && !period_is_months(period);
}
