/* figure_print.h: figures and their records as text for the command line. */
#pragma once
#include <stdio.h>

#include "app/figure/figure.h"

/* FORMAT is "table", "json", "csv" or "xlsx"; INVALID for another.  JSON: [{"key","zh","value","unit",
 * "period","definition"}], a rate as 94.1, null when it is not defined. */
NODISCARD enum outcome figure_print(struct work *work, struct period period, int64_t unit_id,
                                    const char *format, FILE *out);
NODISCARD enum outcome records_print(struct work *work, const struct figure *figure,
                                     struct period period, int64_t unit_id, const char *format,
                                     FILE *out);
