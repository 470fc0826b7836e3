/* list.c: growing of every typed LIST. */
#include "base/list.h"

#include <string.h>

void *list_grow(struct arena *arena, struct list *list, size_t item_size)
{
	if (list->count == list->capacity) {
		size_t capacity = list->capacity ? list->capacity * 2 : 8;
		void *items = arena_alloc(arena, capacity * item_size);
		if (list->count)
			memcpy(items, list->items, list->count * item_size);
		list->items = items;
		list->capacity = capacity;
	}
	void *item = (char *)list->items + item_size * list->count++;
	return memset(item, 0, item_size); /* a place given back before may hold the old item */
}
