/* pdf.c: a document as PDF on the official page (GB/T 9704-2012): Pango breaks Chinese lines, Cairo
 * draws, lines stand at the pitch of 22 to a page. */
#include <cairo-pdf.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "base/buffer.h"
#include "document/document.h"
#include "document/layout.h"

#define POINTS_PER_MM (72.0 / 25.4)
#define PITCH (BLOCK_HEIGHT_MM * POINTS_PER_MM / PAGE_LINES)
#define TABLE_SIZE 12.0
#define TABLE_PITCH 18.0
#define PADDING 3.0

struct page_writer {
	struct work *work;
	const char *base;
	cairo_t *cairo;
	double y;      /* from the top of the text block */
	int number;    /* of the page, from 1 */
};

/* The official name first, then free faces that stand in. */
static const struct face {
	const char *families;
	double size;
	int bold;
	PangoAlignment align;
	int indent; /* characters */
} FACES[] = {
	[BLOCK_TITLE] = { "FZXiaoBiaoSong-B05S,Noto Serif CJK SC", 22, 1, PANGO_ALIGN_CENTER, 0 },
	[BLOCK_HEADING_1] = { "SimHei,Noto Sans CJK SC", 16, 0, PANGO_ALIGN_LEFT, 2 },
	[BLOCK_HEADING_2] = { "KaiTi_GB2312,KaiTi,AR PL UKai CN", 16, 0, PANGO_ALIGN_LEFT, 2 },
	[BLOCK_PARAGRAPH] = { "FangSong_GB2312,FangSong,Noto Serif CJK SC", 16, 0, PANGO_ALIGN_LEFT, 2 },
	[BLOCK_LINE] = { "FangSong_GB2312,FangSong,Noto Serif CJK SC", 16, 0, PANGO_ALIGN_LEFT, 0 },
	[BLOCK_RIGHT] = { "FangSong_GB2312,FangSong,Noto Serif CJK SC", 16, 0, PANGO_ALIGN_RIGHT, 0 },
	[BLOCK_CENTRE] = { "FangSong_GB2312,FangSong,Noto Serif CJK SC", 14, 0, PANGO_ALIGN_CENTER, 0 },
	[BLOCK_TABLE] = { "FangSong_GB2312,FangSong,Noto Serif CJK SC", 12, 0, PANGO_ALIGN_LEFT, 0 },
};

static double mm(double millimetres)
{
	return millimetres * POINTS_PER_MM;
}

static PangoLayout *layout_of(struct page_writer *page, const struct face *face, const char *text,
                              double width)
{
	PangoLayout *layout = pango_cairo_create_layout(page->cairo);
	PangoFontDescription *font = pango_font_description_from_string(face->families);
	pango_font_description_set_absolute_size(font, face->size * PANGO_SCALE);
	pango_font_description_set_weight(font, face->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);
	pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_alignment(layout, face->align);
	pango_layout_set_indent(layout, (int)(face->indent * face->size * PANGO_SCALE));
	pango_layout_set_text(layout, text, -1);
	return layout;
}

