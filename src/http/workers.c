/* workers.c: one queue, first come first served, emptied by a few threads. */
#include "http/workers.h"

#include <pthread.h>
#include <stdlib.h>

enum { MOST_WORKERS = 64 };

struct workers {
	pthread_mutex_t lock;
	pthread_cond_t wake;
	struct exchange *first;
	struct exchange **last;
	void (*run)(struct exchange *exchange);
	pthread_t threads[MOST_WORKERS];
	int count;
	int ending;
};

/* Waits; NULL when all is done and the end was asked for. */
static struct exchange *next(struct workers *workers)
{
	pthread_mutex_lock(&workers->lock);
	while (!workers->first && !workers->ending)
		pthread_cond_wait(&workers->wake, &workers->lock);
	struct exchange *exchange = workers->first;
	if (exchange)
		workers->first = exchange->next;
	if (!workers->first)
		workers->last = &workers->first;
	pthread_mutex_unlock(&workers->lock);
	return exchange;
}

static void *work_on(void *closure)
{
	struct workers *workers = closure;
	for (struct exchange *exchange; (exchange = next(workers));)
		workers->run(exchange);
	return NULL;
}

struct workers *workers_start(int count, void (*run)(struct exchange *exchange))
{
	struct workers *workers = calloc(1, sizeof *workers);
	if (!workers)
		return NULL;
	pthread_mutex_init(&workers->lock, NULL);
	pthread_cond_init(&workers->wake, NULL);
	workers->last = &workers->first;
	workers->run = run;
	while (workers->count < count && workers->count < MOST_WORKERS &&
	       pthread_create(&workers->threads[workers->count], NULL, work_on, workers) == 0)
		workers->count++;
	if (workers->count)
		return workers;
	workers_free(workers);
	return NULL;
}

int workers_take(struct workers *workers, struct exchange *exchange)
{
	exchange->next = NULL;
	pthread_mutex_lock(&workers->lock);
	int taken = !workers->ending;
	if (taken) {
		*workers->last = exchange;
		workers->last = &exchange->next;
		pthread_cond_signal(&workers->wake);
	}
	pthread_mutex_unlock(&workers->lock);
	return taken;
}

void workers_stop(struct workers *workers)
{
	pthread_mutex_lock(&workers->lock);
	workers->ending = 1;
	pthread_cond_broadcast(&workers->wake);
	pthread_mutex_unlock(&workers->lock);
	for (int each = 0; each < workers->count; each++)
		pthread_join(workers->threads[each], NULL);
}

void workers_free(struct workers *workers)
{
	pthread_cond_destroy(&workers->wake);
	pthread_mutex_destroy(&workers->lock);
	free(workers);
}
