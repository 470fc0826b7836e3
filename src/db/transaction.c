/* transaction.c: begin, savepoint, commit and rollback; outermost ones are grouped (group.c). */
#include "db/transaction.h"

#include <string.h>

#include "base/log.h"
#include "db/session.h"

/* The last transaction's arena may be gone. */
static void session_forget(struct db_session *session)
{
	memset(&session->changes, 0, sizeof session->changes);
	session->spoke_from = session->entry_lost = session->doomed = 0;
}

#define OF_EACH_DEPTH(words) \
	{ words "0", words "1", words "2", words "3", words "4", words "5", words "6", words "7" }
static const char *const SAVE[DEEPEST] = OF_EACH_DEPTH("SAVEPOINT s");
static const char *const RELEASE[DEEPEST] = OF_EACH_DEPTH("RELEASE SAVEPOINT s");
static const char *const UNDO[DEEPEST] = OF_EACH_DEPTH("ROLLBACK TO SAVEPOINT s");

static enum outcome order(struct work *work, const char *const words[DEEPEST], int depth)
{
	return work->db->driver->order(work, session_of(work)->writer, words[depth]);
}

static enum outcome begin(struct work *work, struct transaction *out, int apart)
{
	struct db_session *session = session_of(work);
	if (session->depth == DEEPEST)
		return fail(work, BROKEN, "transactions are nested too deep");
	if (work->hasty) {
		work->put_off = 1;
		return UNAVAILABLE;
	}
	if (!session->depth) {
		session_forget(session);
		TRY(session_begin_writing(work));
	} else if (apart) {
		TRY(order(work, SAVE, session->depth));
	}
	apart = apart && session->depth;
	session->marks[++session->depth] = session->changes.count;
	*out = (struct transaction){ .work = work, .depth = session->depth, .apart = apart };
	return OK;
}

enum outcome transaction_begin(struct work *work, struct transaction *out)
{
	return begin(work, out, 0);
}

enum outcome transaction_begin_apart(struct work *work, struct transaction *out)
{
	return begin(work, out, 1);
}

/* Every row that was written has its entry. */
static enum outcome check_entries(struct work *work)
{
	struct db_session *session = session_of(work);
	if (session->changes.count)
		return fail(work, BROKEN, "the table %s was written without a journal entry",
		            session->changes.items[0].table);
	if (session->entry_lost)
		return fail(work, BROKEN, "a journal entry was taken back that spoke for rows outside it");
	return OK;
}

enum outcome transaction_commit_later(struct transaction *transaction, transaction_durable durable,
                                      void *context, int *pending)
{
	struct work *work = transaction->work;
	struct db_session *session = session_of(work);
	*pending = 0;
	if (transaction->depth != session->depth)
		return fail(work, BROKEN, "a transaction was committed out of order");
	if (session->doomed)
		return fail(work, BROKEN, "a part of the transaction failed and the rest would have been kept");
	if (transaction->depth > 1) {
		if (transaction->apart)
			TRY(order(work, RELEASE, transaction->depth - 1));
		if (session->spoke_from == session->depth--)
			session->spoke_from = session->depth > 1 ? session->depth : 0;
		transaction->work = NULL;
		return OK;
	}
	TRY(check_entries(work));
	transaction->work = NULL;
	return session_keep(work, durable, context, pending);
}

enum outcome transaction_commit(struct transaction *transaction)
{
	int pending;
	return transaction_commit_later(transaction, NULL, NULL, &pending);
}

/* A rollback must not change why it was needed: the fault stays the work's. */
void transaction_leave(struct transaction *transaction)
{
	struct work *work = transaction->work;
	if (!work || !work->session)
		return;
	struct db_session *session = work->session;
	if (session->depth < transaction->depth)
		return;
	struct fault why = work->fault;
	session->entry_lost |= session->spoke_from >= transaction->depth;
	session->depth = transaction->depth - 1;
	session->changes.count = session->marks[transaction->depth];
	session->doomed = transaction->depth > 1 && !transaction->apart;
	const struct driver *driver = work->db->driver;
	if (transaction->apart && driver->settle && driver->settle(work, session->writer) != OK)
		work->fault = why; /* what is on its way ends before it can be taken back */
	if (transaction->depth == 1)
		session_undo(work);
	else if (transaction->apart && (order(work, UNDO, session->depth) != OK ||
	                                order(work, RELEASE, session->depth) != OK))
		log_line(LOG_ERROR, "db", "rollback to a savepoint failed");
	work->fault = why;
	transaction->work = NULL;
}
