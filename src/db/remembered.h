/* remembered.h: numbers that were counted, kept as long as the records are the same.  The asker says
 * of which state of the records (the journal's last entry) the number shall be, so that nothing has
 * to be forgotten in time: a number of another state is never found. */
#pragma once
#include "db/db.h"

struct remembered;

struct remembered *remembered_new(void); /* NULL without memory */
void remembered_free(struct remembered *remembered);

/* 1 when the answer of the query with these values is known for this state. */
int remembered_find(struct remembered *remembered, const struct query *query, struct bind bind,
                    int64_t state, int64_t *out);
void remembered_keep(struct remembered *remembered, const struct query *query, struct bind bind,
                     int64_t state, int64_t number);
