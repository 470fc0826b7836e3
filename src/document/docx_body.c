/* docx_body.c: paragraphs, tables and the page of a DOCX: word/document.xml. */
#include <string.h>

#include "base/utf8.h"
#include "document/docx.h"

/* XML holds no control characters; they are left out also where a caller set runs itself. */
static void put_plain(struct docx *docx, const char *text, size_t length)
{
	if (length == 0)
		return;
	xml_open_element(docx, "w:t");
	xml_text_attribute(docx, "xml:space", "preserve");
	xml_words(docx, arena_copy(docx->work->arena, text, length));
	xml_close_element(docx);
}

void docx_run(struct docx *docx, const char *text, int bold)
{
	if (!text || !*text)
		return;
	xml_open_element(docx, "w:r");
	if (bold) {
		xml_open_element(docx, "w:rPr");
		xml_empty(docx, "w:b");
		xml_close_element(docx);
	}
	for (size_t length; *text; text += length + (text[length] != '\0')) {
		length = strcspn(text, "\n\t");
		put_plain(docx, text, length);
		if (text[length])
			xml_empty(docx, text[length] == '\n' ? "w:br" : "w:tab");
	}
	xml_close_element(docx);
}

static void put_linked(struct docx *docx, const char *text, const char *address, int bold)
{
	struct arena *arena = docx->work->arena;
	const char *link = link_absolute(arena, docx->base, address);
	if (!link) {
		docx_run(docx, text, bold);
		return;
	}
	*LIST_ADD(arena, &docx->links) = link;
	xml_open_element(docx, "w:hyperlink");
	xml_text_attribute(docx, "r:id", arena_format(arena, "link%zu", docx->links.count));
	docx_run(docx, text, bold);
	xml_close_element(docx);
}

static void open_paragraph(struct docx *docx, enum block_kind kind)
{
	xml_open_element(docx, "w:p");
	xml_open_element(docx, "w:pPr");
	xml_value(docx, "w:pStyle", docx_style(kind));
}

/* What a paragraph must be told beyond its style. */
struct place {
	int new_page;
	int keep; /* with the next paragraph: a signature does not stand on a page alone */
};

static void put_paragraph(struct docx *docx, const struct block *block, struct place place)
{
	open_paragraph(docx, block->kind);
	if (place.keep)
		xml_empty(docx, "w:keepNext");
	if (place.new_page)
		xml_empty(docx, "w:pageBreakBefore");
	xml_close_element(docx);
	FOR_EACH(run, &block->runs)
		put_linked(docx, run->text, run->address, run->bold != 0);
	xml_close_element(docx);
}

static void put_cell_facts(struct docx *docx, const struct cell *cell, long width, int heading)
{
	xml_open_element(docx, "w:tcPr");
	xml_open_element(docx, "w:tcW");
	xml_number_attribute(docx, "w:w", width);
	xml_text_attribute(docx, "w:type", "dxa");
	xml_close_element(docx);
	if (cell_columns(cell) > 1)
		xml_number(docx, "w:gridSpan", cell_columns(cell));
	if (heading) {
		xml_open_element(docx, "w:shd");
		xml_text_attribute(docx, "w:val", "clear");
		xml_text_attribute(docx, "w:color", "auto");
		xml_text_attribute(docx, "w:fill", "F0F0F0");
		xml_close_element(docx);
	}
	xml_value(docx, "w:vAlign", "center");
	xml_close_element(docx);
}

static void put_cell(struct docx *docx, const struct block *table, const struct table_row *row,
                     const struct cell *cell, long width)
{
	int heading = cell_is_heading(table, row, cell);
	xml_open_element(docx, "w:tc");
	put_cell_facts(docx, cell, width, heading);
	open_paragraph(docx, BLOCK_TABLE);
	if (heading || (table->heading_rows && text_is_figure(cell->text)))
		xml_value(docx, "w:jc", "center");
	xml_close_element(docx);
	put_linked(docx, cell->text, cell->address, heading);
	xml_close_element(docx);
	xml_close_element(docx);
}

enum { FORM_MM = 175, TALL_MM = 15 };

