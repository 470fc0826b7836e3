/* group.c: many units of work, one durable commit. */
#include "db/group.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>

#include "base/log.h"

enum { MOST_MEMBERS = 64, OLDEST_MILLISECONDS = 10 };

struct member {
	transaction_durable durable;
	void *context;
};

struct db_group {
	const struct driver *driver;
	const char *where;
	struct connection *writer;
	pthread_mutex_t lock;      /* whoever holds it has the writer */
	atomic_int waiting;        /* for the lock, to write */
	atomic_int holding;        /* for the lock between groups */
	int open;                  /* BEGIN was said */
	int alone;                 /* the unit that said it, which needs no savepoint: pages that
	                            * would be kept for one slow a long import down */
	struct timespec opened;
	struct member members[MOST_MEMBERS];
	int count;
};

struct db_group *group_new(const struct driver *driver, const char *where,
                           struct connection *writer)
{
	struct db_group *group = calloc(1, sizeof *group);
	if (!group)
		return NULL;
	group->driver = driver;
	group->where = where;
	group->writer = writer;
	pthread_mutex_init(&group->lock, NULL);
	return group;
}

void group_free(struct db_group *group)
{
	if (!group)
		return;
	group->driver->disconnect(group->writer);
	pthread_mutex_destroy(&group->lock);
	free(group);
}

static enum outcome order(struct work *work, struct db_group *group, const char *words)
{
	return group->driver->order(work, group->writer, words);
}

/* What was sent and not answered is answered: before others go on, or to be taken back. */
static enum outcome settle(struct work *work, struct db_group *group)
{
	return group->driver->settle ? group->driver->settle(work, group->writer) : OK;
}

/* The engine itself takes a whole transaction back when the disk is full. */
static int was_taken_back(const struct db_group *group)
{
	return group->open && group->driver->alive(group->writer);
}

static int is_old(const struct db_group *group)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (now.tv_sec - group->opened.tv_sec) * 1000 +
	           (now.tv_nsec - group->opened.tv_nsec) / 1000000 >= OLDEST_MILLISECONDS;
}

/* Lets the writer go and tells the members, in the order in which they joined. */
static void end_with(struct db_group *group, enum outcome outcome)
{
	struct member members[MOST_MEMBERS];
	int count = group->count;
	for (int each = 0; each < count; each++)
		members[each] = group->members[each];
	group->count = 0;
	group->open = 0;
	pthread_mutex_unlock(&group->lock);
	for (int each = 0; each < count; each++)
		members[each].durable(members[each].context, outcome);
}

static enum outcome commit(struct work *work, struct db_group *group)
{
	enum outcome outcome = order(work, group, "COMMIT");
	if (outcome != OK && !was_taken_back(group)) {
		struct fault why = work->fault;
		if (order(work, group, "ROLLBACK") != OK)
			log_line(LOG_DEBUG, "db", "nothing was left to roll back");
		work->fault = why;
	}
	end_with(group, outcome == OK ? OK : UNAVAILABLE);
	return outcome;
}

/* The server may have been started again since the last group: nothing is lost by a beginning that
 * failed, so it is tried once more on a new connection. */
static enum outcome begin_group(struct work *work, struct db_group *group)
{
	struct connection *writer;
	enum outcome begun = order(work, group, group->driver->begin);
	if (begun == OK || !group->driver->lost || !group->driver->lost(group->writer))
		return begun;
	TRY(group->driver->connect(work, group->where, 0, 1, &writer));
	group->driver->disconnect(group->writer);
	group->writer = writer;
	fault_clear(work);
	return order(work, group, group->driver->begin);
}

static enum outcome begin_unit(struct work *work, struct db_group *group)
{
	group->alone = !group->open;
	if (group->open)
		return group->driver->send_order
		           ? group->driver->send_order(work, group->writer, "SAVEPOINT unit")
		           : order(work, group, "SAVEPOINT unit");
	TRY(begin_group(work, group));
	clock_gettime(CLOCK_MONOTONIC, &group->opened);
	group->open = 1;
	return OK;
}

/* The unit that opened the group takes the whole of it back. */
static enum outcome take_back(struct work *work, struct db_group *group)
{
	if (!group->alone) {
		TRY(order(work, group, "ROLLBACK TO unit"));
		return order(work, group, "RELEASE unit");
	}
	group->open = 0;
	return order(work, group, "ROLLBACK");
}

/* Whether somebody else will go on with the group and so must end it. */
static int others_follow(struct db_group *group)
{
	return atomic_load(&group->waiting) > 0 && atomic_load(&group->holding) == 0;
}

/* After a unit that left nothing: the group goes on when somebody will end it. */
static void pass_on(struct work *work, struct db_group *group)
{
	struct fault why = work->fault;
	if (group->open && was_taken_back(group))
		end_with(group, UNAVAILABLE);
	else if (!group->open || others_follow(group))
		pthread_mutex_unlock(&group->lock);
	else if (commit(work, group) != OK)
		log_line(LOG_ERROR, "db", "a group was lost: %s", work->fault.message);
	work->fault = why;
}

enum outcome group_enter(struct work *work, struct db_group *group, struct connection **writer)
{
	atomic_fetch_add(&group->waiting, 1);
	pthread_mutex_lock(&group->lock);
	atomic_fetch_sub(&group->waiting, 1);
	enum outcome begun = begin_unit(work, group);
	if (begun != OK) {
		pass_on(work, group);
		return begun;
	}
	*writer = group->writer;
	return OK;
}

enum outcome group_keep(struct work *work, struct db_group *group, transaction_durable durable,
                        void *context, int *pending)
{
	*pending = 0;
	enum outcome released = group->alone ? settle(work, group) : order(work, group, "RELEASE unit");
	if (released != OK) {
		group_undo(work, group);
		return released;
	}
	if (!durable || !others_follow(group) || group->count == MOST_MEMBERS || is_old(group))
		return commit(work, group);
	*pending = 1;
	group->members[group->count++] = (struct member){ durable, context };
	pthread_mutex_unlock(&group->lock);
	return OK;
}

void group_undo(struct work *work, struct db_group *group)
{
	struct fault why = work->fault;
	if (settle(work, group) != OK)
		work->fault = why;
	if (!was_taken_back(group) && take_back(work, group) != OK)
		log_line(LOG_ERROR, "db", "a unit of work could not be rolled back");
	work->fault = why;
	pass_on(work, group);
}

/* While somebody wants the writer between groups, every unit is a group: soon none is open. */
struct connection *group_hold(struct db_group *group)
{
	static const struct timespec MOMENT = { .tv_nsec = 50000 };
	atomic_fetch_add(&group->holding, 1);
	pthread_mutex_lock(&group->lock);
	while (group->open) {
		pthread_mutex_unlock(&group->lock);
		nanosleep(&MOMENT, NULL);
		pthread_mutex_lock(&group->lock);
	}
	atomic_fetch_sub(&group->holding, 1);
	return group->writer;
}

void group_release(struct db_group *group)
{
	pthread_mutex_unlock(&group->lock);
}
