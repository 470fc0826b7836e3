/* postgres.h: what the files of the engine of larger sites share; nobody else includes it. */
#pragma once
#include <libpq-fe.h>

#include "db/driver.h"

enum { POSTGRES_STATEMENTS = 2048 };

struct connection {
	PGconn *handle;
	const char *prepared[POSTGRES_STATEMENTS]; /* texts by address; the slot's number is the name */
	int sent;                         /* statements on their way whose answers were not read */
};

/* The failure of RESULT, or NULL of the connection, as an outcome with its reason. */
enum outcome postgres_broken(struct work *work, PGconn *handle, const PGresult *result,
                             const char *name);
int postgres_is_well(const PGresult *result);

/* postgres_pipeline.c.  Makes room for one more statement on its way, which the caller sends. */
enum outcome postgres_begin_sending(struct work *work, struct connection *connection);
/* Waits for all that was sent; LAST, unless NULL, gets the result of the last statement, the
 * caller's to clear. */
enum outcome postgres_settle_sent(struct work *work, struct connection *connection,
                                  PGresult **last);
/* As struct driver asks for them. */
enum outcome postgres_settle(struct work *work, struct connection *connection);
enum outcome postgres_send_order(struct work *work, struct connection *connection,
                                 const char *sql);

/* postgres_result.c.  Takes the result over, also when there is no memory (UNAVAILABLE). */
enum outcome postgres_rows(struct work *work, PGresult *result, struct cursor **out);
/* As struct driver asks for them. */
enum outcome postgres_next(struct work *work, struct cursor *cursor);
int postgres_columns(struct cursor *cursor);
const char *postgres_column_name(struct cursor *cursor, int column);
int postgres_is_integer(struct cursor *cursor, int column);
int64_t postgres_integer(struct cursor *cursor, int column);
const char *postgres_text(struct cursor *cursor, int column, size_t *length);
void postgres_finish(struct cursor *cursor);