static int64_t asked_height(const struct table_row *row)
{
	int64_t height = 0;
	FOR_EACH(cell, &row->cells)
		height = cell->height_mm > height ? cell->height_mm : height;
	return height;
}

/* A form's tall boxes give way until it fits below its title; Word knows no better. */
static double give_of(const struct block *table)
{
	int64_t tall = 0, other = 0;
	FOR_EACH(row, &table->rows) {
		int64_t height = asked_height(row);
		*(height >= TALL_MM ? &tall : &other) += height;
	}
	if (table->heading_rows || tall + other <= FORM_MM || tall + other > 2 * FORM_MM)
		return 1;
	double give = (double)(FORM_MM - other) / (double)tall;
	return give > 0.5 ? give : 1;
}

static void put_row_facts(struct docx *docx, const struct block *table, const struct table_row *row,
                          double give)
{
	int64_t asked = asked_height(row);
	double height = (double)asked * (asked >= TALL_MM ? give : 1);
	xml_open_element(docx, "w:trPr");
	xml_empty(docx, "w:cantSplit");
	xml_open_element(docx, "w:trHeight");
	xml_number_attribute(docx, "w:val", asked ? TWIPS(height) : 440);
	xml_text_attribute(docx, "w:hRule", "atLeast");
	xml_close_element(docx);
	if (row - table->rows.items < table->heading_rows)
		xml_empty(docx, "w:tblHeader");
	xml_close_element(docx);
}

static void put_row(struct docx *docx, const struct block *table, const struct table_row *row,
                    const double *widths, double give)
{
	int column = 0;
	xml_open_element(docx, "w:tr");
	put_row_facts(docx, table, row, give);
	FOR_EACH(cell, &row->cells) {
		double width = 0;
		for (int each = cell_columns(cell); each > 0; each--)
			width += widths[column++];
		put_cell(docx, table, row, cell, TWIPS(width));
	}
	/* Word does not open a row without a cell. */
	if (row->cells.count == 0)
		put_cell(docx, table, row, &(struct cell){ .text = "" }, TWIPS(widths[0]));
	xml_close_element(docx);
}

static void put_borders(struct docx *docx)
{
	static const char *const SIDES[] = { "w:top", "w:left", "w:bottom", "w:right", "w:insideH",
		                             "w:insideV" };
	xml_open_element(docx, "w:tblBorders");
	for (size_t each = 0; each < sizeof SIDES / sizeof *SIDES; each++) {
		xml_open_element(docx, SIDES[each]);
		xml_text_attribute(docx, "w:val", "single");
		xml_number_attribute(docx, "w:sz", 4);
		xml_number_attribute(docx, "w:space", 0);
		xml_text_attribute(docx, "w:color", "000000");
		xml_close_element(docx);
	}
	xml_close_element(docx);
}

static void put_length(struct docx *docx, const char *name, long twips)
{
	xml_open_element(docx, name);
	xml_number_attribute(docx, "w:w", twips);
	xml_text_attribute(docx, "w:type", "dxa");
	xml_close_element(docx);
}

static void put_table_facts(struct docx *docx, double width)
{
	xml_open_element(docx, "w:tblPr");
	put_length(docx, "w:tblW", TWIPS(width));
	xml_value(docx, "w:jc", "center");
	put_borders(docx);
	xml_open_element(docx, "w:tblLayout");
	xml_text_attribute(docx, "w:type", "fixed");
	xml_close_element(docx);
	xml_open_element(docx, "w:tblCellMar");
	put_length(docx, "w:top", 40);
	put_length(docx, "w:left", 80);
	put_length(docx, "w:bottom", 40);
	put_length(docx, "w:right", 80);
	xml_close_element(docx);
	xml_close_element(docx);
}

