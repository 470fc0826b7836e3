/* summary_pages.h: what the summary page shows. */
#pragma once
#include "app/summary/summary.h"
#include "html/html.h"

struct summary_box {
	const char *key;
	const char *heading;
	const char *text;
};
struct summary_option {
	const char *code;
	const char *label;
	int64_t chosen;
};
struct summary_page {
	const char *from;
	const char *to;
	const char *kind;
	LIST(struct summary_option) kinds;
	LIST(struct summary_box) boxes;
	struct html_raw document;
	struct form form;
};
void summary_template(struct html *out, const void *model);
