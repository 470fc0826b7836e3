/* tabulation_document.c: a table as the office sends it: on paper and as a workbook. */
#include "app/tabulation/tabulation.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "document/document.h"
#include "document/sheet.h"

enum { PAGE_MM = 156, LABEL_MM = 34, COLUMNS_AT_MOST = 40, LINES_AT_MOST = 4 };

/* The label's column and the others, which share the rest of the page. */
static const int *widths_of(struct work *work, size_t columns)
{
	int *widths = arena_alloc(work->arena, (columns + 2) * sizeof *widths);
	widths[0] = columns > 6 ? LABEL_MM - 8 : LABEL_MM;
	for (size_t each = 1; each <= columns; each++)
		widths[each] = (PAGE_MM - widths[0]) / (int)columns;
	return widths;
}

/* Of a closed month, what the records say today behind what was reported. */
static const char *shown_of(struct document *document, const struct tabulated *number)
{
	return *number->today ? arena_format(document->arena, "%s〔现为%s〕", number->shown, number->today)
	                      : number->shown;
}

static void add_line(struct document *document, struct block *block,
                     const struct tabulation_line *line)
{
	table_row(document, block);
	table_cell(document, block, (struct cell){ .text = line->label, .heading = 1 });
	FOR_EACH(number, &line->numbers)
		table_cell(document, block,
		           (struct cell){ .text = shown_of(document, number),
		                          .address = *number->query
		                                         ? arena_format(document->arena, "/figures/%s?%s",
		                                                        number->key, number->query)
		                                         : NULL });
}

/* Reporting unit, period and, of a closed month, when it was closed: what stands above a table. */
static enum outcome lines_above(struct work *work, const struct tabulation *table,
                                const char *lines[LINES_AT_MOST + 1])
{
	struct unit unit;
	int count = 0;
	TRY(unit_find(work, work->actor.unit_id, &unit));
	lines[count++] = arena_format(work->arena, tr(work, "Reporting unit (stamp): %s"), unit.name);
	lines[count++] = arena_format(work->arena, tr(work, "Period: %s"),
	                              days_chinese(work->arena, table->period.from, table->period.to));
	if (*table->among)
		lines[count++] = arena_format(work->arena, tr(work, "Only: %s"), table->among);
	if (table->frozen)
		lines[count++] = arena_format(work->arena, tr(work, "As closed on %s; numbers that records say otherwise "
		                              "since: %lld"),
		                              day_chinese(work->arena, day_of_moment(table->frozen->closed_at)),
		                              (long long)table->changed);
	lines[count] = NULL;
	return OK;
}

static const char *signatures(struct work *work)
{
	return tr(work, "Filled in by:            Checked by:            Head of the unit:");
}

enum outcome tabulation_document(struct work *work, const struct tabulation *table,
                                 struct document **out)
{
	const char *lines[LINES_AT_MOST + 1];
	struct unit unit;
	TRY(unit_find(work, work->actor.unit_id, &unit));
	TRY(lines_above(work, table, lines));
	struct document *document = document_new(work->arena, table->title, unit.name);
	document_add(document, BLOCK_TITLE, table->title);
	for (int each = 0; lines[each]; each++)
		document_add(document, BLOCK_LINE, lines[each]);
	struct block *block = document_table(document, widths_of(work, table->heads.count), 1);
	table_row(document, block);
	table_cell(document, block, (struct cell){ .text = table->row_label, .heading = 1 });
	FOR_EACH(head, &table->heads)
		table_cell(document, block, (struct cell){ .text = head->label, .heading = 1 });
	FOR_EACH(line, &table->lines)
		add_line(document, block, line);
	document_add(document, BLOCK_LINE, signatures(work));
	document_add(document, BLOCK_RIGHT, day_chinese(work->arena, day_of_moment(work->now)));
	*out = document;
	return OK;
}

static struct sheet_cell cell_of(const struct tabulated *number)
{
	if (!number->defined)
		return (struct sheet_cell){ SHEET_TEXT, number->shown, 0 };
	int is_money = number->unit == PER_YUAN || number->unit == PER_MU;
	return (struct sheet_cell){ number->unit == PER_PERCENT ? SHEET_SHARE
		                        : is_money                   ? SHEET_MONEY
		                                                     : SHEET_NUMBER,
		                        number->shown, number->value };
}

enum outcome tabulation_sheet(struct work *work, const struct tabulation *table, const char *path)
{
	const char *headings[COLUMNS_AT_MOST + 1];
	struct sheet_writer *writer;
	const char *above[LINES_AT_MOST + 1], *below[] = { signatures(work), NULL };
	struct sheet_form form = { table->title, above, below };
	int count = 0;
	if (table->heads.count > COLUMNS_AT_MOST)
		return fail(work, INVALID, "the table has more than %d columns; exchange rows and columns",
		            COLUMNS_AT_MOST);
	headings[count++] = table->row_label;
	FOR_EACH(head, &table->heads)
		headings[count++] = head->label;
	TRY(lines_above(work, table, above));
	TRY(sheet_create_form(work, path, &form, headings, count, &writer));
	enum outcome outcome = OK;
	FOR_EACH(line, &table->lines) {
		struct sheet_cell cells[COLUMNS_AT_MOST + 1] = { { SHEET_TEXT, line->label, 0 } };
		for (size_t each = 0; each < line->numbers.count; each++)
			cells[each + 1] = cell_of(&line->numbers.items[each]);
		outcome = outcome == OK ? sheet_write(writer, cells) : outcome;
	}
	enum outcome finished = sheet_finish(writer);
	return outcome == OK ? finished : outcome;
}
