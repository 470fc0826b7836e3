/* analysis_store.c: the statement about matters that came again and again. */
#include "app/analysis/analysis_store.h"

#include "app/area.h"

static const struct query REPEATED = {
	"analysis.repeated",
	UNITS_BELOW ","
	" often(matter_id, contacts) AS (SELECT c.matter_id, count(*) FROM contact c"
	"  WHERE c.unit_id IN (SELECT id FROM tree) AND c.received_day >= $2 AND c.received_day <= $3"
	"  GROUP BY c.matter_id HAVING count(*) >= $4)"
	" SELECT m.id, m.number, m.title,"
	" m.village, m.category, o.contacts, m.contacts AS ever"
	" FROM often o JOIN matter m ON m.id = o.matter_id"
	" WHERE m.confidential = 0" /* a text is read by more than who may see reports */
	" ORDER BY o.contacts DESC, m.id LIMIT $5",
};

const struct query *const analysis_store_queries[] = { &REPEATED, NULL };

enum outcome analysis_store_repeated(struct work *work, const struct figure_ask *ask, int64_t least,
                                     int64_t limit, repeated_matters *out)
{
	static const struct field FIELDS[] = {
		FIELD(struct repeated_matter, id),       FIELD(struct repeated_matter, number),
		FIELD(struct repeated_matter, title),    FIELD(struct repeated_matter, village),
		FIELD(struct repeated_matter, category), FIELD(struct repeated_matter, contacts),
		FIELD(struct repeated_matter, ever),     { 0 },
	};
	int64_t unit_id = ask->unit_id ? ask->unit_id : work->actor.unit_id;
	return DB_LIST(work, &REPEATED,
	               BIND(VALUE(unit_id), VALUE(ask->period.from), VALUE(ask->period.to), VALUE(least),
	                    VALUE(limit)),
	               FIELDS, out);
}
