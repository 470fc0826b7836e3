/* unit_count_store.h: what is counted of units 单位 and villages 村 for their scores, and the parts of a statement
 * that count the same for both.  Such a statement begins with area.h and names
 *
 *     HOME(id, office)         the office that each unit belongs to
 *     PLACE(id, name, office)  whom it counts of
 *
 * Its values are the actor's unit, from, to and today. */
#pragma once
#include "app/area.h"
#include "db/db.h"

struct unit_count {
	const char *code;        /* what was counted */
	int64_t unit_id;
	int64_t count;
};
typedef LIST(struct unit_count) unit_count_list;

/* Limits of the unit itself that were overrun; reports are not told of. */
#define UNIT_COUNT_OVERRUN(code, also) \
	" UNION ALL SELECT '" code "', v.id, count(*) FROM clock k JOIN matter m ON m.id = k.matter_id" \
	" AND m.confidential = 0 JOIN place v ON v.id = k.unit_id" \
	" WHERE k.of_others = 0 AND k.due_day >= $2 AND k.due_day <= $3" \
	" AND (k.met_day > k.due_day OR (k.met_day = 0 AND k.stopped_day = 0 AND k.due_day < $4))" also \
	" GROUP BY v.id"
/* Praise (1) and criticism (2) that its office wrote of it. */
#define UNIT_COUNT_NOTICES(code, kind) \
	" UNION ALL SELECT '" code "', v.id, count(*) FROM commendation n JOIN home h ON h.id = n.unit_id" \
	" JOIN place v ON v.office = h.office AND v.name = n.concerned WHERE n.struck = ''" \
	" AND n.kind = " kind " AND n.day >= $2 AND n.day <= $3 GROUP BY v.id"

NODISCARD enum outcome unit_counts_read(struct work *work, const struct query *query, int64_t from,
                                        int64_t to, int64_t today, unit_count_list *out);
