/* summary.h: the work summary 工作总结: every sentence of figures is written from the catalogue and
 * every figure in it links to its records; the office's own words are kept beside. */
#pragma once
#include "app/figure/figure.h"
#include "document/document.h"

enum summary_kind { SUMMARY_MONTH = 1, SUMMARY_QUARTER, SUMMARY_HALF, SUMMARY_ANNUAL };
extern const struct choice SUMMARY_KINDS[];

/* A part of the outline; the office may write its own text into each. */
struct summary_part {
	const char *key;     /* "handling" */
	const char *heading; /* Chinese, without its number */
};
extern const struct summary_part SUMMARY_PARTS[]; /* ended by a NULL key */

struct summary_text {
	const char *part;
	const char *text;
};
typedef LIST(struct summary_text) summary_texts;

NODISCARD enum outcome summary_texts_find(struct work *work, int64_t kind, struct period period,
                                          summary_texts *out);
/* Keeps the office's words of one part; journaled. */
NODISCARD enum outcome summary_text_set(struct work *work, int64_t kind, struct period period,
                                        const char *part, const char *text);

/* The whole document of the actor's unit (or UNIT_ID). */
NODISCARD enum outcome summary_build(struct work *work, int64_t kind, struct period period,
                                     int64_t unit_id, struct document **out);
/* The same as a file by NAME's ending: .docx .pdf .html .txt; INVALID for another or an unknown
 * KIND code. */
NODISCARD enum outcome summary_write(struct work *work, const char *kind, struct period period,
                                     int64_t unit_id, const char *name, const char **bytes,
                                     size_t *length);
