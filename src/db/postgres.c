/* postgres.c: the engine of larger sites, by libpq: text parameters, prepared statements. */
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "db/driver.h"

enum { PARAMETERS = 64, STATEMENTS = 1024, MOST_SENT = 16 };

struct connection {
	PGconn *handle;
	const char *prepared[STATEMENTS]; /* texts by address; the slot's number is the name */
	int sent;                         /* statements on their way whose answers were not read */
};

struct cursor {
	PGresult *result;
	int row;
};

static int is_state(const PGresult *result, const char *class)
{
	const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : NULL;
	return state && strncmp(state, class, strlen(class)) == 0;
}

static enum outcome broken(struct work *work, PGconn *handle, const PGresult *result,
                           const char *name)
{
	const char *words = result ? PQresultErrorMessage(result) : PQerrorMessage(handle);
	if (is_state(result, "23"))
		return fail(work, CONFLICT, "this is recorded already, or contradicts another record (%s)",
		            words);
	work->undone_by_others |= is_state(result, "40001") || is_state(result, "40P01");
	if (is_state(result, "40"))
		return fail(work, UNAVAILABLE, "the office is busy; nothing was saved; try again");
	if (is_state(result, "53"))
		return fail(work, UNAVAILABLE, "the disk is full or failing; nothing was saved; free space "
		            "and try again (%s)", words);
	if (PQstatus(handle) != CONNECTION_OK || is_state(result, "57"))
		return fail(work, UNAVAILABLE, "the database cannot be reached; nothing was saved; try "
		            "again (%s)", words);
	return fail(work, BROKEN, "statement %s failed: %s", name, words);
}

static void postgres_disconnect(struct connection *connection)
{
	PQfinish(connection->handle);
	free(connection);
}

static void without_notices(void *context, const PGresult *result)
{
	(void)context;
	(void)result;
}

static enum outcome postgres_connect(struct work *work, const char *where, int create, int writer,
                                     struct connection **out)
{
	(void)create;
	(void)writer;
	struct connection *connection = calloc(1, sizeof *connection);
	if (!connection)
		return fail(work, UNAVAILABLE, "not enough memory");
	connection->handle = PQconnectdb(where);
	if (PQstatus(connection->handle) != CONNECTION_OK) {
		enum outcome outcome = broken(work, connection->handle, NULL, "connect");
		postgres_disconnect(connection);
		return outcome;
	}
	PQsetNoticeReceiver(connection->handle, without_notices, NULL);
	PQsetClientEncoding(connection->handle, "UTF8");
	*out = connection;
	return OK;
}

static enum outcome settle(struct work *work, struct connection *connection, PGresult *result,
                           const char *name)
{
	ExecStatusType status = PQresultStatus(result);
	enum outcome outcome = OK;
	if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
		outcome = broken(work, connection->handle, result, name);
	PQclear(result);
	return outcome;
}

/* ---- statements on their way (libpq's pipeline): a round trip costs more than most statements */

static int is_well(const PGresult *result)
{
	ExecStatusType status = PQresultStatus(result);
	return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_PIPELINE_SYNC;
}

/* The first failure is the reason; what came behind it was not done. */
static enum outcome read_sent(struct work *work, struct connection *connection, PGresult **last)
{
	enum outcome outcome = OK;
	PGconn *handle = connection->handle;
	for (int empty = 0; empty < 2 && PQstatus(handle) == CONNECTION_OK;) {
		PGresult *result = PQgetResult(handle);
		empty = result ? 0 : empty + 1;
		if (!result)
			continue;
		int is_end = PQresultStatus(result) == PGRES_PIPELINE_SYNC;
		if (!is_well(result) && outcome == OK)
			outcome = broken(work, handle, result, "sent");
		if (last && !is_end) {
			PQclear(*last);
			*last = result;
		} else {
			PQclear(result);
		}
		if (is_end)
			break;
	}
	return outcome;
}

