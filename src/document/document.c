/* document.c: builds a document block by block. */
#include "document/document.h"

#include <string.h>

struct document *document_new(struct arena *arena, const char *title, const char *author)
{
	struct document *document = arena_alloc(arena, sizeof *document);
	document->arena = arena;
	document->title = title;
	document->author = author;
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

void block_run(struct document *document, struct block *block, const char *text,
               const char *address)
{
	struct run *run = LIST_ADD(document->arena, &block->runs);
	run->text = text ? text : "";
	run->address = address;
}

struct block *document_table(struct document *document, const int *widths_mm, int64_t heading_rows)
{
	struct block *block = document_begin(document, BLOCK_TABLE);
	block->widths_mm = widths_mm;
	block->heading_rows = heading_rows;
	return block;
}

void table_row(struct document *document, struct block *table)
{
	LIST_ADD(document->arena, &table->rows);
}

void table_cell(struct document *document, struct block *table, struct cell cell)
{
	struct table_row *row = &table->rows.items[table->rows.count - 1];
	cell.text = cell.text ? cell.text : "";
	cell.columns = cell.columns ? cell.columns : 1;
	*LIST_ADD(document->arena, &row->cells) = cell;
}
