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
/* Keys are numbered as they come: the oldest are the first, and no index by moment is wanted. */
#define OLDEST "SELECT id, at FROM once ORDER BY id LIMIT $2"
static const struct query OLD = {
	"once.old",
	"SELECT count(*) FROM (" OLDEST ") AS oldest WHERE at < $1",
};
static const struct query FORGET = {
	"once.forget",
	"DELETE FROM once WHERE id IN (SELECT id FROM (" OLDEST ") AS oldest WHERE at < $1)",
	"-once",
};
const struct query *const once_store_queries[] = { &FIND, &KEEP, &OLD, &FORGET, NULL };

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

enum outcome once_store_old(struct work *work, int64_t before, int64_t limit, int64_t *out)
{
	return db_integer(work, &OLD, BIND(VALUE(before), VALUE(limit)), out);
}

enum outcome once_store_forget(struct work *work, int64_t before, int64_t limit)
{
	return db_run(work, &FORGET, BIND(VALUE(before), VALUE(limit)), NULL);
}
