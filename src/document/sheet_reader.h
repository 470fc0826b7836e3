/* sheet_reader.h: what the two readers (CSV, XLSX) share: the row under construction, the limits
 * and the door to the file.  Private to document/. */
#pragma once
#include <stdio.h>

#include "base/buffer.h"
#include "document/sheet.h"

/* A spreadsheet program's own limits; what goes beyond them was not written by an office. */
enum {
	SHEET_COLUMNS = 16384,
	SHEET_ROWS = 1048576,
	SHEET_CELL_BYTES = 1024 * 1024,
	SHEET_ROW_BYTES = 16 * 1024 * 1024,
};

/* One row's texts behind each other; reused by every row, so that a reader's memory is that of its
 * longest row. */
struct row_builder {
	struct buffer text;          /* starts with the empty text all missing cells share */
	LIST(size_t) starts;
	LIST(const char *) shown;
	size_t start;                /* of the cell under construction */
	int filled;                  /* some cell has more than blanks */
};

struct sheet_reader;
struct sheet_format {
	enum outcome (*next)(struct sheet_reader *reader, struct sheet_row *out);
	void (*close)(struct sheet_reader *reader);
};

struct csv;
struct xlsx;
struct sheet_reader {
	struct work *work;
	struct arena *arena;
	const struct sheet_format *format;
	struct csv *csv;
	struct xlsx *xlsx;
	struct row_builder row;
	int64_t read; /* of SIZE bytes */
	int64_t size;
};

void row_clear(struct sheet_reader *reader);
void row_begin_cell(struct sheet_reader *reader);
void row_add(struct sheet_reader *reader, const char *bytes, size_t length);
/* Bytes of the cell under construction, of the row so far. */
size_t row_cell_length(const struct sheet_reader *reader);
size_t row_length(const struct sheet_reader *reader);
/* COLUMN counts from 0; skipped columns are empty. */
void row_end_cell(struct sheet_reader *reader, size_t column);
void row_give(struct sheet_reader *reader, int64_t number, struct sheet_row *out);

/* Each opens its part of READER, sets format, size; sheet_open closes when it is not OK. */
NODISCARD enum outcome csv_open(struct sheet_reader *reader, const char *path);
NODISCARD enum outcome xlsx_open(struct sheet_reader *reader, const char *path);
