/* chart.c: draws bars or lines from a table's numbers, with Cairo: the same drawing is vectors in a PDF
 * and a picture in a DOCX. */
#include "document/chart.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define CHART_HEIGHT (CHART_HEIGHT_MM * MM)
#define LABEL_SIZE 9.0
#define LABEL_PITCH 11.0
#define AXIS_ROOM 34.0   /* left of the axis, for its numbers */
#define LEGEND_ROOM 28.0 /* above, with the number of a bar that reaches the top */
#define NAMES_ROOM 26.0  /* below: two lines of a name */
#define PICTURE_SCALE (200.0 / 72.0)

enum { SERIES_AT_MOST = 5, TICKS = 4 };

/* Told apart also where the page is printed in grey. */
static const struct {
	double red, green, blue;
} INKS[SERIES_AT_MOST] = {
	{ 0.12, 0.37, 0.55 }, { 0.93, 0.63, 0.27 }, { 0.45, 0.66, 0.55 }, { 0.36, 0.22, 0.46 }, { 0.75, 0.78, 0.81 },
};

static const struct pdf_style NAME = { .face = FACE_LABEL, .size = LABEL_SIZE, .pitch = LABEL_PITCH,
	                                   .align = PANGO_ALIGN_CENTER };
static const struct pdf_style NUMBER = { .face = FACE_LABEL, .size = LABEL_SIZE, .pitch = LABEL_PITCH,
	                                     .align = PANGO_ALIGN_RIGHT };
static const struct pdf_style LEGEND = { .face = FACE_LABEL, .size = LABEL_SIZE, .pitch = LABEL_PITCH };

struct chart {
	struct pdf *pdf;
	const struct block *table;
	size_t series;
	size_t places;
	double left, top, width, height; /* of the field inside its axes */
	double highest;                  /* where the axis ends */
};

/* NAN of a cell that holds no number. */
static double number_at(const struct chart *chart, size_t series, size_t place)
{
	const struct table_row *row = &chart->table->rows.items[series + 1];
	if (place + 1 >= row->cells.count)
		return NAN;
	const char *text = row->cells.items[place + 1].text;
	return isdigit((unsigned char)*text) ? strtod(text, NULL) : NAN;
}

static void ink(const struct chart *chart, size_t series)
{
	cairo_set_source_rgb(chart->pdf->cairo, INKS[series].red, INKS[series].green, INKS[series].blue);
}

static void black(const struct chart *chart)
{
	cairo_set_source_rgb(chart->pdf->cairo, 0, 0, 0);
}

static void write_label(const struct chart *chart, const struct pdf_style *style, const char *words,
                        double left, double top, double width, size_t most_lines)
{
	struct pdf_text text;
	black(chart);
	pdf_text_of(chart->pdf, style, words, NULL, width, &text);
	for (size_t line = 0; line < text.lines.count && line < most_lines; line++)
		pdf_draw_line(chart->pdf, &text, line, left, top + (double)line * style->pitch);
	pdf_text_free(&text);
}

/* The least round number of which TICKS reach HIGHEST. */
static double tick_of(double highest)
{
	static const int ROUND[] = { 1, 2, 3, 4, 5, 6, 8 };
	for (double ten = 1;; ten *= 10)
		for (size_t each = 0; each < sizeof ROUND / sizeof *ROUND; each++)
			if (ten * ROUND[each] * TICKS >= highest)
				return ten * ROUND[each];
}

static void measure(struct chart *chart)
{
	double highest = 1;
	for (size_t series = 0; series < chart->series; series++)
		for (size_t place = 0; place < chart->places; place++)
			highest = fmax(highest, number_at(chart, series, place)); /* fmax passes NAN over */
	chart->highest = tick_of(highest) * TICKS;
}

static double y_of(const struct chart *chart, double value)
{
	return chart->top + chart->height * (1 - value / chart->highest);
}

static void draw_axes(const struct chart *chart)
{
	cairo_t *cairo = chart->pdf->cairo;
	for (int tick = 0; tick <= TICKS; tick++) {
		double value = chart->highest * tick / TICKS, y = y_of(chart, value);
		double grey = tick ? 0.85 : 0;
		cairo_set_source_rgb(cairo, grey, grey, grey);
		cairo_set_line_width(cairo, tick ? 0.4 : 0.7);
		cairo_move_to(cairo, chart->left, y);
		cairo_line_to(cairo, chart->left + chart->width, y);
		cairo_stroke(cairo);
		write_label(chart, &NUMBER, arena_format(chart->pdf->work->arena, "%.0f", value),
		            chart->left - AXIS_ROOM, y - LABEL_PITCH / 2, AXIS_ROOM - 5, 1);
	}
}

static double place_width(const struct chart *chart)
{
	return chart->width / (double)chart->places;
}

static void write_names(const struct chart *chart)
{
	const cell_list *names = &chart->table->rows.items[0].cells;
	double room = place_width(chart);
	for (size_t place = 0; place < chart->places; place++)
		write_label(chart, &NAME, names->items[place + 1].text,
		            chart->left + room * (double)place + 1, chart->top + chart->height + 3, room - 2, 2);
}

static void write_value(const struct chart *chart, size_t series, size_t place, double middle)
{
	double value = number_at(chart, series, place);
	write_label(chart, &NAME, chart->table->rows.items[series + 1].cells.items[place + 1].text,
	            middle - 20, y_of(chart, value) - LABEL_PITCH - 1, 40, 1);
}

