/* roster_pages.h: what the public page of a roster shows. */
#pragma once
#include "app/roster/roster.h"
#include "html/html.h"

struct roster_line {
	const char *day;
	const char *weekday;
	const char *part;
	const char *official;
};
struct roster_page {
	const char *key;
	const char *office;
	const char *title;
	const char *place;
	const char *hours;
	LIST(struct roster_line) lines;
};
void roster_public_template(struct html *out, const void *model);

/* A roster's days for those who keep it: who serves, who stands in, what is missing. */
struct roster_day {
	int64_t id;
	const char *day;
	const char *weekday;
	const char *part;
	const char *official;
	const char *substitute;
	const char *reason;
	int64_t past;
};
struct roster_told {
	const char *words;
	const char *address;
};
struct roster_days_page {
	int64_t id;
	const char *title;
	const char *rule;
	int64_t may_change;
	LIST(struct roster_told) told;
	LIST(struct roster_day) days;
};
void roster_days_template(struct html *out, const void *model);
