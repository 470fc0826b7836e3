/* docx_table.c: tables of a DOCX: ledgers with a heading Word repeats, forms with boxes. */
#include "document/docx.h"

/* What a form takes below its title; a box that is this tall is written into by hand. */
enum { FORM_MM = 175, TALL_MM = 15 };

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
	docx_open_paragraph(docx, BLOCK_TABLE);
	if (heading || (table->heading_rows && text_is_figure(cell->text)))
		xml_value(docx, "w:jc", "center");
	xml_close_element(docx);
	docx_linked(docx, cell->text, cell->address, heading);
	xml_close_element(docx);
	xml_close_element(docx);
}

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

void docx_table(struct docx *docx, const struct block *table)
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
