/* roster_store.c: the statements about published rosters, which ask for no unit. */
#include "app/roster/roster_store.h"

static const struct query PUBLISHED = {
	"roster.published",
	"SELECT * FROM roster WHERE published = $1 AND published <> '' AND struck = ''",
};
static const struct query SHIFTS = {
	"roster.shifts",
	"SELECT * FROM shift WHERE parent_id = $1 AND day >= $2 AND struck = ''"
	" ORDER BY day, part, id LIMIT 1000",
};
const struct query *const roster_store_queries[] = { &PUBLISHED, &SHIFTS, NULL };

enum outcome roster_store_published(struct work *work, const char *key, struct roster *out)
{
	return db_one(work, &PUBLISHED, BIND(VALUE(key)), ROSTER_FIELDS, out);
}

enum outcome roster_store_shifts(struct work *work, int64_t id, int64_t from, shift_list *out)
{
	return DB_LIST(work, &SHIFTS, BIND(VALUE(id), VALUE(from)), SHIFT_FIELDS, out);
}
