/* summary_own.h: the office's own words 自写内容 in a summary.
 *
 *     "…共化解{dispute.resolved}件…"   {key} stands for a figure: bound, as in the outline
 *     "…共化解34件…"                   typed: not bound; a figure of that value is offered */
#pragma once
#include "app/summary/summary.h"

/* INVALID, beside the field "text.PART", for a {key} that is no figure. */
NODISCARD enum outcome own_check(struct work *work, const char *part, const char *text);

/* The words as paragraphs of DOCUMENT, and the figures they bind to USED. */
NODISCARD enum outcome own_write(struct work *work, const struct summary_ask *ask, const char *text,
                                 struct document *document, figure_values *used);

struct own_offer {
	const char *key;
	const char *name;      /* in the reader's language */
	const char *bind;      /* what own_bind takes: "START END KEY" */
};
/* A number that was typed, and the figures that have its value. */
struct own_number {
	const char *typed;     /* "34件" */
	LIST(struct own_offer) offers;
};
typedef LIST(struct own_number) own_numbers;
NODISCARD enum outcome own_numbers_find(struct work *work, const struct summary_ask *ask,
                                        const char *text, own_numbers *out);
/* TEXT with the number at START to END replaced by {KEY}; TEXT itself where none stands there any more. */
const char *own_bind(struct work *work, const char *text, const char *bind);
