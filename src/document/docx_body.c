/* docx_body.c: paragraphs and the page of a DOCX: word/document.xml. */
#include <string.h>

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

void docx_linked(struct docx *docx, const char *text, const char *address, int bold)
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

void docx_open_paragraph(struct docx *docx, enum block_kind kind)
{
	xml_open_element(docx, "w:p");
	xml_open_element(docx, "w:pPr");
	xml_value(docx, "w:pStyle", docx_style(kind));
}

/* What a paragraph must be told beyond its style. */
struct place {
	int new_page;
	int keep; /* with the next paragraph */
};

static void put_paragraph(struct docx *docx, const struct block *block, struct place place)
{
	docx_open_paragraph(docx, block->kind);
	if (place.keep)
		xml_empty(docx, "w:keepNext");
	if (place.new_page)
		xml_empty(docx, "w:pageBreakBefore");
	xml_close_element(docx);
	FOR_EACH(run, &block->runs)
		docx_linked(docx, run->text, run->address, run->bold != 0);
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
	docx_open_paragraph(docx, BLOCK_PAGE_BREAK);
	xml_close_element(docx);
	xml_close_element(docx);
}

static void put_block(struct docx *docx, const struct block *block, int new_page)
{
	static const struct block BLANK = { .kind = BLOCK_PARAGRAPH }, BREAK = { .kind = BLOCK_PAGE_BREAK };
	const struct block *blocks = docx->document->blocks.items;
	const struct block *end = blocks + docx->document->blocks.count;
	int signs = block->kind == BLOCK_RIGHT;
	/* A signature does not stand on a page alone, nor a caption below its table's page. */
	int kept = block + 1 < end && (block[1].kind == BLOCK_RIGHT ||
	                               (block->kind == BLOCK_CENTRE && block[1].kind == BLOCK_TABLE));
	if (block->kind == BLOCK_TABLE) {
		if (new_page)
			put_paragraph(docx, &BREAK, (struct place){ .new_page = 1 });
		if (block->chart && block->rows.count)
			docx_chart(docx, block);
		docx_table(docx, block);
		end_table(docx);
		return;
	}
	if (signs && block > blocks && block[-1].kind != BLOCK_RIGHT)
		put_paragraph(docx, &BLANK, (struct place){ .keep = 1 });
	put_paragraph(docx, block, (struct place){ .new_page = new_page, .keep = kept });
}

void docx_body(struct docx *docx)
{
	int new_page = 0;
	xml_open_element(docx, "w:document");
	xml_text_attribute(docx, "xmlns:w", WORD_SPACE);
	xml_text_attribute(docx, "xmlns:r", OFFICE_SPACE);
	xml_text_attribute(docx, "xmlns:wp", DRAWING_SPACE "wordprocessingDrawing");
	xml_text_attribute(docx, "xmlns:a", DRAWING_SPACE "main");
	xml_text_attribute(docx, "xmlns:pic", DRAWING_SPACE "picture");
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
