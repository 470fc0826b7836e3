/* unit_store.h: the statements about units. */
#pragma once
#include "app/unit/unit.h"
#include "db/db.h"

extern const struct query *const unit_store_queries[];

NODISCARD enum outcome unit_store_find(struct work *work, int64_t id, struct unit *out);
NODISCARD enum outcome unit_store_by_code(struct work *work, const char *code, struct unit *out);
NODISCARD enum outcome unit_store_by_name(struct work *work, int64_t within, const char *name,
                                          struct unit *out);
NODISCARD enum outcome unit_store_below(struct work *work, int64_t id, unit_list *out);
NODISCARD enum outcome unit_store_choices(struct work *work, int64_t id, unit_list *out);
NODISCARD enum outcome unit_store_above(struct work *work, int64_t id, unit_list *out);
NODISCARD enum outcome unit_store_insert(struct work *work, struct unit *unit);
NODISCARD enum outcome unit_store_update(struct work *work, const struct unit *unit);
NODISCARD enum outcome unit_store_root(struct work *work, struct unit *out);
