/* roster_store.c: the statements about published rosters, which ask for no unit, and about who serves. */
#include "app/roster/roster_store.h"

#include "app/area.h"

static const struct query PUBLISHED = {
	"roster.published",
	"SELECT * FROM roster WHERE published = $1 AND published <> '' AND struck = ''",
};
static const struct query SHIFTS = {
	"roster.shifts",
	"SELECT * FROM shift WHERE parent_id = $1 AND day >= $2 AND struck = ''"
	" ORDER BY day, part, id LIMIT 1000",
};
/* The actor's unit, those above it, whose rosters a village reads, and those below. */
static const struct query SERVING = {
	"roster.serving",
	UNITS_BELOW_AND_ABOVE
	" SELECT s.id, s.day, s.part, CASE WHEN s.substitute = '' THEN s.official ELSE s.substitute END"
	" AS official, CASE WHEN s.substitute = '' THEN '' ELSE s.official END AS instead_of,"
	" s.parent_id AS roster_id, COALESCE(r.title, '') AS title, COALESCE(r.purpose, 0) AS purpose,"
	" COALESCE(r.place, '') AS place, COALESCE(r.hours, '') AS hours"
	" FROM shift s JOIN tree t ON t.id = s.unit_id LEFT JOIN roster r ON r.id = s.parent_id"
	" WHERE s.day >= $2 AND s.day <= $3 AND s.struck = '' AND COALESCE(r.struck, '') = ''"
	" ORDER BY s.day, s.parent_id, s.part, s.id",
};
const struct query *const roster_store_queries[] = { &PUBLISHED, &SHIFTS, &SERVING, NULL };

static const struct field SERVING_FIELDS[] = {
	FIELD(struct serving, id),         FIELD(struct serving, day),
	FIELD(struct serving, part),       FIELD(struct serving, official),
	FIELD(struct serving, instead_of), FIELD(struct serving, roster_id),
	FIELD(struct serving, title),      FIELD(struct serving, purpose),
	FIELD(struct serving, place),      FIELD(struct serving, hours),
	{ 0 },
};

enum outcome roster_store_serving(struct work *work, int64_t from, int64_t to, servings *out)
{
	return DB_LIST(work, &SERVING, BIND(VALUE(work->actor.unit_id), VALUE(from), VALUE(to)),
	               SERVING_FIELDS, out);
}

enum outcome roster_store_published(struct work *work, const char *key, struct roster *out)
{
	return db_one(work, &PUBLISHED, BIND(VALUE(key)), ROSTER_FIELDS, out);
}

enum outcome roster_store_shifts(struct work *work, int64_t id, int64_t from, shift_list *out)
{
	return DB_LIST(work, &SHIFTS, BIND(VALUE(id), VALUE(from)), SHIFT_FIELDS, out);
}
