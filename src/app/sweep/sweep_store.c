/* sweep_store.c: the one statement about the disputes that returns tell of. */
#include "app/sweep/sweep_store.h"

#include "app/area.h"
#include "app/unit/unit.h"

static const struct query DISPUTES = {
	"sweep.disputes",
	UNITS_BELOW
	" SELECT d.unit_id, d.village, d.found_day FROM dispute d JOIN tree t ON t.id = d.unit_id"
	" WHERE d.struck = '' AND d.found_day >= $2 AND d.found_day <= $3",
};
const struct query *const sweep_store_queries[] = { &DISPUTES, NULL };

static const struct field DISPUTE_FIELDS_READ[] = {
	FIELD(struct sweep_dispute, unit_id),
	FIELD(struct sweep_dispute, village),
	FIELD(struct sweep_dispute, found_day),
	{ 0 },
};

enum outcome sweep_store_disputes(struct work *work, int64_t from, int64_t to, sweep_disputes *out)
{
	struct unit office;
	TRY(unit_office(work, work->actor.unit_id, &office));
	return DB_LIST(work, &DISPUTES, BIND(VALUE(office.id), VALUE(from), VALUE(to)),
	               DISPUTE_FIELDS_READ, out);
}
