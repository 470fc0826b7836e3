/* tabulation_rows.h: which rows a table has beside those that its records give. */
#pragma once
#include "app/tabulation/tabulation.h"

/* A table by village lists every village in reach, those without a record too: a return names them all.
 * They follow the villages that have records, in the order of the tree; what has no village, and what is
 * confidential, come last.  Nothing is added where villages are chosen, or divide something else. */
NODISCARD enum outcome tabulation_add_villages(struct work *work, const struct tabulation_ask *ask,
                                               pivot_heads *rows);
