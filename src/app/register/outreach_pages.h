/* outreach_pages.h: what the page of a month's outreach shows. */
#pragma once
#include "app/register/outreach_month.h"
#include "html/html.h"

struct outreach_page {
	const char *month;  /* "2026-11" */
	const char *before;
	const char *after;  /* "" the month is this one */
	int64_t asked;
	int64_t below;
	outreach_officials officials;
};
void outreach_template(struct html *out, const void *model);
