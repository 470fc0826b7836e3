/* driver.h: what an engine does for the door (db.c): statements prepared once per connection, rows
 * read column by column, transactions by plain words. */
#pragma once
#include "db/db.h"

/* One connection with its prepared statements. */
struct connection;

/* One running statement; columns are numbered from 0. */
struct cursor;

struct driver {
	const char *name;
	enum outcome (*connect)(struct work *work, const char *where, int create, int writer,
	                        struct connection **out);
	void (*disconnect)(struct connection *connection);

	/* Runs schema text of several statements. */
	enum outcome (*words)(struct work *work, struct connection *connection, const char *sql);
	/* Runs one of the fixed words BEGIN, SAVEPOINT s, COMMIT …, whose text lives as long as the
	 * program. */
	enum outcome (*order)(struct work *work, struct connection *connection, const char *sql);

	/* SQL is the statement's text, unique per address: the key of the prepared statement. */
	enum outcome (*start)(struct work *work, struct connection *connection, const char *name,
	                      const char *sql, struct bind bind, struct cursor **out);
	/* A write, or one of the fixed words, whose answer nobody needs yet: it travels with the next
	 * statement, and what goes wrong is told there, or by SETTLE.  All three NULL where nothing travels. */
	enum outcome (*send)(struct work *work, struct connection *connection, const char *name,
	                     const char *sql, struct bind bind);
	enum outcome (*send_order)(struct work *work, struct connection *connection, const char *sql);
	enum outcome (*settle)(struct work *work, struct connection *connection);
	/* NOT_FOUND at the end, without a fault. */
	enum outcome (*next)(struct work *work, struct cursor *cursor);
	int (*columns)(struct cursor *cursor);
	const char *(*column_name)(struct cursor *cursor, int column);
	int (*is_integer)(struct cursor *cursor, int column);
	int64_t (*integer)(struct cursor *cursor, int column);
	/* The bytes and length of a column as text; integers in digits; "" for NULL. */
	const char *(*text)(struct cursor *cursor, int column, size_t *length);
	void (*finish)(struct cursor *cursor);
	enum outcome (*prepare)(struct work *work, struct connection *connection, const char *name,
	                        const char *sql);

	/* Moves the log into the data file as far as readers allow; RESTART waits for them.  *PAGES is
	 * what the log holds.  NULL where the engine looks after itself. */
	void (*checkpoint)(struct connection *connection, int restart, int64_t *pages);

	/* SQL by which a table's next id follows its greatest; NULL where it does anyway. */
	const char *(*go_on_after)(struct arena *arena, const char *table);

	/* True when the other side is gone; NULL where there is none. */
	int (*lost)(struct connection *connection);

	/* True while the connection can be used again. */
	int (*alive)(struct connection *connection);

	const char *id_key;  /* what ID_KEY means */
	const char *bytes;   /* what BYTES means */
	const char *suffix;  /* ".sqlite.sql": schema texts for this engine alone */
	const char *tables;  /* SQL that lists the tables */
	const char *explain; /* before a statement: its plan instead, in the last column */
	const char *begin;   /* opens a writing transaction */
	const char *begin_reading; /* opens one that sees a single moment */
	char parameter;      /* what stands before a parameter's number */
	int in_files;        /* the database is a file, what can be derived is another, and a read
	                      * waits for nobody */
};

extern const struct driver sqlite_driver;
extern const struct driver postgres_driver;
