/* figure_compare.h: a figure beside the period before 环比 and the same days of the year before 同比. */
#pragma once
#include "app/figure/figure.h"

/* As many whole months before, where the period is of whole months; else as many days. */
struct period period_before(struct period period);
/* The same days a year earlier; 29 February becomes the 28th. */
struct period period_year_before(struct period period);

/* "+12.5%", "−3.0%", of a rate "+1.2" percentage points; "unchanged" 持平, "—" where there is nothing to
 * compare with. */
const char *figure_growth(struct work *work, const struct figure_value *now,
                          const struct figure_value *before);
