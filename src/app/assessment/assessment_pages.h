/* assessment_pages.h: what the page of a year's scores shows. */
#pragma once
#include "app/assessment/assessment.h"
#include "html/html.h"

struct assessment_head {
	const char *name;
	const char *description;
};
struct assessment_cell {
	const char *count;
	const char *points;     /* "-5", "+3", "" none */
	const char *address;
};
struct assessment_line {
	int64_t rank;
	const char *name;
	int64_t score;
	int64_t letter_id;
	const char *letter;     /* the letter's score; "" not assessed */
	int64_t differs;
	LIST(struct assessment_cell) cells;
};
struct assessment_table {
	const char *label;
	int64_t year;
	int64_t may_keep;
	const char *kind;       /* of its letters: "village", "department" */
	LIST(struct assessment_head) heads;
	LIST(struct assessment_line) lines;
};
struct assessment_page {
	int64_t year;
	int64_t before;
	int64_t after;
	const char *begins;
	const char *until;
	struct assessment_table villages;
	struct assessment_table units;
};
void assessment_table_template(struct html *out, const void *model);
void assessment_template(struct html *out, const void *model);
