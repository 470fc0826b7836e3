/* village_store.h: the counts of villages, from their records. */
#pragma once
#include "app/unit/unit_count_store.h"
#include "app/village/village.h"

extern const struct query *const village_store_queries[];

/* Of each village from the records of its own office, the same whoever asks.  TODAY divides what is open for long from what is new. */
NODISCARD enum outcome village_store_counts(struct work *work, int64_t from, int64_t to,
                                            int64_t today, unit_count_list *out);
