/* layout.h: what the writers of documents share: safe links and a table's columns.  Private to
 * document/. */
#pragma once
#include "document/document.h"

/* GB/T 9704-2012: A4, a text block of 156 x 225 mm, 22 lines of 28 characters. */
#define PAGE_WIDTH_MM 210.0
#define PAGE_HEIGHT_MM 297.0
#define MARGIN_TOP_MM 37.0
#define MARGIN_LEFT_MM 28.0
#define BLOCK_WIDTH_MM 156.0
#define BLOCK_HEIGHT_MM 225.0
#define BODY_SIZE 16.0
#define PAGE_LINES 22
#define LINE_CHARACTERS 28

/* An address that may stand in a page: of this site, or http(s); NULL for any other. */
const char *link_address(const char *address);
/* Absolute and percent-encoded; NULL without a base or with an address that is no link. */
const char *link_absolute(struct arena *arena, const char *base, const char *address);

int cell_columns(const struct cell *cell); /* 1 or more */
int table_columns(const struct block *table);
/* In millimetres, as many as table_columns, filling BLOCK_WIDTH_MM when they are wider or unsaid. */
const double *table_widths(struct arena *arena, const struct block *table);

/* A label cell, or one in a heading row. */
int cell_is_heading(const struct block *table, const struct table_row *row, const struct cell *cell);
/* Digits, dates, rates: set in the middle of their column. */
int text_is_figure(const char *text);
/* Runs' texts one after the other. */
const char *block_text(struct arena *arena, const struct block *block);
