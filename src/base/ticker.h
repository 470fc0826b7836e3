/* ticker.h: a thread that does something small again and again, until it is told to stop. */
#pragma once

struct ticker;

/* Calls BEAT with CONTEXT, then rests MILLISECONDS, unless BEAT said (true) that more waits already.
 * NULL when the machine gives no thread. */
struct ticker *ticker_start(int milliseconds, int (*beat)(void *context), void *context);

/* Returns when the beat that runs has ended.  NULL is nothing. */
void ticker_stop(struct ticker *ticker);
