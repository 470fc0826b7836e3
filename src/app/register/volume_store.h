/* volume_store.h: the statements about what volumes hold. */
#pragma once
#include "app/register/volume.h"
#include "db/db.h"

extern const struct query *const volume_store_queries[];

NODISCARD enum outcome volume_store_matters(struct work *work, int64_t volume_id, bound_matters *out);
NODISCARD enum outcome volume_store_unbound(struct work *work, const char *words, int64_t limit,
                                            bound_matters *out);
/* The volume's number; NOT_FOUND when no volume holds the matter. */
NODISCARD enum outcome volume_store_holder(struct work *work, int64_t matter_id, struct volume *out);
NODISCARD enum outcome volume_store_bind(struct work *work, int64_t volume_id, int64_t matter_id);
NODISCARD enum outcome volume_store_change(struct work *work, const struct bound_matter *bound,
                                           int64_t removed);
