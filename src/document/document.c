/* document.c: builds a document; what it is given is copied and cleaned, so that every writer can
 * trust its texts. */
#include "document/document.h"

#include <string.h>

#include "base/utf8.h"

/* Characters no format can hold are left out; line ends become "\n". */
static const char *clean(struct arena *arena, const char *text)
{
	struct buffer out = BUFFER(arena);
	char bytes[4];
	uint32_t character;
	while (text && (character = utf8_next(&text))) {
		int control = (character < ' ' && character != '\n' && character != '\t') ||
		              (character >= 0x7F && character < 0xA0) || character == 0xFFFE ||
		              character == 0xFFFF;
		if (character == '\r' && *text != '\n')
			buffer_text(&out, "\n");
		else if (!control)
			buffer_add(&out, bytes, utf8_put(character, bytes));
	}
	return buffer_string(&out);
}

struct document *document_new(struct arena *arena, const char *title, const char *author)
{
	struct document *document = arena_alloc(arena, sizeof *document);
	document->arena = arena;
	document->title = clean(arena, title);
	document->author = clean(arena, author);
	return document;
}

struct block *document_begin(struct document *document, enum block_kind kind)
{
	struct block *block = LIST_ADD(document->arena, &document->blocks);
	block->kind = kind;
	return block;
}

void document_add(struct document *document, enum block_kind kind, const char *text)
{
	block_run(document, document_begin(document, kind), text, NULL);
}

void block_run(struct document *document, struct block *block, const char *text, const char *address)
{
	struct arena *arena = document->arena;
	*LIST_ADD(arena, &block->runs) = (struct run){
		.text = clean(arena, text),
		.address = address && *address ? arena_string(arena, address) : NULL,
	};
}

struct block *document_table(struct document *document, const int *widths_mm, int64_t heading_rows)
{
	struct block *table = document_begin(document, BLOCK_TABLE);
	table->widths_mm = widths_mm;
	table->heading_rows = heading_rows;
	return table;
}

void table_row(struct document *document, struct block *table)
{
	(void)LIST_ADD(document->arena, &table->rows);
}

void table_cell(struct document *document, struct block *table, struct cell cell)
{
	struct arena *arena = document->arena;
	if (table->rows.count == 0)
		table_row(document, table);
	struct table_row *row = &table->rows.items[table->rows.count - 1];
	cell.text = clean(arena, cell.text);
	cell.address = cell.address && *cell.address ? arena_string(arena, cell.address) : NULL;
	*LIST_ADD(arena, &row->cells) = cell;
}
