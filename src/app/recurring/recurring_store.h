/* recurring_store.h: since when an office keeps its records here. */
#pragma once
#include "app/recurring/recurring.h"
#include "db/db.h"

extern const struct query *const recurring_store_queries[];

/* The moment of the journal's first entry; 0 while there is none. */
NODISCARD enum outcome recurring_store_begins(struct work *work, int64_t *out);
