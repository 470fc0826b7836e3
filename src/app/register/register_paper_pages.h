/* register_paper_pages.h: what the pages of the ledgers' papers show. */
#pragma once
#include "app/paper/paper.h"
#include "app/register/register_pages.h"

/* The form of what a paper asks. */
struct register_paper_form_page {
	const char *noun;
	int64_t id;          /* of the row */
	const char *kind;
	int64_t reports_left_out;
	struct form form;
	LIST(struct register_column) fields;
};
void register_paper_form_template(struct html *out, const void *model);

struct register_paper_page {
	struct register_paper paper;
	paper_paragraph_list paragraphs;
};
void register_paper_template(struct html *out, const void *model);
