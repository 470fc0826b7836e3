/* recurring_summary.h: whether a work summary of a period was signed off. */
#pragma once
#include "base/work.h"

/* Whether there is such a kind of summary: "month", "quarter", "half", "annual". */
int recurring_has_summary(const char *code);
NODISCARD enum outcome recurring_is_signed(struct work *work, const char *code, int64_t from, int64_t to,
                                           int64_t unit_id, int64_t *out);
