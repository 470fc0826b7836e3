/* copy.h: every row of one office into another, whatever their engines: for backups and moves. */
#pragma once
#include "base/work.h"

/* Copies all tables (but what can be derived: the search index) as they are in one moment, row ids
 * and all, so that the journal's chain and digests hold there too.  TO has the newest schema; what it
 * held is gone.  One transaction: after a failure TO is as it was. */
NODISCARD enum outcome db_copy(struct work *from, struct work *to);
