/* summary_figure.h: the figures of a summary: of its unit and period, and of its person. */
#pragma once
#include "app/summary/summary.h"

/* Which records it is about. */
struct figure_ask summary_records(const struct summary_ask *ask);
NODISCARD enum outcome summary_value(struct work *work, const struct summary_ask *ask,
                                     const char *key, struct figure_value *out);
/* "/figures/KEY?from=…": the records behind it. */
const char *summary_address(struct work *work, const struct summary_ask *ask, const char *key);
