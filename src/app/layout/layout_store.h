/* layout_store.h: the statements about layouts of ledgers. */
#pragma once
#include "app/layout/layout.h"
#include "db/db.h"

extern const struct query *const layout_store_queries[];

NODISCARD enum outcome layout_store_list(struct work *work, const char *noun, layouts *out);
NODISCARD enum outcome layout_store_find(struct work *work, int64_t id, struct layout *out);
NODISCARD enum outcome layout_store_add(struct work *work, struct layout *layout);
NODISCARD enum outcome layout_store_change(struct work *work, const struct layout *layout);
NODISCARD enum outcome layout_store_remove(struct work *work, int64_t id);
