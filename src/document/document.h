/* document.h: a document as the office writes it, apart from any format: title, headings,
 * paragraphs, tables, charts of tables, figures with links.  One builder, many writers:
 *
 *     document ─┬─ pdf  (Pango + Cairo, GB/T 9704 page)
 *               ├─ docx (libzip + libxml2, real styles, opens in LibreOffice and Word)
 *               ├─ html (a fragment, escaped)
 *               └─ txt  (UTF-8)
 */
#pragma once
#include "base/buffer.h"
#include "base/work.h"

enum block_kind {
	BLOCK_TITLE,      /* 小标宋 22 pt centred */
	BLOCK_HEADING_1,  /* 黑体 16 pt, "一、" is in the text */
	BLOCK_HEADING_2,  /* 楷体 */
	BLOCK_PARAGRAPH,  /* 仿宋 16 pt, indented by two characters */
	BLOCK_LINE,       /* a line without indent (addressee) */
	BLOCK_RIGHT,      /* signature, date: right, four characters in */
	BLOCK_CENTRE,     /* document number, subtitle */
	BLOCK_TABLE,
	BLOCK_PAGE_BREAK,
	BLOCK_LETTERHEAD, /* 信函格式: 发文机关标志 in red 小标宋 30 mm from the top, red double lines */
	BLOCK_NUMBER,     /* 发文字号: at the right below the double line */
};

/* A run of text; with an address it is a figure's link to its records. */
struct run {
	const char *text;
	const char *address; /* "/figures/matter.concluded?from=…"; NULL plain */
	int64_t bold;
};

struct cell {
	const char *text;
	const char *address;
	int64_t columns;     /* spanned, 0 means 1 */
	int64_t heading;     /* a label cell: bold, shaded */
	int64_t height_mm;   /* least height, for boxes that are written into by hand */
};

typedef LIST(int64_t) page_list;
typedef LIST(struct run) run_list;
typedef LIST(struct cell) cell_list;

struct table_row {
	cell_list cells;
};

/* What is drawn above a table: its first row names the places of the axis, each other row is a series. */
enum chart_kind { CHART_NONE, CHART_BARS, CHART_LINES };

struct block {
	enum block_kind kind;
	run_list runs;
	LIST(struct table_row) rows;
	const int *widths_mm; /* of a table's columns, ended by 0; NULL equal */
	int64_t heading_rows; /* repeated on each page */
	enum chart_kind chart; /* of a table */
};

struct document {
	struct arena *arena;
	const char *title;    /* of the file's properties */
	const char *author;   /* the unit */
	int64_t is_letter;    /* 信函格式: its first page bears no number */
	LIST(struct block) blocks;
};

struct document *document_new(struct arena *arena, const char *title, const char *author);
void document_add(struct document *document, enum block_kind kind, const char *text);
/* A page to itself for each section: pages(0) is the page on which the first BLOCK_PAGE_BREAK's text
 * begins, and so on.  For a table of contents that is laid out twice. */
NODISCARD enum outcome document_pages(struct work *work, const struct document *document,
                                      page_list *out);
/* A paragraph of runs: begin, then add runs to the block returned (valid until the next add). */
struct block *document_begin(struct document *document, enum block_kind kind);
void block_run(struct document *document, struct block *block, const char *text, const char *address);
struct block *document_table(struct document *document, const int *widths_mm, int64_t heading_rows);
void table_row(struct document *document, struct block *table);
void table_cell(struct document *document, struct block *table, struct cell cell);

/* Each writes the whole document; BYTES live in work->arena.  BASE ("http://host") makes links
 * absolute in pdf and docx; NULL leaves them out there. */
NODISCARD enum outcome document_pdf(struct work *work, const struct document *document,
                                    const char *base, const char **bytes, size_t *length);
NODISCARD enum outcome document_docx(struct work *work, const struct document *document,
                                     const char *base, const char **bytes, size_t *length);
NODISCARD enum outcome document_html(struct work *work, const struct document *document,
                                     const char **bytes, size_t *length);
/* The same as a page of its own that a browser opens from a file; BASE as above. */
NODISCARD enum outcome document_html_file(struct work *work, const struct document *document,
                                          const char *base, const char **bytes, size_t *length);
/* The blocks FROM to TO alone; what is named within a page has the same names as in the whole. */
NODISCARD enum outcome document_html_part(struct work *work, const struct document *document,
                                          size_t from, size_t to, const char **bytes);
NODISCARD enum outcome document_txt(struct work *work, const struct document *document,
                                    const char **bytes, size_t *length);

/* The document itself as JSON, to be kept and read again: what is read equals what was written. */
const char *document_json(struct arena *arena, const struct document *document);
/* BROKEN for a text that document_json did not write. */
NODISCARD enum outcome document_from_json(struct work *work, const char *text,
                                          struct document **out);
