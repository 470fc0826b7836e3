/* csv_write.c: rows out to CSV that Excel and WPS open as UTF-8 and never run as formulas. */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "document/sheet_writer.h"

struct csv_state {
	FILE *file;
	struct arena *scratch; /* emptied after each row */
};

/* Spreadsheets run cells that start so; the full-width forms too, in Chinese editions. */
static int starts_formula(const char *text)
{
	static const char *const WIDE[] = { "＝", "＋", "－", "＠" };
	for (size_t each = 0; each < sizeof WIDE / sizeof *WIDE; each++)
		if (strncmp(text, WIDE[each], strlen(WIDE[each])) == 0)
			return 1;
	return *text && strchr("=+-@\t\r", *text);
}

static void put_text(FILE *file, const char *text)
{
	const char *apostrophe = starts_formula(text) ? "'" : "";
	if (!strpbrk(text, ",;\t\"\r\n")) {
		fprintf(file, "%s%s", apostrophe, text);
		return;
	}
	fprintf(file, "\"%s", apostrophe);
	for (; *text; text++) {
		if (*text == '"')
			fputc('"', file);
		fputc(*text, file);
	}
	fputc('"', file);
}

static enum outcome csv_row(struct sheet_writer *writer, const struct sheet_cell *cells)
{
	struct csv_state *csv = writer->state;
	for (int each = 0; each < writer->columns; each++) {
		if (each)
			fputc(',', csv->file);
		const char *text = sheet_cell_text(csv->scratch, &cells[each]);
		if (cells[each].type == SHEET_TEXT)
			put_text(csv->file, text);
		else
			fputs(text, csv->file);
	}
	fputs("\r\n", csv->file);
	arena_reset(csv->scratch);
	return OK;
}

static enum outcome csv_line(struct sheet_writer *writer, const char *text, int is_title)
{
	struct csv_state *csv = writer->state;
	(void)is_title;
	put_text(csv->file, text);
	fputs("\r\n", csv->file);
	return OK;
}

static enum outcome csv_begin(struct sheet_writer *writer, const struct sheet_form *form,
                              const char *const *headings)
{
	struct arena *arena = writer->work->arena;
	struct csv_state *csv = arena_alloc(arena, sizeof *csv);
	struct sheet_cell *cells = arena_alloc(arena, sizeof *cells * (size_t)writer->columns);
	writer->state = csv;
	csv->scratch = arena_new();
	csv->file = fopen(writer->beside, "wbe");
	if (!csv->file)
		return fail(writer->work, UNAVAILABLE, "%s cannot be written: %s; free space and try again",
		            writer->path, strerror(errno));
	fputs("\xEF\xBB\xBF", csv->file);
	if (form->above)
		TRY(csv_line(writer, form->title, 1));
	for (const char *const *line = form->above; line && *line; line++)
		TRY(csv_line(writer, *line, 0));
	for (int each = 0; each < writer->columns; each++)
		cells[each].text = headings[each];
	return csv_row(writer, cells);
}

static int csv_end(struct sheet_writer *writer)
{
	struct csv_state *csv = writer->state;
	arena_free(csv->scratch);
	if (!csv->file)
		return 0;
	errno = 0;
	int failed = ferror(csv->file) || fflush(csv->file) != 0 || fsync(fileno(csv->file)) != 0;
	int error = failed ? errno : 0;
	if (fclose(csv->file) != 0 && !failed)
		return errno;
	return failed && !error ? ENOSPC : error;
}

const struct writer_format csv_writer = { csv_begin, csv_line, csv_row, csv_end };
