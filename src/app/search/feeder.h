/* feeder.h: the thread that keeps the index behind the journal while the office is served. */
#pragma once
#include "base/work.h"

struct feeder;

NODISCARD enum outcome feeder_start(struct work *work, struct feeder **out);
void feeder_stop(struct feeder *feeder);
