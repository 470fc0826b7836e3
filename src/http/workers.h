/* workers.h: the threads on which whatever may wait is run. */
#pragma once
#include "http/exchange.h"

struct workers;
typedef void (*exchange_run)(struct exchange *exchange);

/* NULL when the machine gives no threads. */
struct workers *workers_new(int count, exchange_run run);

/* False when too many wait already, or the end has begun. */
int workers_add(struct workers *workers, struct exchange *exchange);

/* Runs what waits, then ends the threads; nothing is taken any more.  Safe to call twice. */
void workers_end(struct workers *workers);
void workers_free(struct workers *workers);
