/* matter_store.h: the statements about matters. */
#pragma once
#include "app/matter/matter.h"
#include "db/db.h"

extern const struct query *const matter_store_queries[];

/* NOT_FOUND unless UNIT may see it. */
NODISCARD enum outcome matter_store_find(struct work *work, int64_t id, int64_t unit_id,
                                         int64_t confidential, struct matter *out);
NODISCARD enum outcome matter_store_insert(struct work *work, struct matter *matter);
/* Everything that acts change; CONFLICT when the revision is not MATTER's any more. */
NODISCARD enum outcome matter_store_update(struct work *work, const struct matter *matter);
NODISCARD enum outcome matter_store_due(struct work *work, int64_t id, int64_t due_day);
NODISCARD enum outcome matter_store_joined(struct work *work, int64_t id, int64_t people);
NODISCARD enum outcome matter_store_show_to(struct work *work, int64_t matter_id, int64_t unit_id);
NODISCARD enum outcome matter_store_by_import(struct work *work, int64_t unit_id,
                                              const char *import_number, int64_t *id);
