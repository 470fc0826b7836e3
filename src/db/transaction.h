/* transaction.h: all or nothing: the one part of the database that rules see. */
#pragma once
#include "base/work.h"

/* One transaction; a begin inside another joins it: left without a commit, the whole of it can only
 * be taken back.
 *     TRANSACTION(transaction);
 *     TRY(transaction_begin(work, &transaction));
 *     …
 *     return transaction_commit(&transaction); */
struct transaction {
	struct work *work;
	int depth;
	int apart; /* has a savepoint of its own */
};
#define TRANSACTION(name) \
	struct transaction name __attribute__((cleanup(transaction_leave))) = { 0 }
NODISCARD enum outcome transaction_begin(struct work *work, struct transaction *out);

/* The same for a part that may be taken back alone while the rest goes on: one row of an import. */
NODISCARD enum outcome transaction_begin_apart(struct work *work, struct transaction *out);
NODISCARD enum outcome transaction_commit(struct transaction *transaction);

/* The same for an outermost transaction whose caller need not wait on this thread.  Where commits
 * are grouped and others are about to write, it joins their group: *PENDING is 1, the work and its
 * transaction belong to the group, and DURABLE is called on another thread once the group is durable
 * (OK) or lost (UNAVAILABLE: nothing of it was saved).  Else it is as transaction_commit: *PENDING
 * is 0 and DURABLE is never called. */
typedef void (*transaction_durable)(void *context, enum outcome outcome);
NODISCARD enum outcome transaction_commit_later(struct transaction *transaction,
                                                transaction_durable durable, void *context,
                                                int *pending);
void transaction_leave(struct transaction *transaction);
