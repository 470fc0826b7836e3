/* recurring_store.c: the one statement about since when the office keeps its records here. */
#include "app/recurring/recurring_store.h"

static const struct query BEGINS = { "recurring.begins", "SELECT at FROM journal WHERE id = 1" };
const struct query *const recurring_store_queries[] = { &BEGINS, NULL };

enum outcome recurring_store_begins(struct work *work, int64_t *out)
{
	return db_integer(work, &BEGINS, NO_BIND, out);
}
