/* pdf_table.c: tables on the official page: ledgers that go on over pages under repeated headings,
 * and forms whose boxes give way so that a slip stays on one page. */
#include <math.h>

#include "document/pdf.h"

#define PADDING_X 4.0
#define PADDING_Y 3.0
#define RULE 0.5
#define SHADE 0.94
#define TALL_BOX (15 * MM)

enum { MEASURED_ROWS = 80 };

struct box {
	struct pdf_text text;
	double left;
	double width;
	int heading;
};

struct row_layout {
	struct box boxes[100];
	size_t count;
	size_t lines;    /* of the box that has most */
	double needed;   /* by the text */
	double height;
	double least;    /* asked for, for writing by hand */
};

struct table_drawing {
	struct pdf *pdf;
	const struct block *table;
	const double *widths;
	int columns;
	struct pdf_style value;
	struct pdf_style figure;
	struct pdf_style label;
	double give;       /* what is left of the boxes' least heights: 1 all */
	double headings;   /* height of the repeated rows */
};

static void choose_styles(struct table_drawing *drawing)
{
	/* Many narrow columns take smaller text. */
	double size = BLOCK_WIDTH_MM / drawing->columns < 16 ? 10.5 : 12;
	drawing->value = (struct pdf_style){ .face = FACE_BODY, .size = size, .pitch = size * 1.4 };
	drawing->figure = drawing->label = drawing->value;
	drawing->figure.align = drawing->label.align = PANGO_ALIGN_CENTER;
	drawing->label.face = FACE_LABEL;
}

static double span(const struct table_drawing *drawing, int from, int columns)
{
	double width = 0;
	for (int each = from; each < from + columns && each < drawing->columns; each++)
		width += drawing->widths[each] * MM;
	return width;
}

static const struct pdf_style *style_of(const struct table_drawing *drawing,
                                        const struct table_row *row, const struct cell *cell)
{
	if (cell_is_heading(drawing->table, row, cell))
		return &drawing->label;
	/* A form's values begin at the left, a ledger's figures stand in the middle. */
	return drawing->table->heading_rows && text_is_figure(cell->text) ? &drawing->figure
	                                                                  : &drawing->value;
}

static double pitch_of(const struct table_drawing *drawing)
{
	return drawing->value.pitch;
}

static void lay_out(const struct table_drawing *drawing, const struct table_row *row,
                    struct row_layout *out)
{
	int column = 0;
	*out = (struct row_layout){ .lines = 1 };
	FOR_EACH(cell, &row->cells) {
		struct box *box = &out->boxes[out->count];
		if (out->count == sizeof out->boxes / sizeof *out->boxes)
			break;
		box->left = span(drawing, 0, column);
		box->width = span(drawing, column, cell_columns(cell));
		box->heading = cell_is_heading(drawing->table, row, cell);
		pdf_text_of(drawing->pdf, style_of(drawing, row, cell), cell->text, cell->address,
		            fmax(box->width - 2 * PADDING_X, drawing->value.size), &box->text);
		out->lines = box->text.lines.count > out->lines ? box->text.lines.count : out->lines;
		out->least = fmax(out->least, (double)cell->height_mm * MM);
		out->count++;
		column += cell_columns(cell);
	}
	out->needed = (double)out->lines * pitch_of(drawing) + 2 * PADDING_Y;
	out->height = fmax(out->needed, out->needed + (out->least - out->needed) * drawing->give);
	out->height = fmax(out->needed, fmin(out->height, BLOCK_HEIGHT - drawing->headings));
}

static void forget(struct row_layout *layout)
{
	for (size_t each = 0; each < layout->count; each++)
		pdf_text_free(&layout->boxes[each].text);
}

static void draw_frame(struct pdf *pdf, const struct box *box, double top, double height)
{
	cairo_rectangle(pdf->cairo, BLOCK_LEFT + box->left, top, box->width, height);
	if (box->heading) {
		cairo_set_source_rgb(pdf->cairo, SHADE, SHADE, SHADE);
		cairo_fill_preserve(pdf->cairo);
		cairo_set_source_rgb(pdf->cairo, 0, 0, 0);
	}
	cairo_set_line_width(pdf->cairo, RULE);
	cairo_stroke(pdf->cairo);
}

/* Labels and short values stand in the middle of their box; what is long, or a tall box to be
 * written into, begins at its top. */
static double text_offset(const struct row_layout *row, const struct box *box, double height)
{
	double text = (double)box->text.lines.count * box->text.style->pitch;
	int middle = box->heading || (box->text.lines.count == row->lines && row->least < TALL_BOX) ||
	             (box->text.lines.count <= 2 && row->least < TALL_BOX);
	return middle ? fmax(PADDING_Y, (height - text) / 2) : PADDING_Y;
}

