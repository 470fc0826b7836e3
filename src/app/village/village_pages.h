/* village_pages.h: what the pages of villages show. */
#pragma once
#include "app/village/village.h"
#include "html/html.h"

struct villages_page {
	const char *from;
	const char *to;
	village_list villages;
	int64_t may_assess;  /* sees the year's scores of all */
};
void villages_template(struct html *out, const void *model);

struct village_page {
	const char *from;
	const char *to;
	struct village village;
};
void village_template(struct html *out, const void *model);
