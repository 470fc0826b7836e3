/* figure_formula.h: what stands above and below the line of a rate 指标公式: data/figures.tsv, or an office's
 * corrections/figures.tsv, since localities differ (重复信访率 by contacts or by matters). */
#pragma once
#include "app/figure/figure.h"

/* The figure counted above the line; of a figure that is no rate, itself.  NULL for a target. */
const struct figure *figure_above(const struct figure *figure);
/* Below the line; NULL of what is no rate, or is divided by quarters. */
const struct figure *figure_below(const struct figure *figure);
/* 1 where a rate is cut off instead of rounded half up. */
int figure_rounds_down(const struct figure *figure);
/* What is counted, in the reader's language; a text of the office's is Chinese whoever reads it. */
const char *figure_definition(struct work *work, const struct figure *figure);
const char *figure_definition_in(struct arena *arena, const struct figure *figure, enum language language);

/* INVALID, naming the line, for a text that is no table of formulas, a key that is no rate of the catalogue,
 * or a part that is itself a rate. */
NODISCARD enum outcome formulas_check(struct work *work, const char *text);
