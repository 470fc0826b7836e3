/* txt.c: a document as plain text for a mail or a message; tables are aligned by the width Chinese
 * characters take. */
#include <string.h>

#include "base/utf8.h"
#include "document/layout.h"

enum { LINE_WIDTH = 72, WIDEST_COLUMN = 36, GAP = 2 };

static int character_width(uint32_t character)
{
	return character >= 0x1100 ? 2 : 1;
}

static void blanks(struct buffer *out, int count)
{
	while (count-- > 0)
		buffer_text(out, " ");
}

static int text_width(const char *text)
{
	int width = 0;
	uint32_t character;
	while ((character = utf8_next(&text)))
		width += character_width(character);
	return width;
}

/* What may not begin a line hangs over its end instead. */
static int hangs(const char *at)
{
	static const char CLOSING[] = "，。；：、！？）》〉」』】〕”’％";
	char bytes[5] = "";
	utf8_put(utf8_next(&at), bytes);
	return bytes[0] && strstr(CLOSING, bytes) != NULL;
}

/* The bytes of TEXT's next line of at most ROOM columns; a line break ends it. */
static size_t line_bytes(const char *text, int room)
{
	const char *at = text, *before = text;
	uint32_t character;
	while (*at && *at != '\n') {
		before = at;
		character = utf8_next(&at);
		room -= character_width(character);
		if (room < 0 && before > text && !hangs(before))
			return (size_t)(before - text);
	}
	return (size_t)(at - text);
}

static int widest_line(const char *text)
{
	int widest = 0;
	uint32_t character;
	for (int width = 0; (character = utf8_next(&text));) {
		width = character == '\n' ? 0 : width + character_width(character);
		widest = width > widest ? width : widest;
	}
	return widest < WIDEST_COLUMN ? widest : WIDEST_COLUMN;
}

static int *column_widths(struct arena *arena, const struct block *table)
{
	int *widths = arena_alloc(arena, sizeof *widths * (size_t)table_columns(table));
	FOR_EACH(row, &table->rows) {
		int column = 0;
		FOR_EACH(cell, &row->cells) {
			int wide = cell_columns(cell) == 1 ? widest_line(cell->text) : 0;
			widths[column] = wide > widths[column] ? wide : widths[column];
			column += cell_columns(cell);
		}
	}
	/* A spanned box needs room even where no other cell gives its columns any. */
	for (int each = 0; each < table_columns(table); each++)
		widths[each] = widths[each] < 4 ? 4 : widths[each];
	return widths;
}

static int spanned_width(const int *widths, int column, int columns)
{
	int width = (columns - 1) * GAP;
	for (int each = column; each < column + columns; each++)
		width += widths[each];
	return width;
}

/* One line of each cell; 0 when nothing was left to write. */
static int put_line(struct buffer *out, const struct table_row *row, const char **rests,
                    const int *widths)
{
	int column = 0, number = 0, blank = 0, any = 0;
	FOR_EACH(cell, &row->cells) {
		int width = spanned_width(widths, column, cell_columns(cell));
		const char **rest = &rests[number++];
		size_t length = line_bytes(*rest, width);
		if (length > 0) {
			blanks(out, blank);
			buffer_add(out, *rest, length);
			blank = 0;
		}
		blank += width + GAP - text_width(arena_copy(out->arena, *rest, length));
		*rest += length;
		any = any || length > 0 || **rest;
		*rest += **rest == '\n';
		column += cell_columns(cell);
	}
	buffer_text(out, any ? "\n" : "");
	return any;
}

static void put_table(struct buffer *out, const struct block *table)
{
	int *widths = column_widths(out->arena, table), total = -GAP;
	for (int each = 0; each < table_columns(table); each++)
		total += widths[each] + GAP;
	FOR_EACH(row, &table->rows) {
		const char **rests = arena_alloc(out->arena, sizeof *rests * (row->cells.count + 1));
		for (size_t each = 0; each < row->cells.count; each++)
			rests[each] = row->cells.items[each].text;
		while (put_line(out, row, rests, widths))
			continue;
		if (row - table->rows.items + 1 != table->heading_rows)
			continue;
		for (int each = 0; each < total; each++)
			buffer_text(out, "-");
		buffer_text(out, "\n");
	}
	buffer_text(out, "\n");
}

static void put_paragraph(struct buffer *out, const struct block *block)
{
	const char *text = block_text(out->arena, block);
	int width = widest_line(text) < WIDEST_COLUMN ? widest_line(text) : text_width(text);
	switch (block->kind) {
	case BLOCK_TITLE:
	case BLOCK_LETTERHEAD:
	case BLOCK_CENTRE: blanks(out, (LINE_WIDTH - width) / 2); break;
	case BLOCK_NUMBER:
	case BLOCK_RIGHT: blanks(out, LINE_WIDTH - width); break;
	case BLOCK_LINE: break;
	default: buffer_text(out, "　　"); break;
	}
	buffer_text(out, text);
	buffer_text(out, block->kind == BLOCK_TITLE ? "\n\n" : "\n");
}

enum outcome document_txt(struct work *work, const struct document *document, const char **bytes,
                          size_t *length)
{
	struct buffer out = BUFFER(work->arena);
	FOR_EACH(block, &document->blocks) {
		if (block->kind == BLOCK_TABLE)
			put_table(&out, block);
		else if (block->kind == BLOCK_PAGE_BREAK)
			buffer_text(&out, "\n");
		else
			put_paragraph(&out, block);
	}
	*bytes = buffer_string(&out);
	*length = out.length;
	return OK;
}
