/* pool.h: connections that nobody uses just now, kept open for whoever reads next. */
#pragma once
#include <pthread.h>

#include "db/driver.h"

enum { POOL_MOST = 32 };

struct pool {
	const struct driver *driver;
	pthread_mutex_t lock;
	struct connection *kept[POOL_MOST];
	int count;
	int most;
};

/* Keeps up to MOST connections of the driver, no more than POOL_MOST. */
void pool_begin(struct pool *pool, const struct driver *driver, int most);
void pool_end(struct pool *pool);

/* The one given last, now the caller's; NULL when none is kept. */
struct connection *pool_take(struct pool *pool);
/* Takes the connection over: keeps it, or closes it when it is lost or there are enough. */
void pool_give(struct pool *pool, struct connection *connection);
/* Closes all that are kept. */
void pool_empty(struct pool *pool);
