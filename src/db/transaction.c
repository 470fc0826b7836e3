/* transaction.c: begin, savepoint, commit and rollback; the place where commits will be grouped. */
#include "db/transaction.h"

#include <stdio.h>
#include <string.h>

#include "base/log.h"
#include "db/session.h"

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
	if (!session->depth) /* the last transaction's arena may be gone */
		memset(&session->changes, 0, sizeof session->changes);
	TRY(session->depth ? words(work, "SAVEPOINT", session->depth) : session_begin_writing(work));
	session->marks[++session->depth] = session->changes.count;
	*out = (struct transaction){ .work = work, .depth = session->depth };
	return OK;
}

static enum outcome commit_outermost(struct work *work, struct db_session *session)
{
	if (session->changes.count)
		return fail(work, BROKEN, "the table %s was written without a journal entry",
		            session->changes.items[0].table);
	TRY(work->db->driver->words(work, session->writer, "COMMIT"));
	session->depth = 0;
	session_end_writing(work);
	return OK;
}

enum outcome transaction_commit(struct transaction *transaction)
{
	struct work *work = transaction->work;
	struct db_session *session = session_of(work);
	if (transaction->depth != session->depth)
		return fail(work, BROKEN, "a transaction was committed out of order");
	if (transaction->depth == 1) {
		TRY(commit_outermost(work, session));
	} else {
		TRY(words(work, "RELEASE SAVEPOINT", transaction->depth - 1));
		session->depth--;
	}
	transaction->work = NULL;
	return OK;
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
	session->depth = transaction->depth - 1;
	session->changes.count = session->marks[transaction->depth];
	if (transaction->depth > 1) {
		if (words(work, "ROLLBACK TO SAVEPOINT", session->depth) != OK ||
		    words(work, "RELEASE SAVEPOINT", session->depth) != OK)
			log_line(LOG_ERROR, "db", "rollback to a savepoint failed");
	} else {
		if (work->db->driver->words(work, session->writer, "ROLLBACK") != OK)
			log_line(LOG_DEBUG, "db", "nothing was left to roll back");
		session_end_writing(work);
	}
	work->fault = why;
	transaction->work = NULL;
}
