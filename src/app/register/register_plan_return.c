/* register_plan_return.c: what a village's return cannot be: another village's, of a cycle that has not
 * begun, sent on another day than it was. */
#include <string.h>

#include "app/register/register_plan.h"
#include "app/unit/unit.h"
#include "base/clock.h"

enum { MOST_RETURNS = 20000 };

/* The first cycle whose returns are still awaited on that day; else the last. */
static int64_t open_end(const struct sweep *sweep, const sweep_ends *ends, int64_t day)
{
	FOR_EACH(end, ends)
		if (*end + sweep->days_after >= day)
			return *end;
	return ends->count ? ends->items[ends->count - 1] : 0;
}

/* Nothing is found before its days have come, not even nothing. */
static void check_cycle(struct work *work, const struct sweep *sweep, struct village_return *row)
{
	sweep_ends ends = { 0 };
	int64_t begins = sweep->from_day;
	sweep_read_ends(work, sweep, &ends);
	if (!row->for_day)
		row->for_day = open_end(sweep, &ends, row->sent_day);
	FOR_EACH(end, &ends) {
		if (*end == row->for_day && begins > day_of_moment(work->now))
			fail_field(work, "for_day", "this cycle begins on %s; send its return from that day on",
			           day_string(work->arena, begins));
		if (*end == row->for_day)
			return;
		begins = *end + 1;
	}
	fail_field(work, "for_day", "no cycle of this sweep ends on %s",
	           day_string(work->arena, row->for_day));
}

/* Whose return it is: a village files for itself, an office for a village of its area. */
static enum outcome find_village(struct work *work, struct village_return *row, struct unit *out)
{
	struct fault kept = work->fault;
	TRY(unit_find(work, work->actor.unit_id, out));
	if (out->kind == UNIT_VILLAGE)
		return OK;
	if (!*row->village) {
		out->id = 0;
		fail_field(work, "village", "choose the village whose return this is");
		return OK;
	}
	enum outcome found = unit_by_name(work, row->village, out);
	if (found != OK && found != NOT_FOUND)
		return found;
	work->fault = kept;
	if (found == NOT_FOUND || out->kind != UNIT_VILLAGE) {
		out->id = 0;
		fail_field(work, "village", "there is no village called %s in your area", row->village);
	}
	return OK;
}

static enum outcome check_asked(struct work *work, const struct sweep *sweep,
                                const struct unit *village)
{
	unit_list above = { 0 };
	TRY(units_above(work, village->id, &above));
	FOR_EACH(unit, &above)
		if (unit->id == sweep->unit_id)
			return OK;
	fail_field(work, "village", "this sweep does not ask %s", village->name);
	return OK;
}

/* A village sends on the day it sends.  The office may write down what came on paper, with its day,
 * and then is said to have written it. */
static enum outcome set_sender(struct work *work, struct village_return *row)
{
	struct village_return before = { .sent_day = day_of_moment(work->now) };
	if (row->id)
		TRY(register_find(work, register_named("returns"), row->id, &before));
	if (!role_may(work->actor.role, PERMIT_KEEP_OFFICE)) {
		row->sent_day = before.sent_day;
		row->by_office = before.by_office;
	} else if (!row->id || row->sent_day != before.sent_day) {
		row->by_office = 1;
	}
	if (!row->sent_day)
		row->sent_day = before.sent_day;
	if (!row->id)
		row->entered_by = work->actor.name;
	return OK;
}

static void check_content(struct work *work, const struct village_return *row)
{
	if (row->zero && (row->found || row->resolved))
		fail_field(work, "zero", "a zero return says that nothing was found; %d are given",
		           (int)(row->found ? row->found : row->resolved));
	else if (!row->zero && !row->found)
		fail_field(work, "found", "type how many were found, or tick the zero return");
	if (row->resolved > row->found)
		fail_field(work, "resolved", "more are resolved than were found");
}

/* One return for a village and a cycle: what was wrong in it is changed there. */
static enum outcome check_once(struct work *work, const struct village_return *row)
{
	const struct register_kind *kind = register_named("returns");
	struct register_view view = { .parent_id = row->parent_id, .limit = MOST_RETURNS };
	LIST(struct village_return) returns = { 0 };
	TRY(register_list(work, kind, &view, (struct list *)&returns));
	FOR_EACH(each, &returns)
		if (each->id != row->id && each->for_day == row->for_day && each->unit_id == row->unit_id)
			fail_field(work, "village", "%s has sent this return on %s; change that one",
			           each->village, day_string(work->arena, each->sent_day));
	return OK;
}

static enum outcome check_of_sweep(struct work *work, struct village_return *row,
                                   const struct unit *village)
{
	struct sweep sweep;
	TRY(register_find(work, register_named("sweeps"), row->parent_id, &sweep));
	if (*sweep.struck)
		return fail(work, CONFLICT, "this sweep is struck out (%s)", sweep.struck);
	check_cycle(work, &sweep, row);
	if (!village->id)
		return OK;
	TRY(check_asked(work, &sweep, village));
	return check_once(work, row);
}

enum outcome return_check(struct work *work, void *row)
{
	struct village_return *it = row;
	struct unit village;
	check_content(work, it);
	TRY(set_sender(work, it));
	TRY(find_village(work, it, &village));
	if (village.id) {
		it->village = village.name;
		it->unit_id = village.id;
	}
	return it->parent_id ? check_of_sweep(work, it, &village) : OK; /* imported without its sweep */
}

const char *return_named(struct work *work, const void *row)
{
	const struct village_return *it = row;
	const char *found = it->zero ? tr(work, "Zero return") : trf(work, "%d found", (int)it->found);
	return arena_format(work->arena, "%s %s%s", it->village, found,
	                    it->by_office ? tr(work, " (written down by the office)") : "");
}
