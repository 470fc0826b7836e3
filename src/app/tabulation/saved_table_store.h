/* saved_table_store.h: the statements about kept tables. */
#pragma once
#include "app/tabulation/saved_table.h"
#include "db/db.h"

extern const struct query *const saved_table_store_queries[];

NODISCARD enum outcome saved_table_store_list(struct work *work, saved_tables *out);
NODISCARD enum outcome saved_table_store_add(struct work *work, const char *title, const char *query);
NODISCARD enum outcome saved_table_store_remove(struct work *work, int64_t id, int *changed);
