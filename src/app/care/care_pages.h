/* care_pages.h: what the page of help for a person in distress shows. */
#pragma once
#include "app/care/care.h"
#include "html/html.h"

struct care_page {
	int64_t contact_id;
	int64_t line;       /* the crisis line; 0 none set */
	care_steps steps;
	struct form form;
};
void care_template(struct html *out, const void *model);
