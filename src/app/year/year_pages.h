/* year_pages.h: what the year's calendar shows. */
#pragma once
#include "app/year/year.h"
#include "html/html.h"

struct year_cell {
	int64_t number;      /* of the month; 0 another month's place */
	const char *day;     /* "2026-03-01" */
	const char *tone;    /* holiday, makeup, weekend, today; "" */
	const char *name;    /* of a holiday */
	int64_t count;
};
struct year_week {
	LIST(struct year_cell) cells;
};
struct year_month {
	const char *name;
	LIST(struct year_week) weeks;
};
struct year_line {
	const char *what;
	const char *title;
	const char *address;
};
struct year_page {
	int64_t year;
	int64_t before;
	int64_t after;
	const char *chosen;  /* a day whose entries are listed */
	LIST(struct year_line) lines;
	LIST(struct year_month) months;
};
void year_template(struct html *out, const void *model);