/* Draws lines FIRST to FIRST + COUNT of each box, in a band of HEIGHT. */
static void draw_piece(const struct table_drawing *drawing, const struct row_layout *row,
                       size_t first, size_t count, double height)
{
	struct pdf *pdf = drawing->pdf;
	double top = pdf_top(pdf);
	for (size_t each = 0; each < row->count; each++)
		draw_frame(pdf, &row->boxes[each], top, height);
	for (size_t each = 0; each < row->count; each++) {
		const struct box *box = &row->boxes[each];
		double at = top + (count == row->lines ? text_offset(row, box, height) : PADDING_Y);
		for (size_t line = first; line < first + count && line < box->text.lines.count; line++) {
			pdf_draw_line(pdf, &box->text, line, BLOCK_LEFT + box->left + PADDING_X, at);
			at += pitch_of(drawing);
		}
	}
	pdf->y += height;
}

static void draw_headings(const struct table_drawing *drawing)
{
	struct row_layout row;
	for (int64_t each = 0; each < drawing->table->heading_rows; each++) {
		lay_out(drawing, &drawing->table->rows.items[each], &row);
		draw_piece(drawing, &row, 0, row.lines, row.height);
		forget(&row);
	}
}

static void next_page(const struct table_drawing *drawing)
{
	pdf_next_page(drawing->pdf);
	draw_headings(drawing);
}

/* A row higher than a page is cut between its lines. */
static void draw_in_pieces(const struct table_drawing *drawing, const struct row_layout *row)
{
	struct pdf *pdf = drawing->pdf;
	for (size_t first = 0; first < row->lines;) {
		double room = BLOCK_HEIGHT - pdf->y - 2 * PADDING_Y;
		size_t fit = room > 0 ? (size_t)(room / pitch_of(drawing)) : 0;
		size_t left = row->lines - first;
		if (fit < 2 && pdf->y > drawing->headings) {
			next_page(drawing);
			continue;
		}
		fit = fit < 1 ? 1 : fit < left ? fit : left;
		draw_piece(drawing, row, first, fit, (double)fit * pitch_of(drawing) + 2 * PADDING_Y);
		first += fit;
	}
}

static void draw_row(const struct table_drawing *drawing, const struct table_row *row)
{
	struct pdf *pdf = drawing->pdf;
	struct row_layout layout;
	lay_out(drawing, row, &layout);
	int whole = layout.height <= BLOCK_HEIGHT - drawing->headings + 0.01;
	if (whole && !pdf_fits(pdf, layout.height))
		next_page(drawing);
	if (whole)
		draw_piece(drawing, &layout, 0, layout.lines, layout.height);
	else
		draw_in_pieces(drawing, &layout);
	forget(&layout);
}

struct measure {
	double height;
	double slack; /* what the boxes could give */
};

static struct measure measure(const struct table_drawing *drawing, size_t rows)
{
	struct measure sum = { 0 };
	struct row_layout row;
	for (size_t each = 0; each < rows; each++) {
		lay_out(drawing, &drawing->table->rows.items[each], &row);
		sum.height += row.height;
		sum.slack += row.height - row.needed;
		forget(&row);
	}
	return sum;
}

/* A form that is a little too high for its page gives from the boxes to be written into; a table
 * that is cut for no need begins on the next page. */
static void fit_page(struct table_drawing *drawing)
{
	struct pdf *pdf = drawing->pdf;
	size_t rows = drawing->table->rows.count;
	if (rows > MEASURED_ROWS)
		return;
	struct measure whole = measure(drawing, rows);
	double over = pdf->y + whole.height - BLOCK_HEIGHT;
	if (over <= 0)
		return;
	if (over <= whole.slack * 0.7)
		drawing->give = 1 - over / whole.slack - 0.0001;
	else if (whole.height <= BLOCK_HEIGHT * 0.4)
		pdf_next_page(pdf);
}

void pdf_table(struct pdf *pdf, const struct block *table)
{
	struct table_drawing drawing = {
		.pdf = pdf, .table = table, .widths = table_widths(pdf->work->arena, table),
		.columns = table_columns(table), .give = 1,
	};
	size_t headings = (size_t)table->heading_rows;
	choose_styles(&drawing);
	if (headings > table->rows.count)
		headings = table->rows.count;
	drawing.headings = measure(&drawing, headings).height;
	fit_page(&drawing);
	for (size_t each = 0; each < table->rows.count; each++) {
		/* Headings do not stand alone at a page's foot. */
		if (each == 0 && headings && !pdf_fits(pdf, drawing.headings + 2 * pitch_of(&drawing)))
			pdf_next_page(pdf);
		draw_row(&drawing, &table->rows.items[each]);
	}
}
