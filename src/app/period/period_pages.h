/* period_pages.h: what the page of a special period shows. */
#pragma once
#include "app/period/period.h"
#include "html/html.h"

struct period_roster_line {
	int64_t id;
	const char *title;
	int64_t findings;
	const char *first;     /* of them, in words */
};
struct period_sweep_line {
	int64_t id;
	const char *title;
	int64_t due;
	int64_t sent;
	int64_t late;
	int64_t missing;
	int64_t awaited;
};
struct period_shift_line {
	const char *official;
	const char *title;
};
struct period_handover_line {
	int64_t id;
	const char *date;
	const char *part;
	const char *gives;
	const char *takes;
	const char *open;
	const char *planned;
};
struct period_page {
	int64_t id;
	const char *title;
	const char *begins;
	const char *until;
	const char *head;
	const char *plan;
	period_calls calls;
	LIST(struct period_roster_line) rosters;
	LIST(struct period_sweep_line) sweeps;
	LIST(struct period_shift_line) serving;
	LIST(struct period_handover_line) handovers;
	int64_t may_hand_over;
};
void period_template(struct html *out, const void *model);
