/* sheet_row.c: the row under construction, filled by the CSV and the XLSX reader alike. */
#include <string.h>

#include "base/utf8.h"
#include "document/sheet_reader.h"

void row_clear(struct sheet_reader *reader)
{
	struct row_builder *row = &reader->row;
	row->text.length = 0;
	row->starts.count = 0;
	row->filled = 0;
	buffer_add(&row->text, "", 1);
}

void row_begin_cell(struct sheet_reader *reader)
{
	reader->row.start = reader->row.text.length;
}

void row_add(struct sheet_reader *reader, const char *bytes, size_t length)
{
	buffer_add(&reader->row.text, bytes, length);
}

size_t row_cell_length(const struct sheet_reader *reader)
{
	return reader->row.text.length - reader->row.start;
}

size_t row_length(const struct sheet_reader *reader)
{
	return reader->row.text.length;
}

static int is_blank(const char *text)
{
	uint32_t character;
	while ((character = utf8_next(&text)))
		if (character > ' ' && character != 0xA0 && character != 0x3000 && character != 0xFEFF)
			return 0;
	return 1;
}

void row_end_cell(struct sheet_reader *reader, size_t column)
{
	struct row_builder *row = &reader->row;
	while (row->starts.count <= column)
		*LIST_ADD(reader->arena, &row->starts) = 0;
	if (row_cell_length(reader) == 0)
		return;
	buffer_add(&row->text, "", 1);
	row->starts.items[column] = row->start;
	row->filled = row->filled || !is_blank(row->text.bytes + row->start);
}

void row_give(struct sheet_reader *reader, int64_t number, struct sheet_row *out)
{
	struct row_builder *row = &reader->row;
	row->shown.count = 0;
	FOR_EACH(start, &row->starts)
		*LIST_ADD(reader->arena, &row->shown) = row->text.bytes + *start;
	out->number = number;
	out->cells.items = row->shown.items;
	out->cells.count = out->cells.capacity = row->shown.count;
}
