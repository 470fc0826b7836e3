/* no_db.c: the fuzz targets link http without a database. */
#include "db/db.h"

void db_leave(struct work *work)
{
	(void)work;
}
