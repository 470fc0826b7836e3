/* workers.c: a first-come queue of exchanges and the threads that run them. */
#include "http/workers.h"

#include <pthread.h>
#include <stdlib.h>

enum { MOST_WAITING = 1000, MOST_WORKERS = 64 };

struct workers {
	pthread_mutex_t mutex;
	pthread_cond_t arrived;
	struct exchange *first;
	struct exchange **last;
	int waiting;
	int ending;
	exchange_run run;
	int count;
	pthread_t threads[MOST_WORKERS];
};

static struct exchange *take(struct workers *workers)
{
	pthread_mutex_lock(&workers->mutex);
	while (!workers->first && !workers->ending)
		pthread_cond_wait(&workers->arrived, &workers->mutex);
	struct exchange *exchange = workers->first;
	if (exchange) {
		workers->first = exchange->next;
		workers->waiting--;
		if (!workers->first)
			workers->last = &workers->first;
	}
	pthread_mutex_unlock(&workers->mutex);
	return exchange;
}

static void *work_on(void *context)
{
	struct workers *workers = context;
	struct exchange *exchange;
	while ((exchange = take(workers)))
		workers->run(exchange);
	return NULL;
}

struct workers *workers_new(int count, exchange_run run)
{
	struct workers *workers = calloc(1, sizeof *workers);
	if (!workers)
		return NULL;
	pthread_mutex_init(&workers->mutex, NULL);
	pthread_cond_init(&workers->arrived, NULL);
	workers->last = &workers->first;
	workers->run = run;
	count = count < 1 ? 1 : count > MOST_WORKERS ? MOST_WORKERS : count;
	while (workers->count < count &&
	       !pthread_create(&workers->threads[workers->count], NULL, work_on, workers))
		workers->count++;
	if (workers->count)
		return workers;
	workers_free(workers);
	return NULL;
}

int workers_add(struct workers *workers, struct exchange *exchange)
{
	pthread_mutex_lock(&workers->mutex);
	int room = workers->waiting < MOST_WAITING && !workers->ending;
	if (room) {
		exchange->next = NULL;
		*workers->last = exchange;
		workers->last = &exchange->next;
		workers->waiting++;
		pthread_cond_signal(&workers->arrived);
	}
	pthread_mutex_unlock(&workers->mutex);
	return room;
}

void workers_end(struct workers *workers)
{
	pthread_mutex_lock(&workers->mutex);
	workers->ending = 1;
	pthread_cond_broadcast(&workers->arrived);
	pthread_mutex_unlock(&workers->mutex);
	for (int each = 0; each < workers->count; each++)
		pthread_join(workers->threads[each], NULL);
	workers->count = 0;
}

void workers_free(struct workers *workers)
{
	if (!workers)
		return;
	workers_end(workers);
	pthread_cond_destroy(&workers->arrived);
	pthread_mutex_destroy(&workers->mutex);
	free(workers);
}
