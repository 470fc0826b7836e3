/* db.h: the one door to the database.  SQLite and PostgreSQL stand behind it; only *_store.[ch] and
 * this folder's own files include it; rules include db/transaction.h alone.
 *
 *     transaction_begin ── db_run … db_run ── journal_append ── transaction_commit
 *             └── leaving the function without a commit rolls back
 *
 * Every statement is a named constant with $1 $2 … parameters, the same text on both engines.
 * Columns are BIGINT or TEXT or BLOB(BYTEA), NOT NULL DEFAULT 0 or ''.  In schema text the word
 * ID_KEY stands for the engine's own growing integer primary key and BYTES for its byte type. */
#pragma once
#include <stdint.h>

#include "base/work.h"
#include "db/transaction.h"

struct query {
	const char *name;      /* "matter.accept", unique */
	const char *sql;
	const char *writes;    /* the one table that an INSERT, UPDATE or DELETE changes; else NULL */
	const char *postgres;  /* its text there, only where the engines must differ */
};

enum value_type { VALUE_IS_INTEGER, VALUE_IS_TEXT, VALUE_IS_BYTES };

struct value {
	enum value_type type;
	int64_t integer;
	const char *text;
	size_t length; /* of bytes */
};

struct bind {
	const struct value *values;
	int count;
};

static inline struct value value_integer(int64_t integer)
{
	return (struct value){ .type = VALUE_IS_INTEGER, .integer = integer };
}

static inline struct value value_text(const char *text)
{
	return (struct value){ .type = VALUE_IS_TEXT, .text = text ? text : "" };
}

static inline struct value value_bytes(const void *bytes, size_t length)
{
	return (struct value){ .type = VALUE_IS_BYTES, .text = bytes, .length = length };
}

#define VALUE(it) \
	_Generic((it), const char *: value_text, char *: value_text, default: value_integer)(it)
#define BIND(...) \
	((struct bind){ (struct value[]){ __VA_ARGS__ }, \
	                (int)(sizeof((struct value[]){ __VA_ARGS__ }) / sizeof(struct value)) })
#define NO_BIND ((struct bind){ 0 })

/* Opens "DIR" (DIR/office.db) or "postgresql://…".  NOT_FOUND when DIR holds no office and CREATE
 * is not set; UNAVAILABLE with what to do.  One struct db serves all threads. */
NODISCARD enum outcome db_open(struct work *work, const char *where, int create, struct db **out);
void db_close(struct db *db);

/* For a process that serves: what the engine must do from time to time happens beside the requests
 * from now on, until db_close. */
NODISCARD enum outcome db_tend(struct work *work);

/* The database of what can be derived: on SQLite a file of its own, NAME beside the office's, made
 * with SCHEMA when it is opened first and closed with it; on PostgreSQL other connections to the
 * office's own, where the migrations make what SCHEMA would.  What is written there is less durable: it can be made again. */
NODISCARD enum outcome db_beside(struct work *work, const char *name, const char *schema,
                                 struct db **out);

/* Ends what a work still holds: rolls back, gives its connection back.  Safe to call twice. */
void db_leave(struct work *work);

/* A server that follows the database's and answers what may be a little old.  INVALID for a file. */
NODISCARD enum outcome db_use_replica(struct work *work, const char *where);
/* From here on the work may read from the replica: what it sees may be a little old, but never older
 * than the last entry that its actor wrote. */
void db_may_lag(struct work *work);
/* The actor writes this entry of the journal. */
void db_wrote(struct work *work, int64_t entry);

/* True when each read waits for another process: not for threads that have more to do. */
int db_reads_wait(const struct db *db);

/* "sqlite" or "postgresql". */
const char *db_engine(const struct db *db);

/* Brings the schema to the newest version (schema/ is embedded); CONFLICT when the database is
 * newer than the program. */
NODISCARD enum outcome db_migrate(struct work *work);

/* Runs a writing statement inside the open transaction (BROKEN outside one); CHANGED may be NULL.
 * A broken uniqueness rule is CONFLICT.  A row written is digested for the journal (below). */
NODISCARD enum outcome db_run(struct work *work, const struct query *query, struct bind bind,
                              int *changed);

