/* sweep_pages.h: what the overview of a sweep shows. */
#pragma once
#include "app/sweep/sweep.h"
#include "html/html.h"

struct sweep_column {
	const char *end;
};
struct sweep_mark {
	const char *words;
	const char *tone;    /* of the light: green, yellow, red, grey */
	int64_t return_id;
};
struct sweep_line {
	const char *name;
	LIST(struct sweep_mark) marks;
};
struct sweep_page {
	int64_t id;
	const char *title;
	const char *asked;
	int64_t sent;
	int64_t late;
	int64_t missing;
	int64_t awaited;
	int64_t may_send;
	LIST(struct sweep_column) columns;
	LIST(struct sweep_line) lines;
};
void sweep_template(struct html *out, const void *model);
