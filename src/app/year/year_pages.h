/* year_pages.h: what the calendar shows: a month to read, a year to look over. */
#pragma once
#include "app/year/year.h"
#include "html/html.h"

struct year_line {
	const char *what;
	const char *title;
	const char *address;
	const char *tone;    /* done, late, "" */
};
typedef LIST(struct year_line) year_lines;
struct year_cell {
	int64_t number;      /* of the month; 0 another month's place */
	const char *date;    /* "2026-03-01" */
	const char *weekday;
	const char *tone;    /* holiday, makeup, weekend, today; "" */
	const char *name;    /* of a holiday */
	int64_t count;
	int64_t more;        /* not among the lines */
	year_lines lines;
};
struct year_week {
	LIST(struct year_cell) cells;
};
struct year_month {
	const char *name;
	int64_t number;
	LIST(struct year_week) weeks;
};
/* The year: how much each day holds. */
struct year_page {
	int64_t year;
	int64_t before;
	int64_t after;
	int64_t cut;
	LIST(struct year_month) months;
};
void year_template(struct html *out, const void *model);

/* One month: what each day holds; a day that was asked for, whole. */
struct month_page {
	int64_t year;
	const char *name;
	const char *before;  /* "2026-02-01" */
	const char *after;
	const char *chosen;  /* "" none */
	int64_t cut;
	year_lines lines;    /* of the chosen day */
	struct year_month month;
	LIST(struct year_cell) past; /* days before today that hold something, for a phone */
	LIST(struct year_cell) days; /* the others */
};
void month_template(struct html *out, const void *model);
void year_day_template(struct html *out, const void *model);
void year_lines_template(struct html *out, const void *model);
