/* register_pages.h: what the pages of the plain ledgers show. */
#pragma once
#include "app/register/register.h"
#include "html/html.h"

struct register_cell {
	const char *text;
};
struct register_row {
	int64_t id;
	LIST(struct register_cell) cells;
};
struct register_column {
	const char *label;
	const char *name;
};
struct register_page {
	const char *noun;
	LIST(struct register_column) columns;
	LIST(struct register_row) rows;
	const char *from;
	const char *to;
	struct form form;
	LIST(struct register_column) fields; /* typed ones, in order */
	int64_t id;
	const char *once;
};
void register_template(struct html *out, const void *model);
void register_form_template(struct html *out, const void *model);
