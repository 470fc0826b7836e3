/* closing_store.h: the statements about closed months. */
#pragma once
#include "app/closing/closing.h"
#include "db/db.h"

extern const struct query *const closing_store_queries[];

struct closing_figure {
	const char *key;
	const char *shown;
	const char *records;   /* "POSITION AMOUNT ADDRESS NUMBER" by line, positions rising */
	const char *cells;     /* what they added, by every dimension */
};
typedef LIST(struct closing_figure) closing_figures;

NODISCARD enum outcome closing_store_list(struct work *work, closings *out);
NODISCARD enum outcome closing_store_find(struct work *work, int64_t from_day, struct closing *out);
/* How many matters of the month's end or before were found to be reports after it was closed. */
NODISCARD enum outcome closing_store_reclassified(struct work *work, const struct closing *closing,
                                                  int64_t *out);
NODISCARD enum outcome closing_store_add(struct work *work, struct closing *closing);
NODISCARD enum outcome closing_store_add_figure(struct work *work, int64_t closing_id,
                                                const struct closing_figure *figure);
NODISCARD enum outcome closing_store_figures(struct work *work, int64_t closing_id,
                                             closing_figures *out);
