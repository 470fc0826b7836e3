/* sweep.c: lays the villages' returns beside the cycles that asked for them. */
#include "app/sweep/sweep.h"

#include <stdlib.h>
#include <string.h>

#include "app/unit/unit.h"
#include "base/clock.h"

enum { MOST_RETURNS = 20000, MOST_SWEEPS = 200 };

const struct choice RETURN_STATES[] = {
	{ RETURN_AWAITED, "awaited", "Awaited", NULL },
	{ RETURN_SENT, "sent", "Sent in", NULL },
	{ RETURN_ZERO, "zero", "Zero return", NULL },
	{ RETURN_LATE, "late", "Sent in late", NULL },
	{ RETURN_MISSING, "missing", "Missing", NULL },
	{ 0 },
};

typedef LIST(struct village_return) return_list;

static const struct village_return *return_of(const return_list *returns, const char *village,
                                              int64_t end)
{
	FOR_EACH(each, returns)
		if (each->for_day == end && strcmp(each->village, village) == 0)
			return each;
	return NULL;
}

static struct sweep_cell cell_of(const struct sweep *sweep, const struct village_return *sent,
                                 int64_t end, int64_t today)
{
	int64_t due = end + sweep->days_after;
	if (!sent)
		return (struct sweep_cell){ .state = today > due ? RETURN_MISSING : RETURN_AWAITED };
	return (struct sweep_cell){
		.state = sent->sent_day > due ? RETURN_LATE : sent->zero ? RETURN_ZERO : RETURN_SENT,
		.return_id = sent->id,
		.found = sent->found,
	};
}

static void add_village(struct work *work, const struct unit *unit, const return_list *returns,
                        struct sweep_grid *grid)
{
	struct sweep_village *village = LIST_ADD(work->arena, &grid->villages);
	village->unit_id = unit->id;
	village->name = unit->name;
	FOR_EACH(end, &grid->ends) {
		struct sweep_cell cell = cell_of(&grid->sweep, return_of(returns, unit->name, *end), *end,
		                                 day_of_moment(work->now));
		*LIST_ADD(work->arena, &village->cells) = cell;
		village->late += cell.state == RETURN_LATE;
		village->missing += cell.state == RETURN_MISSING;
		grid->awaited += cell.state == RETURN_AWAITED;
		grid->sent += cell.return_id != 0;
	}
	grid->late += village->late;
	grid->missing += village->missing;
}

/* Cycles to come are not asked for yet; the open one is. */
static void begin_grid(struct work *work, const struct sweep *sweep, struct sweep_grid *out)
{
	sweep_ends ends = { 0 };
	int64_t begins = sweep->from_day;
	*out = (struct sweep_grid){ .sweep = *sweep };
	sweep_read_ends(work, sweep, &ends);
	FOR_EACH(end, &ends) {
		if (begins <= day_of_moment(work->now))
			*LIST_ADD(work->arena, &out->ends) = *end;
		begins = *end + 1;
	}
}

static enum outcome fill_grid(struct work *work, const struct sweep *sweep, struct sweep_grid *out)
{
	struct register_view view = { .parent_id = sweep->id, .limit = MOST_RETURNS };
	return_list returns = { 0 };
	unit_list units = { 0 };
	begin_grid(work, sweep, out);
	TRY(register_list(work, register_named("returns"), &view, (struct list *)&returns));
	TRY(units_to_choose(work, &units));
	FOR_EACH(unit, &units)
		if (unit->kind == UNIT_VILLAGE && !unit->closed)
			add_village(work, unit, &returns, out);
	return OK;
}

enum outcome sweep_read_grid(struct work *work, int64_t id, struct sweep_grid *out)
{
	struct sweep sweep;
	TRY(register_find(work, register_named("sweeps"), id, &sweep));
	return fill_grid(work, &sweep, out);
}

typedef LIST(struct sweep) sweep_list;

static enum outcome sweeps_until(struct work *work, int64_t day, sweep_list *out)
{
	struct register_view view = { .to = day, .limit = MOST_SWEEPS };
	return register_list(work, register_named("sweeps"), &view, (struct list *)out);
}

static void add_calls(struct work *work, const struct sweep_grid *grid, int64_t until,
                      sweep_calls *out)
{
	for (size_t each = 0; each < grid->ends.count; each++) {
		int64_t end = grid->ends.items[each], due = end + grid->sweep.days_after, villages = 0;
		FOR_EACH(village, &grid->villages)
			villages += !village->cells.items[each].return_id;
		if (villages && due <= until)
			*LIST_ADD(work->arena, out) = (struct sweep_call){ grid->sweep.id, grid->sweep.title, end,
				                                               due, villages };
	}
}

static int earliest_first(const void *left, const void *right)
{
	const struct sweep_call *a = left, *b = right;
	return (a->due > b->due) - (a->due < b->due);
}

enum outcome sweeps_awaited(struct work *work, int64_t until, sweep_calls *out)
{
	sweep_list sweeps = { 0 };
	TRY(sweeps_until(work, until, &sweeps));
	FOR_EACH(sweep, &sweeps) {
		struct sweep_grid grid;
		TRY(fill_grid(work, sweep, &grid));
		add_calls(work, &grid, until, out);
	}
	if (out->count)
		qsort(out->items, out->count, sizeof *out->items, earliest_first);
	return OK;
}

static struct sweep_fault *fault_of_village(struct work *work, int64_t unit_id, sweep_faults *out)
{
	FOR_EACH(each, out)
		if (each->unit_id == unit_id)
			return each;
	struct sweep_fault *added = LIST_ADD(work->arena, out);
	added->unit_id = unit_id;
	return added;
}

static void count_faults(struct work *work, const struct sweep_grid *grid, int64_t from, int64_t to,
                         sweep_faults *out)
{
	FOR_EACH(village, &grid->villages) {
		struct sweep_fault *fault = fault_of_village(work, village->unit_id, out);
		for (size_t each = 0; each < village->cells.count; each++) {
			int64_t end = grid->ends.items[each], state = village->cells.items[each].state;
			fault->late += end >= from && end <= to && state == RETURN_LATE;
			fault->missing += end >= from && end <= to && state == RETURN_MISSING;
		}
	}
}

enum outcome sweeps_faults(struct work *work, int64_t from, int64_t to, sweep_faults *out)
{
	sweep_list sweeps = { 0 };
	TRY(sweeps_until(work, to, &sweeps));
	FOR_EACH(sweep, &sweeps) {
		struct sweep_grid grid;
		if (sweep->until_day < from)
			continue;
		TRY(fill_grid(work, sweep, &grid));
		count_faults(work, &grid, from, to, out);
	}
	return OK;
}
