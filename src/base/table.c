/* table.c: parts shipped tables into rows and cells. */
#include "base/table.h"

#include <string.h>

static void read_row(struct arena *arena, const char *line, size_t length, struct table_row *out)
{
	const char *end = line + length;
	while (line <= end && out->count < TABLE_CELLS) {
		size_t cell = strcspn(line, "\t\r\n");
		cell = line + cell > end ? (size_t)(end - line) : cell;
		out->cells[out->count++] = arena_copy(arena, line, cell);
		line += cell + 1;
	}
	for (int each = out->count; each < TABLE_CELLS; each++)
		out->cells[each] = "";
}

void table_read(struct arena *arena, const char *text, table_rows *out)
{
	for (int heading = 1; *text; heading = 0) {
		size_t length = strcspn(text, "\n");
		if (!heading && strspn(text, "\r") < length)
			read_row(arena, text, length, LIST_ADD(arena, out));
		text += length + (text[length] == '\n');
	}
}

int cell_is_number(const char *cell, size_t most)
{
	size_t sign = *cell == '-', digits = strspn(cell + sign, "0123456789");
	return digits > 0 && digits <= most && !cell[sign + digits];
}
