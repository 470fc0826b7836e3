/* rollup_count.h: what a row adds to the cells: the same when it is written and when all are counted
 * anew. */
#pragma once
#include "app/figure/rollup_map.h"
#include "app/figure/rollup_store.h"

/* Adds what ROW counts for to MAP, TIMES times (-1 takes it away). */
void rollup_add_row(struct rollup_map *map, const struct rollup_row *row, int64_t times);
