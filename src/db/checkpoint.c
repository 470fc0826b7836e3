/* checkpoint.c: one thread with a connection of its own; when readers keep it from ending, and the
 * log has grown large, the writer is held for a moment to begin the log anew. */
#include "db/checkpoint.h"

#include <stdlib.h>
#include <time.h>

#include "db/group.h"

enum { PAUSE_MILLISECONDS = 250, LARGE_LOG = 16000 /* pages: 64 MB */ };

struct checkpoints {
	struct db *db;
	struct connection *connection;
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t ended;
	int ending;
};

/* True when the end has come. */
static int pause_between(struct checkpoints *it)
{
	struct timespec until;
	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_nsec += PAUSE_MILLISECONDS * 1000000L;
	until.tv_sec += until.tv_nsec / 1000000000L;
	until.tv_nsec %= 1000000000L;
	pthread_mutex_lock(&it->lock);
	if (!it->ending)
		pthread_cond_timedwait(&it->ended, &it->lock, &until);
	int ending = it->ending;
	pthread_mutex_unlock(&it->lock);
	return ending;
}

static void begin_log_anew(struct checkpoints *it)
{
	int64_t pages;
	struct connection *writer = group_hold(it->db->group);
	it->db->driver->checkpoint(writer, 1, &pages);
	group_release(it->db->group);
}

static void *tend(void *context)
{
	struct checkpoints *it = context;
	int64_t pages;
	while (!pause_between(it)) {
		it->db->driver->checkpoint(it->connection, 0, &pages);
		if (pages > LARGE_LOG)
			begin_log_anew(it);
	}
	return NULL;
}

static enum outcome leave_it_to(struct work *work, struct checkpoints *it)
{
	struct connection *writer = group_hold(it->db->group);
	enum outcome outcome = it->db->driver->words(work, writer, "PRAGMA wal_autocheckpoint = 0");
	group_release(it->db->group);
	TRY(outcome);
	if (pthread_create(&it->thread, NULL, tend, it) != 0)
		return fail(work, UNAVAILABLE, "the machine gives no more threads");
	return OK;
}

static void release(struct checkpoints *it)
{
	it->db->driver->disconnect(it->connection);
	pthread_cond_destroy(&it->ended);
	pthread_mutex_destroy(&it->lock);
	free(it);
}

enum outcome checkpoints_start(struct work *work, struct checkpoints **out)
{
	struct db *db = work->db;
	*out = NULL;
	if (!db->driver->checkpoint)
		return OK;
	struct checkpoints *it = calloc(1, sizeof *it);
	if (!it)
		return fail(work, UNAVAILABLE, "not enough memory");
	it->db = db;
	pthread_mutex_init(&it->lock, NULL);
	pthread_cond_init(&it->ended, NULL);
	enum outcome outcome = db->driver->connect(work, db->where, 0, 0, &it->connection);
	if (outcome == OK)
		outcome = leave_it_to(work, it);
	if (outcome == OK)
		*out = it;
	else if (it->connection)
		release(it);
	else
		free(it);
	return outcome;
}

void checkpoints_stop(struct checkpoints *it)
{
	if (!it)
		return;
	pthread_mutex_lock(&it->lock);
	it->ending = 1;
	pthread_cond_signal(&it->ended);
	pthread_mutex_unlock(&it->lock);
	pthread_join(it->thread, NULL);
	release(it);
}
