/* sweep.c: lays the villages' returns beside the cycles that asked for them. */
#include "app/sweep/sweep.h"

#include <stdlib.h>
#include <string.h>

#include "app/sweep/sweep_store.h"
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

static const struct village_return *return_of(const return_list *returns, int64_t village_id,
                                              int64_t end)
{
	FOR_EACH(each, returns)
		if (each->for_day == end && each->unit_id == village_id)
			return each;
	return NULL;
}

/* What is laid out: a sweep, the returns it got, the disputes of its days. */
struct laying {
	struct work *work;
	return_list returns;
	sweep_disputes disputes;
	int64_t today;
};

static int64_t count_entered(const struct laying *it, const struct unit *village, int64_t begins,
                             int64_t end)
{
	int64_t count = 0;
	FOR_EACH(dispute, &it->disputes)
		if (dispute->found_day >= begins && dispute->found_day <= end)
			count += *dispute->village ? strcmp(dispute->village, village->name) == 0
			                           : dispute->unit_id == village->id;
	return count;
}

static struct sweep_cell cell_of(const struct laying *it, const struct sweep *sweep,
                                 const struct unit *village, int64_t begins, int64_t end)
{
	const struct village_return *sent = return_of(&it->returns, village->id, end);
	int64_t due = end + sweep->days_after;
	if (!sent)
		return (struct sweep_cell){ .state = it->today > due ? RETURN_MISSING : RETURN_AWAITED };
	return (struct sweep_cell){
		.state = sent->sent_day > due ? RETURN_LATE : sent->zero ? RETURN_ZERO : RETURN_SENT,
		.return_id = sent->id, .found = sent->found, .by_office = sent->by_office,
		.entered = count_entered(it, village, begins, end),
	};
}

static void add_village(const struct laying *it, const struct unit *unit, struct sweep_grid *grid)
{
	struct sweep_village *village = LIST_ADD(it->work->arena, &grid->villages);
	int64_t begins = grid->sweep.from_day;
	village->unit_id = unit->id;
	village->name = unit->name;
	FOR_EACH(end, &grid->ends) {
		struct sweep_cell cell = cell_of(it, &grid->sweep, unit, begins, *end);
		*LIST_ADD(it->work->arena, &village->cells) = cell;
		village->late += cell.state == RETURN_LATE;
		village->missing += cell.state == RETURN_MISSING;
		grid->awaited += cell.state == RETURN_AWAITED;
		grid->sent += cell.return_id != 0;
		begins = *end + 1;
	}
	grid->late += village->late;
	grid->missing += village->missing;
}

/* Cycles to come are not asked for yet; the open one is. */
static void begin_grid(struct work *work, const struct sweep *sweep, int64_t until,
                       struct sweep_grid *out)
{
	sweep_ends ends = { 0 };
	int64_t begins = sweep->from_day;
	*out = (struct sweep_grid){ .sweep = *sweep };
	sweep_read_ends(work, sweep, &ends);
	FOR_EACH(end, &ends) {
		if (begins <= until)
			*LIST_ADD(work->arena, &out->ends) = *end;
		begins = *end + 1;
	}
}

/* Whether the sweep's unit is the village's or stands above it; a sweep of a unit above the actor's asks
 * all that the actor sees. */
static int is_asked(const struct sweep *sweep, const unit_list *units, const struct unit *village)
{
	int known = 0;
	FOR_EACH(unit, units)
		known |= unit->id == sweep->unit_id;
	for (const struct unit *at = village; known && at;) {
		const struct unit *above = NULL;
		if (at->id == sweep->unit_id)
			return 1;
		FOR_EACH(unit, units)
			if (unit->id == at->parent_id)
				above = unit;
		at = above;
	}
	return !known;
}

static enum outcome fill_grid_until(struct work *work, const struct sweep *sweep,
                                    const unit_list *units, int64_t until, struct sweep_grid *out)
{
	struct register_view view = { .parent_id = sweep->id, .limit = MOST_RETURNS };
	struct laying it = { .work = work, .today = day_of_moment(work->now) };
	begin_grid(work, sweep, until, out);
	TRY(register_list(work, register_named("returns"), &view, (struct list *)&it.returns));
	TRY(sweep_store_disputes(work, sweep->from_day, sweep->until_day, &it.disputes));
	FOR_EACH(unit, units)
		if (unit->kind == UNIT_VILLAGE && !unit->closed && is_asked(sweep, units, unit))
			add_village(&it, unit, out);
	return OK;
}

static enum outcome fill_grid(struct work *work, const struct sweep *sweep, const unit_list *units,
                              struct sweep_grid *out)
{
	return fill_grid_until(work, sweep, units, day_of_moment(work->now), out);
}

enum outcome sweep_read_grid(struct work *work, int64_t id, struct sweep_grid *out)
{
	struct sweep sweep;
	unit_list units = { 0 };
	TRY(register_find(work, register_named("sweeps"), id, &sweep));
	TRY(units_to_choose(work, &units));
	return fill_grid(work, &sweep, &units, out);
}

