/* once.c: looks whether the oldest keys are too old, and only then writes. */
#include "app/office/once.h"

#include <stdlib.h>

#include "app/office/once_store.h"
#include "base/clock.h"
#include "base/log.h"
#include "base/ticker.h"
#include "db/transaction.h"

enum { AT_ONCE = 200, REST_MILLISECONDS = 10 * 60 * 1000, DAY = 24 * 3600 };

enum outcome once_forget(struct work *work, int *more)
{
	TRANSACTION(transaction);
	int64_t old, before = work->now - ONCE_DAYS * DAY;
	*more = 0;
	TRY(once_store_old(work, before, AT_ONCE, &old));
	if (!old)
		return OK;
	TRY(transaction_begin(work, &transaction));
	TRY(once_store_forget(work, before, AT_ONCE));
	TRY(transaction_commit(&transaction));
	*more = old == AT_ONCE;
	return OK;
}

struct forgetter {
	struct work work;
	struct ticker *ticker;
};

static int forget(void *context)
{
	struct forgetter *forgetter = context;
	struct work *work = &forgetter->work;
	int more = 0;
	work->arena = arena_new();
	work->now = clock_now();
	int done = once_forget(work, &more) == OK;
	if (!done)
		log_line(LOG_ERROR, "once", "old keys are not forgotten: %s", work->fault.message);
	fault_clear(work);
	db_leave(work);
	arena_free(work->arena);
	return more && done;
}

enum outcome forgetter_start(struct work *work, struct forgetter **out)
{
	struct forgetter *forgetter = calloc(1, sizeof *forgetter);
	if (!forgetter)
		return fail(work, UNAVAILABLE, "not enough memory");
	forgetter->work = *work;
	forgetter->work.session = NULL;
	forgetter->ticker = ticker_start(REST_MILLISECONDS, forget, forgetter);
	if (!forgetter->ticker) {
		free(forgetter);
		return fail(work, UNAVAILABLE, "the machine gives no more threads");
	}
	*out = forgetter;
	return OK;
}

void forgetter_stop(struct forgetter *forgetter)
{
	if (!forgetter)
		return;
	ticker_stop(forgetter->ticker);
	free(forgetter);
}