/* Waits for all that was sent; LAST, unless NULL, gets the result of the last statement. */
static enum outcome settle_sent(struct work *work, struct connection *connection, PGresult **last)
{
	PGconn *handle = connection->handle;
	connection->sent = 0;
	enum outcome outcome = PQpipelineSync(handle) ? read_sent(work, connection, last)
	                                              : broken(work, handle, NULL, "sent");
	if (!PQexitPipelineMode(handle) && outcome == OK)
		outcome = broken(work, handle, NULL, "sent");
	if (outcome != OK && last) {
		PQclear(*last);
		*last = NULL;
	}
	return outcome;
}

static enum outcome postgres_settle(struct work *work, struct connection *connection)
{
	return connection->sent ? settle_sent(work, connection, NULL) : OK;
}

static enum outcome begin_sending(struct work *work, struct connection *connection)
{
	if (connection->sent == MOST_SENT)
		TRY(postgres_settle(work, connection));
	if (!connection->sent && !PQenterPipelineMode(connection->handle))
		return broken(work, connection->handle, NULL, "sent");
	connection->sent++;
	return OK;
}

static enum outcome postgres_words(struct work *work, struct connection *connection,
                                   const char *sql)
{
	TRY(postgres_settle(work, connection));
	return settle(work, connection, PQexec(connection->handle, sql), sql);
}

static enum outcome postgres_send_order(struct work *work, struct connection *connection,
                                        const char *sql)
{
	TRY(begin_sending(work, connection));
	return PQsendQueryParams(connection->handle, sql, 0, NULL, NULL, NULL, NULL, 0)
	           ? OK : broken(work, connection->handle, NULL, sql);
}

static enum outcome postgres_order(struct work *work, struct connection *connection,
                                   const char *sql)
{
	if (!connection->sent)
		return postgres_words(work, connection, sql);
	TRY(postgres_send_order(work, connection, sql));
	return postgres_settle(work, connection);
}

/* Prepares at the first use on this connection; the statement's name is its slot. */
static enum outcome prepared_as(struct work *work, struct connection *connection, const char *name,
                                const char *sql, char as[16])
{
	size_t at = ((uintptr_t)sql >> 3) % STATEMENTS;
	for (size_t probe = 0; probe < STATEMENTS; probe++) {
		size_t slot = (at + probe) % STATEMENTS;
		snprintf(as, 16, "q%zu", slot);
		if (connection->prepared[slot] == sql)
			return OK;
		if (connection->prepared[slot])
			continue;
		TRY(postgres_settle(work, connection));
		TRY(settle(work, connection, PQprepare(connection->handle, as, sql, 0, NULL), name));
		connection->prepared[slot] = sql;
		return OK;
	}
	return fail(work, BROKEN, "too many statements");
}

/* Parameters as libpq takes them. */
struct parameters {
	const char *values[PARAMETERS];
	int lengths[PARAMETERS];
	int formats[PARAMETERS];
	char digits[PARAMETERS][24];
};

static void fill(struct parameters *parameters, struct bind bind)
{
	for (int each = 0; each < bind.count; each++) {
		const struct value *value = &bind.values[each];
		parameters->formats[each] = value->type == VALUE_IS_BYTES;
		parameters->lengths[each] = (int)value->length;
		parameters->values[each] = value->text;
		if (value->type == VALUE_IS_INTEGER) {
			snprintf(parameters->digits[each], sizeof parameters->digits[each], "%lld",
			         (long long)value->integer);
			parameters->values[each] = parameters->digits[each];
		}
	}
}

static enum outcome send_prepared(struct work *work, struct connection *connection,
                                  const char *name, const char *as, int count,
                                  const struct parameters *parameters)
{
	TRY(begin_sending(work, connection));
	return PQsendQueryPrepared(connection->handle, as, count, parameters->values,
	                           parameters->lengths, parameters->formats, 0)
	           ? OK : broken(work, connection->handle, NULL, name);
}

static enum outcome postgres_send(struct work *work, struct connection *connection,
                                  const char *name, const char *sql, struct bind bind)
{
	char as[16];
	struct parameters parameters;
	if (bind.count > PARAMETERS)
		return fail(work, BROKEN, "%s has too many parameters", name);
	TRY(prepared_as(work, connection, name, sql, as));
	fill(&parameters, bind);
	return send_prepared(work, connection, name, as, bind.count, &parameters);
}

