/* claim_table_sum.c: whether the totals of a table's columns are the sums of their cells. */
#include <string.h>

#include "app/check/claim_table.h"
#include "app/check/claim_words.h"

/* What a total may be the sum of. */
struct span {
	size_t from; /* the first row added up */
	size_t to;   /* behind the last */
	int subtotals; /* only the rows that are 小计; else all others */
};

static int is_subtotal(const struct table_read *table, size_t row)
{
	return strstr(table_at(table, row, 0)->words, "小计") != NULL || strstr(table_at(table, row, 1)->words, "小计") != NULL;
}

static int is_of_which(const struct table_read *table, size_t row)
{
	return strstr(table_at(table, row, 0)->words, "其中") != NULL;
}

static int is_total_row(const struct table_read *table, size_t row)
{
	const char *first = table_at(table, row, 0)->words;
	return table_is_total(first) || (table->columns > 2 && table_at(table, row, 1)->form == CELL_WORDS &&
	                                 table_is_total(table_at(table, row, 1)->words));
}

/* The column's cells of SPAN added up; 0 when one of them is no number. */
static int add_up(const struct table_read *table, size_t column, const struct span *span, int64_t *out)
{
	*out = 0;
	for (size_t row = span->from; row < span->to; row++) {
		const struct cell_read *cell = table_at(table, row, column);
		if (is_total_row(table, row) || is_of_which(table, row) || is_subtotal(table, row) != span->subtotals)
			continue;
		if (cell->form != CELL_COUNT && cell->form != CELL_EMPTY)
			return 0;
		*out += cell->value;
	}
	return 1;
}

static int is_added_up(const struct table_read *table, size_t column, size_t total)
{
	static const char *const NOT[] = { "率", "比例", "占比", "比重", "平均", "均", "%", "同比", "环比", "得分", NULL };
	const struct cell_read *cell = table_at(table, total, column);
	return cell->form == CELL_COUNT && !says(table_at(table, 0, column)->words, NOT) &&
	       !table_is_number(table, column);
}

static size_t rows_of(const struct table_read *table, const struct span *span)
{
	size_t rows = 0;
	for (size_t row = span->from; row < span->to; row++)
		rows += !is_total_row(table, row) && !is_of_which(table, row) && is_subtotal(table, row) == span->subtotals;
	return rows;
}

/* How many columns come out, and how many do not. */
static void try_span(const struct table_read *table, size_t total, const struct span *span, size_t *right, size_t *wrong)
{
	int64_t sum;
	*right = *wrong = 0;
	for (size_t column = 1; column < table->columns; column++)
		if (is_added_up(table, column, total) && add_up(table, column, span, &sum)) {
			*right += sum == table_at(table, total, column)->value;
			*wrong += sum != table_at(table, total, column)->value;
		}
}

static void found(struct reading *reading, const struct table_read *table, size_t total, const struct span *span)
{
	int64_t sum;
	for (size_t column = 1; column < table->columns; column++) {
		const struct cell_read *cell = table_at(table, total, column);
		if (!is_added_up(table, column, total) || !add_up(table, column, span, &sum) || sum == cell->value)
			continue;
		const char *name = table_at(table, 0, column)->words;
		table_found(reading, FINDING_SUM, cell,
		            arena_format(reading->work->arena, "%s Σ = %s", name, claim_number(reading, cell->value)),
		            arena_format(reading->work->arena, "%s Σ = %s", name, claim_number(reading, sum)));
	}
}

/* The rows before the total, or behind it when it stands first; what most of its columns agree on. */
static void judge(struct reading *reading, const struct table_read *table, size_t total)
{
	size_t before = 1;
	for (size_t row = 1; row < total; row++)
		before = is_total_row(table, row) ? row + 1 : before;
	struct span spans[] = { { before, total, 0 }, { before, total, 1 }, { 1, total, 0 }, { total + 1, table->rows, 0 },
		                { total + 1, table->rows, 1 } };
	const struct span *best = NULL;
	size_t most = 0, off = 0;
	for (size_t each = 0; each < sizeof spans / sizeof *spans; each++) {
		size_t right, wrong;
		if (rows_of(table, &spans[each]) < 2)
			continue;
		try_span(table, total, &spans[each], &right, &wrong);
		if (!best || right > most || (right == most && wrong < off))
			best = &spans[each], most = right, off = wrong;
	}
	int alone = most == 0 && off == 1;
	if (best && off && (alone || most >= off))
		found(reading, table, total, best);
}

void table_sums(struct reading *reading, const struct table_read *table)
{
	for (size_t row = 1; row < table->rows; row++)
		if (is_total_row(table, row))
			judge(reading, table, row);
}
