/* sweep_store.h: the disputes that returns tell of. */
#pragma once
#include "app/sweep/sweep.h"
#include "db/db.h"

extern const struct query *const sweep_store_queries[];

struct sweep_dispute {
	int64_t unit_id;
	const char *village;
	int64_t found_day;
};
typedef LIST(struct sweep_dispute) sweep_disputes;
/* Found between two days and written down anywhere in the actor's office: a village's count is the same
 * for the village and for its township. */
NODISCARD enum outcome sweep_store_disputes(struct work *work, int64_t from, int64_t to,
                                            sweep_disputes *out);
