/* figure_heads.h: the rows and columns of a divided figure, gathered from its cells. */
#pragma once
#include "app/figure/figure_cube.h"

enum { KEYS_AT_MOST = 16 };

/* The keys of a cell along one dimension: one, or one for each person.  Gives back how many. */
int cell_keys(struct work *work, const struct figure_cell *cell, enum figure_dimension dimension,
              const char *keys[KEYS_AT_MOST]);

/* The key's place, added where it has none. */
size_t head_place(struct work *work, pivot_heads *heads, const char *key);
/* Every month of the period has its place, with or without records. */
void heads_add_months(struct work *work, struct period period, pivot_heads *heads);
/* The keys of all cells; COUNTS: their values make the totals. */
void heads_gather(struct work *work, const figure_cells *cells, enum figure_dimension dimension,
                  int counts, pivot_heads *heads);
/* In the order people expect, named in the reader's language. */
NODISCARD enum outcome heads_finish(struct work *work, enum figure_dimension dimension,
                                    pivot_heads *heads);
