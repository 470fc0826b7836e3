/* docx.h: the parts of a DOCX under construction.  Private to document/. */
#pragma once
#include <libxml/xmlwriter.h>

#include "document/layout.h"

#define WORD_SPACE "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define OFFICE_SPACE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define DRAWING_SPACE "http://schemas.openxmlformats.org/drawingml/2006/"
#define PACKAGE_SPACE "http://schemas.openxmlformats.org/package/2006/"

/* Twentieths of a point. */
#define TWIPS(millimetres) ((long)((millimetres) * 1440 / 25.4 + 0.5))
/* 22 lines fill 225 mm; a twip more and a page holds 21. */
#define LINE_TWIPS 579

struct docx {
	struct work *work;
	const struct document *document;
	const char *base;
	LIST(const char *) links; /* absolute, in order of their relationship */
	LIST(const struct block *) charts; /* word/media/chart1.png, … */
	xmlTextWriterPtr writer;  /* of the part under construction */
};

/* Elements are opened and closed in pairs; attributes follow the opening. */
void xml_open_element(struct docx *docx, const char *name);
void xml_close_element(struct docx *docx);
void xml_text_attribute(struct docx *docx, const char *name, const char *value);
void xml_number_attribute(struct docx *docx, const char *name, long value);
/* <name/>, <name w:val="value"/> */
void xml_empty(struct docx *docx, const char *name);
void xml_value(struct docx *docx, const char *name, const char *value);
void xml_number(struct docx *docx, const char *name, long value);
void xml_words(struct docx *docx, const char *text);

/* A block kind's style: "Heading1". */
const char *docx_style(enum block_kind kind);
/* A run of text with line breaks and tabs. */
void docx_run(struct docx *docx, const char *text, int bold);

/* The same as a link, when there is a base and the address is one. */
void docx_linked(struct docx *docx, const char *text, const char *address, int bold);
/* Leaves the paragraph's properties open for more. */
void docx_open_paragraph(struct docx *docx, enum block_kind kind);
void docx_table(struct docx *docx, const struct block *table);
/* A paragraph with the chart of a table as a picture. */
void docx_chart(struct docx *docx, const struct block *table);

/* Each writes one part's root element. */
void docx_body(struct docx *docx);
void docx_styles(struct docx *docx);
void docx_settings(struct docx *docx);
void docx_fonts(struct docx *docx);
void docx_footer_odd(struct docx *docx);
void docx_footer_even(struct docx *docx);