/* Place in the grid's ends: of that day, or what is to be answered first; -1. */
static int place_of(const struct sweep_grid *grid, int64_t end)
{
	int last = (int)grid->ends.count - 1;
	for (int each = 0; each <= last; each++)
		if (end ? grid->ends.items[each] == end : !grid->villages.items[0].cells.items[each].return_id)
			return each;
	return end ? -1 : last;
}

enum outcome sweep_read_turn(struct work *work, int64_t id, int64_t end, struct sweep_turn *out)
{
	struct sweep_grid grid;
	struct unit unit;
	TRY(unit_find(work, work->actor.unit_id, &unit));
	TRY(sweep_read_grid(work, id, &grid));
	int place = unit.kind == UNIT_VILLAGE && grid.villages.count ? place_of(&grid, end) : -1;
	if (place < 0)
		return fail(work, NOT_FOUND, "nothing is asked of your village here on that day");
	*out = (struct sweep_turn){
		.sweep = grid.sweep, .end = grid.ends.items[place],
		.begins = place ? grid.ends.items[place - 1] + 1 : grid.sweep.from_day,
		.due = grid.ends.items[place] + grid.sweep.days_after,
		.cell = grid.villages.items[0].cells.items[place],
	};
	return out->cell.return_id
	               ? register_find(work, register_named("returns"), out->cell.return_id, &out->sent)
	               : OK;
}

typedef LIST(struct sweep) sweep_list;

static enum outcome sweeps_until(struct work *work, int64_t day, sweep_list *out)
{
	struct register_view view = { .to = day, .limit = MOST_SWEEPS };
	return register_list(work, register_named("sweeps"), &view, (struct list *)out);
}

/* The cycle's due day, and how many of its villages have not sent. */
static struct sweep_call call_of(const struct sweep_grid *grid, size_t cycle)
{
	int64_t end = grid->ends.items[cycle], villages = 0;
	FOR_EACH(village, &grid->villages)
		villages += !village->cells.items[cycle].return_id;
	return (struct sweep_call){ grid->sweep.id, grid->sweep.title, end, end + grid->sweep.days_after,
		                        villages, (int64_t)grid->villages.count };
}

static void add_awaited(struct work *work, const struct sweep_grid *grid, int64_t until, sweep_calls *out)
{
	for (size_t each = 0; each < grid->ends.count; each++) {
		struct sweep_call call = call_of(grid, each);
		if (call.villages && call.due <= until)
			*LIST_ADD(work->arena, out) = call;
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
	unit_list units = { 0 };
	TRY(sweeps_until(work, until, &sweeps));
	TRY(units_to_choose(work, &units));
	FOR_EACH(sweep, &sweeps) {
		struct sweep_grid grid;
		TRY(fill_grid(work, sweep, &units, &grid));
		add_awaited(work, &grid, until, out);
	}
	if (out->count)
		qsort(out->items, out->count, sizeof *out->items, earliest_first);
	return OK;
}

static void add_dues(struct work *work, const struct sweep_grid *grid, int64_t from, int64_t to,
                     sweep_calls *out)
{
	for (size_t each = 0; each < grid->ends.count; each++) {
		struct sweep_call call = call_of(grid, each);
		if (grid->villages.count && call.due >= from && call.due <= to)
			*LIST_ADD(work->arena, out) = call;
	}
}

enum outcome sweeps_due(struct work *work, int64_t from, int64_t to, sweep_calls *out)
{
	enum { LONGEST_GRACE = 30 };
	sweep_list sweeps = { 0 };
	unit_list units = { 0 };
	TRY(sweeps_until(work, to, &sweeps));
	TRY(units_to_choose(work, &units));
	FOR_EACH(sweep, &sweeps) {
		struct sweep_grid grid;
		if (sweep->until_day + LONGEST_GRACE < from)
			continue;
		TRY(fill_grid_until(work, sweep, &units, sweep->until_day, &grid));
		add_dues(work, &grid, from, to, out);
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
			int64_t due = grid->ends.items[each] + grid->sweep.days_after;
			int64_t state = village->cells.items[each].state;
			fault->late += due >= from && due <= to && state == RETURN_LATE;
			fault->missing += due >= from && due <= to && state == RETURN_MISSING;
		}
	}
}

enum outcome sweeps_faults(struct work *work, int64_t from, int64_t to, sweep_faults *out)
{
	sweep_list sweeps = { 0 };
	unit_list units = { 0 };
	TRY(sweeps_until(work, to, &sweeps));
	TRY(units_to_choose(work, &units));
	FOR_EACH(sweep, &sweeps) {
		struct sweep_grid grid;
		if (sweep->until_day + sweep->days_after < from)
			continue;
		TRY(fill_grid(work, sweep, &units, &grid));
		count_faults(work, &grid, from, to, out);
	}
	return OK;
}
