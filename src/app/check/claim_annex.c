/* claim_annex.c: the annex of a summary (附件：指标口径) tells every figure of the text once more, in the
 * order of the text: the figure that it tells otherwise was changed by hand. */
#include <ctype.h>
#include <string.h>

#include "app/check/claim_annex.h"
#include "app/check/claim_table.h"

enum { MOST_ROWS = 400, MOST_FIGURES = 4000 };

static size_t column_gap(const char *text)
{
	size_t gap = strspn(text, " \t");
	return gap >= 2 || (gap == 1 && *text == '\t') ? gap : 0;
}

/* "76.4%" to its value; the length read, 0 when there is none. */
static size_t read_value(const char *text, struct row *row)
{
	size_t digits = strspn(text, "0123456789"), length = digits;
	int64_t scale = QUANTITY_ONE;
	if (!digits || digits > 12)
		return 0;
	for (size_t each = 0; each < digits; each++)
		row->value = row->value * 10 + (text[each] - '0');
	row->value *= QUANTITY_ONE;
	if (text[length] == '.')
		for (length++; isdigit((unsigned char)text[length]) && scale >= 10; length++)
			row->value += (text[length] - '0') * (scale /= 10);
	row->percent = text[length] == '%';
	return length + (size_t)row->percent;
}

static int read_row(const char *text, size_t at, struct row *out)
{
	size_t name = at, length;
	while (text[name] && text[name] != '\n' && !column_gap(text + name))
		name++;
	size_t gap = text[name] == '\n' ? 0 : column_gap(text + name);
	*out = (struct row){ .start = at, .name_end = name, .value_start = name + gap };
	if (name == at || !gap || !(length = read_value(text + out->value_start, out)))
		return 0;
	out->end = out->value_start + length;
	return !text[out->end] || text[out->end] == '\n' || column_gap(text + out->end) > 0;
}

/* The figures of the text that the annex may tell once more, in their order. */
typedef LIST(const struct item *) told_list;

static void figures_before(struct reading *reading, size_t annex, told_list *out)
{
	FOR_EACH(item, &reading->items)
		if (reading->plain.origin[item->q.start] < annex &&
		    (item->q.form == QUANTITY_COUNT || item->q.form == QUANTITY_PERCENT) && out->count < MOST_FIGURES)
			*LIST_ADD(reading->work->arena, out) = item;
}

static void found_other(struct reading *reading, const struct row *row, const struct item *item)
{
	struct arena *arena = reading->work->arena;
	const char *sign = row->percent ? "%" : item->q.unit;
	claim_found(reading, SURE_ERROR, FINDING_TWICE, item, item,
	            arena_format(arena, "%s%s", claim_number(reading, item->q.value), sign),
	            arena_format(arena, "%s %s%s", row->name, claim_number(reading, row->value), sign));
}

/* No sentence tells it, nor one of the tables. */
static void found_missing(struct reading *reading, const struct row *row)
{
	struct arena *arena = reading->work->arena;
	int64_t line = 1;
	for (size_t each = 0; each < row->start; each++)
		line += reading->text[each] == '\n';
	*LIST_ADD(arena, reading->found) = (struct finding){
		.sure = SURE_ERROR, .kind = FINDING_TWICE, .line = line,
		.start = (int64_t)row->start, .end = (int64_t)row->end,
		.text = arena_copy(arena, reading->text + row->start, row->end - row->start),
		.claim = arena_format(arena, "%s%s", claim_number(reading, row->value), row->percent ? "%" : ""),
		.computed = "—",
	};
}

/* A table's line of the row's name. */
static int is_in_table(const table_list *tables, const struct row *row, size_t annex)
{
	FOR_EACH(table, tables)
		for (size_t line = 1; line < table->rows; line++)
			if (table_at(table, line, 0)->start < annex &&
			    strcmp(table_at(table, line, 0)->words, row->name) == 0)
				return 1;
	return 0;
}

/* 本期 in a table of the text, in the line that has the row's name. */
static void judge_tables(struct reading *reading, const table_list *tables, const struct row *row, size_t annex)
{
	FOR_EACH(table, tables)
		for (size_t line = 1; line < table->rows; line++) {
			const struct cell_read *cell = table_at(table, line, 1);
			if (strcmp(table_at(table, 0, 1)->words, "本期") != 0 || cell->start >= annex ||
			    cell->form <= CELL_WORDS || strcmp(table_at(table, line, 0)->words, row->name) != 0 ||
			    cell->value == row->value)
				continue;
			table_found(reading, FINDING_TWICE, cell, cell->words,
			            arena_format(reading->work->arena, "%s %s%s", row->name,
			                         claim_number(reading, row->value), row->percent ? "%" : ""));
		}
}

/* The neighbour of the row tells the neighbour of the figure, in the same sentence and the same value. */
static int is_beside(const row_list *rows, const struct item *const matches[], size_t each, int step)
{
	size_t other = each + (size_t)step;
	if (other >= rows->count || !matches[other])
		return 0;
	const struct item *item = matches[each], *next = matches[other];
	return next - item == step && next->sentence == item->sentence && next->q.value == rows->items[other].value;
}

/* A figure of a table alone stands in no sentence; one of 0 stands beside another, or its sentence is left
 * out. */
static int is_certain(const row_list *rows, const struct item *const matches[], size_t each,
                      const table_list *tables, size_t annex)
{
	const struct row *row = &rows->items[each];
	int beside = is_beside(rows, matches, each, 1) || is_beside(rows, matches, each, -1);
	if (!row->value || is_in_table(tables, row, annex))
		return beside || (row->value && annex_words_in_common(row->name, matches[each]->label));
	return 1;
}

static void judge(struct reading *reading, const row_list *rows, size_t annex)
{
	told_list told = { 0 };
	table_list tables = { 0 };
	figures_before(reading, annex, &told);
	tables_read(reading, &tables);
	const struct item **matches = arena_take(reading->work->arena, (rows->count + 1) * sizeof *matches);
	annex_align(reading, rows, told.items, told.count, matches);
	for (size_t each = 0; each < rows->count; each++) {
		const struct row *row = &rows->items[each];
		const struct item *item = matches[each];
		if (item && item->q.value != row->value && is_certain(rows, matches, each, &tables, annex))
			found_other(reading, row, item);
		if (!item && row->value && !is_in_table(&tables, row, annex))
			found_missing(reading, row);
		judge_tables(reading, &tables, row, annex);
	}
	annex_tables(reading, rows, &tables, annex);
}

void claim_annex(struct reading *reading)
{
	const char *text = reading->text, *heading = strstr(text, ANNEX_HEADING);
	row_list rows = { 0 };
	struct row row;
	if (!heading)
		return;
	for (const char *line = strchr(heading, '\n'); line && rows.count < MOST_ROWS; line = strchr(line + 1, '\n'))
		if (read_row(text, (size_t)(line + 1 - text), &row)) {
			row.name = arena_copy(reading->work->arena, text + row.start, row.name_end - row.start);
			*LIST_ADD(reading->work->arena, &rows) = row;
		}
	if (rows.count)
		judge(reading, &rows, (size_t)(heading - text));
}
