/* clock_change.c: changes clocks that run: extended, paused, shortened, put right, counted anew. */
#include <string.h>

#include "app/clock/clock_part.h"
#include "app/clock/clock_store.h"
#include "base/clock.h"

enum outcome clock_run_on(struct work *work, const struct clock_case *it, const char *rule)
{
	clock_list clocks = { 0 };
	struct clock last = { 0 };
	TRY(clock_store_of_matter(work, it->matter_id, &clocks));
	FOR_EACH(clock, &clocks)
		if (clock->met_day && clock->unit_id == it->unit_id && strcmp(clock->rule, rule) == 0)
			last = *clock;
	if (!last.id)
		return OK;
	last.days = last.due_day > last.met_day ? last.due_day - last.met_day : 0;
	last.started_day = it->day;
	last.due_day = it->day + last.days;
	last.working = 0;
	return clock_store_insert(work, &last);
}

static enum outcome correct_one(struct work *work, const struct clock_case *it, struct clock *clock,
                                const char *act, const char *event, int64_t was)
{
	int known;
	const struct limit *limit = clock_limit(work, clock);
	if (!limit)
		return OK;
	if (clock->met_day == was && limit_ends(limit, act) == LIMIT_MET) {
		clock->met_day = it->day;
		return clock_store_end(work, clock);
	}
	if (!clock_runs(clock) || clock->started_day != was || !limit_starts(limit, event))
		return OK;
	clock->started_day = it->day;
	TRY(clock_due_day(work, limit, clock->days, it->day, &clock->due_day, &known));
	return clock_store_restart(work, clock);
}

enum outcome clock_correct(struct work *work, const struct clock_case *it, const char *act,
                           const char *event, int64_t was)
{
	clock_list clocks = { 0 };
	TRY(clock_store_of_matter(work, it->matter_id, &clocks));
	FOR_EACH(clock, &clocks)
		TRY(correct_one(work, it, clock, act, event, was));
	return OK;
}

static enum outcome tighten_one(struct work *work, const struct clock_case *it, struct clock *clock)
{
	int64_t due;
	int known, local;
	const struct limit *limit = limit_of(work, clock->rule, it->facts, clock->started_day);
	int64_t days = limit ? limit_days(work, limit, it->facts, &local) : 0;
	if (!days || days >= clock->days || limit->working != clock->working)
		return OK;
	TRY(clock_due_day(work, limit, days, clock->started_day, &due, &known));
	due += clock->extended_days + clock->paused_days;
	if (due >= clock->due_day)
		return OK;
	struct clock fresh = clock_new(work, it, limit);
	clock->article = fresh.article;
	clock->days = days;
	clock->due_day = due;
	return clock_store_shorten(work, clock);
}

enum outcome clock_tighten(struct work *work, const struct clock_case *it)
{
	clock_list clocks = { 0 };
	TRY(clock_store_of_matter(work, it->matter_id, &clocks));
	FOR_EACH(clock, &clocks)
		if (clock_runs(clock))
			TRY(tighten_one(work, it, clock));
	return OK;
}

static enum outcome check_extension(struct work *work, const struct clock_case *it,
                                    const struct clock *clock, int64_t days, const char *reason)
{
	const struct limit *limit = limit_of(work, RULE_EXTENSION, it->facts, clock->started_day);
	int64_t most = limit ? limit->days : 0;
	if (days < 1 || clock->extended_days + days > most)
		return fail_field(work, "days", "an extension is 1 to %d days in total (Regulations, art. "
		                  "34); %d days are used already", (int)most, (int)clock->extended_days);
	if (!*reason)
		return fail_field(work, "note", "give the reason: the petitioner must be told it "
		                  "(Regulations, art. 34)");
	if (it->day > clock->due_day)
		return fail(work, CONFLICT, "the limit ended on %s; it can be extended only before it ends",
		            day_string(work->arena, clock->due_day));
	return OK;
}

enum outcome clock_extend(struct work *work, const struct clock_case *it, int64_t days,
                          const char *reason, const char *approver)
{
	struct clock clock;
	enum outcome found = clock_store_running(work, it->matter_id, RULE_CONCLUSION, &clock);
	if (found == NOT_FOUND)
		return fail(work, CONFLICT, "no 60-day limit is running for this matter");
	TRY(found);
	TRY(check_extension(work, it, &clock, days, reason));
	clock.extended_days += days;
	clock.due_day += days;
	clock.extended_reason = reason;
	clock.extended_by = approver;
	return clock_store_extend(work, &clock);
}

/* Day 0 is none of the clock's days, nor is any after its end. */
static enum outcome pause_one(struct work *work, struct clock *clock, int64_t from, int64_t until,
                              const char *reason)
{
	int64_t after = clock->paused_until > clock->started_day ? clock->paused_until : clock->started_day;
	from = from > after ? from : after + 1;
	until = until < clock->due_day ? until : clock->due_day;
	if (until < from)
		return OK;
	clock->paused_days += until - from + 1;
	clock->due_day += until - from + 1;
	clock->paused_until = until;
	clock->paused_reason = *clock->paused_reason
	                               ? arena_format(work->arena, "%s；%s", clock->paused_reason, reason)
	                               : reason;
	return clock_store_extend(work, clock);
}

enum outcome clock_pause(struct work *work, int64_t matter_id, const char *what, int64_t from,
                         int64_t until, const char *reason)
{
	clock_list clocks = { 0 };
	TRY(clock_store_of_matter(work, matter_id, &clocks));
	FOR_EACH(clock, &clocks) {
		const struct limit *limit = clock_limit(work, clock);
		if (limit && strcmp(limit->pauses, what) == 0 && clock_runs(clock))
			TRY(pause_one(work, clock, from, until, reason));
	}
	return OK;
}

/* No rule that people give a date of their own counts working days. */
static enum outcome recount_one(struct work *work, struct clock *clock, int *changed)
{
	const struct limit *limit = clock_limit(work, clock);
	int64_t due;
	int known;
	*changed = 0;
	if (!limit)
		return OK;
	struct limit as_started = *limit;
	as_started.working = 1;
	TRY(clock_due_day(work, &as_started, clock->days, clock->started_day, &due, &known));
	due += clock->extended_days + clock->paused_days;
	*changed = due != clock->due_day;
	clock->due_day = due;
	return *changed ? clock_store_extend(work, clock) : OK;
}

enum outcome clocks_recount(struct work *work, int64_t from, clock_list *out)
{
	clock_list clocks = { 0 };
	TRY(clock_store_counting(work, from, &clocks));
	FOR_EACH(clock, &clocks) {
		int changed;
		TRY(recount_one(work, clock, &changed));
		if (changed)
			*LIST_ADD(work->arena, out) = *clock;
	}
	return OK;
}
