/* checkpoint.h: moves what was committed from the log into the data file, off the request path. */
#pragma once
#include "db/session.h"

struct checkpoints;

/* Starts the thread, and stops the writer from doing it inside commits.  OK and NULL where the
 * engine looks after itself. */
NODISCARD enum outcome checkpoints_start(struct work *work, struct checkpoints **out);
void checkpoints_stop(struct checkpoints *checkpoints);
