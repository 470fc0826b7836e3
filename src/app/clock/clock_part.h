/* clock_part.h: what starting and changing clocks share.  Private to clock/. */
#pragma once
#include "app/clock/clock_rule.h"

/* A clock of the limit for the case, its due day not counted yet. */
struct clock clock_new(const struct work *work, const struct clock_case *it,
                       const struct limit *limit);
int clock_runs(const struct clock *clock);
/* The line that says what ends and pauses it; NULL when none does. */
const struct limit *clock_limit(const struct work *work, const struct clock *clock);
