/* docx_chart.c: the place of a chart's picture in a DOCX: DrawingML, in line with the text. */
#include "document/chart.h"
#include "document/docx.h"

/* English metric units: 360,000 a centimetre. */
#define EMU(millimetres) ((long)((millimetres) * 36000 + 0.5))

static void put_size(struct docx *docx, const char *name)
{
	xml_open_element(docx, name);
	xml_number_attribute(docx, "cx", EMU(BLOCK_WIDTH_MM));
	xml_number_attribute(docx, "cy", EMU(CHART_HEIGHT_MM));
	xml_close_element(docx);
}

/* What the picture shows, for who cannot see it: the table below says the same. */
static void put_name(struct docx *docx, const char *element, const struct block *table)
{
	const cell_list *first = &table->rows.items[0].cells;
	xml_open_element(docx, element);
	xml_number_attribute(docx, "id", (long)docx->charts.count);
	xml_text_attribute(docx, "name", arena_format(docx->work->arena, "chart%zu", docx->charts.count));
	xml_text_attribute(docx, "descr", first->count ? first->items[0].text : "");
	xml_close_element(docx);
}

static void put_fill(struct docx *docx)
{
	xml_open_element(docx, "pic:blipFill");
	xml_open_element(docx, "a:blip");
	xml_text_attribute(docx, "r:embed", arena_format(docx->work->arena, "chart%zu", docx->charts.count));
	xml_close_element(docx);
	xml_open_element(docx, "a:stretch");
	xml_empty(docx, "a:fillRect");
	xml_close_element(docx);
	xml_close_element(docx);
}

static void put_shape(struct docx *docx)
{
	xml_open_element(docx, "pic:spPr");
	xml_open_element(docx, "a:xfrm");
	xml_open_element(docx, "a:off");
	xml_number_attribute(docx, "x", 0);
	xml_number_attribute(docx, "y", 0);
	xml_close_element(docx);
	put_size(docx, "a:ext");
	xml_close_element(docx);
	xml_open_element(docx, "a:prstGeom");
	xml_text_attribute(docx, "prst", "rect");
	xml_empty(docx, "a:avLst");
	xml_close_element(docx);
	xml_close_element(docx);
}

static void put_picture(struct docx *docx, const struct block *table)
{
	xml_open_element(docx, "a:graphic");
	xml_open_element(docx, "a:graphicData");
	xml_text_attribute(docx, "uri", DRAWING_SPACE "picture");
	xml_open_element(docx, "pic:pic");
	xml_open_element(docx, "pic:nvPicPr");
	put_name(docx, "pic:cNvPr", table);
	xml_empty(docx, "pic:cNvPicPr");
	xml_close_element(docx);
	put_fill(docx);
	put_shape(docx);
	xml_close_element(docx);
	xml_close_element(docx);
	xml_close_element(docx);
}

void docx_chart(struct docx *docx, const struct block *table)
{
	*LIST_ADD(docx->work->arena, &docx->charts) = table;
	docx_open_paragraph(docx, BLOCK_TABLE);
	xml_empty(docx, "w:keepNext");
	/* The style's exact line height would cut the picture. */
	xml_open_element(docx, "w:spacing");
	xml_number_attribute(docx, "w:line", 240);
	xml_text_attribute(docx, "w:lineRule", "auto");
	xml_close_element(docx);
	xml_close_element(docx);
	xml_open_element(docx, "w:r");
	xml_open_element(docx, "w:drawing");
	xml_open_element(docx, "wp:inline");
	put_size(docx, "wp:extent");
	put_name(docx, "wp:docPr", table);
	put_picture(docx, table);
	xml_close_element(docx);
	xml_close_element(docx);
	xml_close_element(docx);
	xml_close_element(docx);
}
