/* unit_count_store.c: reads what was counted of units. */
#include "app/unit/unit_count_store.h"

static const struct field COUNT_FIELDS[] = {
	FIELD(struct unit_count, code),
	FIELD(struct unit_count, unit_id),
	FIELD(struct unit_count, count),
	{ 0 },
};

enum outcome unit_counts_read(struct work *work, const struct query *query, int64_t from, int64_t to,
                              int64_t today, unit_count_list *out)
{
	return DB_LIST(work, query, BIND(VALUE(work->actor.unit_id), VALUE(from), VALUE(to), VALUE(today)),
	               COUNT_FIELDS, out);
}
