/* matter_course_store.c: every statement about what stands beside a matter: plan, cooperating units,
 * reviews, supervisions. */
#include "app/matter/matter_store.h"

static const struct query ADD_PART = {
	"matter_part.add",
	"INSERT INTO matter_part (matter_id, unit_id, day) VALUES ($1, $2, $3)"
	" ON CONFLICT (matter_id, unit_id) DO UPDATE SET until_day = 0",
	"matter_part",
};
static const struct query RELEASE_PART = {
	"matter_part.release",
	"UPDATE matter_part SET until_day = $3 WHERE matter_id = $1 AND unit_id = $2 AND until_day = 0",
	"matter_part",
};
static const struct query PLAN = {
	"matter_plan.set",
	"INSERT INTO matter_plan (matter_id, lead, handler, until_day, measures, funds)"
	" VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (matter_id) DO UPDATE SET lead = $2, handler = $3,"
	" until_day = $4, measures = $5, funds = $6",
	"matter_plan",
};
static const struct query ADD_REVIEW = {
	"review.add",
	"INSERT INTO review (matter_id, level, asked_day, authority) VALUES ($1, $2, $3, $4)",
	"review",
};
#define REVIEW_COLUMNS "id, matter_id, level, asked_day, authority, outcome, served_day, note"
static const struct query LAST_REVIEW = {
	"review.last",
	"SELECT " REVIEW_COLUMNS " FROM review WHERE matter_id = $1 AND level = $2"
	" ORDER BY id DESC LIMIT 1",
};
static const struct query ANSWER_REVIEW = {
	"review.answer",
	"UPDATE review SET outcome = $2, served_day = $3, note = $4 WHERE id = $1",
	"review",
};
static const struct query ADD_SUPERVISION = {
	"supervision.add",
	"INSERT INTO supervision (matter_id, kind, by_unit_id, to_unit_id, day, answer_by, reason)"
	" VALUES ($1, $2, $3, $4, $5, $6, $7)",
	"supervision",
};
#define SUPERVISION_COLUMNS \
	"id, matter_id, kind, by_unit_id, to_unit_id, day, answer_by, reason, answered_day, answer"
static const struct query OPEN_SUPERVISION = {
	"supervision.open",
	"SELECT " SUPERVISION_COLUMNS " FROM supervision WHERE matter_id = $1 AND answered_day = 0"
	" ORDER BY id LIMIT 1",
};
static const struct query ANSWER_SUPERVISION = {
	"supervision.answer",
	"UPDATE supervision SET answered_day = $2, answer = $3 WHERE id = $1",
	"supervision",
};

static const struct query PARTS = {
	"matter_part.list",
	"SELECT p.unit_id AS id, p.day, u.name FROM matter_part p JOIN unit u ON u.id = p.unit_id"
	" WHERE p.matter_id = $1 AND p.until_day = 0 ORDER BY p.id",
};
static const struct query TWINS = {
	"matter.twins",
	"SELECT id, registered_day AS day, number AS name FROM matter"
	" WHERE merged_into > 0 AND merged_into = $1 UNION ALL"
	" SELECT id, registered_day AS day, number AS name FROM matter WHERE id = $2",
};
static const struct query PLAN_OF = {
	"matter_plan.of",
	"SELECT matter_id, lead, handler, until_day, measures, funds FROM matter_plan"
	" WHERE matter_id = $1",
};
static const struct query REVIEWS = {
	"review.list",
	"SELECT " REVIEW_COLUMNS " FROM review WHERE matter_id = $1 ORDER BY id",
};
static const struct query SUPERVISIONS_OF = {
	"supervision.list",
	"SELECT " SUPERVISION_COLUMNS " FROM supervision WHERE matter_id = $1 ORDER BY id",
};

const struct query *const matter_course_store_queries[] = {
	&ADD_PART, &RELEASE_PART, &PLAN, &ADD_REVIEW, &LAST_REVIEW, &ANSWER_REVIEW, &ADD_SUPERVISION,
	&OPEN_SUPERVISION, &ANSWER_SUPERVISION, &PARTS, &TWINS, &PLAN_OF, &REVIEWS, &SUPERVISIONS_OF,
	NULL,
};

const struct field NAMED_ROW_FIELDS[] = {
	FIELD(struct named_row, id),
	FIELD(struct named_row, day),
	FIELD(struct named_row, name),
	{ 0 },
};

static const struct field PLAN_FIELDS[] = {
	FIELD(struct matter_plan, matter_id),
	FIELD(struct matter_plan, lead),
	FIELD(struct matter_plan, handler),
	FIELD(struct matter_plan, until_day),
	FIELD(struct matter_plan, measures),
	FIELD(struct matter_plan, funds),
	{ 0 },
};

