/* checkpoint.c: a thread with a connection of its own; when readers keep it from ending, and the log
 * has grown large, the writer is held for a moment to begin the log anew. */
#include "db/checkpoint.h"

#include <stdlib.h>

#include "base/ticker.h"
#include "db/group.h"

enum { PAUSE_MILLISECONDS = 250, LARGE_LOG = 16000 /* pages: 64 MB */ };

struct checkpoints {
	struct db *db;
	struct connection *connection;
	struct ticker *ticker;
};

static void begin_log_anew(struct checkpoints *it)
{
	int64_t pages;
	struct connection *writer = group_hold(it->db->group);
	it->db->driver->checkpoint(writer, 1, &pages);
	group_release(it->db->group);
}

static int tend(void *context)
{
	struct checkpoints *it = context;
	int64_t pages;
	it->db->driver->checkpoint(it->connection, 0, &pages);
	if (pages > LARGE_LOG)
		begin_log_anew(it);
	return 0;
}

static enum outcome leave_it_to(struct work *work, struct checkpoints *it)
{
	struct connection *writer = group_hold(it->db->group);
	enum outcome outcome = it->db->driver->words(work, writer, "PRAGMA wal_autocheckpoint = 0");
	group_release(it->db->group);
	TRY(outcome);
	it->ticker = ticker_start(PAUSE_MILLISECONDS, tend, it);
	return it->ticker ? OK : fail(work, UNAVAILABLE, "the machine gives no more threads");
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
	enum outcome outcome = db->driver->connect(work, db->where, 0, 0, &it->connection);
	if (outcome == OK)
		outcome = leave_it_to(work, it);
	if (outcome == OK)
		*out = it;
	else
		checkpoints_stop(it);
	return outcome;
}

void checkpoints_stop(struct checkpoints *it)
{
	if (!it)
		return;
	ticker_stop(it->ticker);
	if (it->connection)
		it->db->driver->disconnect(it->connection);
	free(it);
}
