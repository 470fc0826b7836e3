/* clock_store.c: every statement about clocks. */
#include "app/clock/clock_store.h"

#include "app/figure/rollup.h"

#define COLUMNS \
	"id, matter_id, rule, article, unit_id, started_day, days, due_day, extended_days," \
	" extended_reason, extended_by, met_day, stopped_day, working, paused_days, paused_reason," \
	" of_others, stopped_by, paused_until"

static const struct query INSERT = {
	"clock.insert",
	"INSERT INTO clock (matter_id, rule, article, unit_id, started_day, days, due_day,"
	" working, of_others) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
	"clock",
};
static const struct query RUNNING = {
	"clock.running",
	"SELECT " COLUMNS " FROM clock WHERE matter_id = $1 AND rule = $2 AND met_day = 0"
	" AND stopped_day = 0 ORDER BY id DESC LIMIT 1",
};
static const struct query LAST = {
	"clock.last",
	"SELECT " COLUMNS " FROM clock WHERE matter_id = $1 AND rule = $2 ORDER BY id DESC LIMIT 1",
};
static const struct query END = {
	"clock.end",
	"UPDATE clock SET met_day = $2, stopped_day = $3, stopped_by = $4 WHERE id = $1",
	"clock",
};
static const struct query EXTEND = {
	"clock.extend",
	"UPDATE clock SET due_day = $2, extended_days = $3, extended_reason = $4, extended_by = $5,"
	" paused_days = $6, paused_reason = $7, paused_until = $8 WHERE id = $1",
	"clock",
};
static const struct query HAND = {
	"clock.hand",
	"UPDATE clock SET unit_id = $2 WHERE id = $1",
	"clock",
};
static const struct query RESTART = {
	"clock.restart",
	"UPDATE clock SET started_day = $2, due_day = $3 WHERE id = $1",
	"clock",
};
static const struct query SHORTEN = {
	"clock.shorten",
	"UPDATE clock SET article = $2, days = $3, due_day = $4 WHERE id = $1",
	"clock",
};
static const struct query OF_MATTER = {
	"clock.of_matter",
	"SELECT " COLUMNS " FROM clock WHERE matter_id = $1 ORDER BY id",
};
static const struct query NEXT_DUE = {
	"clock.next_due",
	"SELECT min(due_day) FROM clock WHERE matter_id = $1 AND met_day = 0 AND stopped_day = 0"
	" AND of_others = 0",
};
static const struct query COUNTING = {
	"clock.counting",
	"SELECT " COLUMNS " FROM clock WHERE met_day = 0 AND stopped_day = 0 AND working = 1"
	" AND due_day >= $1 ORDER BY id",
};

/* From the running clocks outwards: they are few.  Reports are told to nobody here. */
static const struct query LOADS = {
	"clock.loads",
	"SELECT u.id, u.name, count(*) AS running,"
	" sum(CASE WHEN k.due_day >= $2 AND k.due_day <= $3 THEN 1 ELSE 0 END) AS near_due,"
	" sum(CASE WHEN k.due_day < $2 THEN 1 ELSE 0 END) AS overdue,"
	" sum(CASE WHEN k.rule = 'supervision' THEN 1 ELSE 0 END) AS unanswered"
	" FROM clock k CROSS JOIN matter m CROSS JOIN matter_access a CROSS JOIN unit u"
	" WHERE k.met_day = 0 AND k.stopped_day = 0 AND k.of_others = 0 AND m.confidential = 0"
	" AND m.id = k.matter_id AND a.matter_id = k.matter_id AND a.unit_id = $1 AND u.id = k.unit_id"
	" GROUP BY u.id, u.name ORDER BY 5 DESC, 4 DESC, u.id",
};

static const struct query DUE = {
	"clock.due",
	"SELECT k.due_day AS day, m.id AS matter_id, k.rule, m.title FROM clock k CROSS JOIN matter m"
	" CROSS JOIN matter_access a WHERE k.met_day = 0 AND k.stopped_day = 0 AND k.of_others = 0"
	" AND k.due_day >= $2 AND k.due_day <= $3 AND m.confidential = 0 AND m.id = k.matter_id"
	" AND a.matter_id = k.matter_id AND a.unit_id = $1 ORDER BY k.due_day, k.id LIMIT $4",
};

static const struct query KEPT = {
	"clock.kept",
	"SELECT k.due_day AS day, m.id AS matter_id, k.rule, m.title FROM clock k JOIN matter m"
	" ON m.id = k.matter_id JOIN matter_access a ON a.matter_id = k.matter_id AND a.unit_id = $1"
	" WHERE k.met_day > 0 AND k.of_others = 0 AND k.due_day >= $2 AND k.due_day <= $3"
	" AND m.confidential = 0 ORDER BY k.due_day, k.id LIMIT $4",
};

