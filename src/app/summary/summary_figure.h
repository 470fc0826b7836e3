/* summary_figure.h: the figures of a summary: of its unit and period, and of its person. */
#pragma once
#include "app/summary/summary.h"

NODISCARD enum outcome summary_value(struct work *work, const struct summary_ask *ask,
                                     const char *key, struct figure_value *out);
/* "/figures/KEY?from=…": the records behind it. */
const char *summary_address(struct work *work, const struct summary_ask *ask, const char *key);
/* SHA-256, in hexadecimal, of the list of its records (of a rate, of what stands above and below). */
NODISCARD enum outcome summary_hash(struct work *work, const struct summary_ask *ask,
                                    const char *key, const char **out);
