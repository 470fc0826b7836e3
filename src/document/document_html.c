/* document_html.c: a document as a page fragment, every text escaped. */
#include "base/buffer.h"
#include "document/document.h"

static void put_text(struct buffer *out, const char *text)
{
	for (; *text; text++) {
		switch (*text) {
		case '&':
			buffer_text(out, "&amp;");
			break;
		case '<':
			buffer_text(out, "&lt;");
			break;
		case '>':
			buffer_text(out, "&gt;");
			break;
		case '"':
			buffer_text(out, "&quot;");
			break;
		default:
			buffer_add(out, text, 1);
		}
	}
}

static void put_linked(struct buffer *out, const char *text, const char *address)
{
	if (address) {
		buffer_text(out, "<a href=\"");
		put_text(out, address);
		buffer_text(out, "\">");
	}
	put_text(out, text);
	if (address)
		buffer_text(out, "</a>");
}

static void put_table(struct buffer *out, const struct block *block)
{
	int64_t number = 0;
	buffer_text(out, "<div class=\"table-box\" tabindex=\"0\"><table class=\"ledger\">");
	FOR_EACH(row, &block->rows) {
		int heading = number++ < block->heading_rows;
		buffer_text(out, "<tr>");
		FOR_EACH(cell, &row->cells) {
			const char *tag = heading || cell->heading ? "th" : "td";
			buffer_format(out, "<%s", tag);
			if (cell->columns > 1)
				buffer_format(out, " colspan=\"%lld\"", (long long)cell->columns);
			buffer_text(out, ">");
			put_linked(out, cell->text, cell->address);
			buffer_format(out, "</%s>", tag);
		}
		buffer_text(out, "</tr>");
	}
	buffer_text(out, "</table></div>\n");
}

static void put_block(struct buffer *out, const struct block *block)
{
	static const char *const TAGS[] = {
		[BLOCK_TITLE] = "h2", [BLOCK_HEADING_1] = "h3", [BLOCK_HEADING_2] = "h4",
		[BLOCK_PARAGRAPH] = "p", [BLOCK_LINE] = "p", [BLOCK_RIGHT] = "p", [BLOCK_CENTRE] = "p",
	};
	if (block->kind == BLOCK_TABLE) {
		put_table(out, block);
		return;
	}
	if (block->kind == BLOCK_PAGE_BREAK) {
		buffer_text(out, "<hr>\n");
		return;
	}
	buffer_format(out, "<%s class=\"document-%d\">", TAGS[block->kind], (int)block->kind);
	FOR_EACH(run, &block->runs)
		put_linked(out, run->text, run->address);
	buffer_format(out, "</%s>\n", TAGS[block->kind]);
}

enum outcome document_html(struct work *work, const struct document *document, const char **bytes,
                           size_t *length)
{
	struct buffer out = BUFFER(work->arena);
	FOR_EACH(block, &document->blocks)
		put_block(&out, block);
	*bytes = buffer_string(&out);
	*length = out.length;
	return OK;
}
