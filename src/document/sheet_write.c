/* sheet_write.c: rows out to XLSX (libxlsxwriter, constant memory) or CSV, by the path's ending. */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "document/sheet.h"

enum { NARROW = 12, WIDE = 40, EXCEL_EPOCH = 25569 /* days from 1899-12-30 to 1970-01-01 */ };

struct sheet_writer {
	struct work *work;
	const char *path;
	int columns;
	FILE *csv;
	lxw_workbook *workbook;
	lxw_worksheet *sheet;
	lxw_format *formats[SHEET_MONEY + 1];
	lxw_row_t row;
};

static int ends_with(const char *text, const char *ending)
{
	size_t length = strlen(text), tail = strlen(ending);
	return length >= tail && strcmp(text + length - tail, ending) == 0;
}

/* A cell that a spreadsheet would run as a formula is made text by an apostrophe. */
static void csv_text(FILE *file, const char *text)
{
	fputc('"', file);
	if (*text && strchr("=+-@\t\r", *text))
		fputc('\'', file);
	for (; *text; text++) {
		if (*text == '"')
			fputc('"', file);
		fputc(*text, file);
	}
	fputc('"', file);
}

static void csv_cell(struct sheet_writer *writer, const struct sheet_cell *cell)
{
	struct arena *scratch = arena_new();
	switch (cell->type) {
	case SHEET_TEXT:
		csv_text(writer->csv, cell->text ? cell->text : "");
		break;
	case SHEET_NUMBER:
		fprintf(writer->csv, "%" PRId64, cell->number);
		break;
	case SHEET_DAY:
		fputs(day_string(scratch, cell->number), writer->csv);
		break;
	case SHEET_MOMENT:
		fputs(moment_string(scratch, cell->number), writer->csv);
		break;
	case SHEET_MONEY:
		fprintf(writer->csv, "%" PRId64 ".%02d", cell->number / 100, (int)(cell->number % 100));
		break;
	}
	arena_free(scratch);
}

static void xlsx_cell(struct sheet_writer *writer, lxw_col_t column, const struct sheet_cell *cell)
{
	lxw_format *format = writer->formats[cell->type];
	double number = (double)cell->number;
	int none = cell->number == 0;
	switch (cell->type) {
	case SHEET_TEXT:
		worksheet_write_string(writer->sheet, writer->row, column, cell->text ? cell->text : "",
		                       format);
		return;
	case SHEET_NUMBER:
		break;
	case SHEET_DAY:
		number += EXCEL_EPOCH;
		break;
	case SHEET_MOMENT:
		number = (number + OFFICE_OFFSET) / 86400 + EXCEL_EPOCH;
		break;
	case SHEET_MONEY:
		number /= 100;
		break;
	}
	if (none && (cell->type == SHEET_DAY || cell->type == SHEET_MOMENT))
		return;
	worksheet_write_number(writer->sheet, writer->row, column, number, format);
}

static void xlsx_open(struct sheet_writer *writer, const char *title, const char *const *headings)
{
	lxw_workbook_options options = { .constant_memory = LXW_TRUE };
	static const char *const NUMBERS[] = { "@", "0", "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "0.00" };
	writer->workbook = workbook_new_opt(writer->path, &options);
	writer->sheet = workbook_add_worksheet(writer->workbook,
	                                       *title && utf8_length(title) < 31 ? title : NULL);
	for (int each = SHEET_TEXT; each <= SHEET_MONEY; each++) {
		writer->formats[each] = workbook_add_format(writer->workbook);
		if (each != SHEET_TEXT)
			format_set_num_format(writer->formats[each], NUMBERS[each]);
	}
	lxw_format *heading = workbook_add_format(writer->workbook);
	format_set_bold(heading);
	format_set_bg_color(heading, 0xE8EEF3);
	format_set_border(heading, LXW_BORDER_THIN);
	for (int each = 0; each < writer->columns; each++) {
		size_t width = utf8_length(headings[each]) * 2 + 4;
		worksheet_set_column(writer->sheet, (lxw_col_t)each, (lxw_col_t)each,
		                     width < NARROW ? NARROW : width > WIDE ? WIDE : (double)width, NULL);
	}
	for (int each = 0; each < writer->columns; each++)
		worksheet_write_string(writer->sheet, 0, (lxw_col_t)each, headings[each], heading);
	worksheet_freeze_panes(writer->sheet, 1, 0);
	writer->row = 1;
}

static enum outcome csv_open(struct sheet_writer *writer, const char *const *headings)
{
	writer->csv = fopen(writer->path, "wb");
	if (!writer->csv)
		return fail(writer->work, UNAVAILABLE, "%s cannot be written: %s", writer->path,
		            strerror(errno));
	fputs("\xEF\xBB\xBF", writer->csv);
	for (int each = 0; each < writer->columns; each++) {
		if (each)
			fputc(',', writer->csv);
		csv_text(writer->csv, headings[each]);
	}
	fputs("\r\n", writer->csv);
	return OK;
}

enum outcome sheet_create(struct work *work, const char *path, const char *title,
                          const char *const *headings, int columns, struct sheet_writer **out)
{
	struct sheet_writer *writer = arena_alloc(work->arena, sizeof *writer);
	writer->work = work;
	writer->path = arena_string(work->arena, path);
	writer->columns = columns;
	if (ends_with(path, ".xlsx"))
		xlsx_open(writer, title, headings);
	else
		TRY(csv_open(writer, headings));
	*out = writer;
	return OK;
}

enum outcome sheet_write(struct sheet_writer *writer, const struct sheet_cell *cells)
{
	for (int each = 0; each < writer->columns; each++) {
		if (!writer->csv) {
			xlsx_cell(writer, (lxw_col_t)each, &cells[each]);
			continue;
		}
		if (each)
			fputc(',', writer->csv);
		csv_cell(writer, &cells[each]);
	}
	if (writer->csv)
		fputs("\r\n", writer->csv);
	writer->row++;
	return OK;
}

enum outcome sheet_finish(struct sheet_writer *writer)
{
	int failed;
	if (writer->csv) {
		failed = ferror(writer->csv) || fflush(writer->csv) != 0;
		failed = fclose(writer->csv) != 0 || failed;
	} else {
		failed = workbook_close(writer->workbook) != LXW_NO_ERROR;
	}
	if (failed)
		return fail(writer->work, UNAVAILABLE,
		            "%s cannot be written: %s; free space and try again", writer->path,
		            strerror(errno ? errno : ENOSPC));
	return OK;
}
