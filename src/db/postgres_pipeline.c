/* postgres_pipeline.c: statements on their way (libpq's pipeline), for a round trip costs more than
 * most statements. */
#include "db/postgres.h"

enum { MOST_SENT = 16 };

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
		if (!postgres_is_well(result) && outcome == OK)
			outcome = postgres_broken(work, handle, result, "sent");
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

enum outcome postgres_settle_sent(struct work *work, struct connection *connection, PGresult **last)
{
	PGconn *handle = connection->handle;
	connection->sent = 0;
	enum outcome outcome = PQpipelineSync(handle) ? read_sent(work, connection, last)
	                                              : postgres_broken(work, handle, NULL, "sent");
	if (!PQexitPipelineMode(handle) && outcome == OK)
		outcome = postgres_broken(work, handle, NULL, "sent");
	if (outcome != OK && last) {
		PQclear(*last);
		*last = NULL;
	}
	return outcome;
}

enum outcome postgres_settle(struct work *work, struct connection *connection)
{
	return connection->sent ? postgres_settle_sent(work, connection, NULL) : OK;
}

enum outcome postgres_begin_sending(struct work *work, struct connection *connection)
{
	if (connection->sent == MOST_SENT)
		TRY(postgres_settle(work, connection));
	if (!connection->sent && !PQenterPipelineMode(connection->handle))
		return postgres_broken(work, connection->handle, NULL, "sent");
	connection->sent++;
	return OK;
}

enum outcome postgres_send_order(struct work *work, struct connection *connection,
                                 const char *sql)
{
	TRY(postgres_begin_sending(work, connection));
	return PQsendQueryParams(connection->handle, sql, 0, NULL, NULL, NULL, NULL, 0)
	           ? OK : postgres_broken(work, connection->handle, NULL, sql);
}
