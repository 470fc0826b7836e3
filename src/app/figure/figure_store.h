/* figure_store.h: the statements of all figures, composed once from the catalogue. */
#pragma once
#include "app/figure/figure_cube.h"
#include "db/db.h"

/* All composed statements, ended by NULL. */
const struct query *const *figure_store_queries(void);

/* The count or sum of a figure that is not a rate. */
NODISCARD enum outcome figure_store_value(struct work *work, const struct figure *figure,
                                          struct period period, int64_t unit_id, int64_t *out);
NODISCARD enum outcome figure_store_records(struct work *work, const struct figure *figure,
                                            const struct figure_ask *ask, enum figure_records_kind kind,
                                            int64_t after, int64_t limit, figure_records *out);
/* How many records are behind it that the actor may not see. */
NODISCARD enum outcome figure_store_hidden(struct work *work, const struct figure *figure,
                                           const struct figure_ask *ask, int64_t *out);
/* Whether the record at ADDRESS is one that the actor may not see. */
NODISCARD enum outcome figure_store_is_hidden(struct work *work, const char *address, int64_t *out);
/* What the records add, by all dimensions at once. */
NODISCARD enum outcome figure_store_cells(struct work *work, const struct figure *figure,
                                          const struct figure_ask *ask, figure_cells *out);
