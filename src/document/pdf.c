/* pdf.c: a document as PDF on the official page (GB/T 9704-2012): where each line stands, what is
 * kept together, page numbers, outline. */
#include "document/chart.h"

#include <math.h>

#include "base/clock.h"
#include "base/utf8.h"

/* 28 characters of 16 pt are set a little closer to fit into 156 mm. */
#define BODY_SPACING (BLOCK_WIDTH / LINE_CHARACTERS - BODY_SIZE)
#define BODY .size = BODY_SIZE, .pitch = PITCH, .spacing = BODY_SPACING

/* What of a chart's table stands on the page with it: all of a heading and one row of figures. */
#define CHART_TABLE (3 * PITCH)

static const struct pdf_style STYLES[] = {
	[BLOCK_TITLE] = { FACE_TITLE, 22, PITCH * 1.25, 0, PANGO_ALIGN_CENTER },
	[BLOCK_HEADING_1] = { .face = FACE_HEADING_1, BODY, .indent = 2 },
	[BLOCK_HEADING_2] = { .face = FACE_HEADING_2, BODY, .indent = 2 },
	[BLOCK_PARAGRAPH] = { .face = FACE_BODY, BODY, .indent = 2, .justified = 1 },
	[BLOCK_LINE] = { .face = FACE_BODY, BODY, .justified = 1 },
	[BLOCK_RIGHT] = { .face = FACE_BODY, BODY, .align = PANGO_ALIGN_RIGHT, .right = 4 },
	[BLOCK_CENTRE] = { .face = FACE_BODY, BODY, .align = PANGO_ALIGN_CENTER },
	[BLOCK_LETTERHEAD] = { .face = FACE_TITLE, .size = 32, .pitch = 40, .align = PANGO_ALIGN_CENTER },
	[BLOCK_NUMBER] = { .face = FACE_BODY, BODY, .align = PANGO_ALIGN_RIGHT },
};

/* GB/T 9704-2012, 10.1 (letters): from the page's top to the mark's top edge; from the mark to the double
 * line; from the page's bottom to the lower one; their length. */
#define LETTERHEAD_TOP_MM 30.0
#define RED_LINE_GAP_MM 4.0
#define LOWER_LINE_MM 20.0
#define RED_LINE_MM 170.0

static const struct pdf_style PAGE_NUMBER = { .face = FACE_BODY, .size = 14, .pitch = 14 };

int pdf_fits(const struct pdf *pdf, double height)
{
	return pdf->y + height <= BLOCK_HEIGHT + 0.01;
}

double pdf_top(const struct pdf *pdf)
{
	return MARGIN_TOP_MM * MM + pdf->y;
}

/* "— 1 —", 7 mm below the text, odd pages right, even pages left, one character in. */
static void draw_page_number(struct pdf *pdf)
{
	struct pdf_text text;
	if (pdf->is_letter && pdf->page == 1)
		return;
	pdf_text_of(pdf, &PAGE_NUMBER, arena_format(pdf->work->arena, "— %d —", pdf->page), NULL,
	            BLOCK_WIDTH, &text);
	double inside = pdf->page % 2 ? BLOCK_WIDTH - text.lines.items[0].width - PAGE_NUMBER.size
	                              : PAGE_NUMBER.size;
	pdf_draw_line(pdf, &text, 0, BLOCK_LEFT + inside,
	              (MARGIN_TOP_MM + BLOCK_HEIGHT_MM + 7) * MM - PAGE_NUMBER.pitch / 2);
	pdf_text_free(&text);
}

void pdf_next_page(struct pdf *pdf)
{
	draw_page_number(pdf);
	cairo_show_page(pdf->cairo);
	pdf->page++;
	pdf->y = 0;
}

static int is_heading(enum block_kind kind)
{
	return kind == BLOCK_TITLE || kind == BLOCK_HEADING_1 || kind == BLOCK_HEADING_2;
}

/* A line above a table is its caption. */
static int is_caption(const struct block *block, const struct block *next)
{
	return block->kind == BLOCK_CENTRE && next && next->kind == BLOCK_TABLE;
}

static const struct block *next_block(const struct document *document, const struct block *block)
{
	return block + 1 < document->blocks.items + document->blocks.count ? block + 1 : NULL;
}

/* The signature and date below BLOCK, which do not stand on a page alone. */
static double height_signed(const struct document *document, const struct block *block)
{
	const struct block *next = next_block(document, block);
	double height = next && next->kind == BLOCK_RIGHT && block->kind != BLOCK_RIGHT ? PITCH : 0;
	for (; next && next->kind == BLOCK_RIGHT; next = next_block(document, next))
		height += PITCH;
	return height < BLOCK_HEIGHT / 2 ? height : 0;
}

