/* lunar.h: days of the lunar month 农历, by which many market days are told; data/lunar.tsv. */
#pragma once
#include "base/work.h"

/* The day of the lunar month, 1 to 30, of each of COUNT days from FROM on, into OUT.  CONFLICT outside
 * the years of the list. */
NODISCARD enum outcome lunar_days(struct work *work, int64_t from, int64_t count, int *out);
