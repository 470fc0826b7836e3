/* rollup_map.h: cells being added up, found by their key. */
#pragma once
#include "app/figure/rollup.h"

struct rollup_map {
	struct arena *arena;
	rollup_cells cells;
	size_t *slots; /* places in cells, from 1; 0 empty */
	size_t size;   /* a power of two */
};
#define ROLLUP_MAP(in_arena) ((struct rollup_map){ .arena = (in_arena) })

/* Copies the cell's words. */
void rollup_map_add(struct rollup_map *map, struct rollup_cell cell);
int rollup_map_has(const struct rollup_map *map, const struct rollup_cell *key);
/* The value of the cell with this key; 0 when there is none. */
int64_t rollup_map_value(const struct rollup_map *map, const struct rollup_cell *key);