const struct query *const clock_store_queries[] = {
	&INSERT, &RUNNING, &LAST, &END, &EXTEND, &HAND, &RESTART, &SHORTEN, &OF_MATTER, &NEXT_DUE, &COUNTING,
	&DUE, &LOADS, &KEPT, NULL,
};

enum outcome clock_store_insert(struct work *work, struct clock *clock)
{
	return db_insert(work, &INSERT,
	                 BIND(VALUE(clock->matter_id), VALUE(clock->rule), VALUE(clock->article),
	                      VALUE(clock->unit_id), VALUE(clock->started_day), VALUE(clock->days),
	                      VALUE(clock->due_day), VALUE(clock->working),
	                      VALUE(clock->of_others)),
	                 &clock->id);
}

enum outcome clock_store_running(struct work *work, int64_t matter_id, const char *rule,
                                 struct clock *out)
{
	return db_one(work, &RUNNING, BIND(VALUE(matter_id), VALUE(rule)), CLOCK_FIELDS, out);
}

enum outcome clock_store_last(struct work *work, int64_t matter_id, const char *rule,
                              struct clock *out)
{
	return db_one(work, &LAST, BIND(VALUE(matter_id), VALUE(rule)), CLOCK_FIELDS, out);
}

enum outcome clock_store_end(struct work *work, const struct clock *clock)
{
	TRY(rollup_before(work, "clock", clock->id));
	return db_run(work, &END,
	              BIND(VALUE(clock->id), VALUE(clock->met_day), VALUE(clock->stopped_day),
	                   VALUE(clock->stopped_by)),
	              NULL);
}

enum outcome clock_store_extend(struct work *work, const struct clock *clock)
{
	TRY(rollup_before(work, "clock", clock->id));
	return db_run(work, &EXTEND,
	              BIND(VALUE(clock->id), VALUE(clock->due_day), VALUE(clock->extended_days),
	                   VALUE(clock->extended_reason), VALUE(clock->extended_by),
	                   VALUE(clock->paused_days), VALUE(clock->paused_reason),
	                   VALUE(clock->paused_until)),
	              NULL);
}

enum outcome clock_store_hand(struct work *work, int64_t id, int64_t unit_id)
{
	TRY(rollup_before(work, "clock", id));
	return db_run(work, &HAND, BIND(VALUE(id), VALUE(unit_id)), NULL);
}

enum outcome clock_store_restart(struct work *work, const struct clock *clock)
{
	TRY(rollup_before(work, "clock", clock->id));
	return db_run(work, &RESTART,
	              BIND(VALUE(clock->id), VALUE(clock->started_day), VALUE(clock->due_day)), NULL);
}

enum outcome clock_store_shorten(struct work *work, const struct clock *clock)
{
	TRY(rollup_before(work, "clock", clock->id));
	return db_run(work, &SHORTEN,
	              BIND(VALUE(clock->id), VALUE(clock->article), VALUE(clock->days),
	                   VALUE(clock->due_day)),
	              NULL);
}

enum outcome clock_store_of_matter(struct work *work, int64_t matter_id, clock_list *out)
{
	return DB_LIST(work, &OF_MATTER, BIND(VALUE(matter_id)), CLOCK_FIELDS, out);
}

enum outcome clock_store_next_due(struct work *work, int64_t matter_id, int64_t *out)
{
	return db_integer(work, &NEXT_DUE, BIND(VALUE(matter_id)), out);
}

enum outcome clock_store_counting(struct work *work, int64_t from, clock_list *out)
{
	return DB_LIST(work, &COUNTING, BIND(VALUE(from)), CLOCK_FIELDS, out);
}

static const struct field DUE_FIELDS[] = {
	FIELD_AS(struct clock_due, day, FIELD_DAY),
	FIELD(struct clock_due, matter_id),
	FIELD(struct clock_due, rule),
	FIELD(struct clock_due, title),
	{ 0 },
};

enum outcome clock_store_due(struct work *work, int64_t from, int64_t to, int64_t limit,
                             clock_dues *out)
{
	return DB_LIST(work, &DUE,
	               BIND(VALUE(work->actor.unit_id), VALUE(from), VALUE(to), VALUE(limit)),
	               DUE_FIELDS, out);
}

enum outcome clock_store_kept(struct work *work, int64_t from, int64_t to, int64_t limit,
                              clock_dues *out)
{
	return DB_LIST(work, &KEPT,
	               BIND(VALUE(work->actor.unit_id), VALUE(from), VALUE(to), VALUE(limit)),
	               DUE_FIELDS, out);
}

enum outcome clock_store_loads(struct work *work, int64_t today, int64_t near, clock_load_list *out)
{
	return DB_LIST(work, &LOADS, BIND(VALUE(work->actor.unit_id), VALUE(today), VALUE(near)),
	               CLOCK_LOAD_FIELDS, out);
}
