/* replica.c: its connections, and what it is known to have. */
#include "db/replica.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/log.h"
#include "db/pool.h"

enum { KEPT = 32, PEOPLE = 1024, AWAY_SECONDS = 5 };

struct replica {
	const struct driver *driver;
	char *where;
	struct pool pool;
	atomic_llong has;           /* the journal's last entry that was seen there */
	atomic_llong away_until;    /* a second of the monotonic clock */
	atomic_llong wrote[PEOPLE]; /* by person, several sharing a place */
};

static const char LAST[] = "SELECT last FROM journal_head WHERE id = 1";

struct replica *replica_new(const struct driver *driver, const char *where)
{
	struct replica *replica = calloc(1, sizeof *replica);
	char *copy = strdup(where);
	if (!replica || !copy) {
		free(replica);
		free(copy);
		return NULL;
	}
	replica->driver = driver;
	replica->where = copy;
	pool_begin(&replica->pool, driver, KEPT);
	return replica;
}

void replica_free(struct replica *replica)
{
	if (!replica)
		return;
	pool_end(&replica->pool);
	free(replica->where);
	free(replica);
}

static int64_t second_now(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec;
}

static atomic_llong *place_of(struct replica *replica, int64_t person_id)
{
	return &replica->wrote[(uint64_t)person_id % PEOPLE];
}

/* ENTRY may be smaller than what another has put there. */
static void raise_to(atomic_llong *place, int64_t entry)
{
	long long there = atomic_load(place);
	while (there < entry && !atomic_compare_exchange_weak(place, &there, entry))
		;
}

void replica_wrote(struct replica *replica, int64_t person_id, int64_t entry)
{
	raise_to(place_of(replica, person_id), entry);
}

void replica_give_back(struct replica *replica, struct connection *connection)
{
	pool_give(&replica->pool, connection);
}

static enum outcome read_last(struct work *work, const struct driver *driver,
                              struct connection *connection, int64_t *out)
{
	struct cursor *cursor;
	TRY(driver->start(work, connection, "replica.last", LAST, NO_BIND, &cursor));
	enum outcome outcome = driver->next(work, cursor);
	*out = outcome == OK ? driver->integer(cursor, 0) : 0;
	driver->finish(cursor);
	return outcome;
}

/* Whether it has the entry; asked only when that is not known. */
static enum outcome look(struct work *work, struct replica *replica, struct connection *connection,
                         int64_t entry, int *has)
{
	int64_t last = atomic_load(&replica->has);
	if (last < entry)
		TRY(read_last(work, replica->driver, connection, &last));
	raise_to(&replica->has, last);
	*has = last >= entry;
	return OK;
}

static struct connection *leave_alone(struct work *work, struct replica *replica,
                                      struct connection *connection)
{
	log_line(LOG_ERROR, "db.replica", "the replica does not answer; the first server does: %s",
	         work->fault.message ? work->fault.message : "");
	atomic_store(&replica->away_until, second_now() + AWAY_SECONDS);
	if (connection)
		replica->driver->disconnect(connection);
	return NULL;
}

static struct connection *take(struct work *work, struct replica *replica)
{
	struct connection *connection = pool_take(&replica->pool);
	int64_t entry = atomic_load(place_of(replica, work->actor.user_id));
	int has = 0;
	if (!connection && replica->driver->connect(work, replica->where, 0, 0, &connection) != OK)
		return leave_alone(work, replica, NULL);
	if (look(work, replica, connection, entry, &has) != OK)
		return leave_alone(work, replica, connection);
	if (has)
		return connection;
	replica_give_back(replica, connection);
	return NULL;
}

struct connection *replica_take(struct work *work, struct replica *replica)
{
	struct fault why = work->fault;
	if (atomic_load(&replica->away_until) > second_now())
		return NULL;
	struct connection *connection = take(work, replica);
	work->fault = why;
	return connection;
}
