/* assessment_store.c: one statement that counts, by unit, what scores are made of. */
#include "app/assessment/assessment_store.h"

/* PLACE: departments and stations of the asker's area with the office they belong to. */
#define PLACES \
	"WITH RECURSIVE tree(id, depth) AS (SELECT id, 0 FROM unit WHERE id = $1 UNION ALL" \
	" SELECT c.id, t.depth + 1 FROM unit c JOIN tree t ON c.parent_id = t.id WHERE t.depth < 16)," \
	" home(id, office, depth) AS (SELECT u.id, u.id, 0 FROM unit u WHERE u.parent_id = 0" \
	" OR u.kind IN (1, 2) UNION ALL SELECT c.id, h.office, h.depth + 1 FROM unit c" \
	" JOIN home h ON c.parent_id = h.id WHERE h.depth < 16 AND c.kind NOT IN (1, 2))," \
	" place(id, name, office) AS (SELECT u.id, u.name, h.office FROM unit u JOIN tree t ON t.id = u.id" \
	" JOIN home h ON h.id = u.id WHERE u.kind IN (3, 4) AND u.closed = 0) "
#define LIMITS(code, also) \
	"SELECT '" code "' AS code, v.id AS unit_id, count(*) AS count FROM clock k" \
	" JOIN place v ON v.id = k.unit_id JOIN matter m ON m.id = k.matter_id WHERE k.of_others = 0" \
	" AND m.confidential = 0 AND k.due_day >= $2 AND k.due_day <= $3 AND (k.met_day > k.due_day" \
	" OR (k.met_day = 0 AND k.stopped_day = 0 AND k.due_day < $4))" also " GROUP BY v.id"
#define NOTICES(code, kind) \
	" UNION ALL SELECT '" code "', v.id, count(*) FROM commendation n JOIN home h ON h.id = n.unit_id" \
	" JOIN place v ON v.office = h.office AND v.name = n.concerned WHERE n.struck = ''" \
	" AND n.kind = " kind " AND n.day >= $2 AND n.day <= $3 GROUP BY v.id"

static const struct query COUNTS = {
	"assessment.counts",
	PLACES LIMITS("overdue", "") " UNION ALL "
	LIMITS("supervised_late", " AND k.rule = 'supervision'")
	" UNION ALL SELECT 'tasks_late', v.id, count(*) FROM task t JOIN home h ON h.id = t.unit_id"
	" JOIN place v ON v.office = h.office AND v.name = t.doer WHERE t.struck = '' AND t.due_day >= $2"
	" AND t.due_day <= $3 AND (t.done_day > t.due_day OR (t.done_day = 0 AND t.due_day < $4))"
	" GROUP BY v.id" NOTICES("praise", "1") NOTICES("criticism", "2"),
};
const struct query *const assessment_store_queries[] = { &COUNTS, NULL };

static const struct field COUNT_FIELDS[] = {
	FIELD(struct unit_count, code),
	FIELD(struct unit_count, unit_id),
	FIELD(struct unit_count, count),
	{ 0 },
};

enum outcome assessment_store_counts(struct work *work, int64_t from, int64_t to, int64_t today,
                                     unit_count_list *out)
{
	return DB_LIST(work, &COUNTS,
	               BIND(VALUE(work->actor.unit_id), VALUE(from), VALUE(to), VALUE(today)),
	               COUNT_FIELDS, out);
}
