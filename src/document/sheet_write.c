/* sheet_write.c: rows out to XLSX or CSV by the path's ending, whole or not at all. */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/clock.h"
#include "document/sheet_writer.h"

static int ends_with(const char *text, const char *ending)
{
	size_t length = strlen(text), tail = strlen(ending);
	return length >= tail && strcasecmp(text + length - tail, ending) == 0;
}

const char *sheet_cell_text(struct arena *arena, const struct sheet_cell *cell)
{
	int64_t fen = cell->number < 0 ? -cell->number : cell->number;
	switch (cell->type) {
	case SHEET_NUMBER:
		return arena_format(arena, "%" PRId64, cell->number);
	case SHEET_DAY:
		return day_string(arena, cell->number);
	case SHEET_MOMENT:
		return moment_string(arena, cell->number);
	case SHEET_MONEY:
		return arena_format(arena, "%s%" PRId64 ".%02d", cell->number < 0 ? "-" : "", fen / 100,
		                    (int)(fen % 100));
	case SHEET_SHARE:
		return arena_format(arena, "%" PRId64 ".%d%%", cell->number / 10, (int)(cell->number % 10));
	default:
		return cell->text ? cell->text : "";
	}
}

static enum outcome cannot_write(const struct sheet_writer *writer, int error)
{
	unlink(writer->beside);
	return fail(writer->work, UNAVAILABLE, "%s cannot be written: %s; free space and try again",
	            writer->path, strerror(error));
}

enum outcome sheet_create(struct work *work, const char *path, const char *title,
                          const char *const *headings, int columns, struct sheet_writer **out)
{
	struct sheet_form form = { .title = title };
	return sheet_create_form(work, path, &form, headings, columns, out);
}

enum outcome sheet_create_form(struct work *work, const char *path, const struct sheet_form *form,
                               const char *const *headings, int columns, struct sheet_writer **out)
{
	struct sheet_writer *writer = arena_alloc(work->arena, sizeof *writer);
	writer->work = work;
	writer->path = arena_string(work->arena, path);
	writer->beside = arena_format(work->arena, "%s.%d.part", path, (int)getpid());
	writer->columns = columns;
	writer->format = ends_with(path, ".xlsx") ? &xlsx_writer : &csv_writer;
	writer->form = *form;
	writer->form.title = form->title ? form->title : "";
	enum outcome outcome = writer->format->begin(writer, &writer->form, headings);
	if (outcome != OK) {
		writer->format->end(writer);
		unlink(writer->beside);
		return outcome;
	}
	*out = writer;
	return OK;
}

enum outcome sheet_write(struct sheet_writer *writer, const struct sheet_cell *cells)
{
	return writer->format->row(writer, cells);
}

enum outcome sheet_finish(struct sheet_writer *writer)
{
	for (const char *const *line = writer->form.below; line && *line; line++)
		if (writer->format->line(writer, *line, 0) != OK)
			return cannot_write(writer, writer->format->end(writer));
	int error = writer->format->end(writer);
	if (error)
		return cannot_write(writer, error);
	if (rename(writer->beside, writer->path) != 0)
		return cannot_write(writer, errno);
	return OK;
}

struct sheet_cell sheet_cell_of(struct work *work, const struct field *field, const void *row)
{
	static const enum sheet_type TYPES[] = {
		[FIELD_INTEGER] = SHEET_NUMBER, [FIELD_DAY] = SHEET_DAY,
		[FIELD_MOMENT] = SHEET_MOMENT,  [FIELD_MONEY] = SHEET_MONEY,
		[FIELD_HUNDREDTHS] = SHEET_MONEY, /* the sheet's two decimals */
	};
	if (field_is_text(field) || field->type == FIELD_CHOICE || field->type == FIELD_FLAG)
		return (struct sheet_cell){ SHEET_TEXT, field_shown(work, field, row), 0 };
	return (struct sheet_cell){ TYPES[field->type], "", field_integer(field, row) };
}
