/* feeder.c: catches up, rests, catches up. */
#include "app/search/feeder.h"

#include <stdlib.h>

#include "app/search/search.h"
#include "base/log.h"
#include "base/ticker.h"

enum { REST_MILLISECONDS = 150 };

struct feeder {
	struct work work;
	struct ticker *ticker;
	int failed; /* said once, not at every beat */
};

static int feed(void *context)
{
	struct feeder *feeder = context;
	struct work *work = &feeder->work;
	int more = 0, failed;
	work->arena = arena_new();
	failed = search_catch_up(work, &more) != OK;
	if (failed && !feeder->failed)
		log_line(LOG_ERROR, "search", "the index is not fed: %s", work->fault.message);
	if (feeder->failed && !failed)
		log_line(LOG_INFO, "search", "the index is fed again");
	feeder->failed = failed;
	fault_clear(work);
	arena_free(work->arena);
	return more && !failed;
}

enum outcome feeder_start(struct work *work, struct feeder **out)
{
	struct feeder *feeder = calloc(1, sizeof *feeder);
	if (!feeder)
		return fail(work, UNAVAILABLE, "not enough memory");
	feeder->work = *work;
	feeder->work.session = NULL;
	feeder->ticker = ticker_start(REST_MILLISECONDS, feed, feeder);
	if (!feeder->ticker) {
		free(feeder);
		return fail(work, UNAVAILABLE, "the machine gives no more threads");
	}
	*out = feeder;
	return OK;
}

void feeder_stop(struct feeder *feeder)
{
	if (!feeder)
		return;
	ticker_stop(feeder->ticker);
	free(feeder);
}
