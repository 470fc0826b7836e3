/* setting_pages.h: what the page of settings shows. */
#pragma once
#include "base/settings.h"
#include "html/html.h"

struct setting_line {
	const char *name;
};
struct setting_page {
	struct settings settings;
	LIST(struct setting_line) lines;
	struct form form;
	int64_t saved;
};
void settings_template(struct html *out, const void *model);
