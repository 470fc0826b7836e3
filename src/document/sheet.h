/* sheet.h: rows of cells, in and out of CSV and XLSX, one row at a time. */
#pragma once
#include "base/work.h"

/* Reading.  The format is found by content, not by name: XLSX by its ZIP and [Content_Types].xml,
 * else CSV as UTF-8 (with or without BOM), UTF-16 with BOM, or GB 18030; separator comma, tab or
 * semicolon by the first line.  INVALID with a sentence for a file that is neither (a picture, an
 * old .xls, an encrypted workbook), naming what to do.  Empty rows are skipped; a sheet's claimed
 * size is not believed; leading rows before the heading (a title) are the caller's business. */
struct sheet_row {
	int64_t number;             /* as the spreadsheet shows it, from 1 */
	LIST(const char *) cells;   /* trimmed of nothing; a real Excel date comes as "2026-03-01" or
	                             * "2026-03-01 09:05:00", a number as people would type it */
};
struct sheet_reader;
NODISCARD enum outcome sheet_open(struct work *work, const char *path, struct sheet_reader **out);
/* OK and a row; NOT_FOUND at the end (no fault recorded); INVALID for a broken file, with the row.
 * The row's strings live until the next call. */
NODISCARD enum outcome sheet_next(struct sheet_reader *reader, struct sheet_row *out);
/* From 0 to 1000 by bytes read, for a progress line. */
int64_t sheet_progress(const struct sheet_reader *reader);
void sheet_close(struct sheet_reader *reader);

/* Writing.  XLSX (constant memory, frozen heading, real dates and numbers, widths by content of
 * the first rows) or CSV (UTF-8 with BOM, a cell that would start a formula is quoted by an
 * apostrophe) by the path's ending. */
/* Money is in fen, a share in thousandths (943 is 94.3%). */
enum sheet_type { SHEET_TEXT, SHEET_NUMBER, SHEET_DAY, SHEET_MOMENT, SHEET_MONEY, SHEET_SHARE };
struct sheet_cell {
	enum sheet_type type;
	const char *text;
	int64_t number;
};
/* A cell's number, day or moment as CSV and column widths show it. */
const char *sheet_cell_text(struct arena *arena, const struct sheet_cell *cell);
/* What the field shows of ROW, as number, day or amount where it is one. */
struct sheet_cell sheet_cell_of(struct work *work, const struct field *field, const void *row);
struct sheet_writer;
NODISCARD enum outcome sheet_create(struct work *work, const char *path, const char *title,
                                    const char *const *headings, int columns,
                                    struct sheet_writer **out);
/* A table as it is sent: its title over all columns, lines above (reporting unit, period) and below (who
 * filled it in); the heading stays frozen under them. */
struct sheet_form {
	const char *title;
	const char *const *above; /* ended by NULL; NULL none, and then the title is the sheet's name alone */
	const char *const *below;
};
NODISCARD enum outcome sheet_create_form(struct work *work, const char *path,
                                         const struct sheet_form *form, const char *const *headings,
                                         int columns, struct sheet_writer **out);
NODISCARD enum outcome sheet_write(struct sheet_writer *writer, const struct sheet_cell *cells);
/* Writes it out and frees; UNAVAILABLE on a full disk. */
NODISCARD enum outcome sheet_finish(struct sheet_writer *writer);
