/* rollup_map.c: a hash table over a list of cells. */
#include "app/figure/rollup_map.h"

#include <string.h>

enum { SMALLEST = 64 };

static uint64_t hash_of(const struct rollup_cell *cell)
{
	uint64_t hash = (uint64_t)cell->unit_id * 0x9E3779B97F4A7C15u;
	hash = (hash ^ (uint64_t)cell->month) * 0xBF58476D1CE4E5B9u;
	hash = (hash ^ (uint64_t)cell->figure) * 0x94D049BB133111EBu;
	hash = (hash ^ (uint64_t)cell->until) * 0x9E3779B97F4A7C15u;
	for (const char *at = cell->part; *at; at++)
		hash = (hash ^ (unsigned char)*at) * 1099511628211u;
	return hash ^ hash >> 29;
}

static int is_same(const struct rollup_cell *left, const struct rollup_cell *right)
{
	return left->unit_id == right->unit_id && left->month == right->month &&
	       left->figure == right->figure && left->until == right->until &&
	       strcmp(left->part, right->part) == 0;
}

/* The slot where the key is, or would be. */
static size_t *slot_of(const struct rollup_map *map, const struct rollup_cell *key)
{
	size_t at = hash_of(key) & (map->size - 1);
	while (map->slots[at] && !is_same(&map->cells.items[map->slots[at] - 1], key))
		at = (at + 1) & (map->size - 1);
	return &map->slots[at];
}

static void widen(struct rollup_map *map)
{
	map->size = map->size ? map->size * 4 : SMALLEST;
	map->slots = arena_alloc(map->arena, map->size * sizeof *map->slots);
	for (size_t each = 0; each < map->cells.count; each++)
		*slot_of(map, &map->cells.items[each]) = each + 1;
}

void rollup_map_add(struct rollup_map *map, struct rollup_cell cell)
{
	if (map->cells.count * 2 >= map->size)
		widen(map);
	size_t *slot = slot_of(map, &cell);
	if (*slot) {
		map->cells.items[*slot - 1].value += cell.value;
		return;
	}
	cell.part = *cell.part ? arena_string(map->arena, cell.part) : "";
	*LIST_ADD(map->arena, &map->cells) = cell;
	*slot = map->cells.count;
}

int rollup_map_has(const struct rollup_map *map, const struct rollup_cell *key)
{
	return map->size && *slot_of(map, key) != 0;
}

int64_t rollup_map_value(const struct rollup_map *map, const struct rollup_cell *key)
{
	size_t place = map->size ? *slot_of(map, key) : 0;
	return place ? map->cells.items[place - 1].value : 0;
}
