/* supervision_store.h: the statements about what is to be supervised and what is. */
#pragma once
#include "app/supervision/supervision.h"
#include "db/db.h"

extern const struct query *const supervision_store_queries[];

/* Running limits of offices that ended before TODAY. */
NODISCARD enum outcome supervision_store_overdue(struct work *work, int64_t today,
                                                 supervision_suggestions *out);
/* Granted, served before the day BEFORE and not carried out. */
NODISCARD enum outcome supervision_store_granted(struct work *work, int64_t before,
                                                 supervision_suggestions *out);
/* Open, and came TIMES or more. */
NODISCARD enum outcome supervision_store_again(struct work *work, int64_t times,
                                               supervision_suggestions *out);
NODISCARD enum outcome supervision_store_list(struct work *work, int64_t answered_since,
                                              supervision_lines *out);
