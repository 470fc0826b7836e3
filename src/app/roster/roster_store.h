/* roster_store.h: what anybody may read of a published roster. */
#pragma once
#include "app/roster/roster.h"
#include "db/db.h"

extern const struct query *const roster_store_queries[];

NODISCARD enum outcome roster_store_published(struct work *work, const char *key, struct roster *out);
NODISCARD enum outcome roster_store_shifts(struct work *work, int64_t id, int64_t from,
                                           shift_list *out);
/* All shifts between two days that the actor may see, of rosters that are not struck out. */
NODISCARD enum outcome roster_store_serving(struct work *work, int64_t from, int64_t to, servings *out);
