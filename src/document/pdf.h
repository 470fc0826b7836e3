/* pdf.h: the page being drawn and the text on it.  Private to document/. */
#pragma once
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "document/layout.h"

#define MM (72.0 / 25.4)
/* The exact pitch of 22 lines: 28.99 pt. */
#define PITCH (BLOCK_HEIGHT_MM * MM / PAGE_LINES)
#define BLOCK_LEFT (MARGIN_LEFT_MM * MM)
#define BLOCK_WIDTH (BLOCK_WIDTH_MM * MM)
#define BLOCK_HEIGHT (BLOCK_HEIGHT_MM * MM)

struct pdf {
	struct work *work;
	const char *base;
	cairo_surface_t *surface;
	cairo_t *cairo;
	double y;      /* from the top of the text block */
	int page;      /* from 1 */
	int is_letter; /* no number on its first page */
	int chapter;   /* the outline's entry of the last first heading */
	page_list *sections; /* pages on which a section begins after a page break; NULL nobody asks */
};

enum pdf_face { FACE_TITLE, FACE_HEADING_1, FACE_HEADING_2, FACE_BODY, FACE_LABEL };

struct pdf_style {
	enum pdf_face face;
	double size;
	double pitch;
	double spacing;          /* added to each character */
	PangoAlignment align;
	int justified;
	int indent;              /* of the first line, in characters */
	int right;               /* kept free at the right, in characters */
};

struct pdf_line {
	PangoLayoutLine *line;
	double x;
	double width;
};

/* A link inside a text, by bytes. */
struct pdf_link {
	int from;
	int to;
	const char *address; /* absolute */
};

struct pdf_text {
	const struct pdf_style *style;
	PangoLayout *layout;
	LIST(struct pdf_line) lines;
	LIST(struct pdf_link) links;
};

/* Broken into lines of WIDTH; pdf_text_free gives the layout back. */
void pdf_text_of_runs(struct pdf *pdf, const struct pdf_style *style, const run_list *runs,
                      double width, struct pdf_text *out);
void pdf_text_of(struct pdf *pdf, const struct pdf_style *style, const char *text,
                 const char *address, double width, struct pdf_text *out);
void pdf_text_free(struct pdf_text *text);

/* Draws one line in a band of style->pitch whose top left corner is LEFT, TOP on the page. */
void pdf_draw_line(struct pdf *pdf, const struct pdf_text *text, size_t line, double left,
                   double top);

void pdf_next_page(struct pdf *pdf);
int pdf_fits(const struct pdf *pdf, double height);
/* On the page; y of the text block. */
double pdf_top(const struct pdf *pdf);

void pdf_table(struct pdf *pdf, const struct block *table);
