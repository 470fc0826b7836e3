/* village_store.c: one statement that counts, by village, what scores and grades are made of. */
#include "app/village/village_store.h"

#define TREE \
	"WITH RECURSIVE tree(id, depth) AS (SELECT id, 0 FROM unit WHERE id = $1 UNION ALL" \
	" SELECT c.id, t.depth + 1 FROM unit c JOIN tree t ON c.parent_id = t.id WHERE t.depth < 16) "
#define CONTACTS(code, also) \
	"SELECT '" code "' AS code, c.village AS village, count(*) AS count FROM contact c" \
	" JOIN tree t ON t.id = c.unit_id WHERE c.village <> '' AND c.purpose <> 2" \
	" AND c.received_day >= $2 AND c.received_day <= $3" also " GROUP BY c.village"
#define DISPUTES(code, also) \
	" UNION ALL SELECT '" code "', d.village, count(*) FROM dispute d JOIN tree t ON t.id = d.unit_id" \
	" WHERE d.struck = '' AND d.village <> ''" also " GROUP BY d.village"
#define NOTICES(code, kind) \
	" UNION ALL SELECT '" code "', n.concerned, count(*) FROM commendation n" \
	" JOIN tree t ON t.id = n.unit_id WHERE n.struck = '' AND n.kind = " kind \
	" AND n.day >= $2 AND n.day <= $3 GROUP BY n.concerned"

static const struct query COUNTS = {
	"village.counts",
	TREE CONTACTS("contacts", "") " UNION ALL " CONTACTS("repeats", " AND c.is_repeat = 1")
	DISPUTES("disputes", " AND d.found_day >= $2 AND d.found_day <= $3")
	DISPUTES("resolved", " AND d.resolved_day >= $2 AND d.resolved_day <= $3")
	DISPUTES("open_disputes", " AND d.resolved_day = 0 AND d.found_day <= $4 - 30")
	DISPUTES("still_open", " AND d.resolved_day = 0")
	" UNION ALL SELECT 'overdue', u.name, count(*) FROM clock k JOIN tree t ON t.id = k.unit_id"
	" JOIN unit u ON u.id = k.unit_id WHERE k.of_others = 0 AND k.due_day >= $2 AND k.due_day <= $3"
	" AND (k.met_day > k.due_day OR (k.met_day = 0 AND k.stopped_day = 0 AND k.due_day < $4))"
	" GROUP BY u.name"
	NOTICES("praise", "1") NOTICES("criticism", "2"),
};
const struct query *const village_store_queries[] = { &COUNTS, NULL };

static const struct field COUNT_FIELDS[] = {
	FIELD(struct village_count, code),
	FIELD(struct village_count, village),
	FIELD(struct village_count, count),
	{ 0 },
};

enum outcome village_store_counts(struct work *work, int64_t from, int64_t to, int64_t today,
                                  village_count_list *out)
{
	return DB_LIST(work, &COUNTS,
	               BIND(VALUE(work->actor.unit_id), VALUE(from), VALUE(to), VALUE(today)),
	               COUNT_FIELDS, out);
}
