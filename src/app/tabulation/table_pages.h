/* table_pages.h: what the pages of tables show. */
#pragma once
#include "app/tabulation/figure_pages.h"
#include "app/tabulation/saved_table.h"

struct table_link {
	const char *key;
	const char *name;
};
struct tables_page {
	LIST(struct table_link) tables;
	saved_tables saved;
	int64_t may_keep;
	struct form form;
	LIST(struct figure_option) rows;
	LIST(struct figure_option) columns;
	LIST(struct figure_option) figures;
	LIST(struct table_link) places;  /* fields of the figures: "figure2", "Figure 2" */
	const char *from;
	const char *to;
};

/* What a table may be narrowed to: "category=城乡建设", by dimension. */
struct table_group {
	const char *label;
	LIST(struct figure_option) options;
};

struct table_page {
	LIST(struct table_group) groups;
	LIST(struct figure_chip) chips;
	LIST(struct figure_kept) narrowed;
	struct tabulation table;
	LIST(struct figure_kept) kept;
	LIST(struct figure_kept) design; /* the same without its title */
	const char *key;
	const char *from;
	const char *to;
	const char *query;
	const char *month_before;        /* the same table of other periods, as queries */
	const char *month_after;
	const char *whole_year;
	const char *closed_month;        /* "2026-03" of a closed month; "" of any other period */
	int64_t closed_at;
	int64_t may_keep;                /* a table of one's own, for the office's list */
	struct form form;
};

void tables_template(struct html *out, const void *model);
void table_template(struct html *out, const void *model);
