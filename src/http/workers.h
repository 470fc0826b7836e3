/* workers.h: a few threads that run exchanges which may wait: acts, exports, searches. */
#pragma once
#include "http/exchange.h"

struct workers;

/* Calls RUN for every exchange that is handed over.  NULL when the system has no threads left. */
struct workers *workers_start(int count, void (*run)(struct exchange *exchange));

/* False once the end has begun: the caller runs it itself. */
NODISCARD int workers_take(struct workers *workers, struct exchange *exchange);

/* Runs what was handed over, then ends; nothing is taken any more. */
void workers_stop(struct workers *workers);
void workers_free(struct workers *workers);
