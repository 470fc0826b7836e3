/* register_task_store.c: every statement about the tasks of a unit. */
#include "app/register/register_task_store.h"

#include "app/access.h"
#include "app/area.h"
#include "app/readable.h"

#define OF_UNIT \
	UNITS_BELOW \
	" SELECT r.* FROM task r JOIN tree t ON t.id = r.doer_unit_id WHERE r.struck = ''" \
	" AND (r.matter = '' OR NOT EXISTS (SELECT 1 FROM matter m WHERE m.number = r.matter" \
	" AND m.confidential = 1 AND NOT (" READABLE("$2", "$3", "$4") "))) "

static const struct query OPEN = {
	"task.open",
	OF_UNIT "AND r.done_day = 0 ORDER BY CASE WHEN r.due_day = 0 THEN 1 ELSE 0 END, r.due_day, r.id"
	        " LIMIT $5",
};
static const struct query DONE = {
	"task.done",
	OF_UNIT "AND r.done_day > 0 AND r.done_day >= $5 ORDER BY r.done_day DESC, r.id DESC LIMIT $6",
};
static const struct query FIND = {
	"task.of_unit",
	OF_UNIT "AND r.id = $5",
};
const struct query *const register_task_store_queries[] = { &OPEN, &DONE, &FIND, NULL };

#define ACTOR(level) \
	VALUE(work->actor.unit_id), VALUE(level), VALUE(respondent_pattern(work)), \
		VALUE(reader_pattern(work))

enum outcome register_task_store_open(struct work *work, int64_t limit, task_list *out)
{
	int64_t level = role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL);
	return DB_LIST(work, &OPEN, BIND(ACTOR(level), VALUE(limit)), TASK_FIELDS, out);
}

enum outcome register_task_store_done(struct work *work, int64_t since, int64_t limit, task_list *out)
{
	int64_t level = role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL);
	return DB_LIST(work, &DONE, BIND(ACTOR(level), VALUE(since), VALUE(limit)), TASK_FIELDS, out);
}

enum outcome register_task_store_find(struct work *work, int64_t id, struct task *out)
{
	int64_t level = role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL);
	return db_one(work, &FIND, BIND(ACTOR(level), VALUE(id)), TASK_FIELDS, out);
}
