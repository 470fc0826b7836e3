/* backup_store.h: what a copy asks of the database. */
#pragma once
#include "base/work.h"

/* Every row of one office into another, in one moment. */
NODISCARD enum outcome backup_store_copy(struct work *from, struct work *to);
