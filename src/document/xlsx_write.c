/* xlsx_write.c: rows out to XLSX by libxlsxwriter in constant memory: frozen heading, filter,
 * widths by the first rows, real dates and amounts. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

#include "base/buffer.h"
#include "base/clock.h"
#include "base/utf8.h"
#include "document/sheet_writer.h"

enum {
	DAYS_TO_1970 = 25569,  /* a workbook's day 0 is 1899-12-30 */
	FIRST_SERIAL = 61,     /* earlier days are shown a day off by spreadsheets */
	LAST_ROW = 1048575,
	LONGEST_TEXT = 32767,  /* of one cell */
	MEASURED_ROWS = 200,
	NARROWEST = 8,
	WIDEST = 50,
	TITLE_LENGTH = 31,
};

struct xlsx_state {
	lxw_workbook *workbook;
	lxw_worksheet *sheet;
	lxw_format *formats[SHEET_SHARE + 1];
	lxw_format *wrapped; /* of texts with line breaks */
	int *widths;
	lxw_row_t row;
	lxw_row_t heading; /* its row */
	int is_headed;     /* the heading is written, */
	int is_filtered;   /* and the table has its filter */
	struct arena *scratch; /* emptied after each row */
};

/* In columns of a fixed-width font: a Chinese character takes two. */
static int shown_width(const char *text)
{
	int width = 0;
	uint32_t character;
	while ((character = utf8_next(&text)) && character != '\n' && width < WIDEST)
		width += character >= 0x1100 ? 2 : 1;
	return width;
}

static void measure(struct xlsx_state *xlsx, int column, const char *text)
{
	int width = shown_width(text) + 2;
	if (xlsx->row < MEASURED_ROWS && width > xlsx->widths[column])
		xlsx->widths[column] = width > WIDEST ? WIDEST : width;
}

/* libxlsxwriter refuses longer texts; what is missing is said in the cell. */
static const char *fitted(struct arena *arena, const char *text)
{
	if (strlen(text) <= LONGEST_TEXT || utf8_length(text) <= LONGEST_TEXT / 2)
		return text;
	return utf8_cut(arena, text, LONGEST_TEXT / 2);
}

/* A text that looks like an escaped character ("_x000D_") is itself escaped. */
static const char *escaped(struct arena *arena, const char *text)
{
	struct buffer out = BUFFER(arena);
	const char *from = text;
	for (const char *at = text; (at = strstr(at, "_x")); at++)
		if (strspn(at + 2, "0123456789ABCDEFabcdef") >= 4 && at[6] == '_') {
			buffer_add(&out, from, (size_t)(at - from));
			buffer_text(&out, "_x005F");
			from = at;
		}
	buffer_text(&out, from);
	return from == text ? text : buffer_string(&out);
}

static lxw_error put_text(struct xlsx_state *xlsx, lxw_col_t column, const char *text)
{
	lxw_format *format = strchr(text, '\n') ? xlsx->wrapped : xlsx->formats[SHEET_TEXT];
	if (!*text)
		return LXW_NO_ERROR;
	return worksheet_write_string(xlsx->sheet, xlsx->row, column,
	                              fitted(xlsx->scratch, escaped(xlsx->scratch, text)), format);
}

static lxw_error put_cell(struct xlsx_state *xlsx, lxw_col_t column, const struct sheet_cell *cell)
{
	const char *text = sheet_cell_text(xlsx->scratch, cell);
	double number = (double)cell->number;
	measure(xlsx, column, text);
	if (cell->type == SHEET_MONEY)
		number /= 100;
	if (cell->type == SHEET_SHARE)
		number /= 1000;
	if (cell->type == SHEET_DAY)
		number += DAYS_TO_1970;
	if (cell->type == SHEET_MOMENT)
		number = (number + OFFICE_OFFSET) / 86400 + DAYS_TO_1970;
	int dated = cell->type == SHEET_DAY || cell->type == SHEET_MOMENT;
	if (cell->type == SHEET_TEXT || (dated && (cell->number == 0 || number < FIRST_SERIAL)))
		return put_text(xlsx, column, text);
	return worksheet_write_number(xlsx->sheet, xlsx->row, column, number,
	                              xlsx->formats[cell->type]);
}

