/* health_pages.h: how the office is, for who watches over the machine. */
#pragma once
#include "html/html.h"

struct health {
	const char *state;        /* "ok" */
	const char *engine;       /* "" for everybody else than the administrator, as all below */
	int64_t entries;          /* of the journal */
	int64_t search_waiting;   /* of these not in the search index yet … */
	int64_t search_seconds;   /* … and how long the oldest has waited */
};
void health_template(struct html *out, const void *model);
