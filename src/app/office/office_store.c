/* office_store.c: the database opened and brought up to date. */
#include "app/office/office_store.h"

#include "app/journal/journal.h"
#include "db/db.h"

enum outcome office_store_open(struct work *work, const char *where, int create)
{
	TRY(db_open(work, where, create, &work->db));
	return db_migrate(work);
}

/* What the replica says last stands in the journal here, or it follows another office. */
static enum outcome check_replica(struct work *work, struct work *there)
{
	struct journal_place end;
	int64_t known;
	TRY(journal_end(there, &end));
	TRY(journal_knows(work, &end, &known));
	return known ? OK : fail(work, CONFLICT, "the replica holds another office's records; give the "
	                         "address of a server that follows this office's own");
}

static enum outcome follow_replica(struct work *work, const char *replica)
{
	struct work there = *work;
	there.session = NULL;
	enum outcome outcome = db_open(&there, replica, 0, &there.db);
	if (outcome == OK) {
		outcome = check_replica(work, &there);
		db_leave(&there);
		db_close(there.db);
	}
	if (outcome != OK && outcome != CONFLICT)
		return fail(work, UNAVAILABLE, "the replica does not answer or is not that far yet; start again "
		            "when it follows, or without it (%s)",
		            there.fault.message ? there.fault.message : "");
	return outcome == OK ? db_use_replica(work, replica) : outcome;
}

enum outcome office_store_serve(struct work *work, const char *replica)
{
	TRY(db_tend(work));
	return replica ? follow_replica(work, replica) : OK;
}

void office_store_close(struct work *work)
{
	if (!work->db)
		return;
	db_leave(work);
	db_close(work->db);
	work->db = NULL;
}
