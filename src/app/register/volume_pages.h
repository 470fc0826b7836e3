/* volume_pages.h: what the page of a volume's contents shows. */
#pragma once
#include "app/register/volume.h"
#include "html/html.h"

struct volume_page {
	struct volume volume;
	bound_matters matters;
	bound_matters unbound;
	int64_t may_change;
	const char *words;
	struct form form;
};
void volume_template(struct html *out, const void *model);
