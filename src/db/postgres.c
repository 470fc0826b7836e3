/* postgres.c: the engine of larger sites, by libpq: text parameters, prepared statements.
 * postgres_pipeline.c has those on their way, postgres_result.c their rows. */
#include "db/postgres.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PARAMETERS = 64 };

static int is_state(const PGresult *result, const char *class)
{
	const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : NULL;
	return state && strncmp(state, class, strlen(class)) == 0;
}

enum outcome postgres_broken(struct work *work, PGconn *handle, const PGresult *result,
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

int postgres_is_well(const PGresult *result)
{
	ExecStatusType status = PQresultStatus(result);
	return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_PIPELINE_SYNC;
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
		enum outcome outcome = postgres_broken(work, connection->handle, NULL, "connect");
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
		outcome = postgres_broken(work, connection->handle, result, name);
	PQclear(result);
	return outcome;
}

static enum outcome postgres_words(struct work *work, struct connection *connection,
                                   const char *sql)
{
	TRY(postgres_settle(work, connection));
	return settle(work, connection, PQexec(connection->handle, sql), sql);
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
	size_t at = ((uintptr_t)sql >> 3) % POSTGRES_STATEMENTS;
	for (size_t probe = 0; probe < POSTGRES_STATEMENTS; probe++) {
		size_t slot = (at + probe) % POSTGRES_STATEMENTS;
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
	TRY(postgres_begin_sending(work, connection));
	return PQsendQueryPrepared(connection->handle, as, count, parameters->values,
	                           parameters->lengths, parameters->formats, 0)
	           ? OK : postgres_broken(work, connection->handle, NULL, name);
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
		return postgres_settle_sent(work, connection, out);
	}
	*out = PQexecPrepared(connection->handle, as, count, parameters->values, parameters->lengths,
	                      parameters->formats, 0);
	if (postgres_is_well(*out))
		return OK;
	enum outcome outcome = postgres_broken(work, connection->handle, *out, name);
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
	return postgres_rows(work, result, out);
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
