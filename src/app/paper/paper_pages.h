/* paper_pages.h: what the pages of papers show. */
#pragma once
#include "app/clock/clock_rule.h"
#include "app/matter/matter.h"
#include "app/paper/paper.h"
#include "html/html.h"

struct paper_lines {
	paper_list papers;
};
struct waiting_page {
	waiting_papers papers;
};
void paper_lines_template(struct html *out, const void *model);

struct paper_page {
	struct paper paper;
	const char *letterhead;    /* "" of a paper from before they had one */
	paper_paragraph_list paragraphs;
	int64_t may_serve;
	int64_t may_correct;
	struct form form;
};
void paper_template(struct html *out, const void *model);
void papers_waiting_template(struct html *out, const void *model);