/* "— 1 —", odd pages right, even pages left, one character in. */
static void draw_page_number(struct page_writer *page)
{
	static const struct face FACE = { "SimSun,Noto Serif CJK SC", 14, 0, PANGO_ALIGN_LEFT, 0 };
	const char *text = arena_format(page->work->arena, "— %d —", page->number);
	double inside = FACE.size;
	PangoLayout *layout = layout_of(page, &FACE, text, mm(BLOCK_WIDTH_MM) - 2 * inside);
	pango_layout_set_alignment(layout, page->number % 2 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
	cairo_move_to(page->cairo, mm(MARGIN_LEFT_MM) + inside,
	              mm(MARGIN_TOP_MM + BLOCK_HEIGHT_MM + 7) - FACE.size / 2);
	pango_cairo_show_layout(page->cairo, layout);
	g_object_unref(layout);
}

static void next_page(struct page_writer *page)
{
	draw_page_number(page);
	cairo_show_page(page->cairo);
	page->number++;
	page->y = 0;
}

static void need_room(struct page_writer *page, double height)
{
	if (page->y > 0 && page->y + height > mm(BLOCK_HEIGHT_MM) + 0.5)
		next_page(page);
}

static void begin_link(struct page_writer *page, const char *address)
{
	const char *absolute = link_absolute(page->work->arena, page->base, address);
	if (absolute)
		cairo_tag_begin(page->cairo, CAIRO_TAG_LINK,
		                arena_format(page->work->arena, "uri='%s'", absolute));
}

static void end_link(struct page_writer *page, const char *address)
{
	if (link_absolute(page->work->arena, page->base, address))
		cairo_tag_end(page->cairo, CAIRO_TAG_LINK);
}

static void draw_lines(struct page_writer *page, PangoLayout *layout, double left, double pitch)
{
	PangoLayoutIter *each = pango_layout_get_iter(layout);
	do {
		PangoRectangle logical;
		pango_layout_iter_get_line_extents(each, NULL, &logical);
		need_room(page, pitch);
		double baseline = pango_layout_iter_get_baseline(each) / (double)PANGO_SCALE;
		double ascent = baseline - logical.y / (double)PANGO_SCALE;
		double height = logical.height / (double)PANGO_SCALE;
		cairo_move_to(page->cairo, left + logical.x / (double)PANGO_SCALE,
		              mm(MARGIN_TOP_MM) + page->y + (pitch - height) / 2 + ascent);
		pango_cairo_show_layout_line(page->cairo, pango_layout_iter_get_line_readonly(each));
		page->y += pitch;
	} while (pango_layout_iter_next_line(each));
	pango_layout_iter_free(each);
}

static void draw_paragraph(struct page_writer *page, const struct block *block)
{
	const struct face *face = &FACES[block->kind];
	double right = block->kind == BLOCK_RIGHT ? 4 * face->size : 0;
	double pitch = block->kind == BLOCK_TITLE ? PITCH * 1.3 : PITCH;
	PangoLayout *layout = layout_of(page, face, block_text(page->work->arena, block),
	                                mm(BLOCK_WIDTH_MM) - right);
	draw_lines(page, layout, mm(MARGIN_LEFT_MM), pitch);
	if (block->kind == BLOCK_TITLE)
		page->y += PITCH / 2;
	g_object_unref(layout);
}

/* ---- tables */

static PangoLayout *cell_layout(struct page_writer *page, const struct block *table,
                                const struct table_row *row, const struct cell *cell, double width)
{
	struct face face = FACES[BLOCK_TABLE];
	face.bold = cell_is_heading(table, row, cell);
	if (face.bold || text_is_figure(cell->text))
		face.align = PANGO_ALIGN_CENTER;
	return layout_of(page, &face, cell->text, width - 2 * PADDING);
}

static double span_of(const double *widths, int column, const struct cell *cell)
{
	double width = 0;
	for (int each = 0; each < cell_columns(cell); each++)
		width += mm(widths[column + each]);
	return width;
}

static double row_height(struct page_writer *page, const struct block *table,
                         const struct table_row *row, const double *widths)
{
	double height = TABLE_PITCH + 2 * PADDING;
	int column = 0;
	FOR_EACH(cell, &row->cells) {
		PangoLayout *layout = cell_layout(page, table, row, cell, span_of(widths, column, cell));
		double needed = pango_layout_get_line_count(layout) * TABLE_PITCH + 2 * PADDING;
		g_object_unref(layout);
		height = fmax(height, fmax(needed, mm((double)cell->height_mm)));
		column += cell_columns(cell);
	}
	return fmin(height, mm(BLOCK_HEIGHT_MM));
}

static void draw_cell(struct page_writer *page, const struct block *table,
                      const struct table_row *row, const struct cell *cell, double left,
                      double width, double height)
{
	double top = mm(MARGIN_TOP_MM) + page->y, kept = page->y;
	PangoLayout *layout = cell_layout(page, table, row, cell, width);
	double text = pango_layout_get_line_count(layout) * TABLE_PITCH;
	int centred = cell_is_heading(table, row, cell) || text <= TABLE_PITCH;
	cairo_set_line_width(page->cairo, 0.5);
	cairo_rectangle(page->cairo, left, top, width, height);
	cairo_stroke(page->cairo);
	page->y += centred ? fmax(PADDING, (height - text) / 2) : PADDING;
	begin_link(page, cell->address);
	cairo_save(page->cairo);
	cairo_rectangle(page->cairo, left, top, width, height);
	cairo_clip(page->cairo);
	draw_lines(page, layout, left + PADDING, TABLE_PITCH);
	cairo_restore(page->cairo);
	end_link(page, cell->address);
	page->y = kept;
	g_object_unref(layout);
}

static void draw_row(struct page_writer *page, const struct block *table,
                     const struct table_row *row, const double *widths)
{
	double left = mm(MARGIN_LEFT_MM), height = row_height(page, table, row, widths);
	int column = 0;
	FOR_EACH(cell, &row->cells) {
		double width = span_of(widths, column, cell);
		draw_cell(page, table, row, cell, left, width, height);
		left += width;
		column += cell_columns(cell);
	}
	page->y += height;
}

/* A row that does not fit goes to the next page, under the headings again. */
static void draw_table(struct page_writer *page, const struct block *table)
{
	const double *widths = table_widths(page->work->arena, table);
	for (size_t each = 0; each < table->rows.count; each++) {
		const struct table_row *row = &table->rows.items[each];
		int before = page->number;
		need_room(page, row_height(page, table, row, widths));
		if (page->number != before)
			for (int64_t heading = 0; heading < table->heading_rows; heading++)
				draw_row(page, table, &table->rows.items[heading], widths);
		draw_row(page, table, row, widths);
	}
}

static void draw_block(struct page_writer *page, const struct block *block)
{
	if (block->kind == BLOCK_TABLE)
		draw_table(page, block);
	else if (block->kind == BLOCK_PAGE_BREAK)
		next_page(page);
	else
		draw_paragraph(page, block);
}

static cairo_status_t keep(void *closure, const unsigned char *bytes, unsigned length)
{
	buffer_add(closure, bytes, length);
	return CAIRO_STATUS_SUCCESS;
}

enum outcome document_pdf(struct work *work, const struct document *document, const char *base,
                          const char **bytes, size_t *length)
{
	struct buffer out = BUFFER(work->arena);
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(keep, &out, mm(PAGE_WIDTH_MM),
	                                                               mm(PAGE_HEIGHT_MM));
	struct page_writer page = { .work = work, .base = base, .cairo = cairo_create(surface),
		                    .number = 1 };
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document->title);
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, document->author);
	FOR_EACH(block, &document->blocks)
		draw_block(&page, block);
	draw_page_number(&page);
	cairo_status_t status = cairo_status(page.cairo);
	cairo_destroy(page.cairo);
	cairo_surface_finish(surface);
	cairo_surface_destroy(surface);
	if (status != CAIRO_STATUS_SUCCESS)
		return fail(work, BROKEN, "the PDF could not be drawn: %s", cairo_status_to_string(status));
	*bytes = buffer_string(&out);
	*length = out.length;
	return OK;
}
