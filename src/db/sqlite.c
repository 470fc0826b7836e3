/* sqlite.c: the embedded engine: one writing connection, readers beside it, WAL, every commit
 * durable. */
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"
#include "db/driver.h"

enum { BUSY_MILLISECONDS = 10000, STATEMENTS = 512 };

struct statement {
	const char *sql;
	sqlite3_stmt *prepared;
	int busy;
};

struct connection {
	sqlite3 *handle;
	struct statement statements[STATEMENTS]; /* open addressing by the text's address */
};

struct cursor {
	struct connection *connection;
	sqlite3_stmt *prepared;
	int *busy;      /* of the cached statement; NULL when it is this cursor's own */
	int first;      /* the row that start already fetched waits */
	int done;
};

static enum outcome broken(struct work *work, sqlite3 *handle, const char *name)
{
	int code = handle ? sqlite3_extended_errcode(handle) : SQLITE_NOMEM;
	const char *words = handle ? sqlite3_errmsg(handle) : "no memory";
	switch (code & 0xFF) {
	case SQLITE_CONSTRAINT:
		return fail(work, CONFLICT, "this is recorded already, or contradicts another record (%s)",
		            words);
	case SQLITE_FULL:
	case SQLITE_IOERR:
		return fail(work, UNAVAILABLE, "the disk is full or failing; nothing was saved; free space "
		            "and try again (%s)", words);
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return fail(work, UNAVAILABLE, "the office is busy; nothing was saved; try again");
	case SQLITE_READONLY:
	case SQLITE_CANTOPEN:
	case SQLITE_PERM:
		return fail(work, UNAVAILABLE, "the data folder cannot be written (%s)", words);
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		return fail(work, BROKEN, "the data file is damaged; restore the last backup (%s)", words);
	default:
		return fail(work, BROKEN, "statement %s failed: %s", name, words);
	}
}

/* "file:PATH" names the file beside the office's, of what can be derived. */
static const char BESIDE[] = "file:";

#define PRAGMAS \
	"PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;" \
	"PRAGMA trusted_schema = ON;"
static const char WRITES[] = PRAGMAS "PRAGMA synchronous = FULL; PRAGMA cache_size = -16000;";
static const char READS[] = PRAGMAS "PRAGMA cache_size = -6000;"; /* there are many */
static const char DERIVED[] = PRAGMAS "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -6000;";

static enum outcome set_up(struct work *work, struct connection *connection, const char *pragmas)
{
	sqlite3_busy_timeout(connection->handle, BUSY_MILLISECONDS);
	if (sqlite3_exec(connection->handle, pragmas, NULL, NULL, NULL) != SQLITE_OK)
		return broken(work, connection->handle, "open");
	return OK;
}

static void sqlite_disconnect(struct connection *connection)
{
	for (int each = 0; each < STATEMENTS; each++)
		sqlite3_finalize(connection->statements[each].prepared);
	sqlite3_close(connection->handle);
	free(connection);
}

static enum outcome sqlite_connect(struct work *work, const char *where, int create, int writer,
                                   struct connection **out)
{
	int beside = strncmp(where, BESIDE, sizeof BESIDE - 1) == 0;
	const char *path = beside ? where + sizeof BESIDE - 1
	                          : arena_format(work->arena, "%s/office.db", where);
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (create ? SQLITE_OPEN_CREATE : 0);
	if (!create && !file_exists(path))
		return fail(work, NOT_FOUND, "there is no office in %s; make one with: xinqiao --data %s "
		            "init --name NAME", where, where);
	if (create && !beside)
		TRY(folder_make(work, where));
	struct connection *connection = calloc(1, sizeof *connection);
	if (!connection)
		return fail(work, UNAVAILABLE, "not enough memory");
	int opened = sqlite3_open_v2(path, &connection->handle, flags, NULL);
	const char *pragmas = beside ? DERIVED : writer ? WRITES : READS;
	enum outcome outcome = opened == SQLITE_OK ? set_up(work, connection, pragmas)
	                                           : broken(work, connection->handle, "open");
	if (outcome != OK) {
		sqlite_disconnect(connection);
		return outcome;
	}
	*out = connection;
	return OK;
}

