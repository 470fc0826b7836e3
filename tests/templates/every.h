/* every.h: the model of every_pages.html. */
#pragma once
#include "html/html.h"

enum light { LIGHT_NONE, LIGHT_RED = 3 };

struct every_row {
	const char *name;
	LIST(const char *) words;
};

struct every_page {
	const char *title;
	const char *nothing;
	int64_t day;
	int64_t number;
	int64_t light;
	struct html_raw raw;
	struct every_row first;
	LIST(struct every_row) rows;
	LIST(struct every_row) none;
	struct form form;
};

extern const struct choice CHANNELS[];
void every_page(struct html *out, const void *model);