/* Alone, or behind what is on its way. */
static enum outcome execute(struct work *work, struct connection *connection, const char *name,
                            const char *as, int count, const struct parameters *parameters,
                            PGresult **out)
{
	*out = NULL;
	if (connection->sent) {
		TRY(send_prepared(work, connection, name, as, count, parameters));
		return settle_sent(work, connection, out);
	}
	*out = PQexecPrepared(connection->handle, as, count, parameters->values, parameters->lengths,
	                      parameters->formats, 0);
	if (is_well(*out))
		return OK;
	enum outcome outcome = broken(work, connection->handle, *out, name);
	PQclear(*out);
	return outcome;
}

static enum outcome postgres_start(struct work *work, struct connection *connection,
                                   const char *name, const char *sql, struct bind bind,
                                   struct cursor **out)
{
	char as[16];
	struct parameters parameters;
	PGresult *result;
	if (bind.count > PARAMETERS)
		return fail(work, BROKEN, "%s has too many parameters", name);
	TRY(prepared_as(work, connection, name, sql, as));
	fill(&parameters, bind);
	TRY(execute(work, connection, name, as, bind.count, &parameters, &result));
	struct cursor *cursor = calloc(1, sizeof *cursor);
	if (!cursor) {
		PQclear(result);
		return fail(work, UNAVAILABLE, "not enough memory");
	}
	cursor->result = result;
	cursor->row = -1;
	*out = cursor;
	return OK;
}

static enum outcome postgres_next(struct work *work, struct cursor *cursor)
{
	(void)work;
	return ++cursor->row < PQntuples(cursor->result) ? OK : NOT_FOUND;
}

static int postgres_columns(struct cursor *cursor)
{
	return PQnfields(cursor->result);
}

static const char *postgres_column_name(struct cursor *cursor, int column)
{
	return PQfname(cursor->result, column);
}

static int postgres_is_integer(struct cursor *cursor, int column)
{
	Oid type = PQftype(cursor->result, column);
	return type == 20 || type == 21 || type == 23;
}

static int64_t postgres_integer(struct cursor *cursor, int column)
{
	return strtoll(PQgetvalue(cursor->result, cursor->row, column), NULL, 10);
}

static const char *postgres_text(struct cursor *cursor, int column, size_t *length)
{
	*length = (size_t)PQgetlength(cursor->result, cursor->row, column);
	return PQgetvalue(cursor->result, cursor->row, column);
}

static void postgres_finish(struct cursor *cursor)
{
	PQclear(cursor->result);
	free(cursor);
}

static enum outcome postgres_prepare(struct work *work, struct connection *connection,
                                     const char *name, const char *sql)
{
	char as[16];
	return prepared_as(work, connection, name, sql, as);
}

static int postgres_lost(struct connection *connection)
{
	return PQstatus(connection->handle) != CONNECTION_OK;
}

static int postgres_alive(struct connection *connection)
{
	return PQstatus(connection->handle) == CONNECTION_OK &&
	       PQtransactionStatus(connection->handle) == PQTRANS_IDLE;
}

static const char *postgres_go_on_after(struct arena *arena, const char *table)
{
	return arena_format(arena, "SELECT setval(pg_get_serial_sequence('%s', 'id'), (SELECT max(id)"
	                    " FROM %s))", table, table);
}

const struct driver postgres_driver = {
	.name = "postgresql",
	.connect = postgres_connect,
	.disconnect = postgres_disconnect,
	.words = postgres_words,
	.order = postgres_order,
	.send = postgres_send,
	.send_order = postgres_send_order,
	.settle = postgres_settle,
	.start = postgres_start,
	.next = postgres_next,
	.columns = postgres_columns,
	.column_name = postgres_column_name,
	.is_integer = postgres_is_integer,
	.integer = postgres_integer,
	.text = postgres_text,
	.finish = postgres_finish,
	.prepare = postgres_prepare,
	.lost = postgres_lost,
	.alive = postgres_alive,
	.id_key = "BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY",
	.bytes = "BYTEA",
	.suffix = ".postgres.sql",
	.tables = "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"
	          " AND tablename NOT LIKE 'search%' ORDER BY tablename",
	.explain = "EXPLAIN ",
	.begin = "BEGIN",
	.begin_reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
	.go_on_after = postgres_go_on_after,
	.parameter = '$',
};