static void draw_bars(const struct chart *chart, size_t series)
{
	double room = place_width(chart), bar = fmin(room * 0.7 / (double)chart->series, 26);
	double first = (room - bar * (double)chart->series) / 2;
	for (size_t place = 0; place < chart->places; place++) {
		double value = number_at(chart, series, place);
		double left = chart->left + room * (double)place + first + bar * (double)series;
		if (isnan(value))
			continue;
		ink(chart, series);
		cairo_rectangle(chart->pdf->cairo, left, y_of(chart, value), bar - 0.8,
		                chart->height * value / chart->highest);
		cairo_fill(chart->pdf->cairo);
		if (bar > 11)
			write_value(chart, series, place, left + bar / 2);
	}
}

/* A line goes on over the places that have a number, and is broken where one has none. */
static void draw_line(const struct chart *chart, size_t series)
{
	cairo_t *cairo = chart->pdf->cairo;
	double room = place_width(chart), dash = series ? 4.0 / (double)series : 0;
	ink(chart, series);
	cairo_set_line_width(cairo, 1.6);
	cairo_set_dash(cairo, &dash, series > 0, 0);
	cairo_new_path(cairo); /* a text leaves a point behind */
	for (size_t place = 0; place < chart->places; place++) {
		double value = number_at(chart, series, place), x = chart->left + room * ((double)place + 0.5);
		if (isnan(value))
			cairo_new_sub_path(cairo);
		else
			cairo_line_to(cairo, x, y_of(chart, value));
	}
	cairo_stroke(cairo);
	cairo_set_dash(cairo, NULL, 0, 0);
	for (size_t place = 0; place < chart->places; place++) {
		double value = number_at(chart, series, place), x = chart->left + room * ((double)place + 0.5);
		if (isnan(value))
			continue;
		ink(chart, series);
		cairo_new_path(cairo);
		cairo_arc(cairo, x, y_of(chart, value), 2.4, 0, 2 * G_PI);
		cairo_fill(cairo);
		if (chart->series == 1)
			write_value(chart, series, place, x);
	}
}

static void write_legend(const struct chart *chart)
{
	double x = chart->left;
	for (size_t series = 0; series < chart->series; series++) {
		const char *name = chart->table->rows.items[series + 1].cells.items[0].text;
		struct pdf_text text;
		ink(chart, series);
		cairo_rectangle(chart->pdf->cairo, x, chart->top - LEGEND_ROOM + 2, 8, 8);
		cairo_fill(chart->pdf->cairo);
		black(chart);
		pdf_text_of(chart->pdf, &LEGEND, name, NULL, chart->width, &text);
		pdf_draw_line(chart->pdf, &text, 0, x + 12, chart->top - LEGEND_ROOM + 0.5);
		x += text.lines.items[0].width + 30;
		pdf_text_free(&text);
	}
}

void chart_draw(struct pdf *pdf, const struct block *table, double left, double top)
{
	size_t rows = table->rows.count, columns = rows ? table->rows.items[0].cells.count : 0;
	struct chart chart = {
		.pdf = pdf, .table = table, .series = rows > 1 ? rows - 1 : 0, .places = columns ? columns - 1 : 0,
		.left = left + AXIS_ROOM, .top = top + LEGEND_ROOM, .width = BLOCK_WIDTH - AXIS_ROOM - 4,
		.height = CHART_HEIGHT - LEGEND_ROOM - NAMES_ROOM,
	};
	if (!chart.series || !chart.places)
		return;
	if (chart.series > SERIES_AT_MOST)
		chart.series = SERIES_AT_MOST;
	cairo_save(pdf->cairo);
	measure(&chart);
	draw_axes(&chart);
	write_names(&chart);
	write_legend(&chart);
	for (size_t series = 0; series < chart.series; series++)
		(table->chart == CHART_LINES ? draw_line : draw_bars)(&chart, series);
	cairo_restore(pdf->cairo);
}

static cairo_status_t keep(void *closure, const unsigned char *bytes, unsigned length)
{
	buffer_add(closure, bytes, length);
	return CAIRO_STATUS_SUCCESS;
}

enum outcome chart_png(struct work *work, const struct block *table, const char **bytes,
                       size_t *length)
{
	struct buffer out = BUFFER(work->arena);
	cairo_surface_t *surface =
		cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)(BLOCK_WIDTH * PICTURE_SCALE),
	                               (int)(CHART_HEIGHT * PICTURE_SCALE));
	struct pdf pdf = { .work = work, .surface = surface, .cairo = cairo_create(surface), .page = 1 };
	cairo_scale(pdf.cairo, PICTURE_SCALE, PICTURE_SCALE);
	cairo_set_source_rgb(pdf.cairo, 1, 1, 1);
	cairo_paint(pdf.cairo);
	chart_draw(&pdf, table, 0, 0);
	cairo_destroy(pdf.cairo);
	cairo_status_t status = cairo_surface_write_to_png_stream(surface, keep, &out);
	cairo_surface_destroy(surface);
	if (status != CAIRO_STATUS_SUCCESS)
		return fail(work, BROKEN, "the document could not be laid out: %s",
		            cairo_status_to_string(status));
	*bytes = buffer_string(&out);
	*length = out.length;
	return OK;
}
