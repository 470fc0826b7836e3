/* transaction.c: begin, savepoint, commit and rollback; outermost ones are grouped (group.c). */
#include "db/transaction.h"

#include <stdio.h>
#include <string.h>

#include "base/log.h"
#include "db/session.h"

/* The last transaction's arena may be gone. */
static void session_forget(struct db_session *session)
{
	memset(&session->changes, 0, sizeof session->changes);
	session->spoke_from = session->entry_lost = 0;
}

static enum outcome words(struct work *work, const char *format, int depth)
{
	char text[48];
	snprintf(text, sizeof text, "%s s%d", format, depth);
	return work->db->driver->words(work, session_of(work)->writer, text);
}

enum outcome transaction_begin(struct work *work, struct transaction *out)
{
	struct db_session *session = session_of(work);
	if (session->depth == DEEPEST)
		return fail(work, BROKEN, "transactions are nested too deep");
	if (!session->depth)
		session_forget(session);
	TRY(session->depth ? words(work, "SAVEPOINT", session->depth) : session_begin_writing(work));
	session->marks[++session->depth] = session->changes.count;
	*out = (struct transaction){ .work = work, .depth = session->depth };
	return OK;
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
	if (transaction->depth > 1) {
		TRY(words(work, "RELEASE SAVEPOINT", transaction->depth - 1));
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
	if (transaction->depth > 1) {
		if (words(work, "ROLLBACK TO SAVEPOINT", session->depth) != OK ||
		    words(work, "RELEASE SAVEPOINT", session->depth) != OK)
			log_line(LOG_ERROR, "db", "rollback to a savepoint failed");
	} else {
		session_undo(work);
	}
	work->fault = why;
	transaction->work = NULL;
}
