/* claim_annex_table.c: the tables of an analysis against the figures that they divide: hours of visits, months
 * of a trend, the villages that its sentence names once more. */
#include <stdio.h>
#include <string.h>

#include "app/check/claim_annex.h"
#include "app/check/claim_words.h"

static const struct row *row_named(const row_list *rows, const char *name)
{
	FOR_EACH(row, rows)
		if (strcmp(row->name, name) == 0 && !row->percent)
			return row;
	return NULL;
}

/* Cells FROM to TO of a line make VALUE. */
static void judge_sum(struct reading *reading, const struct table_read *table, size_t line, size_t from, size_t to,
                      int64_t value)
{
	int64_t sum = 0;
	for (size_t column = from; column < to; column++) {
		if (table_at(table, line, column)->form != CELL_COUNT)
			return;
		sum += table_at(table, line, column)->value;
	}
	if (sum == value)
		return;
	struct cell_read cells = *table_at(table, line, from);
	cells.end = table_at(table, line, to - 1)->end;
	cells.words = arena_copy(reading->work->arena, reading->text + cells.start, cells.end - cells.start);
	const char *name = table_at(table, line, 0)->words;
	table_found(reading, FINDING_SUM, &cells,
	            arena_format(reading->work->arena, "%s Σ = %s", name, claim_number(reading, value)),
	            arena_format(reading->work->arena, "%s Σ = %s", name, claim_number(reading, sum)));
}

/* The months that the text says it is of (2026年7月1日至2026年9月30日); 0 when they are no whole months. */
static size_t months_of(const struct reading *reading, int *last)
{
	int year, month, day, to_year, to_month, to_day;
	const char *at = strstr(reading->text, "工作情况如下");
	while (at && at > reading->text && at[-1] != '\n')
		at--;
	at = at ? at + strcspn(at, "0123456789") : "";
	int fields = sscanf(at, "%d年%d月%d日至%d年%d月%d日", &year, &month, &day, &to_year, &to_month, &to_day);
	if (fields == 4 && sscanf(at, "%d年%d月%d日至%d月%d日", &year, &month, &day, &to_month, &to_day) == 5)
		to_year = year; /* 2026年7月1日至9月30日 */
	else if (fields != 6)
		return 0;
	if (day != 1)
		return 0;
	*last = to_month;
	int months = (to_year - year) * 12 + to_month - month + 1;
	return months > 0 && months <= 12 ? (size_t)months : 0;
}

/* What the comparison has for the period before; -1 none. */
static int64_t value_before(const table_list *tables, const char *name)
{
	FOR_EACH(table, tables)
		for (size_t line = 1; line < table->rows && table->columns > 2; line++)
			if (strcmp(table_at(table, 0, 2)->words, "上期") == 0 &&
			    strcmp(table_at(table, line, 0)->words, name) == 0 && table_at(table, line, 2)->form == CELL_COUNT)
				return table_at(table, line, 2)->value;
	return -1;
}

static void judge_months(struct reading *reading, const row_list *rows, const table_list *tables,
                         const struct table_read *table)
{
	int last = 0, month = 0;
	size_t months = months_of(reading, &last), end = table->columns;
	if (!months || months >= end || sscanf(table_at(table, 0, end - 1)->words, "%d", &month) != 1 || month != last)
		return;
	for (size_t line = 1; line < table->rows; line++) {
		const char *name = table_at(table, line, 0)->words;
		const struct row *row = row_named(rows, name);
		int64_t before = value_before(tables, name);
		if (row)
			judge_sum(reading, table, line, end - months, end, row->value);
		if (before >= 0 && 2 * months < end)
			judge_sum(reading, table, line, end - 2 * months, end - months, before);
	}
}

/* 最多的是甲村6件: the column 甲村 says 6. */
static void judge_named(struct reading *reading, const struct table_read *table, size_t stop)
{
	size_t start = table->cells[table->rows * table->columns - 1].end;
	for (size_t column = 1; column < table->columns; column++) {
		const struct cell_read *head = table_at(table, 0, column), *cell = table_at(table, 1, column);
		FOR_EACH(item, &reading->items) {
			size_t at = reading->plain.origin[item->q.start];
			if (at < start || at >= stop || item->role != ITEM_COUNT || !ends(item->label, head->words) ||
			    cell->form != CELL_COUNT || cell->value == item->q.value)
				continue;
			claim_found(reading, SURE_ERROR, FINDING_TWICE, item, item, claim_number(reading, item->q.value),
			            arena_format(reading->work->arena, "%s %s", head->words,
			                         claim_number(reading, cell->value)));
		}
	}
}

void annex_tables(struct reading *reading, const row_list *rows, const table_list *tables, size_t annex)
{
	FOR_EACH(table, tables) {
		const char *head = table_at(table, 0, 0)->words;
		int is_last = table + 1 == tables->items + tables->count;
		size_t stop = is_last || table[1].cells[0].start > annex ? annex : table[1].cells[0].start;
		if (table->cells[0].start >= annex)
			return;
		if (strcmp(head, "月份") == 0)
			judge_months(reading, rows, tables, table);
		if (strcmp(head, "分布") == 0)
			judge_named(reading, table, stop);
		const struct row *row = strcmp(head, "时段") == 0 ? row_named(rows, table_at(table, 1, 0)->words) : NULL;
		if (row)
			judge_sum(reading, table, 1, 1, table->columns, row->value);
	}
}