/* The same for a statement that changes one row, and reads a number of it as it is now. */
NODISCARD enum outcome db_run_reading(struct work *work, const struct query *query,
                                      struct bind bind, const char *column, int64_t *out);

/* The same for COUNT rows of an "INSERT … VALUES ($1, …)" at once, a few statements in all: VALUES
 * holds COLUMNS values for each row, one after the other. */
NODISCARD enum outcome db_run_rows(struct work *work, const struct query *query,
                                   const struct value *values, int columns, int count);

/* The same for "INSERT … " of one row: also gives its id column. */
NODISCARD enum outcome db_insert(struct work *work, const struct query *query, struct bind bind,
                                 int64_t *id);

/* The first row into OUT by column name; a column without a field is BROKEN, a field without a
 * column is left alone.  NOT_FOUND when there is none. */
NODISCARD enum outcome db_one(struct work *work, const struct query *query, struct bind bind,
                              const struct field *fields, void *out);

/* All rows appended to LIST, whose items are of ITEM_SIZE. */
NODISCARD enum outcome db_list(struct work *work, const struct query *query, struct bind bind,
                               const struct field *fields, struct list *list, size_t item_size);
#define DB_LIST(work, query, bind, fields, into) \
	db_list(work, query, bind, fields, (struct list *)(into), sizeof *(into)->items)

/* Row by row without holding them: ROW is filled anew (strings live until the next row) and EACH
 * is called; an outcome other than OK stops and is returned. */
typedef enum outcome (*db_each_row)(struct work *work, void *context, void *row);
NODISCARD enum outcome db_each(struct work *work, const struct query *query, struct bind bind,
                               const struct field *fields, void *row, db_each_row each,
                               void *context);

/* The first column of the first row; 0 when there is no row or it is NULL. */
NODISCARD enum outcome db_integer(struct work *work, const struct query *query, struct bind bind,
                                  int64_t *out);

/* The same where the answer depends on the records alone: counted once for each STATE of them, the
 * number of the journal's last entry. */
NODISCARD enum outcome db_integer_of(struct work *work, const struct query *query,
                                     struct bind bind, int64_t state, int64_t *out);

/* The engine's plan of a statement, a line for each step. */
NODISCARD enum outcome db_explain(struct work *work, const struct query *query, struct bind bind,
                                  const char **out);

/* Prepares without running: the tests do it for every statement on both engines. */
NODISCARD enum outcome db_prepare(struct work *work, const struct query *query);

/* Every row that a transaction writes (query.writes names its table) is read back by RETURNING and
 * digested: SHA-256 over its columns that are neither 0 nor '' nor NULL, name and value with their
 * lengths, in the table's order, so that a column added later with its default changes no digest.
 * A query whose .writes starts with '-' ("-journal") writes a table that is protected otherwise and
 * is not digested.
 * journal_append (app/journal) takes the digests since the last entry and chains them; a commit
 * with digests that no entry took is BROKEN.  A deleted row's digest is 32 zero bytes. */
struct db_change {
	const char *table;
	int64_t row_id;
	unsigned char digest[32];
	int is_new;         /* by an INSERT */
	const void *before; /* not a write, but what db_before remembered ahead of one */
};
struct db_changes {
	struct db_change *items;
	size_t count;
	size_t capacity;
};
struct db_changes db_take_changes(struct work *work);

/* Remembers BEFORE of a row among the changes until they are taken; forgotten when the transaction
 * (or its savepoint) is rolled back. */
void db_before(struct work *work, const char *table, int64_t row_id, const void *before);
/* The row was written, or remembered, since changes were last taken. */
int db_is_pending(struct work *work, const char *table, int64_t row_id);

/* Walks a table in order of id and gives each row's id and digest: for verify. */
typedef enum outcome (*db_each_digest)(struct work *work, void *context, int64_t row_id,
                                       const unsigned char digest[32]);
NODISCARD enum outcome db_each_row_digest(struct work *work, const char *table, db_each_digest each,
                                          void *context);

/* Names of all tables of the schema except the engine's own and search's. */
typedef LIST(const char *) db_names;
NODISCARD enum outcome db_tables(struct work *work, db_names *out);

/* The engine's own check of its file (PRAGMA integrity_check); OK on PostgreSQL. */
NODISCARD enum outcome db_check(struct work *work);
