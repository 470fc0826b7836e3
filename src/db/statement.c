/* statement.c: the text of a query as an engine runs it, composed once, and its start on the right
 * connection. */
#include "db/statement.h"

#include <string.h>

#include "base/buffer.h"

int statement_is_sealed(const struct query *query)
{
	return query->writes && query->writes[0] != '-';
}

static const char *returning(const struct query *query)
{
	if (!statement_is_sealed(query))
		return "";
	return strncmp(query->sql, "DELETE", 6) == 0 ? " RETURNING id" : " RETURNING *";
}

/* "INSERT … VALUES ($1, $2)" for several rows: "… VALUES ($1, $2), ($3, $4)". */
static const char *repeat_values(struct arena *arena, const char *sql, int rows)
{
	struct buffer out = BUFFER(arena);
	const char *values = strstr(sql, "VALUES (");
	int columns = 0;
	for (const char *at = values; at && (at = strchr(at, '$')); at++)
		columns++;
	buffer_add(&out, sql, (size_t)(values - sql) + 7);
	for (int each = 0; each < rows * columns; each++)
		buffer_format(&out, "%s$%d%s", each % columns ? "" : each ? ", (" : "(", each + 1,
		              each % columns == columns - 1 ? ")" : ", ");
	return buffer_string(&out);
}

static const char *compose(struct db *db, const struct query *query, int rows)
{
	int postgres = db->driver == &postgres_driver;
	const char *sql = postgres && query->postgres ? query->postgres : query->sql;
	if (rows > 1)
		sql = repeat_values(db->arena, sql, rows);
	char *text = arena_format(db->arena, "%s%s", sql, returning(query));
	for (char *at = text; *at; at++)
		if (at[0] == '$' && at[1] >= '1' && at[1] <= '9')
			*at = db->driver->parameter;
	return text;
}

/* The text of a query, composed once, so that its address names the prepared statement. */
const char *statement_text(struct db *db, const struct query *query, int rows)
{
	const char *sql = NULL;
	size_t at = (((uintptr_t)query >> 4) + (size_t)rows * 61) % TEXTS;
	pthread_mutex_lock(&db->texts_lock);
	for (size_t probe = 0; probe < TEXTS && !sql; probe++) {
		struct text_slot *slot = &db->texts[(at + probe) % TEXTS];
		if (!slot->query)
			*slot = (struct text_slot){ query, rows, compose(db, query, rows) };
		if (slot->query == query && slot->rows == rows)
			sql = slot->sql;
	}
	pthread_mutex_unlock(&db->texts_lock);
	return sql;
}

enum outcome statement_start(struct work *work, const struct query *query, struct bind bind,
                             int rows, struct cursor **out)
{
	struct connection *connection;
	if (query->writes && !session_of(work)->writer)
		return fail(work, BROKEN, "%s writes outside a transaction", query->name);
	TRY(session_connection(work, &connection));
	const struct driver *driver = work->db->driver;
	const char *sql = statement_text(work->db, query, rows);
	enum outcome started = driver->start(work, connection, query->name, sql, bind, out);
	int reads = !session_of(work)->writer;
	if (started != UNAVAILABLE || !reads || !driver->lost || !driver->lost(connection))
		return started;
	TRY(session_read_anew(work, &connection));
	return driver->start(work, connection, query->name, sql, bind, out);
}

enum outcome db_prepare(struct work *work, const struct query *query)
{
	struct connection *connection;
	TRY(session_connection(work, &connection));
	return work->db->driver->prepare(work, connection, query->name, statement_text(work->db, query, 1));
}

enum outcome db_explain(struct work *work, const struct query *query, struct bind bind,
                        const char **out)
{
	struct connection *connection;
	struct cursor *cursor;
	struct buffer plan = BUFFER(work->arena);
	const struct driver *driver = work->db->driver;
	enum outcome outcome;
	pthread_mutex_lock(&work->db->texts_lock);
	const char *sql = arena_format(work->db->arena, "%s%s", driver->explain,
	                               compose(work->db, query, 1));
	pthread_mutex_unlock(&work->db->texts_lock);
	TRY(session_connection(work, &connection));
	TRY(driver->start(work, connection, "explain", sql, bind, &cursor));
	while ((outcome = driver->next(work, cursor)) == OK) {
		size_t length;
		const char *step = driver->text(cursor, driver->columns(cursor) - 1, &length);
		buffer_add(&plan, step, length);
		buffer_text(&plan, "\n");
	}
	driver->finish(cursor);
	*out = buffer_string(&plan);
	return outcome == NOT_FOUND ? OK : outcome;
}
