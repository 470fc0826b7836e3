/* volume_store.c: every statement about what volumes hold. */
#include "app/register/volume_store.h"

#include "app/access.h"
#include "app/readable.h"

#define ENDED "CASE WHEN m.concluded_day > 0 THEN m.concluded_day ELSE m.closed_day END AS ended_day"
static const struct query MATTERS = {
	"volume.matters",
	"SELECT b.id, b.volume_id, b.matter_id, b.page, CASE WHEN " READABLE("$2", "$3", "$4")
	" THEN m.number ELSE '' END AS number, CASE WHEN " READABLE("$2", "$3", "$4")
	" THEN m.title ELSE '（保密）' END AS title, " ENDED " FROM bound_matter b JOIN matter m"
	" ON m.id = b.matter_id WHERE b.volume_id = $1 AND b.removed = 0"
	" ORDER BY CASE WHEN b.page = 0 THEN 1 ELSE 0 END, b.page, b.id",
};
static const struct query UNBOUND = {
	"volume.unbound",
	"SELECT 0 AS id, 0 AS volume_id, m.id AS matter_id, 0 AS page, m.number, m.title, " ENDED
	" FROM matter m JOIN matter_access a ON a.matter_id = m.id AND a.unit_id = $1"
	" WHERE (m.concluded_day > 0 OR m.closed_day > 0) AND " READABLE("$2", "$3", "$4")
	" AND ($5 = '' OR m.title LIKE $5 OR m.number LIKE $5)"
	" AND NOT EXISTS (SELECT 1 FROM bound_matter b WHERE b.matter_id = m.id AND b.removed = 0)"
	" ORDER BY 7 DESC, m.id DESC LIMIT $6",
};
static const struct query HOLDER = {
	"volume.holder",
	"SELECT v.* FROM volume v JOIN bound_matter b ON b.volume_id = v.id AND b.removed = 0"
	" WHERE b.matter_id = $1",
};
static const struct query BIND_IT = {
	"volume.bind",
	"INSERT INTO bound_matter (volume_id, matter_id) VALUES ($1, $2)",
	"bound_matter",
};
static const struct query CHANGE = {
	"volume.change",
	"UPDATE bound_matter SET page = $2, removed = $3 WHERE id = $1",
	"bound_matter",
};
const struct query *const volume_store_queries[] = { &MATTERS, &UNBOUND, &HOLDER, &BIND_IT, &CHANGE,
	                                                 NULL };

enum outcome volume_store_matters(struct work *work, int64_t volume_id, bound_matters *out)
{
	int64_t level = role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL);
	return DB_LIST(work, &MATTERS,
	               BIND(VALUE(volume_id), VALUE(level), VALUE(respondent_pattern(work)),
	                    VALUE(reader_pattern(work))),
	               BOUND_MATTER_FIELDS, out);
}

enum outcome volume_store_unbound(struct work *work, const char *words, int64_t limit,
                                  bound_matters *out)
{
	int64_t level = role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL);
	const char *pattern = *words ? arena_format(work->arena, "%%%s%%", words) : "";
	return DB_LIST(work, &UNBOUND,
	               BIND(VALUE(work->actor.unit_id), VALUE(level), VALUE(respondent_pattern(work)),
	                    VALUE(reader_pattern(work)), VALUE(pattern), VALUE(limit)),
	               BOUND_MATTER_FIELDS, out);
}

enum outcome volume_store_holder(struct work *work, int64_t matter_id, struct volume *out)
{
	return db_one(work, &HOLDER, BIND(VALUE(matter_id)), VOLUME_FIELDS, out);
}

enum outcome volume_store_bind(struct work *work, int64_t volume_id, int64_t matter_id)
{
	int64_t id;
	return db_insert(work, &BIND_IT, BIND(VALUE(volume_id), VALUE(matter_id)), &id);
}

enum outcome volume_store_change(struct work *work, const struct bound_matter *bound,
                                 int64_t removed)
{
	return db_run(work, &CHANGE, BIND(VALUE(bound->id), VALUE(bound->page), VALUE(removed)), NULL);
}
