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
	const char *person;
	int64_t is_personal;
	const char *query;       /* "from=…&to=…&kind=…&person=…" */
	int64_t version;         /* the one that is shown; 0 the draft of today */
	int64_t may_sign;
	int64_t may_write;
	LIST(struct summary_option) kinds;
	LIST(struct summary_box) boxes;
	summary_versions versions;
	summary_changes changes;
	struct html_raw document;
	struct form form;
};
void summary_template(struct html *out, const void *model);
