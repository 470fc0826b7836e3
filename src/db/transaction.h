/* transaction.h: all or nothing: the one part of the database that rules see. */
#pragma once
#include "base/work.h"

/* One transaction; a begin inside another is a savepoint that joins it.
 *     TRANSACTION(transaction);
 *     TRY(transaction_begin(work, &transaction));
 *     …
 *     return transaction_commit(&transaction); */
struct transaction {
	struct work *work;
	int depth;
};
#define TRANSACTION(name) \
	struct transaction name __attribute__((cleanup(transaction_leave))) = { 0 }
NODISCARD enum outcome transaction_begin(struct work *work, struct transaction *out);
NODISCARD enum outcome transaction_commit(struct transaction *transaction);
void transaction_leave(struct transaction *transaction);
