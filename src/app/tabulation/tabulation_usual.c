/* tabulation_usual.c: the tables offices send, from data/tables.tsv. */
#include <string.h>

#include "app/figure/rollup.h"
#include "app/tabulation/tabulation.h"
#include "base/clock.h"
#include "base/embedded.h"
#include "base/table.h"

enum { CELL_KEY, CELL_NAME, CELL_NAME_EN, CELL_ROWS, CELL_COLUMNS, CELL_FIGURES, CELLS };

static int64_t dimension_of(const char *code)
{
	for (const struct choice *each = FIGURE_DIMENSIONS; each->code; each++)
		if (strcmp(each->code, code) == 0)
			return each->value;
	return BY_NOTHING;
}

/* Keys parted by blanks. */
static enum outcome read_figures(struct work *work, const char *keys, int number,
                                 struct tabulation_ask *ask)
{
	int count = 0;
	while (*keys) {
		size_t length = strcspn(keys, " ");
		const char *key = arena_copy(work->arena, keys, length);
		const struct figure *figure = figure_find(key);
		if (!figure || !figure_divides(figure) || count == TABULATED_AT_MOST - 1)
			return fail(work, INVALID, "line %d: “%s” is no figure that a table can hold", number, key);
		ask->figures[count++] = figure;
		keys += length + strspn(keys + length, " ");
	}
	return count ? OK : fail(work, INVALID, "line %d: it has no figure", number);
}

static enum outcome read_row(struct work *work, const struct table_row *row, int number,
                             struct usual_table *out)
{
	if (row->count != CELLS)
		return fail(work, INVALID, "line %d: key, two names, rows, columns, figures", number);
	out->key = row->cells[CELL_KEY];
	out->name = row->cells[work->language == ENGLISH ? CELL_NAME_EN : CELL_NAME];
	out->ask.rows = (enum figure_dimension)dimension_of(row->cells[CELL_ROWS]);
	out->ask.columns = (enum figure_dimension)dimension_of(row->cells[CELL_COLUMNS]);
	int crossed = out->ask.columns != BY_NOTHING;
	if (out->ask.rows == BY_NOTHING || (!crossed && strcmp(row->cells[CELL_COLUMNS], "-")))
		return fail(work, INVALID, "line %d: nothing is divided by “%s”", number,
		            row->cells[out->ask.rows == BY_NOTHING ? CELL_ROWS : CELL_COLUMNS]);
	TRY(read_figures(work, row->cells[CELL_FIGURES], number, &out->ask));
	if (crossed && out->ask.figures[1])
		return fail(work, INVALID, "line %d: only one figure can be divided twice", number);
	return OK;
}

static enum outcome read_all(struct work *work, const char *text, usual_tables *out)
{
	table_rows rows = { 0 };
	table_read(work->arena, text, &rows);
	FOR_EACH(row, &rows)
		TRY(read_row(work, row, (int)(row - rows.items) + 2, LIST_ADD(work->arena, out)));
	return OK;
}

/* By the months of the period; "" of what is none of them. */
static const char *kind_of(struct period period)
{
	struct civil from = civil_of_day(period.from), to = civil_of_day(period.to);
	int64_t months = period_is_months(period) ? (to.year - from.year) * 12 + to.month - from.month + 1 : 0;
	int starts = (int)(from.month - 1);
	return months == 1                        ? "月"
	       : months == 3 && starts % 3 == 0   ? "季"
	       : months == 6 && starts % 6 == 0   ? "半年"
	       : months == 12 && starts == 0      ? "年"
	                                          : "";
}

const char *table_title(struct work *work, const char *name, struct period period)
{
	static const char MONTHLY[] = "月报表";
	const char *at = strstr(name, MONTHLY), *kind = kind_of(period);
	return at ? arena_format(work->arena, "%.*s%s%s%s", (int)(at - name), name, kind,
	                         *kind ? "报表" : "统计表", at + strlen(MONTHLY))
	          : name;
}

enum outcome tables_check(struct work *work, const char *text)
{
	usual_tables tables = { 0 };
	return read_all(work, text, &tables);
}

enum outcome tables_usual(struct work *work, usual_tables *out)
{
	const struct embedded *file = embedded_find("data/tables.tsv");
	return read_all(work, file ? file->bytes : "", out);
}
