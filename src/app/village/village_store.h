/* village_store.h: the counts of villages, from their records. */
#pragma once
#include "app/village/village.h"
#include "db/db.h"

extern const struct query *const village_store_queries[];

struct village_count {
	const char *code;
	int64_t village_id;
	int64_t count;
};
typedef LIST(struct village_count) village_count_list;

/* Of each village from the records of its own office, the same whoever asks.  TODAY divides what is open for long from what is new. */
NODISCARD enum outcome village_store_counts(struct work *work, int64_t from, int64_t to,
                                            int64_t today, village_count_list *out);
