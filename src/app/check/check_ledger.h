/* check_ledger.h: what the office's records give for the words of its summaries. */
#pragma once
#include "app/check/check.h"
#include "app/figure/figure.h"

/* Every figure of the outline (data/summary.txt) with the words that lead to it there, of a period. */
NODISCARD enum outcome ledger_figures(struct work *work, struct period period, int64_t unit_id,
                                      known_figures *out);
