/* holiday_pages.h: what the page of a year's holidays shows. */
#pragma once
#include "html/html.h"

struct holiday_page {
	int64_t year;
	int64_t before;
	int64_t after;
	int64_t known;
	int64_t may_change;
	int64_t saved;
	int64_t moved;
	const char *days;    /* the lines */
	struct form form;
};
void holidays_template(struct html *out, const void *model);
