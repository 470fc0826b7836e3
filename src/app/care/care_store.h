/* care_store.h: the statements about steps of help. */
#pragma once
#include "app/care/care.h"
#include "db/db.h"

extern const struct query *const care_store_queries[];

NODISCARD enum outcome care_store_of(struct work *work, int64_t contact_id, care_steps *out);
NODISCARD enum outcome care_store_insert(struct work *work, struct care_step *step);
