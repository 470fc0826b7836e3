/* figure_due_store.h: what villages owe, as rows that figures count: each cycle of each sweep asks each
 * village of its unit for one return.  The same cycles as sweep_read_ends (a test holds them together). */
#pragma once

/* Day of the month of the day after, and which month (0 March … 11 February) it lies in: the civil
 * calendar of H. Hinnant's days_from_civil, turned round. */
#define NEXT_DAYS \
	"SELECT f.day, f.doy - (153 * f.mp + 2) / 5 + 1 AS dom, f.mp FROM (SELECT e.day, e.doy," \
	" (5 * e.doy + 2) / 153 AS mp FROM (SELECT y.day, y.doe - (365 * y.yoe + y.yoe / 4 - y.yoe / 100)" \
	" AS doy FROM (SELECT g.day, g.doe, (g.doe - g.doe / 1460 + g.doe / 36524 - g.doe / 146096) / 365" \
	" AS yoe FROM (SELECT h.day, (h.day + 719469) % 146097 AS doe FROM every_day h) g) y) e) f"

/* ENDS: that the cycle of sweep w ends on the day n. */
#define ENDS \
	"(n.day = w.until_day OR w.cycle = 2 OR (w.cycle = 3 AND (n.day + 3) % 7 = 6)" \
	" OR (w.cycle = 4 AND n.dom IN (1, 16)) OR (w.cycle = 5 AND n.dom = 1)" \
	" OR (w.cycle = 6 AND n.dom = 1 AND n.mp IN (1, 4, 7, 10)))"

#define RETURNS_DUE \
	"(WITH RECURSIVE every_day(day, last) AS (SELECT min(from_day), max(until_day) FROM sweep" \
	" WHERE struck = '' UNION ALL SELECT day + 1, last FROM every_day WHERE day < last)," \
	" above(village_id, id) AS (SELECT id, id FROM unit WHERE kind = 5 AND closed = 0 UNION ALL" \
	" SELECT a.village_id, p.parent_id FROM above a JOIN unit p ON p.id = a.id WHERE p.parent_id > 0)," \
	" next_day(day, dom, mp) AS (" NEXT_DAYS ")" \
	" SELECT (w.id * 100000 + u.id) * 100000 + n.day AS id, u.id AS unit_id, u.name AS village," \
	" w.id AS sweep_id, w.title AS title, w.kind AS kind, n.day AS for_day," \
	" n.day + w.days_after AS due_day, COALESCE(v.id, 0) AS return_id," \
	" COALESCE(v.sent_day, 0) AS sent_day" \
	" FROM sweep w JOIN next_day n ON n.day >= w.from_day AND n.day <= w.until_day" \
	" JOIN above a ON a.id = w.unit_id JOIN unit u ON u.id = a.village_id" \
	" LEFT JOIN village_return v ON v.parent_id = w.id AND v.unit_id = u.id AND v.for_day = n.day" \
	" AND v.struck = '' WHERE w.struck = '' AND " ENDS ") z"

/* Days on which somebody of a unit is on duty, one row each. */
#define DUTY_DAYS \
	"(SELECT min(s.id) AS id, s.unit_id AS unit_id, s.day AS day, min(r.title) AS title," \
	" min(r.id) AS roster_id FROM shift s JOIN roster r ON r.id = s.parent_id WHERE s.struck = ''" \
	" AND r.struck = '' AND r.purpose = 2 GROUP BY s.unit_id, s.day) z"
