/* figure_pages.h: what the pages of figures show. */
#pragma once
#include "app/tabulation/tabulation.h"
#include "html/html.h"

struct figure_line {
	const char *key;
	const char *name;
	const char *shown;
	const char *unit;
	const char *definition;
	const char *before;        /* the period before, and the growth since */
	const char *growth;
	const char *year_before;   /* the same days of the year before */
	const char *year_growth;
	const char *today;         /* of a closed month: what the records say now, where it differs */
};

struct figures_page {
	LIST(struct figure_line) lines;
	pivot_heads months;
	pivot_heads villages;
	pivot_heads categories;
	const char *from;
	const char *to;
	const char *period;        /* "from=…&to=…" */
	const char *before;        /* "2025-01-01 – 2025-12-31" */
	const char *year_before;
	const char *closed_by;     /* of a closed month; "" of any other period */
	int64_t closed_at;
	const char *closed_month;  /* "2026-03" */
	int64_t changed;           /* figures that say something else since */
	int64_t leaves_out;        /* 1: reports are not counted in such a period for this reader */
};

struct figure_option {
	const char *code;
	const char *label;
	int64_t chosen;
};
/* A choice that narrows the records: "Village: 柳溪村", and the address without it. */
struct figure_chip {
	const char *words;
	const char *query;
};
/* What is kept of a choice while another is made. */
struct figure_kept {
	const char *name;
	const char *value;
};

struct figure_page {
	struct figure_line figure;
	LIST(struct figure_chip) chips;
	LIST(struct figure_kept) kept;
	LIST(struct figure_option) rows;
	LIST(struct figure_option) columns;
	struct tabulation table;
	int64_t divides;
	figure_records records;
	const char *listed;        /* how many are listed: "34", "100+" */
	int64_t folds;             /* 1: so many that the list is opened when it is wanted */
	int64_t sums;              /* 1: records add amounts, not one each */
	int64_t has_state;         /* 1: they are contacts or matters */
	int64_t confidential;      /* records that are confidential to the reader */
	int64_t leaves_out;        /* 1: reports are not counted in such a period for this reader */
	const char *from;
	const char *to;
	const char *period;        /* "from=…&to=…" */
	const char *before;        /* the periods compared with, as queries */
	const char *year_before;
	const char *query;         /* of this page as it is */
	const char *closed_month;  /* "2026-03" of a closed month; "" of any other period */
	int64_t closed_at;
	const char *basis;         /* by which date and place it counts */
	const char *next;
};

void figures_template(struct html *out, const void *model);
void figure_template(struct html *out, const void *model);
