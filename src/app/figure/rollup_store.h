/* rollup_store.h: the statements about roll-ups, composed once from the catalogue. */
#pragma once
#include "app/figure/rollup.h"
#include "db/db.h"

/* What one counted row gives each figure (its place in FIGURES), and when it was done. */
struct rollup_row {
	int64_t unit_id;
	int64_t day;
	const char *village;  /* where a figure of the source is divided, else "" */
	const char *category;
	int64_t value[FIGURES_AT_MOST];
	int64_t until[FIGURES_AT_MOST];
};
typedef enum outcome (*rollup_each_row)(struct work *work, void *context, void *row);

const struct query *const *rollup_store_queries(void);

/* Tables whose rows are counted, ended by NULL. */
const char *const *rollup_store_tables(void);

/* Locks the row where others may write it at the same time; NOT_FOUND when it is not there. */
NODISCARD enum outcome rollup_store_row(struct work *work, const char *table, int64_t row_id,
                                        struct rollup_row *out);
NODISCARD enum outcome rollup_store_rows(struct work *work, const char *table,
                                         struct rollup_row *row, rollup_each_row each,
                                         void *context);

/* As it is kept: "matter.total", "matter.total village 柳溪村". */
const char *rollup_name(struct arena *arena, const struct rollup_cell *cell);
NODISCARD enum outcome rollup_store_add(struct work *work, const rollup_cells *cells);
NODISCARD enum outcome rollup_store_clear(struct work *work);

struct rollup_kept {
	int64_t unit_id;
	int64_t month;
	const char *figure;
	int64_t until;
	int64_t value;
};
extern const struct field ROLLUP_KEPT_FIELDS[];
NODISCARD enum outcome rollup_store_kept(struct work *work, struct rollup_kept *row,
                                         rollup_each_row each, void *context);

/* The mark of the catalogue by which the cells were counted, and of this program's. */
NODISCARD enum outcome rollup_store_mark(struct work *work, int64_t *out);
NODISCARD enum outcome rollup_store_set_mark(struct work *work);
int64_t rollup_store_own_mark(void);

/* Done by the end of the period, and not, by figure; KEY "" all. */
struct rollup_sum {
	const char *figure; /* or the village, the category */
	int64_t month;
	int64_t done;
	int64_t still;
};
typedef LIST(struct rollup_sum) rollup_sums;
NODISCARD enum outcome rollup_store_sums(struct work *work, const char *key, int64_t from_month,
                                         int64_t to_month, int64_t unit_id, rollup_sums *out);
/* The parts whose names begin with PREFIX ("matter.total village "). */
NODISCARD enum outcome rollup_store_parts(struct work *work, const char *prefix, int64_t from_month,
                                          int64_t to_month, int64_t unit_id, rollup_sums *out);
NODISCARD enum outcome rollup_store_months(struct work *work, const char *key, int64_t from_month,
                                           int64_t to_month, int64_t unit_id, rollup_sums *out);
