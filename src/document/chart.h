/* chart.h: a chart 图表 drawn from the numbers of its table: one row a series, one column a place on the
 * axis below.  Private to document/. */
#pragma once
#include "document/pdf.h"

#define CHART_HEIGHT_MM 52.0

/* As wide as the text block, on the page or picture being drawn. */
void chart_draw(struct pdf *pdf, const struct block *table, double left, double top);

/* The same as a picture; BROKEN when it cannot be drawn. */
NODISCARD enum outcome chart_png(struct work *work, const struct block *table, const char **bytes,
                                 size_t *length);
