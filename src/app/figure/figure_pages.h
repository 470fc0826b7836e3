/* figure_pages.h: what the pages of figures show. */
#pragma once
#include "app/figure/figure.h"
#include "html/html.h"

struct figure_line {
	const char *key;
	const char *name;
	const char *shown;
	const char *unit;
	const char *definition;
};

struct figures_page {
	LIST(struct figure_line) lines;
	figure_groups months;
	figure_groups villages;
	figure_groups categories;
	figure_groups channels;
	const char *from;
	const char *to;
	const char *period;   /* "from=…&to=…" */
	struct form form;
};

struct figure_page {
	struct figure_line figure;
	figure_records records;
	figure_groups months;
	const char *from;
	const char *to;
	const char *period;
	const char *next;
};

void figures_template(struct html *out, const void *model);
void figure_template(struct html *out, const void *model);
