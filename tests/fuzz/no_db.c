/* no_db.c: the fuzz targets link http without a database. */
#include "db/db.h"

void db_leave(struct work *work)
{
	(void)work;
}

void db_may_lag(struct work *work)
{
	(void)work;
}

int db_reads_wait(const struct db *db)
{
	(void)db;
	return 0;
}
