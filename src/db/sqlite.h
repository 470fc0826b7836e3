/* sqlite.h: what the files of the embedded engine share; nobody else includes it. */
#pragma once
#include <sqlite3.h>

#include "db/driver.h"

enum { SQLITE_STATEMENTS = 512 };

struct statement {
	const char *sql;
	sqlite3_stmt *prepared;
	int busy;
};

struct connection {
	sqlite3 *handle;
	struct statement statements[SQLITE_STATEMENTS]; /* open addressing by the text's address */
};

struct cursor {
	struct connection *connection;
	sqlite3_stmt *prepared;
	int *busy;      /* of the cached statement; NULL when it is this cursor's own */
	int first;      /* the row that start already fetched waits */
	int done;
};

/* The engine's last error as an outcome with its reason; without a HANDLE there was no memory. */
enum outcome sqlite_broken(struct work *work, sqlite3 *handle, const char *name);

/* sqlite_statement.c: as struct driver asks for them. */
enum outcome sqlite_start(struct work *work, struct connection *connection, const char *name,
                          const char *sql, struct bind bind, struct cursor **out);
enum outcome sqlite_next(struct work *work, struct cursor *cursor);
int sqlite_columns(struct cursor *cursor);
const char *sqlite_column_name(struct cursor *cursor, int column);
int sqlite_is_integer(struct cursor *cursor, int column);
int64_t sqlite_integer(struct cursor *cursor, int column);
const char *sqlite_text(struct cursor *cursor, int column, size_t *length);
void sqlite_finish(struct cursor *cursor);
enum outcome sqlite_prepare(struct work *work, struct connection *connection, const char *name,
                            const char *sql);
