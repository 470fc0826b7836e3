/* period.c: lays a special period's parts beside each other. */
#include "app/period/period.h"

#include <string.h>

#include "app/access.h"
#include "base/clock.h"

enum { MOST = 500, SHORTEST_NUMBER = 3, LONGEST_NUMBER = 20 };

/* Digits with blanks and dashes between: "0571-1234567", "138 0000 0001", "110". */
static const char *number_in(struct work *work, const char *text)
{
	const char *best = "";
	for (const char *at = text; *at;) {
		char digits[LONGEST_NUMBER + 1];
		size_t count = 0, length = strspn(at, "0123456789 -");
		for (size_t each = 0; each < length; each++)
			if (at[each] >= '0' && at[each] <= '9' && count < LONGEST_NUMBER)
				digits[count++] = at[each];
		digits[count] = '\0';
		if (count >= SHORTEST_NUMBER && count > strlen(best))
			best = arena_string(work->arena, digits);
		at += length ? length : 1;
	}
	return best;
}

void period_read_calls(struct work *work, const struct special_period *period, period_calls *out)
{
	for (const char *line = period->calls; *line;) {
		size_t length = strcspn(line, "\r\n");
		const char *text = arena_copy(work->arena, line, length);
		if (length)
			*LIST_ADD(work->arena, out) = (struct period_call){ text, number_in(work, text) };
		line += length + strspn(line + length, "\r\n");
	}
}

static enum outcome read_rosters(struct work *work, struct period_board *out)
{
	struct register_view view = { .parent_id = out->period.id, .limit = MOST };
	LIST(struct roster) rosters = { 0 };
	servings all = { 0 };
	int64_t today = day_of_moment(work->now);
	TRY(register_list(work, register_named("rosters"), &view, (struct list *)&rosters));
	TRY(rosters_serving(work, today, today, &all));
	FOR_EACH(roster, &rosters) {
		struct period_roster *it = LIST_ADD(work->arena, &out->rosters);
		it->id = roster->id;
		it->title = roster->title;
		TRY(roster_compare(work, roster, &it->findings));
		FOR_EACH(serving, &all)
			if (serving->roster_id == roster->id)
				*LIST_ADD(work->arena, &out->today) = *serving;
	}
	return OK;
}

static enum outcome read_sweeps(struct work *work, struct period_board *out)
{
	struct register_view view = { .parent_id = out->period.id, .limit = MOST };
	LIST(struct sweep) sweeps = { 0 };
	TRY(register_list(work, register_named("sweeps"), &view, (struct list *)&sweeps));
	FOR_EACH(sweep, &sweeps)
		TRY(sweep_read_grid(work, sweep->id, LIST_ADD(work->arena, &out->sweeps)));
	return OK;
}

/* Whom the period's rosters name for that part of that day; "" nobody. */
static const char *planned_for(struct work *work, const servings *all, const struct handover *row)
{
	const char *names = "";
	FOR_EACH(serving, all)
		if (serving->purpose == ROSTER_DUTY && serving->day == row->day &&
		    (serving->part == row->part || serving->part == PART_WHOLE))
			names = arena_format(work->arena, "%s%s%s", names, *names ? "、" : "", serving->official);
	return names;
}

static enum outcome read_handovers(struct work *work, struct period_board *out)
{
	const struct register_kind *kind = register_named("handovers");
	struct register_view view = { .parent_id = out->period.id, .limit = MOST };
	LIST(struct handover) rows = { 0 };
	servings all = { 0 };
	if (!role_may(work->actor.role, kind->reads))
		return OK;
	TRY(register_list(work, kind, &view, (struct list *)&rows));
	TRY(rosters_serving(work, out->period.from_day, out->period.until_day, &all));
	FOR_EACH(row, &rows) {
		struct serving planned = { .official = planned_for(work, &all, row) };
		int agrees = !*planned.official || serving_is_of(work, &planned, row->gives);
		*LIST_ADD(work->arena, &out->handovers) =
			(struct period_handover){ *row, agrees ? "" : planned.official };
	}
	return OK;
}

enum outcome period_read(struct work *work, int64_t id, struct period_board *out)
{
	*out = (struct period_board){ 0 };
	TRY(register_find(work, register_named("periods"), id, &out->period));
	period_read_calls(work, &out->period, &out->calls);
	TRY(read_rosters(work, out));
	TRY(read_sweeps(work, out));
	return read_handovers(work, out);
}
