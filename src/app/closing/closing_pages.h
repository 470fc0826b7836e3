/* closing_pages.h: what the pages of closed months show. */
#pragma once
#include "app/closing/closing.h"
#include "html/html.h"

struct closing_month {
	int64_t from_day;
	const char *name;          /* "2026-03" */
	const char *query;         /* "from=…&to=…" */
	const char *closed_by;     /* "" of one that is open */
	int64_t closed_at;
	int64_t may_close;
	int64_t is_next;           /* 1: the oldest of those that are open and over */
};
struct closings_page {
	LIST(struct closing_month) months;
	struct form form;
};
struct closing_page {
	struct closing closing;
	const char *name;
	const char *query;
	closing_changes changes;   /* every figure, those that changed first */
	int64_t changed;
};
void closings_template(struct html *out, const void *model);
void closing_template(struct html *out, const void *model);