/* A heading is followed by a line of its text; by all of it when that text is short and must itself
 * stay with the signature. */
static double height_headed(struct pdf *pdf, const struct document *document,
                            const struct block *next)
{
	if (!next || next->kind == BLOCK_PAGE_BREAK)
		return 0;
	if (next->kind == BLOCK_TABLE)
		return next->chart ? CHART_TABLE + CHART_HEIGHT_MM * MM : 3 * PITCH;
	size_t characters = utf8_length(block_text(pdf->work->arena, next)) + 2;
	if (characters > 2 * LINE_CHARACTERS)
		return PITCH;
	return (characters > LINE_CHARACTERS ? 2 : 1) * PITCH + height_signed(document, next);
}

/* What must stand on the same page below the last lines of BLOCK. */
static double height_kept_below(struct pdf *pdf, const struct document *document,
                                const struct block *block)
{
	double height = 0;
	const struct block *next = next_block(document, block);
	if (!is_heading(block->kind) && !is_caption(block, next))
		return height_signed(document, block);
	for (; next && (is_heading(next->kind) || is_caption(next, next_block(document, next)));
	     next = next_block(document, next))
		height += PITCH;
	height += height_headed(pdf, document, next);
	return height < BLOCK_HEIGHT * 0.75 ? height : 0;
}

/* The height that must fit for line EACH to stand on this page. */
static double height_needed(const struct block *block, const struct pdf_text *text, size_t each,
                            double below)
{
	double pitch = text->style->pitch;
	size_t left = text->lines.count - each;
	if (is_heading(block->kind) && text->lines.count < 6)
		return (double)left * pitch + below;
	return left <= 2 ? (double)left * pitch + below : pitch;
}

static void add_outline(struct pdf *pdf, const struct block *block)
{
	if (block->kind != BLOCK_HEADING_1 && block->kind != BLOCK_HEADING_2)
		return;
	int second = block->kind == BLOCK_HEADING_2;
	const char *place = arena_format(pdf->work->arena, "page=%d pos=[%.1f %.1f]", pdf->page,
	                                 BLOCK_LEFT, pdf_top(pdf));
	int id = cairo_pdf_surface_add_outline(pdf->surface, second ? pdf->chapter : 0,
	                                       block_text(pdf->work->arena, block), place,
	                                       CAIRO_PDF_OUTLINE_FLAG_OPEN);
	if (!second)
		pdf->chapter = id;
}

/* Text goes on at a multiple of the pitch, so that the lines of all pages stand level. */
static void back_to_lines(struct pdf *pdf, double gap)
{
	pdf->y = ceil((pdf->y + gap) / PITCH - 0.001) * PITCH;
}

static void draw_text(struct pdf *pdf, const struct document *document, const struct block *block)
{
	struct pdf_text text;
	double below = height_kept_below(pdf, document, block);
	pdf_text_of_runs(pdf, &STYLES[block->kind], &block->runs, BLOCK_WIDTH, &text);
	for (size_t each = 0; each < text.lines.count; each++) {
		if (pdf->y > 0 && !pdf_fits(pdf, height_needed(block, &text, each, below)))
			pdf_next_page(pdf);
		if (each == 0)
			add_outline(pdf, block);
		pdf_draw_line(pdf, &text, each, BLOCK_LEFT, pdf_top(pdf));
		pdf->y += text.style->pitch;
	}
	if (block->kind == BLOCK_TITLE)
		back_to_lines(pdf, PITCH / 3);
	pdf_text_free(&text);
}

static void set_red(struct pdf *pdf)
{
	cairo_set_source_rgb(pdf->cairo, 0.8, 0.0, 0.0);
}

static void draw_red_line(struct pdf *pdf, double top, double width)
{
	cairo_set_line_width(pdf->cairo, width);
	cairo_move_to(pdf->cairo, (PAGE_WIDTH_MM - RED_LINE_MM) / 2 * MM, top + width / 2);
	cairo_rel_line_to(pdf->cairo, RED_LINE_MM * MM, 0);
	cairo_stroke(pdf->cairo);
}

/* The thick one is towards the page's edge. */
static void draw_red_lines(struct pdf *pdf, double upper, double lower)
{
	draw_red_line(pdf, upper, 2);
	draw_red_line(pdf, upper + 3.2, 0.7);
	draw_red_line(pdf, lower - 3.2, 0.7);
	draw_red_line(pdf, lower, 2);
}