static enum outcome xlsx_row(struct sheet_writer *writer, const struct sheet_cell *cells)
{
	struct xlsx_state *xlsx = writer->state;
	lxw_error error = LXW_NO_ERROR;
	if (xlsx->row > LAST_ROW)
		return fail(writer->work, INVALID, "an XLSX table holds at most 1,048,575 rows; narrow the "
		                                   "selection or export CSV");
	for (int each = 0; each < writer->columns && error == LXW_NO_ERROR; each++)
		error = put_cell(xlsx, (lxw_col_t)each, &cells[each]);
	arena_reset(xlsx->scratch);
	xlsx->row++;
	if (error != LXW_NO_ERROR)
		return fail(writer->work, UNAVAILABLE, "%s cannot be written: %s; free space and try again",
		            writer->path, lxw_strerror(error));
	return OK;
}

/* A sheet's name may hold 31 characters and none of []:*?/\ nor an apostrophe at its ends. */
static const char *sheet_name(struct arena *arena, const char *title)
{
	struct buffer name = BUFFER(arena);
	size_t count = 0;
	char bytes[4];
	uint32_t character;
	while ((character = utf8_next(&title)) && count < TITLE_LENGTH)
		if (character >= ' ' && (character > 0x7F || !strchr("[]:*?/\\'", (int)character))) {
			buffer_add(&name, bytes, utf8_put(character, bytes));
			count += character > 0xFFFF ? 2 : 1;
		}
	return name.length ? buffer_string(&name) : NULL;
}

static void make_formats(struct xlsx_state *xlsx)
{
	static const char *const CODES[] = {
		[SHEET_TEXT] = "@", [SHEET_NUMBER] = "0", [SHEET_DAY] = "yyyy-mm-dd",
		[SHEET_MOMENT] = "yyyy-mm-dd hh:mm", [SHEET_MONEY] = "#,##0.00",
		[SHEET_SHARE] = "0.0%",
	};
	for (int each = SHEET_TEXT; each <= SHEET_SHARE; each++) {
		xlsx->formats[each] = workbook_add_format(xlsx->workbook);
		format_set_num_format(xlsx->formats[each], CODES[each]);
		format_set_align(xlsx->formats[each], LXW_ALIGN_VERTICAL_TOP);
	}
	xlsx->wrapped = workbook_add_format(xlsx->workbook);
	format_set_num_format(xlsx->wrapped, CODES[SHEET_TEXT]);
	format_set_align(xlsx->wrapped, LXW_ALIGN_VERTICAL_TOP);
	format_set_text_wrap(xlsx->wrapped);
}

static void put_headings(struct sheet_writer *writer, const char *const *headings)
{
	struct xlsx_state *xlsx = writer->state;
	lxw_format *heading = workbook_add_format(xlsx->workbook);
	format_set_bold(heading);
	format_set_bg_color(heading, 0xE8EEF3);
	format_set_border(heading, LXW_BORDER_THIN);
	for (int each = 0; each < writer->columns; each++) {
		measure(xlsx, each, headings[each]);
		xlsx->widths[each] += 2; /* the filter's arrow covers a character */
		worksheet_write_string(xlsx->sheet, xlsx->row, (lxw_col_t)each, headings[each], heading);
	}
	xlsx->heading = xlsx->row++;
	xlsx->is_headed = 1;
	worksheet_freeze_panes(xlsx->sheet, xlsx->row, 0);
	worksheet_repeat_rows(xlsx->sheet, 0, xlsx->heading);
}

/* Over the rows so far: libxlsxwriter knows none that are behind the one being written. */
static void put_filter(const struct sheet_writer *writer)
{
	struct xlsx_state *xlsx = writer->state;
	if (!xlsx->is_headed || xlsx->is_filtered)
		return;
	worksheet_autofilter(xlsx->sheet, xlsx->heading, 0, xlsx->row - 1, (lxw_col_t)(writer->columns - 1));
	xlsx->is_filtered = 1;
}

