/* document_txt.c: a document as plain text, UTF-8. */
#include "base/buffer.h"
#include "document/document.h"

static void put_table(struct buffer *out, const struct block *block)
{
	FOR_EACH(row, &block->rows) {
		FOR_EACH(cell, &row->cells)
			buffer_format(out, "%s%s", cell == row->cells.items ? "" : "\t", cell->text);
		buffer_text(out, "\n");
	}
}

static void put_block(struct buffer *out, const struct block *block)
{
	if (block->kind == BLOCK_TABLE) {
		put_table(out, block);
		return;
	}
	if (block->kind == BLOCK_PARAGRAPH)
		buffer_text(out, "　　");
	FOR_EACH(run, &block->runs)
		buffer_text(out, run->text);
	buffer_text(out, block->kind == BLOCK_TITLE ? "\n\n" : "\n");
}

enum outcome document_txt(struct work *work, const struct document *document, const char **bytes,
                          size_t *length)
{
	struct buffer out = BUFFER(work->arena);
	FOR_EACH(block, &document->blocks)
		put_block(&out, block);
	*bytes = buffer_string(&out);
	*length = out.length;
	return OK;
}
