/* sqlite.c: the embedded engine: one writing connection, readers beside it, WAL, every commit
 * durable.  sqlite_statement.c runs statements on them. */
#include "db/sqlite.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/log.h"

enum { BUSY_MILLISECONDS = 10000 };

enum outcome sqlite_broken(struct work *work, sqlite3 *handle, const char *name)
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
		return sqlite_broken(work, connection->handle, "open");
	return OK;
}

static void sqlite_disconnect(struct connection *connection)
{
	for (int each = 0; each < SQLITE_STATEMENTS; each++)
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
	                                           : sqlite_broken(work, connection->handle, "open");
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
		return sqlite_broken(work, connection->handle, sql);
	return OK;
}

static enum outcome sqlite_order(struct work *work, struct connection *connection, const char *sql)
{
	struct cursor *cursor;
	TRY(sqlite_start(work, connection, sql, sql, NO_BIND, &cursor));
	sqlite_finish(cursor);
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
