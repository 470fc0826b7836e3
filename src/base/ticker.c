/* ticker.c: a beat, a rest that can be cut short, a beat. */
#include "base/ticker.h"

#include <pthread.h>
#include <stdlib.h>
#include <time.h>

struct ticker {
	int (*beat)(void *context);
	void *context;
	int milliseconds;
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t stopped;
	int stopping;
};

/* True when the end has come. */
static int rest(struct ticker *ticker, int milliseconds)
{
	struct timespec until;
	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_nsec += milliseconds % 1000 * 1000000L;
	until.tv_sec += milliseconds / 1000 + until.tv_nsec / 1000000000L;
	until.tv_nsec %= 1000000000L;
	pthread_mutex_lock(&ticker->lock);
	if (!ticker->stopping && milliseconds)
		pthread_cond_timedwait(&ticker->stopped, &ticker->lock, &until);
	int stopping = ticker->stopping;
	pthread_mutex_unlock(&ticker->lock);
	return stopping;
}

static void *run(void *context)
{
	struct ticker *ticker = context;
	int more = 0;
	while (!rest(ticker, more ? 0 : ticker->milliseconds))
		more = ticker->beat(ticker->context);
	return NULL;
}

static void release(struct ticker *ticker)
{
	pthread_cond_destroy(&ticker->stopped);
	pthread_mutex_destroy(&ticker->lock);
	free(ticker);
}

struct ticker *ticker_start(int milliseconds, int (*beat)(void *context), void *context)
{
	struct ticker *ticker = calloc(1, sizeof *ticker);
	if (!ticker)
		return NULL;
	*ticker = (struct ticker){ .beat = beat, .context = context, .milliseconds = milliseconds };
	pthread_mutex_init(&ticker->lock, NULL);
	pthread_cond_init(&ticker->stopped, NULL);
	if (pthread_create(&ticker->thread, NULL, run, ticker) == 0)
		return ticker;
	release(ticker);
	return NULL;
}

void ticker_stop(struct ticker *ticker)
{
	if (!ticker)
		return;
	pthread_mutex_lock(&ticker->lock);
	ticker->stopping = 1;
	pthread_cond_signal(&ticker->stopped);
	pthread_mutex_unlock(&ticker->lock);
	pthread_join(ticker->thread, NULL);
	release(ticker);
}
