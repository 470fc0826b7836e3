/* workbench_pages.h: what the workbench shows. */
#pragma once
#include "app/matter/matter_pages.h"

struct count_card {
	const char *label;  /* in the reader's language */
	const char *count; /* "12", "1000+" */
	const char *address; /* without its leading / : the list it counts */
	const char *tone;    /* "red", "yellow", "green", "grey" */
};

/* What comes in the next days: a shift, a return to be sent in. */
struct workbench_line {
	const char *day;
	const char *words;
	const char *address;
	int64_t late;
	int64_t mine;
};
struct workbench_page {
	LIST(struct workbench_line) today;
	LIST(struct workbench_line) soon;
	int64_t more;        /* of the next days, not shown */
	int64_t may_receive; /* sees today's reception */
	LIST(struct count_card) cards;
	struct ledger_page mine;
	struct ledger_page due;
	int64_t may_register;
};
void workbench_template(struct html *out, const void *model);

/* The limits that run, by the unit that must keep them. */
struct limits_page {
	clock_load_list units;
};
void limits_template(struct html *out, const void *model);
