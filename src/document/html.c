/* html.c: a document as a fragment of a page, escaped; links stay inside the site. */
#include <string.h>

#include "document/layout.h"

static void escape(struct buffer *out, const char *text)
{
	for (const char *from = text;; from++) {
		size_t plain = strcspn(from, "&<>\"'\n");
		buffer_add(out, from, plain);
		from += plain;
		switch (*from) {
		case '\0': return;
		case '&': buffer_text(out, "&amp;"); break;
		case '<': buffer_text(out, "&lt;"); break;
		case '>': buffer_text(out, "&gt;"); break;
		case '"': buffer_text(out, "&quot;"); break;
		case '\'': buffer_text(out, "&#39;"); break;
		case '\n': buffer_text(out, "<br>"); break;
		}
	}
}

static void linked(struct buffer *out, const char *text, const char *address)
{
	const char *link = link_address(address);
	if (link) {
		buffer_text(out, "<a href=\"");
		escape(out, link);
		buffer_text(out, "\">");
	}
	escape(out, text);
	buffer_text(out, link ? "</a>" : "");
}

/* A fragment stands under its page's own h1. */
static const struct {
	const char *open;
	const char *close;
} TAGS[] = {
	[BLOCK_TITLE] = { "<h2>", "</h2>\n" },
	[BLOCK_HEADING_1] = { "<h3>", "</h3>\n" },
	[BLOCK_HEADING_2] = { "<h4>", "</h4>\n" },
	[BLOCK_PARAGRAPH] = { "<p>", "</p>\n" },
	[BLOCK_LINE] = { "<p class=\"line\">", "</p>\n" },
	[BLOCK_RIGHT] = { "<p class=\"right\">", "</p>\n" },
	[BLOCK_CENTRE] = { "<p class=\"centre\">", "</p>\n" },
	[BLOCK_LETTERHEAD] = { "<p class=\"letterhead\">", "</p>\n" },
	[BLOCK_NUMBER] = { "<p class=\"paper-number\">", "</p>\n" },
};

static void put_runs(struct buffer *out, const struct block *block)
{
	FOR_EACH(run, &block->runs) {
		buffer_text(out, run->bold ? "<strong>" : "");
		linked(out, run->text, run->address);
		buffer_text(out, run->bold ? "</strong>" : "");
	}
}

static void put_cell(struct buffer *out, const struct block *table, const struct table_row *row,
                     const struct cell *cell)
{
	int heading = cell_is_heading(table, row, cell);
	buffer_text(out, heading ? "<th" : "<td");
	if (heading)
		buffer_text(out, cell->heading ? " scope=\"row\"" : " scope=\"col\"");
	else if (text_is_figure(cell->text))
		buffer_text(out, " class=\"number\"");
	if (cell_columns(cell) > 1)
		buffer_format(out, " colspan=\"%d\"", cell_columns(cell));
	buffer_text(out, ">");
	linked(out, cell->text, cell->address);
	buffer_text(out, heading ? "</th>" : "</td>");
}

/* What a table is called: its caption, else its first words. */
static const char *name_of(struct arena *arena, const struct block *table,
                           const struct document *document)
{
	if (table > document->blocks.items && table[-1].kind == BLOCK_CENTRE)
		return block_text(arena, table - 1);
	int has_cell = table->rows.count && table->rows.items[0].cells.count;
	return has_cell ? table->rows.items[0].cells.items[0].text : document->title;
}

/* A wide table scrolls in its box.  The page's script draws a chart from its table; where none runs the
 * table says the same. */
static void open_table(struct buffer *out, const struct block *table, const struct document *document)
{
	size_t number = (size_t)(table - document->blocks.items);
	if (table->chart)
		buffer_format(out, "<div class=\"chart\" data-table=\"table-%zu\" data-kind=\"%s\""
		              " data-turned=\"all\"></div>\n", number, table->chart == CHART_LINES ? "line" : "bar");
	buffer_text(out, "<div class=\"table-box\" tabindex=\"0\" role=\"region\" aria-label=\"");
	escape(out, name_of(out->arena, table, document));
	buffer_format(out, "\"><table class=\"table\" id=\"table-%zu\">\n", number);
}

static void put_table(struct buffer *out, const struct block *table, const struct document *document)
{
	int64_t number = 0;
	open_table(out, table, document);
	if (table->heading_rows)
		buffer_text(out, "<thead>\n");
	FOR_EACH(row, &table->rows) {
		if (number++ == table->heading_rows)
			buffer_text(out, number > 1 ? "</thead>\n<tbody>\n" : "<tbody>\n");
		buffer_text(out, "<tr>");
		FOR_EACH(cell, &row->cells)
			put_cell(out, table, row, cell);
		buffer_text(out, "</tr>\n");
	}
	if (number > table->heading_rows)
		buffer_text(out, "</tbody>\n");
	else if (table->heading_rows)
		buffer_text(out, "</thead>\n");
	buffer_text(out, "</table></div>\n");
}

static void put_block(struct buffer *out, const struct document *document, const struct block *block)
{
	if (block->kind == BLOCK_TABLE) {
		put_table(out, block, document);
	} else if (block->kind == BLOCK_PAGE_BREAK) {
		buffer_text(out, "<hr class=\"page-break\">\n");
	} else {
		buffer_text(out, TAGS[block->kind].open);
		put_runs(out, block);
		buffer_text(out, TAGS[block->kind].close);
	}
}

enum outcome document_html_part(struct work *work, const struct document *document, size_t from,
                                size_t to, const char **bytes)
{
	struct buffer out = BUFFER(work->arena);
	for (size_t each = from; each < to && each < document->blocks.count; each++)
		put_block(&out, document, &document->blocks.items[each]);
	*bytes = buffer_string(&out);
	return OK;
}

enum outcome document_html(struct work *work, const struct document *document, const char **bytes,
                           size_t *length)
{
	TRY(document_html_part(work, document, 0, document->blocks.count, bytes));
	*length = strlen(*bytes);
	return OK;
}

enum outcome document_html_file(struct work *work, const struct document *document, const char *base,
                                const char **bytes, size_t *length)
{
	struct buffer out = BUFFER(work->arena);
	const char *body;
	buffer_text(&out, "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><title>");
	escape(&out, document->title);
	buffer_text(&out, "</title>\n");
	if (base) {
		buffer_text(&out, "<base href=\"");
		escape(&out, base);
		buffer_text(&out, "/\">\n");
	}
	buffer_text(&out, "<style>body{max-width:48rem;margin:2rem auto;line-height:1.8}table{border-collapse:collapse}"
	                  "td,th{border:1px solid #999;padding:2px 6px}</style></head>\n<body>\n");
	TRY(document_html_part(work, document, 0, document->blocks.count, &body));
	buffer_text(&out, body);
	buffer_text(&out, "</body></html>\n");
	*bytes = buffer_string(&out);
	*length = out.length;
	return OK;
}
