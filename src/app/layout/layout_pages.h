/* layout_pages.h: what the pages of layouts show. */
#pragma once
#include "app/layout/layout.h"
#include "html/html.h"

struct layout_link {
	int64_t id;
	const char *title;
	const char *saved_by;
};
struct layout_group {
	const char *noun;
	const char *label;
	LIST(struct layout_link) layouts;
};
struct layouts_page {
	LIST(struct layout_group) groups;
};
/* One column that could stand in the sheet. */
struct layout_choice {
	const char *name;      /* of its fields: "order.title" */
	const char *label;
	const char *order;     /* "" left out */
	const char *heading;
	const char *text;
	int64_t is_fixed;
};
struct layout_cell {
	const char *text;
};
struct layout_design_page {
	int64_t id;
	const char *noun;
	const char *ledger;
	const char *title;
	LIST(struct layout_choice) choices;
	LIST(struct layout_cell) headings; /* of the sheet as it is numbered */
	struct form form;
};
struct layout_row {
	LIST(struct layout_cell) cells;
};
struct layout_page {
	struct layout layout;
	const char *ledger;
	const char *from;
	const char *to;
	const char *query;     /* "from=…&to=…" */
	const char *design;    /* its columns as an address, for another office */
	LIST(struct layout_cell) above;
	LIST(struct layout_cell) below;
	LIST(struct layout_cell) headings;
	LIST(struct layout_row) rows;
	int64_t count;
	int64_t is_wide;
	struct form form;
};
void layouts_template(struct html *out, const void *model);
void layout_design_template(struct html *out, const void *model);
void layout_template(struct html *out, const void *model);