/* Narrowed to one line where the name is long.  The number follows 7/8 of a line below the lines. */
static void draw_letterhead(struct pdf *pdf, const struct block *block)
{
	struct pdf_text text;
	struct pdf_style style = STYLES[BLOCK_LETTERHEAD];
	size_t characters = utf8_length(block_text(pdf->work->arena, block));
	if ((double)characters * style.size > BLOCK_WIDTH)
		style.size = BLOCK_WIDTH / (double)characters;
	double top = LETTERHEAD_TOP_MM * MM, line = top + style.size + RED_LINE_GAP_MM * MM;
	pdf_text_of_runs(pdf, &style, &block->runs, BLOCK_WIDTH, &text);
	set_red(pdf);
	pdf_draw_line(pdf, &text, 0, BLOCK_LEFT, top - (style.pitch - style.size) / 2);
	draw_red_lines(pdf, line, (PAGE_HEIGHT_MM - LOWER_LINE_MM) * MM);
	cairo_set_source_rgb(pdf->cairo, 0, 0, 0);
	pdf->y = line + BODY_SIZE * 7 / 8 - MARGIN_TOP_MM * MM;
	pdf_text_free(&text);
}

static void draw_table(struct pdf *pdf, const struct document *document, const struct block *block)
{
	if (pdf->y > 0)
		pdf->y += PITCH / 6;
	if (block->chart) {
		double height = CHART_HEIGHT_MM * MM;
		if (pdf->y > 0 && !pdf_fits(pdf, height + CHART_TABLE))
			pdf_next_page(pdf);
		chart_draw(pdf, block, BLOCK_LEFT, pdf_top(pdf));
		pdf->y += height;
	}
	pdf_table(pdf, block);
	if (next_block(document, block))
		back_to_lines(pdf, PITCH / 4);
}

static void draw_block(struct pdf *pdf, const struct document *document, const struct block *block)
{
	const struct block *before = block > document->blocks.items ? block - 1 : NULL;
	if (block->kind == BLOCK_TABLE) {
		draw_table(pdf, document, block);
	} else if (block->kind == BLOCK_PAGE_BREAK) {
		if (pdf->y > 0 && next_block(document, block))
			pdf_next_page(pdf);
		if (pdf->sections)
			*LIST_ADD(pdf->work->arena, pdf->sections) = pdf->page;
	} else if (block->kind == BLOCK_LETTERHEAD) {
		draw_letterhead(pdf, block);
	} else {
		if (block->kind == BLOCK_RIGHT && before && before->kind != BLOCK_RIGHT && pdf->y > 0)
			pdf->y += PITCH;
		draw_text(pdf, document, block);
		if (block->kind == BLOCK_NUMBER)
			back_to_lines(pdf, PITCH);
	}
}

static cairo_status_t keep(void *closure, const unsigned char *bytes, unsigned length)
{
	buffer_add(closure, bytes, length);
	return CAIRO_STATUS_SUCCESS;
}

static void describe(struct pdf *pdf, const struct document *document)
{
	const char *made = moment_iso(pdf->work->arena, pdf->work->now);
	cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_TITLE, document->title);
	cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_AUTHOR, document->author);
	cairo_pdf_surface_set_metadata(pdf->surface, CAIRO_PDF_METADATA_CREATE_DATE, made);
}

static enum outcome lay_out(struct pdf *pdf, const struct document *document, struct buffer *out)
{
	pdf->surface = cairo_pdf_surface_create_for_stream(keep, out, PAGE_WIDTH_MM * MM,
	                                                   PAGE_HEIGHT_MM * MM);
	pdf->cairo = cairo_create(pdf->surface);
	describe(pdf, document);
	FOR_EACH(block, &document->blocks)
		draw_block(pdf, document, block);
	draw_page_number(pdf);
	cairo_show_page(pdf->cairo);
	cairo_status_t status = cairo_status(pdf->cairo);
	cairo_destroy(pdf->cairo);
	cairo_surface_finish(pdf->surface);
	status = status ? status : cairo_surface_status(pdf->surface);
	cairo_surface_destroy(pdf->surface);
	if (status != CAIRO_STATUS_SUCCESS)
		return fail(pdf->work, BROKEN, "the document could not be laid out: %s",
		            cairo_status_to_string(status));
	return OK;
}

enum outcome document_pdf(struct work *work, const struct document *document, const char *base,
                          const char **bytes, size_t *length)
{
	struct buffer out = BUFFER(work->arena);
	struct pdf pdf = { .work = work, .base = base, .page = 1, .is_letter = document->is_letter != 0 };
	TRY(lay_out(&pdf, document, &out));
	*bytes = buffer_string(&out);
	*length = out.length;
	return OK;
}

enum outcome document_pages(struct work *work, const struct document *document, page_list *out)
{
	struct buffer bytes = BUFFER(work->arena);
	struct pdf pdf = { .work = work, .page = 1, .sections = out };
	return lay_out(&pdf, document, &bytes);
}
