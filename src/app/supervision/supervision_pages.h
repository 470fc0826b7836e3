/* supervision_pages.h: what the page of supervision shows. */
#pragma once
#include "app/clock/clock_rule.h"
#include "app/matter/matter.h"
#include "app/supervision/supervision.h"
#include "html/html.h"

struct supervision_page {
	supervision_suggestions suggestions;
	supervision_lines lines;
};
void supervision_template(struct html *out, const void *model);
