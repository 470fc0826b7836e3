/* pool.c: a stack of connections: the one used last is the warmest. */
#include "db/pool.h"

void pool_begin(struct pool *pool, const struct driver *driver, int most)
{
	*pool = (struct pool){ .driver = driver, .most = most < POOL_MOST ? most : POOL_MOST };
	pthread_mutex_init(&pool->lock, NULL);
}

struct connection *pool_take(struct pool *pool)
{
	pthread_mutex_lock(&pool->lock);
	struct connection *connection = pool->count ? pool->kept[--pool->count] : NULL;
	pthread_mutex_unlock(&pool->lock);
	return connection;
}

void pool_give(struct pool *pool, struct connection *connection)
{
	int kept = 0;
	if (pool->driver->alive(connection)) {
		pthread_mutex_lock(&pool->lock);
		kept = pool->count < pool->most;
		if (kept)
			pool->kept[pool->count++] = connection;
		pthread_mutex_unlock(&pool->lock);
	}
	if (!kept)
		pool->driver->disconnect(connection);
}

void pool_empty(struct pool *pool)
{
	struct connection *connection;
	while ((connection = pool_take(pool)))
		pool->driver->disconnect(connection);
}

void pool_end(struct pool *pool)
{
	pool_empty(pool);
	pthread_mutex_destroy(&pool->lock);
}
