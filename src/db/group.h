/* group.h: group commit through one writing connection.
 *
 *     enter ── unit of work in a savepoint ──┬── keep (released) ──┬── others wait: leave it open
 *                                            └── undo (rolled back)┘── else COMMIT: all are durable
 *
 * One thread at a time holds the writer.  What it keeps joins the open group; whoever leaves last,
 * or finds the group full, commits it.  Readers have connections of their own, so that no unit is
 * seen before its group is durable.
 *
 * SQLite has one writer anyway.  On PostgreSQL the journal's chain has: each entry holds the chain's
 * end until its commit, so that commits of their own would follow one another, a sync each. */
#pragma once
#include "db/driver.h"
#include "db/transaction.h"

struct db_group;

/* Takes the connection over, and connects anew to WHERE when it is lost; NULL without memory. */
struct db_group *group_new(const struct driver *driver, const char *where,
                           struct connection *writer);
void group_free(struct db_group *group);

/* Waits for the writer and begins a unit of work on it. */
NODISCARD enum outcome group_enter(struct work *work, struct db_group *group,
                                   struct connection **writer);

/* Ends the unit, in any case.  Without DURABLE, or as the last, the group is committed here: OK means
 * durable.  Else *PENDING is 1 and DURABLE will be called.  After a commit that failed nothing of the
 * group was saved and its other members have been told. */
NODISCARD enum outcome group_keep(struct work *work, struct db_group *group,
                                  transaction_durable durable, void *context, int *pending);

/* Ends the unit by taking it back; the others' stay. */
void group_undo(struct work *work, struct db_group *group);

/* Holds the writer between groups, for what must not meet a writer (a checkpoint that restarts the
 * log).  Waits for an open group to end. */
struct connection *group_hold(struct db_group *group);
void group_release(struct db_group *group);
