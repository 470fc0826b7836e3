/* figure_frozen.h: figures of a closed month 月结 as they were reported: whole, and divided.
 *
 *     figure_ask.frozen ── figure_ask_value, figure_pivot, figure_by: what was reported
 *     NULL              ── what the records say today */
#pragma once
#include "app/figure/figure_cube.h"

struct figure_reported {
	const char *key;
	const char *shown;
	const char *cells;     /* cells_write's */
};
struct figure_frozen {
	LIST(struct figure_reported) figures;
	struct period period;  /* asks of another period are not frozen by it */
	const char *month;     /* "2026-03" */
	int64_t closed_at;
	const char *closed_by;
	int64_t divides;       /* 0: no cells are kept, or they would tell of what is a report by now */
};

/* Whether the ask is of a closed month, as reported. */
int ask_is_frozen(const struct figure_ask *ask);
/* What was reported; NOT_FOUND (no fault recorded) for a figure that an older program had not. */
NODISCARD enum outcome frozen_value(struct work *work, const struct figure_frozen *frozen,
                                    const struct figure *figure, struct figure_value *out);
/* Puts what was reported in the place of today's values. */
NODISCARD enum outcome frozen_values(struct work *work, const struct figure_frozen *frozen,
                                     figure_values *values);
/* The cells that fit the choice, of a figure that is not a rate. */
NODISCARD enum outcome frozen_cells(struct work *work, const struct figure_frozen *frozen,
                                    const struct figure *figure, const struct figure_among *among,
                                    figure_cells *out);
/* Cells as text, one a line. */
const char *cells_write(struct work *work, const figure_cells *cells);
