/* matter.c: reading a matter, opening one, and who may see it; matter_act.c holds its acts. */
#include "app/matter/matter.h"

#include <string.h>

#include "app/clock/clock_rule.h"
#include "app/matter/matter_store.h"
#include "app/unit/unit.h"

enum outcome matter_find(struct work *work, int64_t id, struct matter *out)
{
	int confidential = role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL);
	enum outcome found = matter_store_find(work, id, work->actor.unit_id, confidential, out);
	if (found == NOT_FOUND)
		return fail(work, NOT_FOUND, "there is no such matter here");
	return found;
}

enum outcome matter_numbered(struct work *work, const char *number, struct matter *out)
{
	int64_t id;
	TRY(matter_store_by_number(work, number, &id));
	return matter_find(work, id, out);
}

enum outcome matter_show_to(struct work *work, int64_t matter_id, int64_t unit_id)
{
	unit_list line = { 0 };
	TRY(units_above(work, unit_id, &line));
	FOR_EACH(unit, &line)
		TRY(matter_store_show_to(work, matter_id, unit->id));
	return OK;
}

static enum outcome is_at_or_below(struct work *work, int64_t unit_id, int64_t above_id, int *out)
{
	unit_list line = { 0 };
	TRY(units_above(work, unit_id, &line));
	*out = 0;
	FOR_EACH(unit, &line)
		*out |= unit->id == above_id;
	return OK;
}

static enum outcome is_dispensable(struct work *work, int64_t unit_id, int64_t left_id,
                                   int64_t holder_id, int *out)
{
	int above, below;
	TRY(is_at_or_below(work, unit_id, left_id, out));
	TRY(is_at_or_below(work, holder_id, unit_id, &above));
	TRY(is_at_or_below(work, unit_id, holder_id, &below));
	*out = *out && !above && !below;
	return OK;
}

enum outcome matter_hide_from(struct work *work, int64_t matter_id, int64_t unit_id, int64_t holder_id)
{
	named_list seen = { 0 };
	TRY(matter_store_seen_by(work, matter_id, &seen));
	FOR_EACH(unit, &seen) {
		int dispensable;
		TRY(is_dispensable(work, unit->id, unit_id, holder_id, &dispensable));
		if (dispensable)
			TRY(matter_store_hide_from(work, matter_id, unit->id));
	}
	return OK;
}

enum outcome matter_open(struct work *work, struct matter *matter)
{
	matter->state = MATTER_REGISTERED;
	matter->contacts = 1;
	matter->revision = 1;
	TRY(matter_store_insert(work, matter));
	return matter_show_to(work, matter->id, matter->unit_id);
}

enum outcome matter_due(struct work *work, int64_t id)
{
	int64_t due_day;
	TRY(clock_next_due(work, id, &due_day));
	return matter_store_due(work, id, due_day);
}

enum outcome matter_joined(struct work *work, int64_t id, int64_t people)
{
	struct matter matter;
	TRY(matter_find(work, id, &matter));
	return matter_store_joined(work, id, people);
}