static enum outcome sqlite_words(struct work *work, struct connection *connection, const char *sql)
{
	if (sqlite3_exec(connection->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
		return broken(work, connection->handle, sql);
	return OK;
}

static struct statement *slot_of(struct connection *connection, const char *sql)
{
	size_t at = ((uintptr_t)sql >> 3) % STATEMENTS;
	for (size_t probe = 0; probe < STATEMENTS; probe++) {
		struct statement *each = &connection->statements[(at + probe) % STATEMENTS];
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
		return broken(work, connection->handle, name);
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

static void sqlite_finish(struct cursor *cursor)
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
		return broken(work, cursor->connection->handle, sqlite3_sql(cursor->prepared));
	}
}

/* The first step is made at once, so that a write is done even when nobody reads its rows. */
static enum outcome sqlite_start(struct work *work, struct connection *connection, const char *name,
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

static enum outcome sqlite_next(struct work *work, struct cursor *cursor)
{
	if (cursor->first) {
		cursor->first = 0;
		return OK;
	}
	return cursor->done ? NOT_FOUND : step(work, cursor);
}

static enum outcome sqlite_order(struct work *work, struct connection *connection, const char *sql)
{
	struct cursor *cursor;
	TRY(sqlite_start(work, connection, sql, sql, NO_BIND, &cursor));
	sqlite_finish(cursor);
	return OK;
}

static int sqlite_columns(struct cursor *cursor)
{
	return sqlite3_column_count(cursor->prepared);
}

static const char *sqlite_column_name(struct cursor *cursor, int column)
{
	return sqlite3_column_name(cursor->prepared, column);
}

static int sqlite_is_integer(struct cursor *cursor, int column)
{
	return sqlite3_column_type(cursor->prepared, column) == SQLITE_INTEGER;
}

static int64_t sqlite_integer(struct cursor *cursor, int column)
{
	return sqlite3_column_int64(cursor->prepared, column);
}

static const char *sqlite_text(struct cursor *cursor, int column, size_t *length)
{
	const void *text = sqlite3_column_type(cursor->prepared, column) == SQLITE_BLOB
	                           ? sqlite3_column_blob(cursor->prepared, column)
	                           : (const void *)sqlite3_column_text(cursor->prepared, column);
	*length = (size_t)sqlite3_column_bytes(cursor->prepared, column);
	return text ? text : "";
}

static enum outcome sqlite_prepare(struct work *work, struct connection *connection,
                                   const char *name, const char *sql)
{
	sqlite3_stmt *prepared = NULL;
	TRY(compile(work, connection, name, sql, &prepared));
	sqlite3_finalize(prepared);
	return OK;
}

static int sqlite_alive(struct connection *connection)
{
	return sqlite3_get_autocommit(connection->handle);
}

static void sqlite_checkpoint(struct connection *connection, int restart, int64_t *pages)
{
	int log = 0, done = 0;
	int mode = restart ? SQLITE_CHECKPOINT_RESTART : SQLITE_CHECKPOINT_PASSIVE;
	int code = sqlite3_wal_checkpoint_v2(connection->handle, NULL, mode, &log, &done);
	if (code != SQLITE_OK && code != SQLITE_BUSY)
		log_line(LOG_ERROR, "db.checkpoint", "%s", sqlite3_errmsg(connection->handle));
	*pages = log > 0 ? log : 0;
}

/* Memory accounting costs two threads most of their speed; nothing here reads it. */
__attribute__((constructor)) static void without_accounting(void)
{
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

const struct driver sqlite_driver = {
	.name = "sqlite",
	.connect = sqlite_connect,
	.disconnect = sqlite_disconnect,
	.words = sqlite_words,
	.order = sqlite_order,
	.start = sqlite_start,
	.next = sqlite_next,
	.columns = sqlite_columns,
	.column_name = sqlite_column_name,
	.is_integer = sqlite_is_integer,
	.integer = sqlite_integer,
	.text = sqlite_text,
	.finish = sqlite_finish,
	.prepare = sqlite_prepare,
	.checkpoint = sqlite_checkpoint,
	.alive = sqlite_alive,
	.id_key = "INTEGER PRIMARY KEY AUTOINCREMENT",
	.bytes = "BLOB",
	.suffix = ".sqlite.sql",
	.tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
	          " AND name NOT LIKE 'search%' ORDER BY name",
	.explain = "EXPLAIN QUERY PLAN ",
	.begin = "BEGIN IMMEDIATE",
	.begin_reading = "BEGIN",
	.parameter = '?', /* $1 would be a name there, numbered by appearance */
	.in_files = 1,
};
