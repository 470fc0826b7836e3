/* once.h: forgets the keys of acts long done, a few at a time, while the office is served. */
#pragma once
#include "base/work.h"

/* A click or a retry that comes later than that is an act of its own. */
enum { ONCE_DAYS = 7 };

/* Deletes keys older than ONCE_DAYS, one small step; MORE (0 or 1) when others may be left. */
NODISCARD enum outcome once_forget(struct work *work, int *more);

/* The thread that does it from time to time. */
struct forgetter;
NODISCARD enum outcome forgetter_start(struct work *work, struct forgetter **out);
void forgetter_stop(struct forgetter *forgetter);
