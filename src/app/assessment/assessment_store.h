/* assessment_store.h: what units are assessed by, from their records. */
#pragma once
#include "app/assessment/assessment.h"
#include "app/unit/unit_count_store.h"

extern const struct query *const assessment_store_queries[];

/* The same whoever asks: of the unit itself, and what its own office wrote of it. */
NODISCARD enum outcome assessment_store_counts(struct work *work, int64_t from, int64_t to,
                                               int64_t today, unit_count_list *out);
