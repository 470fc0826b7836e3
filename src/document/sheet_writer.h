/* sheet_writer.h: what the two writers (CSV, XLSX) share.  Private to document/. */
#pragma once
#include "document/sheet.h"

struct sheet_writer;
struct writer_format {
	enum outcome (*begin)(struct sheet_writer *writer, const struct sheet_form *form,
	                      const char *const *headings);
	/* A line of text over all columns; IS_TITLE the form's. */
	enum outcome (*line)(struct sheet_writer *writer, const char *text, int is_title);
	enum outcome (*row)(struct sheet_writer *writer, const struct sheet_cell *cells);
	/* 0 or the system's error; also ends a writer whose begin failed. */
	int (*end)(struct sheet_writer *writer);
};

struct sheet_writer {
	struct work *work;
	const struct writer_format *format;
	const char *path;
	const char *beside; /* written first, renamed to path when whole */
	int columns;
	struct sheet_form form;
	void *state;        /* the format's own */
};

extern const struct writer_format csv_writer;
extern const struct writer_format xlsx_writer;