static const struct field REVIEW_FIELDS[] = {
	FIELD(struct review, id),
	FIELD(struct review, matter_id),
	FIELD(struct review, level),
	FIELD(struct review, asked_day),
	FIELD(struct review, authority),
	FIELD(struct review, outcome),
	FIELD(struct review, served_day),
	FIELD(struct review, note),
	{ 0 },
};

static const struct field SUPERVISION_FIELDS[] = {
	FIELD(struct supervision, id),
	FIELD(struct supervision, matter_id),
	FIELD(struct supervision, kind),
	FIELD(struct supervision, by_unit_id),
	FIELD(struct supervision, to_unit_id),
	FIELD(struct supervision, day),
	FIELD(struct supervision, answer_by),
	FIELD(struct supervision, reason),
	FIELD(struct supervision, answered_day),
	FIELD(struct supervision, answer),
	{ 0 },
};

enum outcome matter_store_add_part(struct work *work, int64_t matter_id, int64_t unit_id, int64_t day)
{
	return db_run(work, &ADD_PART, BIND(VALUE(matter_id), VALUE(unit_id), VALUE(day)), NULL);
}

enum outcome matter_store_release_part(struct work *work, int64_t matter_id, int64_t unit_id,
                                       int64_t day, int *changed)
{
	return db_run(work, &RELEASE_PART, BIND(VALUE(matter_id), VALUE(unit_id), VALUE(day)), changed);
}

enum outcome matter_store_plan(struct work *work, const struct matter_plan *plan)
{
	return db_run(work, &PLAN,
	              BIND(VALUE(plan->matter_id), VALUE(plan->lead), VALUE(plan->handler),
	                   VALUE(plan->until_day), VALUE(plan->measures), VALUE(plan->funds)),
	              NULL);
}

enum outcome matter_store_add_review(struct work *work, const struct review *review)
{
	return db_run(work, &ADD_REVIEW,
	              BIND(VALUE(review->matter_id), VALUE(review->level), VALUE(review->asked_day),
	                   VALUE(review->authority)),
	              NULL);
}

enum outcome matter_store_last_review(struct work *work, int64_t matter_id, int64_t level,
                                      struct review *out)
{
	return db_one(work, &LAST_REVIEW, BIND(VALUE(matter_id), VALUE(level)), REVIEW_FIELDS, out);
}

enum outcome matter_store_answer_review(struct work *work, const struct review *review)
{
	return db_run(work, &ANSWER_REVIEW,
	              BIND(VALUE(review->id), VALUE(review->outcome), VALUE(review->served_day),
	                   VALUE(review->note)),
	              NULL);
}

enum outcome matter_store_add_supervision(struct work *work, const struct supervision *supervision)
{
	return db_run(work, &ADD_SUPERVISION,
	              BIND(VALUE(supervision->matter_id), VALUE(supervision->kind),
	                   VALUE(supervision->by_unit_id), VALUE(supervision->to_unit_id),
	                   VALUE(supervision->day), VALUE(supervision->answer_by),
	                   VALUE(supervision->reason)),
	              NULL);
}

enum outcome matter_store_open_supervision(struct work *work, int64_t matter_id,
                                           struct supervision *out)
{
	return db_one(work, &OPEN_SUPERVISION, BIND(VALUE(matter_id)), SUPERVISION_FIELDS, out);
}

enum outcome matter_store_answer_supervision(struct work *work,
                                             const struct supervision *supervision)
{
	return db_run(work, &ANSWER_SUPERVISION,
	              BIND(VALUE(supervision->id), VALUE(supervision->answered_day),
	                   VALUE(supervision->answer)),
	              NULL);
}

enum outcome matter_store_parts(struct work *work, int64_t matter_id, named_list *out)
{
	return DB_LIST(work, &PARTS, BIND(VALUE(matter_id)), NAMED_ROW_FIELDS, out);
}

enum outcome matter_store_twins(struct work *work, int64_t matter_id, int64_t into, named_list *out)
{
	return DB_LIST(work, &TWINS, BIND(VALUE(matter_id), VALUE(into)), NAMED_ROW_FIELDS, out);
}

enum outcome matter_store_plan_of(struct work *work, int64_t matter_id, struct matter_plan *out)
{
	return db_one(work, &PLAN_OF, BIND(VALUE(matter_id)), PLAN_FIELDS, out);
}

enum outcome matter_store_reviews(struct work *work, int64_t matter_id, review_list *out)
{
	return DB_LIST(work, &REVIEWS, BIND(VALUE(matter_id)), REVIEW_FIELDS, out);
}

enum outcome matter_store_supervisions(struct work *work, int64_t matter_id, supervision_list *out)
{
	return DB_LIST(work, &SUPERVISIONS_OF, BIND(VALUE(matter_id)), SUPERVISION_FIELDS, out);
}
