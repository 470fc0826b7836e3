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
