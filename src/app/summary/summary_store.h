/* summary_store.h: the statements about the office's own words. */
#pragma once
#include "app/summary/summary.h"
#include "db/db.h"

extern const struct query *const summary_store_queries[];

NODISCARD enum outcome summary_store_texts(struct work *work, int64_t kind, struct period period,
                                           summary_texts *out);
NODISCARD enum outcome summary_store_set(struct work *work, int64_t kind, struct period period,
                                         const char *part, const char *text);
