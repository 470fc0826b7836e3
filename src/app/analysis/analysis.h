/* analysis.h: what lies behind the figures of a period 信访形势分析: parts of a summary that a line of its
 * outline asks for.
 *
 *     @trend KEY … | caption             走势: twelve months, as a chart
 *     @compare KEY … | caption           比较: this period, the one before 环比, the year before 同比
 *     @parts KEY UNIT BY COUNT | caption 集中情况: the most by village, category, channel or hour
 *     @changes KEY UNIT | caption        变化: what rose and fell since the period before, and where
 *     @repeats COUNT | caption           重复信访: matters that came COUNT times and more
 *     @late COUNT | caption              逾期: limits that were not kept, each with its cause
 *
 * Every number links to the records it was counted from. */
#pragma once
#include "app/figure/figure_cube.h"
#include "document/document.h"

typedef LIST(const char *) figure_keys;

/* Adds the part that LINE ("trend contact.total | …", without @) asks for to DOCUMENT, nothing when
 * there is nothing to say, and the figures it speaks of to USED. */
NODISCARD enum outcome analysis_write(struct work *work, const struct figure_ask *ask,
                                      const char *line, struct document *document,
                                      figure_keys *used);
/* INVALID for a part there is none of, or a figure that is none or cannot be divided. */
NODISCARD enum outcome analysis_check(struct work *work, const char *line);
