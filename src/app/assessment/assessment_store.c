/* assessment_store.c: one statement that counts, by unit, what scores are made of. */
#include "app/assessment/assessment_store.h"

/* PLACE: departments and stations of the asker's area with the office they belong to. */
#define PLACES \
	UNITS_BELOW ", home(id, office, depth) AS (SELECT u.id, u.id, 0 FROM unit u WHERE u.parent_id = 0" \
	" OR u.kind IN (1, 2) UNION ALL SELECT c.id, h.office, h.depth + 1 FROM unit c" \
	" JOIN home h ON c.parent_id = h.id WHERE h.depth < 16 AND c.kind NOT IN (1, 2))," \
	" place(id, name, office) AS (SELECT u.id, u.name, h.office FROM unit u JOIN tree t ON t.id = u.id" \
	" JOIN home h ON h.id = u.id WHERE u.kind IN (3, 4) AND u.closed = 0) "

static const struct query COUNTS = {
	"assessment.counts",
	PLACES "SELECT 'tasks_late' AS code, v.id AS unit_id, count(*) AS count FROM task t"
	" JOIN home h ON h.id = t.unit_id"
	" JOIN place v ON v.office = h.office AND v.name = t.doer WHERE t.struck = '' AND t.due_day >= $2"
	" AND t.due_day <= $3 AND (t.done_day > t.due_day OR (t.done_day = 0 AND t.due_day < $4))"
	" GROUP BY v.id"
	UNIT_COUNT_OVERRUN("overdue", "") UNIT_COUNT_OVERRUN("supervised_late", " AND k.rule = 'supervision'")
	UNIT_COUNT_NOTICES("praise", "1") UNIT_COUNT_NOTICES("criticism", "2"),
};
const struct query *const assessment_store_queries[] = { &COUNTS, NULL };

enum outcome assessment_store_counts(struct work *work, int64_t from, int64_t to, int64_t today,
                                     unit_count_list *out)
{
	return unit_counts_read(work, &COUNTS, from, to, today, out);
}
