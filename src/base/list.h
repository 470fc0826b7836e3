/* list.h: growable arrays in an arena, typed by their declaration.
 *
 *     LIST(struct matter) matters = { 0 };
 *     *LIST_ADD(arena, &matters) = matter;
 *     FOR_EACH(matter, &matters) ... matter->title ...
 */
#pragma once
#include <stddef.h>

#include "base/arena.h"

/* Every LIST has this layout, so that one function grows them all. */
struct list {
	void *items;
	size_t count;
	size_t capacity;
};

#define LIST(type) \
	struct { \
		type *items; \
		size_t count; \
		size_t capacity; \
	}

/* A zeroed new last item.  Earlier items may move. */
void *list_grow(struct arena *arena, struct list *list, size_t item_size);

#define LIST_ADD(arena, in) \
	((__typeof__(*(in)->items) *)list_grow(arena, (struct list *)(in), \
	                                         sizeof (in)->items[0]))

#define FOR_EACH(item, in) \
	for (__typeof__(*(in)->items) *item = (in)->items; \
	     item && item < (in)->items + (in)->count; item++)
