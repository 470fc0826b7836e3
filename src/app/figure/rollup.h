/* rollup.h: roll-ups 汇总: what the rows of each unit and month add to each figure, kept in the
 * transaction that changes a row, so that the figures of a year cost the same however many rows
 * there are.
 *
 *     store:    rollup_before(row) ── UPDATE          (an INSERT needs nothing)
 *     journal:  rollup_settle(rows changed since the last entry) ── rollup_keep(differences)
 *
 * A cell is one figure of one unit and month, divided by the month in which what is counted was done
 * (figure.until).  Months are year * 12 + month - 1, 0 none.  The source "village" is not kept. */
#pragma once
#include <stdio.h>

#include "app/figure/figure.h"

struct db_changes;

/* A kept figure divided: by month (its first day), village or first level of the category. */
struct figure_group {
	const char *label;
	int64_t day;
	int64_t value;
};
typedef LIST(struct figure_group) figure_groups;

struct rollup_cell {
	int64_t unit_id;
	int64_t month;
	int64_t figure;   /* place in FIGURES */
	const char *part; /* of a divided figure: "village 柳溪村", "category 城乡建设"; "" the whole */
	int64_t until;
	int64_t value;
};
typedef LIST(struct rollup_cell) rollup_cells;

/* Remembers, right before an UPDATE or DELETE, what the row of TABLE counts for; nothing when no
 * figure counts rows of TABLE. */
NODISCARD enum outcome rollup_before(struct work *work, const char *table, int64_t row_id);

/* What CHANGES add to the cells and take from them; BROKEN when a row was changed without
 * rollup_before. */
NODISCARD enum outcome rollup_settle(struct work *work, const struct db_changes *changes,
                                     rollup_cells *out);
/* Adds the differences to the kept cells. */
NODISCARD enum outcome rollup_keep(struct work *work, const rollup_cells *differences);

/* Counts every cell anew when the office has none or another catalogue's. */
NODISCARD enum outcome rollup_open(struct work *work);
NODISCARD enum outcome rollup_recount(struct work *work);

/* Counts every cell from the records, names on OUT each that is kept otherwise, adds to *FAULTS. */
NODISCARD enum outcome rollup_verify(struct work *work, FILE *out, int64_t *faults);

int period_is_months(struct period period);
/* True when the figure is kept and the period is made of whole months: then it can be read here. */
int rollup_covers(const struct figure *figure, struct period period);

/* VALUES has one place for each of FIGURES; only KEY's is written when it is not "". */
NODISCARD enum outcome rollup_values(struct work *work, const char *key, struct period period,
                                     int64_t unit_id, int64_t *values);
NODISCARD enum outcome rollup_months(struct work *work, const struct figure *figure,
                                     struct period period, int64_t unit_id, figure_groups *out);
/* BY is "village" or "category", of a divided figure. */
NODISCARD enum outcome rollup_parts(struct work *work, const struct figure *figure, const char *by,
                                    struct period period, int64_t unit_id, figure_groups *out);
