/* summary_pages.h: what the summary page shows. */
#pragma once
#include "app/summary/summary_own.h"
#include "html/html.h"

/* A part of the page: what the program wrote, and what the office may write below it. */
struct summary_box {
	const char *key;
	const char *heading;
	struct html_raw written;
	const char *text;
	const char *earlier;       /* of the newest earlier summary; "" none, or the same */
	const char *earlier_of;    /* "2025年1月1日至12月31日" */
	own_numbers numbers;       /* typed ones, not bound to a figure */
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
	int64_t saved;           /* 1: what was typed has just been kept */
	int64_t may_write;
	LIST(struct summary_option) kinds;
	LIST(struct summary_box) boxes;
	summary_versions versions;
	summary_changes changes;
	struct html_raw document;  /* whole, where nothing is written into */
	struct html_raw opening;   /* before the first part and behind the last, where something is */
	struct html_raw closing;
	struct form form;
};
struct outline_page {
	const char *text;
	int64_t is_own;
	int64_t saved;
	struct form form;
};
void outline_template(struct html *out, const void *model);
void summary_template(struct html *out, const void *model);
