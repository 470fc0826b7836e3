/* session.c: opens the database, lends connections to works and takes them back. */
#include "db/session.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "db/checkpoint.h"
#include "db/group.h"
#include "db/remembered.h"
#include "db/replica.h"

static const struct driver *driver_for(const char *where)
{
	int url = !strncmp(where, "postgresql://", 13) || !strncmp(where, "postgres://", 11);
	return url ? &postgres_driver : &sqlite_driver;
}

enum outcome db_open(struct work *work, const char *where, int create, struct db **out)
{
	struct connection *first;
	const struct driver *driver = driver_for(where);
	TRY(driver->connect(work, where, create, 1, &first));
	struct db *db = calloc(1, sizeof *db);
	if (!db)
		return fail(work, UNAVAILABLE, "not enough memory");
	db->driver = driver;
	db->arena = arena_new();
	db->where = arena_string(db->arena, where);
	pool_begin(&db->pool, driver, POOL);
	pthread_mutex_init(&db->texts_lock, NULL);
	pthread_mutex_init(&db->beside_lock, NULL);
	db->group = group_new(driver, db->where, first);
	db->remembered = remembered_new();
	if (!db->group || !db->remembered) {
		if (!db->group)
			driver->disconnect(first);
		db_close(db);
		return fail(work, UNAVAILABLE, "not enough memory");
	}
	*out = db;
	return OK;
}

void db_close(struct db *db)
{
	if (!db)
		return;
	pool_end(&db->pool);
	db_close(db->beside);
	checkpoints_stop(db->checkpoints);
	group_free(db->group);
	remembered_free(db->remembered);
	replica_free(db->replica);
	pthread_mutex_destroy(&db->texts_lock);
	pthread_mutex_destroy(&db->beside_lock);
	arena_free(db->arena);
	free(db);
}

static enum outcome open_beside(struct work *work, const char *name, const char *schema)
{
	struct db *db = work->db, *beside;
	int in_files = db->driver->in_files;
	const char *where = in_files ? arena_format(work->arena, "file:%s/%s", db->where, name) : db->where;
	TRY(db_open(work, where, in_files, &beside));
	struct connection *writer = group_hold(beside->group);
	enum outcome outcome = in_files ? db->driver->words(work, writer, schema) : OK;
	group_release(beside->group);
	if (outcome == OK)
		db->beside = beside;
	else
		db_close(beside);
	return outcome;
}

enum outcome db_beside(struct work *work, const char *name, const char *schema, struct db **out)
{
	struct db *db = work->db;
	enum outcome outcome = OK;
	pthread_mutex_lock(&db->beside_lock);
	if (!db->beside)
		outcome = open_beside(work, name, schema);
	*out = db->beside;
	pthread_mutex_unlock(&db->beside_lock);
	return outcome;
}

enum outcome db_tend(struct work *work)
{
	return checkpoints_start(work, &work->db->checkpoints);
}

int db_reads_wait(const struct db *db)
{
	return !db->driver->in_files;
}

const char *db_engine(const struct db *db)
{
	return db->driver->name;
}

struct db_session *session_of(struct work *work)
{
	if (!work->session)
		work->session = calloc(1, sizeof *work->session);
	if (!work->session)
		abort(); /* as an arena would: nothing can be told without memory */
	return work->session;
}

/* What only reads, and soon ends, reads all of one moment: its lists and counts agree, and the engine
 * is not asked for a moment at each statement.  Not where that would be a message of its own. */
static enum outcome see_one_moment(struct work *work, struct db_session *session)
{
	const struct driver *driver = work->db->driver;
	if (!work->hasty || !driver->in_files)
		return OK;
	TRY(driver->order(work, session->reader, driver->begin_reading));
	session->at_one_moment = 1;
	return OK;
}

static int take_replica(struct work *work, struct db_session *session)
{
	struct replica *replica = work->db->replica;
	if (replica && session->may_lag)
		session->reader = replica_take(work, replica);
	session->of_replica = session->reader != NULL;
	return session->of_replica;
}

static enum outcome take_reader(struct work *work, struct db_session *session)
{
	if (session->reader || take_replica(work, session))
		return OK;
	session->reader = pool_take(&work->db->pool);
	if (!session->reader)
		TRY(work->db->driver->connect(work, work->db->where, 0, 0, &session->reader));
	return see_one_moment(work, session);
}

/* Whoever waits for a group needs none, and many may wait. */
static void give_reader_back(struct work *work, struct db_session *session)
{
	if (!session->reader)
		return;
	struct fault why = work->fault;
	if (session->of_replica) {
		replica_give_back(work->db->replica, session->reader);
	} else if (session->at_one_moment && work->db->driver->order(work, session->reader, "COMMIT") != OK) {
		work->fault = why;
		work->db->driver->disconnect(session->reader);
	} else {
		pool_give(&work->db->pool, session->reader);
	}
	session->at_one_moment = session->of_replica = 0;
	session->reader = NULL;
}

enum outcome session_connection(struct work *work, struct connection **out)
{
	struct db_session *session = session_of(work);
	if (!session->writer)
		TRY(take_reader(work, session));
	*out = session->writer ? session->writer : session->reader;
	return OK;
}

/* Those in the pool were lost with it. */
enum outcome session_read_anew(struct work *work, struct connection **out)
{
	struct db_session *session = session_of(work);
	const struct driver *driver = work->db->driver;
	driver->disconnect(session->reader);
	session->reader = NULL;
	session->may_lag = session->of_replica = 0;
	pool_empty(&work->db->pool);
	fault_clear(work);
	TRY(take_reader(work, session));
	*out = session->reader;
	return OK;
}

enum outcome db_use_replica(struct work *work, const char *where)
{
	struct db *db = work->db;
	if (db->driver->in_files)
		return fail(work, INVALID, "only an office on PostgreSQL can have a replica");
	db->replica = replica_new(db->driver, where);
	return db->replica ? OK : fail(work, UNAVAILABLE, "not enough memory");
}

void db_may_lag(struct work *work)
{
	if (!work->db || !work->db->replica)
		return;
	give_reader_back(work, session_of(work));
	work->session->may_lag = 1;
}

void db_wrote(struct work *work, int64_t entry)
{
	if (work->db->replica)
		replica_wrote(work->db->replica, work->actor.user_id, entry);
}

enum outcome session_begin_writing(struct work *work)
{
	struct db_session *session = session_of(work);
	struct db *db = work->db;
	if (session->of_replica) /* what is read afterwards shows what was written */
		give_reader_back(work, session);
	return group_enter(work, db->group, &session->writer);
}

enum outcome session_keep(struct work *work, transaction_durable durable, void *context,
                          int *pending)
{
	struct db_session *session = session_of(work);
	*pending = 0;
	/* A group may hand the work to another thread: it is looked at no more after that. */
	session->writer = NULL;
	session->depth = 0;
	if (durable)
		give_reader_back(work, session);
	return group_keep(work, work->db->group, durable, context, pending);
}

void session_undo(struct work *work)
{
	struct db_session *session = session_of(work);
	session->writer = NULL;
	session->depth = 0;
	group_undo(work, work->db->group);
}

void db_leave(struct work *work)
{
	struct db_session *session = work->session;
	if (!session)
		return;
	if (session->depth) {
		struct transaction outermost = { .work = work, .depth = 1 };
		session->depth = 1;
		transaction_leave(&outermost);
	}
	give_reader_back(work, session);
	free(session);
	work->session = NULL;
}
