/* village_store.c: one statement that counts, by village, what scores and grades are made of. */
#include "app/village/village_store.h"

/* PLACE: the villages of the asker's area.  Their records are those of their own office, be the asker the
 * village, its township or the county: HOME tells which office a unit belongs to. */
#define PLACES \
	UNITS_BELOW ", home(id, office, kind, depth) AS (SELECT u.id, u.id, u.kind, 0 FROM unit u" \
	" LEFT JOIN unit p ON p.id = u.parent_id WHERE u.parent_id = 0 OR u.kind IN (1, 2)" \
	" OR (u.kind = 3 AND p.kind = 1) UNION ALL SELECT c.id, h.office, c.kind, h.depth + 1" \
	" FROM unit c JOIN home h ON c.parent_id = h.id WHERE h.depth < 16 AND c.kind NOT IN (1, 2)" \
	" AND NOT (c.kind = 3 AND h.kind = 1)), place(id, name, office) AS (SELECT u.id, u.name, h.office" \
	" FROM unit u JOIN tree t ON t.id = u.id JOIN home h ON h.id = u.id WHERE u.kind = 5) "
#define CONTACTS(code, also) \
	"SELECT '" code "' AS code, v.id AS unit_id, count(*) AS count FROM contact c" \
	" JOIN matter m ON m.id = c.matter_id AND m.confidential = 0" \
	" JOIN home h ON h.id = c.unit_id JOIN place v ON v.office = h.office AND v.name = c.village" \
	" WHERE c.village <> ''" \
	" AND c.received_day >= $2 AND c.received_day <= $3" also " GROUP BY v.id"
/* A village's own row may leave its name out. */
#define DISPUTES(code, also) \
	" UNION ALL SELECT '" code "', v.id, count(*) FROM dispute d JOIN home h ON h.id = d.unit_id" \
	" JOIN place v ON v.office = h.office AND (v.name = d.village OR (d.village = ''" \
	" AND v.id = d.unit_id)) WHERE d.struck = ''" also " GROUP BY v.id"

static const struct query COUNTS = {
	"village.counts",
	PLACES CONTACTS("contacts", "") " UNION ALL " CONTACTS("repeats", " AND c.is_repeat = 1")
	DISPUTES("disputes", " AND d.found_day >= $2 AND d.found_day <= $3")
	DISPUTES("resolved", " AND d.resolved_day >= $2 AND d.resolved_day <= $3")
	DISPUTES("open_disputes", " AND d.resolved_day = 0 AND d.found_day <= $4 - 30")
	DISPUTES("still_open", " AND d.resolved_day = 0")
	UNIT_COUNT_OVERRUN("overdue", "") UNIT_COUNT_NOTICES("praise", "1") UNIT_COUNT_NOTICES("criticism", "2"),
};
const struct query *const village_store_queries[] = { &COUNTS, NULL };

enum outcome village_store_counts(struct work *work, int64_t from, int64_t to, int64_t today,
                                  unit_count_list *out)
{
	return unit_counts_read(work, &COUNTS, from, to, today, out);
}
