/* sqlite_statement.c: statements prepared once per connection, and their rows. */
#include "db/sqlite.h"

#include <stdlib.h>

static struct statement *slot_of(struct connection *connection, const char *sql)
{
	size_t at = ((uintptr_t)sql >> 3) % SQLITE_STATEMENTS;
	for (size_t probe = 0; probe < SQLITE_STATEMENTS; probe++) {
		struct statement *each = &connection->statements[(at + probe) % SQLITE_STATEMENTS];
		if (each->sql == sql || !each->sql)
			return each;
	}
	return NULL;
}

static enum outcome compile(struct work *work, struct connection *connection, const char *name,
                            const char *sql, sqlite3_stmt **out)
{
	if (sqlite3_prepare_v3(connection->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, out, NULL) !=
	    SQLITE_OK)
		return sqlite_broken(work, connection->handle, name);
	return OK;
}

/* The cached statement, or one of the cursor's own when the cached is already running. */
static enum outcome statement_of(struct work *work, struct connection *connection, const char *name,
                                 const char *sql, struct cursor *cursor)
{
	struct statement *slot = slot_of(connection, sql);
	if (!slot || slot->busy)
		return compile(work, connection, name, sql, &cursor->prepared);
	if (!slot->sql) {
		TRY(compile(work, connection, name, sql, &slot->prepared));
		slot->sql = sql;
	}
	cursor->prepared = slot->prepared;
	cursor->busy = &slot->busy;
	slot->busy = 1;
	return OK;
}

static void bind_values(sqlite3_stmt *prepared, struct bind bind)
{
	for (int each = 0; each < bind.count; each++) {
		const struct value *value = &bind.values[each];
		if (value->type == VALUE_IS_INTEGER)
			sqlite3_bind_int64(prepared, each + 1, value->integer);
		else if (value->type == VALUE_IS_TEXT)
			sqlite3_bind_text(prepared, each + 1, value->text, -1, SQLITE_TRANSIENT);
		else
			sqlite3_bind_blob64(prepared, each + 1, value->text, value->length, SQLITE_TRANSIENT);
	}
}

void sqlite_finish(struct cursor *cursor)
{
	sqlite3_reset(cursor->prepared);
	sqlite3_clear_bindings(cursor->prepared);
	if (cursor->busy)
		*cursor->busy = 0;
	else
		sqlite3_finalize(cursor->prepared);
	free(cursor);
}

static enum outcome step(struct work *work, struct cursor *cursor)
{
	switch (sqlite3_step(cursor->prepared)) {
	case SQLITE_ROW:
		return OK;
	case SQLITE_DONE:
		cursor->done = 1;
		return NOT_FOUND;
	default:
		cursor->done = 1;
		return sqlite_broken(work, cursor->connection->handle, sqlite3_sql(cursor->prepared));
	}
}

/* The first step is made at once, so that a write is done even when nobody reads its rows. */
enum outcome sqlite_start(struct work *work, struct connection *connection, const char *name,
                          const char *sql, struct bind bind, struct cursor **out)
{
	struct cursor *cursor = calloc(1, sizeof *cursor);
	if (!cursor)
		return fail(work, UNAVAILABLE, "not enough memory");
	cursor->connection = connection;
	enum outcome outcome = statement_of(work, connection, name, sql, cursor);
	if (outcome != OK) {
		free(cursor);
		return outcome;
	}
	bind_values(cursor->prepared, bind);
	outcome = step(work, cursor);
	cursor->first = outcome == OK;
	if (outcome != OK && outcome != NOT_FOUND) {
		sqlite_finish(cursor);
		return outcome;
	}
	*out = cursor;
	return OK;
}

enum outcome sqlite_next(struct work *work, struct cursor *cursor)
{
	if (cursor->first) {
		cursor->first = 0;
		return OK;
	}
	return cursor->done ? NOT_FOUND : step(work, cursor);
}

int sqlite_columns(struct cursor *cursor)
{
	return sqlite3_column_count(cursor->prepared);
}

const char *sqlite_column_name(struct cursor *cursor, int column)
{
	return sqlite3_column_name(cursor->prepared, column);
}

int sqlite_is_integer(struct cursor *cursor, int column)
{
	return sqlite3_column_type(cursor->prepared, column) == SQLITE_INTEGER;
}

int64_t sqlite_integer(struct cursor *cursor, int column)
{
	return sqlite3_column_int64(cursor->prepared, column);
}

const char *sqlite_text(struct cursor *cursor, int column, size_t *length)
{
	const void *text = sqlite3_column_type(cursor->prepared, column) == SQLITE_BLOB
	                           ? sqlite3_column_blob(cursor->prepared, column)
	                           : (const void *)sqlite3_column_text(cursor->prepared, column);
	*length = (size_t)sqlite3_column_bytes(cursor->prepared, column);
	return text ? text : "";
}

enum outcome sqlite_prepare(struct work *work, struct connection *connection,
                            const char *name, const char *sql)
{
	sqlite3_stmt *prepared = NULL;
	TRY(compile(work, connection, name, sql, &prepared));
	sqlite3_finalize(prepared);
	return OK;
}
