/* year.c: gathers what has a date from the slices that know. */
#include "app/year/year.h"

#include <stdlib.h>

#include "app/access.h"
#include "app/clock/clock_rule.h"
#include "app/roster/roster.h"
#include "app/sweep/sweep.h"
#include "base/clock.h"

enum { OF_EACH = 1000 };

static void add(struct work *work, year_entries *out, int64_t day, const char *what,
                const char *title, const char *address)
{
	*LIST_ADD(work->arena, out) = (struct year_entry){ day, what, title, address };
}

static enum outcome add_clocks(struct work *work, int64_t from, int64_t to, year_entries *out)
{
	clock_dues dues = { 0 };
	TRY(clocks_due(work, from, to, OF_EACH, &dues));
	FOR_EACH(due, &dues)
		add(work, out, due->day, limit_name(work, due->rule), due->title,
		    arena_format(work->arena, "matters/%lld", (long long)due->matter_id));
	return OK;
}

static enum outcome add_tasks(struct work *work, int64_t from, int64_t to, year_entries *out)
{
	register_entries entries = { 0 };
	TRY(register_due(work, from, to, OF_EACH, &entries));
	FOR_EACH(entry, &entries)
		add(work, out, entry->day, tr(work, entry->label), entry->title,
		    arena_format(work->arena, "ledgers/%s/%lld", entry->noun, (long long)entry->id));
	return OK;
}

/* What is announced: from today on; what was held stands in its ledger. */
static enum outcome add_planned(struct work *work, int64_t from, int64_t to, year_entries *out)
{
	register_entries entries = { 0 };
	int64_t today = day_of_moment(work->now);
	TRY(register_planned(work, from > today ? from : today, to, OF_EACH, &entries));
	FOR_EACH(entry, &entries)
		add(work, out, entry->day, trf(work, "%s (planned)", tr(work, entry->label)), entry->title,
		    arena_format(work->arena, "ledgers/%s/%lld", entry->noun, (long long)entry->id));
	return OK;
}

static enum outcome add_shifts(struct work *work, int64_t from, int64_t to, year_entries *out)
{
	struct register_view view = { .from = from, .to = to, .limit = OF_EACH };
	shift_list shifts = { 0 };
	TRY(register_list(work, register_named("shifts"), &view, (struct list *)&shifts));
	FOR_EACH(shift, &shifts)
		add(work, out, shift->day, tr(work, "Day of a roster"), shift_official(shift),
		    arena_format(work->arena, "ledgers/rosters/%lld", (long long)shift->parent_id));
	return OK;
}

static enum outcome add_returns(struct work *work, int64_t from, int64_t to, year_entries *out)
{
	sweep_calls calls = { 0 };
	TRY(sweeps_awaited(work, to, &calls));
	FOR_EACH(call, &calls)
		if (call->due >= from)
			add(work, out, call->due, tr(work, "Villages' returns"), call->title,
			    arena_format(work->arena, "ledgers/sweeps/%lld/overview",
			                 (long long)call->sweep_id));
	return OK;
}

static int by_day(const void *left, const void *right)
{
	const struct year_entry *a = left, *b = right;
	return (a->day > b->day) - (a->day < b->day);
}

enum outcome year_read(struct work *work, int64_t from, int64_t to, year_entries *out)
{
	TRY(add_clocks(work, from, to, out));
	if (role_may(work->actor.role, PERMIT_READ_REGISTERS)) {
		TRY(add_tasks(work, from, to, out));
		TRY(add_planned(work, from, to, out));
		TRY(add_shifts(work, from, to, out));
		TRY(add_returns(work, from, to, out));
	}
	if (out->count)
		qsort(out->items, out->count, sizeof *out->items, by_day);
	return OK;
}
