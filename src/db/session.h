/* session.h: what one work holds of the database: connections and its open transaction. */
#pragma once
#include <pthread.h>

#include "db/driver.h"
#include "db/pool.h"

enum { POOL = 16, DEEPEST = 8, TEXTS = 2048 };

/* The statement text of a query as it runs: with RETURNING, one address for all connections. */
struct text_slot {
	const struct query *query;
	int rows; /* of an INSERT of several */
	const char *sql;
};

struct db_group;
struct checkpoints;
struct remembered;
struct replica;

struct db {
	const struct driver *driver;
	char *where;
	struct pool pool;            /* of those who read */
	struct db_group *group;      /* the one writer */
	struct db *beside;           /* of what can be derived; NULL until it is asked for */
	pthread_mutex_t beside_lock;
	struct checkpoints *checkpoints; /* while somebody serves; else NULL */
	struct replica *replica;     /* answers what may be a little old; NULL none */
	struct remembered *remembered;   /* what was counted of records that have not changed */
	pthread_mutex_t texts_lock;
	struct text_slot texts[TEXTS];
	struct arena *arena; /* of the texts */
};

struct db_session {
	struct connection *reader;
	int may_lag;               /* what is read from here on may come from the replica */
	int of_replica;            /* the reader does */
	int at_one_moment;         /* the reader sees the records as they were at the first read */
	struct connection *writer; /* while a transaction is open */
	int depth;
	LIST(struct db_change) changes;
	size_t marks[DEEPEST + 1]; /* changes pending when each depth began */
	int doomed;      /* a part was taken back that cannot be without the rest */
	int spoke_from;  /* the depth of an entry that spoke for rows of the depths around it */
	int entry_lost;  /* it was taken back: those rows have no entry any more */
};

/* The session of the work, made when there is none. */
struct db_session *session_of(struct work *work);
/* The connection that reads now: the transaction's, else a reader. */
NODISCARD enum outcome session_connection(struct work *work, struct connection **out);
/* After a read on a connection that was lost: OK with a new one, so that it may be tried again. */
NODISCARD enum outcome session_read_anew(struct work *work, struct connection **out);
NODISCARD enum outcome session_begin_writing(struct work *work);
/* Both end the outermost transaction in any case; the first as transaction_commit_later. */
NODISCARD enum outcome session_keep(struct work *work, transaction_durable durable, void *context,
                                    int *pending);
void session_undo(struct work *work);

/* Where a query's row digests go. */
void session_changed(struct work *work, const struct query *query, int64_t row_id,
                     const unsigned char digest[32]);

/* Digest of the row that the cursor stands on, and its id column (0 when it has none). */
int64_t row_digest(const struct driver *driver, struct cursor *cursor, unsigned char digest[32]);
