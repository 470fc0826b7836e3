/* supervision_store.c: every statement about what is to be supervised and what is. */
#include "app/supervision/supervision_store.h"

/* Whoever is pushed already is not suggested again. */
#define UNPUSHED \
	" NOT EXISTS (SELECT 1 FROM supervision s WHERE s.matter_id = m.id AND s.answered_day = 0)"
#define SEEN " a.matter_id = m.id AND a.unit_id = $1 AND m.confidential = 0"
#define OPEN " m.state + 0 IN (1, 2, 3, 4, 7, 10, 11, 12, 13, 14)"
/* Who has it now. */
#define HOLDER \
	"(SELECT u.name FROM unit u WHERE u.id = CASE WHEN m.handler_unit_id > 0 THEN m.handler_unit_id" \
	" WHEN m.holder_unit_id > 0 THEN m.holder_unit_id ELSE m.unit_id END)"

/* From the running limits outwards: they are few. */
static const struct query OVERDUE = {
	"supervision.overdue",
	"SELECT m.id AS matter_id, m.number, m.title, u.name AS unit, k.rule, k.due_day AS day, m.contacts AS times"
	" FROM clock k CROSS JOIN matter m CROSS JOIN matter_access a CROSS JOIN unit u"
	" WHERE k.met_day = 0 AND k.stopped_day = 0 AND k.of_others = 0 AND k.due_day < $2"
	" AND m.id = k.matter_id AND u.id = k.unit_id AND" SEEN
	" AND (k.rule = 'supervision' OR" UNPUSHED ") ORDER BY k.due_day, k.id LIMIT 100",
};
static const struct query GRANTED = {
	"supervision.granted",
	"SELECT m.id AS matter_id, m.number, m.title, " HOLDER " AS unit, 'granted' AS rule,"
	" m.served_day AS day, m.contacts AS times FROM matter m CROSS JOIN matter_access a"
	" WHERE m.result = 1 AND m.executed_day = 0 AND m.served_day > 0 AND m.served_day < $2 AND" SEEN
	" AND" UNPUSHED " ORDER BY m.served_day LIMIT 100",
};
static const struct query AGAIN = {
	"supervision.again",
	"SELECT m.id AS matter_id, m.number, m.title, " HOLDER " AS unit, 'again' AS rule,"
	" m.registered_day AS day, m.contacts AS times FROM matter m CROSS JOIN matter_access a"
	" WHERE m.contacts >= 3 AND m.contacts >= $2 AND" OPEN " AND" SEEN " AND" UNPUSHED
	" ORDER BY m.contacts DESC LIMIT 100",
};
static const struct query LIST_ALL = {
	"supervision.list_all",
	"SELECT m.id AS matter_id, m.number, m.title, u.name AS unit, s.kind, s.day, s.answer_by,"
	" s.answered_day FROM supervision s CROSS JOIN matter m CROSS JOIN matter_access a"
	" CROSS JOIN unit u WHERE (s.answered_day = 0 OR s.answered_day >= $2) AND m.id = s.matter_id"
	" AND u.id = s.to_unit_id AND" SEEN
	" ORDER BY CASE WHEN s.answered_day = 0 THEN 0 ELSE 1 END, CASE WHEN s.answered_day = 0"
	" THEN s.answer_by ELSE -s.answered_day END, s.id LIMIT 200",
};

const struct query *const supervision_store_queries[] = {
	&OVERDUE, &GRANTED, &AGAIN, &LIST_ALL, NULL,
};

enum outcome supervision_store_overdue(struct work *work, int64_t today, supervision_suggestions *out)
{
	return DB_LIST(work, &OVERDUE, BIND(VALUE(work->actor.unit_id), VALUE(today)),
	               SUPERVISION_SUGGESTION_FIELDS, out);
}

enum outcome supervision_store_granted(struct work *work, int64_t before,
                                       supervision_suggestions *out)
{
	return DB_LIST(work, &GRANTED, BIND(VALUE(work->actor.unit_id), VALUE(before)),
	               SUPERVISION_SUGGESTION_FIELDS, out);
}

enum outcome supervision_store_again(struct work *work, int64_t times, supervision_suggestions *out)
{
	return DB_LIST(work, &AGAIN, BIND(VALUE(work->actor.unit_id), VALUE(times)),
	               SUPERVISION_SUGGESTION_FIELDS, out);
}

enum outcome supervision_store_list(struct work *work, int64_t answered_since, supervision_lines *out)
{
	return DB_LIST(work, &LIST_ALL, BIND(VALUE(work->actor.unit_id), VALUE(answered_since)),
	               SUPERVISION_LINE_FIELDS, out);
}
