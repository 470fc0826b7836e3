/* once_store.c: the statements about keys of acts done once. */
#include "app/office/once_store.h"

#include "app/office/queries.h"
#include "db/db.h"

static const struct query FIND = {
	"once.find",
	"SELECT location FROM once WHERE person_id = $1 AND key = $2",
};
static const struct query KEEP = {
	"once.keep",
	"INSERT INTO once (person_id, key, location, at) VALUES ($1, $2, $3, $4)",
	"-once",
};
const struct query *const once_store_queries[] = { &FIND, &KEEP, NULL };

struct found {
	const char *location;
};
static const struct field FOUND[] = { FIELD(struct found, location), { 0 } };

enum outcome once_store_find(struct work *work, const char *key, const char **location)
{
	struct found found;
	TRY(db_one(work, &FIND, BIND(VALUE(work->actor.user_id), VALUE(key)), FOUND, &found));
	*location = found.location;
	return OK;
}

enum outcome once_store_keep(struct work *work, const char *key, const char *location)
{
	return db_run(work, &KEEP,
	              BIND(VALUE(work->actor.user_id), VALUE(key), VALUE(location), VALUE(work->now)),
	              NULL);
}
