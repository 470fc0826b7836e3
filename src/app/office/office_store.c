/* office_store.c: the database opened and brought up to date. */
#include "app/office/office_store.h"

#include "db/db.h"

enum outcome office_store_open(struct work *work, const char *where, int create)
{
	TRY(db_open(work, where, create, &work->db));
	return db_migrate(work);
}

enum outcome office_store_serve(struct work *work)
{
	return db_tend(work);
}

void office_store_close(struct work *work)
{
	if (!work->db)
		return;
	db_leave(work);
	db_close(work->db);
	work->db = NULL;
}