static enum outcome xlsx_line(struct sheet_writer *writer, const char *text, int is_title)
{
	struct xlsx_state *xlsx = writer->state;
	put_filter(writer);
	lxw_format *format = workbook_add_format(xlsx->workbook);
	lxw_col_t last = (lxw_col_t)(writer->columns - 1);
	if (is_title) {
		format_set_bold(format);
		format_set_font_size(format, 16);
		format_set_align(format, LXW_ALIGN_CENTER);
	}
	lxw_error error = last ? worksheet_merge_range(xlsx->sheet, xlsx->row, 0, xlsx->row, last, text, format)
	                       : worksheet_write_string(xlsx->sheet, xlsx->row, 0, text, format);
	xlsx->row++;
	return error == LXW_NO_ERROR ? OK
	                             : fail(writer->work, UNAVAILABLE, "%s cannot be written: %s", writer->path,
	                                    lxw_strerror(error));
}

/* Landscape where it is wide, as it is to be printed. */
static enum outcome put_form(struct sheet_writer *writer, const struct sheet_form *form)
{
	enum { WIDE = 9, A4 = 9 };
	struct xlsx_state *xlsx = writer->state;
	if (!form->above)
		return OK;
	TRY(xlsx_line(writer, form->title, 1));
	for (const char *const *line = form->above; *line; line++)
		TRY(xlsx_line(writer, *line, 0));
	worksheet_set_paper(xlsx->sheet, A4);
	worksheet_fit_to_pages(xlsx->sheet, 1, 0);
	if (writer->columns >= WIDE)
		worksheet_set_landscape(xlsx->sheet);
	return OK;
}

/* libxlsxwriter would find out only at the end, and say so on stderr. */
static int can_write(const char *path)
{
	FILE *file = fopen(path, "wbe");
	return file && fclose(file) == 0;
}

static enum outcome xlsx_begin(struct sheet_writer *writer, const struct sheet_form *form,
                               const char *const *headings)
{
	const char *title = form->title;
	struct arena *arena = writer->work->arena;
	const char *slash = strrchr(writer->path, '/');
	struct xlsx_state *xlsx = arena_alloc(arena, sizeof *xlsx);
	/* Its temporary file lies beside the result: /tmp may be small. */
	lxw_workbook_options options = {
		.constant_memory = LXW_TRUE,
		.tmpdir = slash ? arena_copy(arena, writer->path, (size_t)(slash - writer->path) + 1) : ".",
	};
	lxw_doc_properties properties = { .title = arena_string(arena, title) };
	writer->state = xlsx;
	xlsx->scratch = arena_new();
	xlsx->widths = arena_alloc(arena, sizeof *xlsx->widths * (size_t)writer->columns);
	for (int each = 0; each < writer->columns; each++)
		xlsx->widths[each] = NARROWEST;
	if (can_write(writer->beside))
		xlsx->workbook = workbook_new_opt(writer->beside, &options);
	if (xlsx->workbook)
		xlsx->sheet = workbook_add_worksheet(xlsx->workbook, sheet_name(arena, title));
	if (!xlsx->sheet)
		return fail(writer->work, UNAVAILABLE, "%s cannot be written: %s; free space and try again",
		            writer->path, strerror(errno));
	workbook_set_properties(xlsx->workbook, &properties);
	make_formats(xlsx);
	TRY(put_form(writer, form));
	put_headings(writer, headings);
	return OK;
}

static int xlsx_end(struct sheet_writer *writer)
{
	struct xlsx_state *xlsx = writer->state;
	arena_free(xlsx->scratch);
	if (!xlsx->workbook)
		return 0;
	for (int each = 0; xlsx->sheet && each < writer->columns; each++)
		worksheet_set_column(xlsx->sheet, (lxw_col_t)each, (lxw_col_t)each, xlsx->widths[each],
		                     NULL);
	if (xlsx->sheet)
		put_filter(writer);
	errno = 0;
	lxw_error error = workbook_close(xlsx->workbook);
	return error == LXW_NO_ERROR ? 0 : errno ? errno : ENOSPC;
}

const struct writer_format xlsx_writer = { xlsx_begin, xlsx_line, xlsx_row, xlsx_end };
