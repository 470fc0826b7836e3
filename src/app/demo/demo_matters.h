/* demo_matters.h: two years of matters, planned first and then lived day by day. */
#pragma once
#include "app/demo/demo_township.h"

NODISCARD enum outcome demo_matters(struct work *work, struct township *township, int64_t count);
NODISCARD enum outcome demo_ledgers(struct work *work, struct township *township);
NODISCARD enum outcome demo_plans(struct work *work, struct township *township);
/* TEXT with its {placeholders} filled from pairs of names and values ended by NULL. */
const char *demo_fill_text(struct arena *arena, const char *text, const char *const *pairs);