static void put_table(struct docx *docx, const struct block *table)
{
	const double *widths = table_widths(docx->work->arena, table);
	int columns = table_columns(table);
	double width = 0;
	for (int each = 0; each < columns; each++)
		width += widths[each];
	xml_open_element(docx, "w:tbl");
	put_table_facts(docx, width);
	xml_open_element(docx, "w:tblGrid");
	for (int each = 0; each < columns; each++) {
		xml_open_element(docx, "w:gridCol");
		xml_number_attribute(docx, "w:w", TWIPS(widths[each]));
		xml_close_element(docx);
	}
	xml_close_element(docx);
	double give = give_of(table);
	FOR_EACH(row, &table->rows)
		put_row(docx, table, row, widths, give);
	xml_close_element(docx);
}

static void put_footer_reference(struct docx *docx, const char *type, const char *id)
{
	xml_open_element(docx, "w:footerReference");
	xml_text_attribute(docx, "w:type", type);
	xml_text_attribute(docx, "r:id", id);
	xml_close_element(docx);
}

static void put_section(struct docx *docx)
{
	double right = PAGE_WIDTH_MM - MARGIN_LEFT_MM - BLOCK_WIDTH_MM;
	double bottom = PAGE_HEIGHT_MM - MARGIN_TOP_MM - BLOCK_HEIGHT_MM;
	xml_open_element(docx, "w:sectPr");
	put_footer_reference(docx, "default", "odd");
	put_footer_reference(docx, "even", "even");
	xml_open_element(docx, "w:pgSz");
	xml_number_attribute(docx, "w:w", TWIPS(PAGE_WIDTH_MM));
	xml_number_attribute(docx, "w:h", TWIPS(PAGE_HEIGHT_MM));
	xml_close_element(docx);
	xml_open_element(docx, "w:pgMar");
	xml_number_attribute(docx, "w:top", TWIPS(MARGIN_TOP_MM));
	/* Spacing comes in twentieths of a point: 28 characters are a hair wider than 156 mm. */
	xml_number_attribute(docx, "w:right", TWIPS(right - 0.1));
	xml_number_attribute(docx, "w:bottom", TWIPS(bottom));
	xml_number_attribute(docx, "w:left", TWIPS(MARGIN_LEFT_MM));
	xml_number_attribute(docx, "w:header", TWIPS(15));
	/* The number stands 7 mm below the text. */
	xml_number_attribute(docx, "w:footer", TWIPS(bottom - 7 - 5));
	xml_number_attribute(docx, "w:gutter", 0);
	xml_close_element(docx);
	xml_close_element(docx);
}

/* Between two tables, and before the page's facts, Word wants a paragraph. */
static void end_table(struct docx *docx)
{
	open_paragraph(docx, BLOCK_PAGE_BREAK);
	xml_close_element(docx);
	xml_close_element(docx);
}

static void put_block(struct docx *docx, const struct block *block, int new_page)
{
	static const struct block BLANK = { .kind = BLOCK_PARAGRAPH }, BREAK = { .kind = BLOCK_PAGE_BREAK };
	const struct block *blocks = docx->document->blocks.items;
	const struct block *end = blocks + docx->document->blocks.count;
	int signs = block->kind == BLOCK_RIGHT;
	int before_signature = block + 1 < end && block[1].kind == BLOCK_RIGHT;
	if (block->kind == BLOCK_TABLE) {
		if (new_page)
			put_paragraph(docx, &BREAK, (struct place){ .new_page = 1 });
		put_table(docx, block);
		end_table(docx);
		return;
	}
	if (signs && block > blocks && block[-1].kind != BLOCK_RIGHT)
		put_paragraph(docx, &BLANK, (struct place){ .keep = 1 });
	put_paragraph(docx, block, (struct place){ .new_page = new_page, .keep = before_signature });
}

void docx_body(struct docx *docx)
{
	int new_page = 0;
	xml_open_element(docx, "w:document");
	xml_text_attribute(docx, "xmlns:w", WORD_SPACE);
	xml_text_attribute(docx, "xmlns:r", OFFICE_SPACE);
	xml_open_element(docx, "w:body");
	FOR_EACH(block, &docx->document->blocks) {
		if (block->kind != BLOCK_PAGE_BREAK)
			put_block(docx, block, new_page);
		new_page = block->kind == BLOCK_PAGE_BREAK;
	}
	put_section(docx);
	xml_close_element(docx);
	xml_close_element(docx);
}
