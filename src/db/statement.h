/* statement.h: from a query to a running statement; only this folder's own files include it. */
#pragma once
#include "db/session.h"

/* True when the rows that the query writes are digested for the journal. */
int statement_is_sealed(const struct query *query);

/* Composed once for each query and number of rows: its address names what is prepared. */
const char *statement_text(struct db *db, const struct query *query, int rows);

/* Runs it on the transaction's connection or on a reader; a read on a connection that was lost is
 * tried once more on a new one.  BROKEN for a write outside a transaction. */
NODISCARD enum outcome statement_start(struct work *work, const struct query *query,
                                       struct bind bind, int rows, struct cursor **out);
