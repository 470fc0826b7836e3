/* rollup.c: keeps the cells in step with the rows, and reads the figures of whole months from them;
 * rollup_verify.c counts them from the records. */
#include "app/figure/rollup.h"

#include <string.h>

#include "app/figure/rollup_count.h"
#include "app/figure/rollup_map.h"
#include "app/figure/rollup_store.h"
#include "base/clock.h"

enum { LONGEST_PART = 2000 }; /* fields are shorter */

static int64_t month_of_day(int64_t day)
{
	struct civil civil = civil_of_day(day);
	return civil.year * 12 + civil.month - 1;
}

static void add_parts(struct rollup_map *map, const struct rollup_row *row, struct rollup_cell cell)
{
	char part[LONGEST_PART];
	cell.part = part;
	snprintf(part, sizeof part, "village %s", row->village);
	rollup_map_add(map, cell);
	snprintf(part, sizeof part, "category %.*s", (int)strcspn(row->category, "/"), row->category);
	rollup_map_add(map, cell);
}

void rollup_add_row(struct rollup_map *map, const struct rollup_row *row, int64_t times)
{
	struct rollup_cell cell = { .unit_id = row->unit_id, .month = month_of_day(row->day) };
	for (int each = 0; each < FIGURES_AT_MOST && FIGURES[each].key; each++) {
		if (!row->value[each])
			continue;
		cell.figure = each;
		cell.part = "";
		cell.until = row->until[each] ? month_of_day(row->until[each]) : 0;
		cell.value = row->value[each] * times;
		rollup_map_add(map, cell);
		if (FIGURES[each].divided)
			add_parts(map, row, cell);
	}
}

static int is_counted(const char *table)
{
	for (const char *const *each = rollup_store_tables(); *each; each++)
		if (strcmp(*each, table) == 0)
			return 1;
	return 0;
}

enum outcome rollup_before(struct work *work, const char *table, int64_t row_id)
{
	if (!is_counted(table) || db_is_pending(work, table, row_id))
		return OK;
	struct rollup_row row;
	struct rollup_map *before = arena_alloc(work->arena, sizeof *before);
	enum outcome found = rollup_store_row(work, table, row_id, &row);
	before->arena = work->arena;
	if (found == OK)
		rollup_add_row(before, &row, -1);
	else if (found != NOT_FOUND)
		return found;
	db_before(work, table, row_id, before);
	return OK;
}

static int is_first(const struct db_changes *changes, const struct db_change *change)
{
	for (const struct db_change *each = changes->items; each < change; each++)
		if (each->row_id == change->row_id && strcmp(each->table, change->table) == 0)
			return 0;
	return 1;
}

/* What the row counts for now, less what it counted for before. */
static enum outcome settle_row(struct work *work, const struct db_change *change,
                               struct rollup_map *map)
{
	const struct rollup_map *before = change->before;
	struct rollup_row row;
	if (!before && !change->is_new)
		return fail(work, BROKEN, "a row of %s was changed without a look at what it counted for",
		            change->table);
	if (before)
		FOR_EACH(cell, &before->cells)
			rollup_map_add(map, *cell);
	enum outcome found = rollup_store_row(work, change->table, change->row_id, &row);
	if (found == OK)
		rollup_add_row(map, &row, 1);
	return found == NOT_FOUND ? OK : found;
}

enum outcome rollup_settle(struct work *work, const struct db_changes *changes, rollup_cells *out)
{
	struct rollup_map map = ROLLUP_MAP(work->arena);
	FOR_EACH(change, changes)
		if (is_counted(change->table) && is_first(changes, change))
			TRY(settle_row(work, change, &map));
	*out = map.cells;
	return OK;
}

enum outcome rollup_keep(struct work *work, const rollup_cells *differences)
{
	return rollup_store_add(work, differences);
}

int period_is_months(struct period period)
{
	return civil_of_day(period.from).day == 1 && civil_of_day(period.to + 1).day == 1;
}

int rollup_covers(const struct figure *figure, struct period period)
{
	return figure->source && is_counted(figure->source) && period_is_months(period);
}

static int64_t value_of(const struct figure *figure, const struct rollup_sum *sum)
{
	return figure->still ? sum->still : sum->done;
}

enum outcome rollup_values(struct work *work, const char *key, struct period period,
                           int64_t unit_id, int64_t *values)
{
	rollup_sums sums = { 0 };
	TRY(rollup_store_sums(work, key, month_of_day(period.from), month_of_day(period.to), unit_id,
	                      &sums));
	FOR_EACH(sum, &sums) {
		const struct figure *figure = figure_find(sum->figure);
		if (figure)
			values[figure - FIGURES] = value_of(figure, sum);
	}
	return OK;
}

enum outcome rollup_months(struct work *work, const struct figure *figure, struct period period,
                           int64_t unit_id, figure_groups *out)
{
	rollup_sums sums = { 0 };
	TRY(rollup_store_months(work, figure->key, month_of_day(period.from), month_of_day(period.to),
	                        unit_id, &sums));
	FOR_EACH(sum, &sums) {
		struct figure_group *group = LIST_ADD(work->arena, out);
		group->label = "";
		group->day = day_of_civil((struct civil){ sum->month / 12, sum->month % 12 + 1, 1 });
		group->value = value_of(figure, sum);
	}
	return OK;
}

enum outcome rollup_parts(struct work *work, const struct figure *figure, const char *by,
                          struct period period, int64_t unit_id, figure_groups *out)
{
	rollup_sums sums = { 0 };
	const char *prefix = arena_format(work->arena, "%s %s ", figure->key, by);
	TRY(rollup_store_parts(work, prefix, month_of_day(period.from), month_of_day(period.to), unit_id,
	                       &sums));
	FOR_EACH(sum, &sums) {
		struct figure_group *group = LIST_ADD(work->arena, out);
		group->label = sum->figure;
		group->value = value_of(figure, sum);
	}
	return OK;
}
