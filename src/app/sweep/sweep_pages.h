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
	const char *note;    /* what of it is not entered yet, who wrote it down */
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
	const char *send;    /* address of the form; "" the actor sends none */
	LIST(struct sweep_column) columns;
	LIST(struct sweep_line) lines;
};

/* The village's own page of one cycle: for a phone. */
struct turn_other {
	const char *words;
	const char *address;
	const char *tone;
};
struct turn_page {
	int64_t id;
	const char *title;
	const char *asked;
	const char *begins;
	const char *ends;
	const char *due;
	const char *state;
	const char *tone;
	int64_t return_id;    /* sent already; 0 not yet */
	const char *sent;     /* its day */
	const char *says;     /* "零报告", "3件" */
	int64_t missing;      /* found, and not entered as disputes yet */
	int64_t entered;
	int64_t by_office;
	struct form form;
	LIST(struct turn_other) others;
};
void turn_template(struct html *out, const void *model);

void sweep_template(struct html *out, const void *model);
