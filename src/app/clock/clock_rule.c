/* clock_rule.c: starts and ends the clocks of matters; clock_change.c changes those that run; limit.c knows
 * the limits. */
#include "app/clock/clock_rule.h"

#include <string.h>

#include "app/calendar/calendar.h"
#include "app/clock/clock_part.h"
#include "app/clock/clock_store.h"
#include "base/clock.h"
#include "base/settings.h"

const struct field CLOCK_FIELDS[] = {
	FIELD(struct clock, id),
	FIELD(struct clock, matter_id),
	FIELD(struct clock, rule, .label = "Time limit"),
	FIELD(struct clock, article, .label = "Article"),
	FIELD(struct clock, unit_id),
	FIELD_AS(struct clock, started_day, FIELD_DAY, .label = "Started"),
	FIELD(struct clock, days, .label = "Days"),
	FIELD_AS(struct clock, working, FIELD_FLAG, .label = "Working days"),
	FIELD_AS(struct clock, due_day, FIELD_DAY, .label = "Due"),
	FIELD(struct clock, extended_days, .label = "Extended by days"),
	FIELD(struct clock, extended_reason, .label = "Reason of the extension"),
	FIELD(struct clock, extended_by, .label = "Approved by"),
	FIELD(struct clock, paused_days, .label = "Paused for days"),
	FIELD(struct clock, paused_reason, .label = "Reason of the pause"),
	FIELD_AS(struct clock, paused_until, FIELD_DAY),
	FIELD_AS(struct clock, of_others, FIELD_FLAG, .label = "For others to keep"),
	FIELD_AS(struct clock, met_day, FIELD_DAY, .label = "Met"),
	FIELD_AS(struct clock, stopped_day, FIELD_DAY, .label = "Stopped"),
	FIELD(struct clock, stopped_by),
	{ 0 },
};

const struct choice LIGHTS[] = {
	{ LIGHT_GREEN, "green", "In time", NULL },
	{ LIGHT_YELLOW, "yellow", "Near", NULL },
	{ LIGHT_RED, "red", "Overdue", NULL },
	{ LIGHT_GREY, "grey", "Closed", NULL },
	{ 0 },
};

/* Notices are followed as far as there are any; Monday to Friday are counted after that. */
static enum outcome add_working(struct work *work, int64_t from, int64_t n, int64_t *out, int *known)
{
	int64_t day = from;
	while (n > 0) {
		int entered, works = !day_is_weekend(++day);
		TRY(calendar_knows(work, civil_of_day(day).year, &entered));
		if (entered)
			TRY(calendar_is_working(work, day, &works));
		else
			*known = 0;
		n -= works;
	}
	*out = day;
	return OK;
}

enum outcome clock_due_day(struct work *work, const struct limit *limit, int64_t days,
                           int64_t started_day, int64_t *out, int *known)
{
	*known = 1;
	*out = started_day + days;
	if (limit->working)
		TRY(add_working(work, started_day, days, out, known));
	/* The next working day, unless the day is one: the first after the day before it. */
	return limit->rolls ? add_working(work, *out - 1, 1, out, known) : OK;
}

struct clock clock_new(const struct work *work, const struct clock_case *it,
                              const struct limit *limit)
{
	int local;
	struct clock clock = {
		.matter_id = it->matter_id,
		.rule = limit->code,
		.article = limit->citation,
		.unit_id = it->unit_id,
		.started_day = it->day,
		.days = limit_days(work, limit, it->facts, &local),
		.working = limit->working,
		.of_others = !strcmp(limit->who, "petitioner") || !strcmp(limit->who, "above"),
	};
	if (local)
		clock.article = arena_format(work->arena, "%s%s", limit->citation,
		                             tr(work, ", shortened by this office's own rule"));
	return clock;
}

/* Whether the event starts the line's clock here: the most local line in force, and no other. */
static int is_started(const struct work *work, const struct limit *limit,
                      const struct clock_case *it, const char *event)
{
	return limit_starts(limit, event) &&
	       limit_of(work, limit->code, it->facts, it->day) == limit;
}

enum outcome clock_first_due(struct work *work, const struct clock_case *it, const char *event,
                             int64_t *out)
{
	*out = 0;
	for (const struct limit *each = limits(); each->code; each++) {
		int known;
		int64_t due;
		if (!is_started(work, each, it, event))
			continue;
		struct clock clock = clock_new(work, it, each);
		TRY(clock_due_day(work, each, clock.days, it->day, &due, &known));
		if (!clock.of_others && (!*out || due < *out))
			*out = due;
	}
	return OK;
}

static enum outcome begin_one(struct work *work, const struct clock_case *it,
                              const struct limit *limit)
{
	int known;
	struct clock clock, running;
	enum outcome found = clock_store_running(work, it->matter_id, limit->code, &running);
	if (found == OK)
		return clock_store_hand(work, running.id, it->unit_id);
	if (found != NOT_FOUND)
		return found;
	clock = clock_new(work, it, limit);
	TRY(clock_due_day(work, limit, clock.days, it->day, &clock.due_day, &known));
	return clock_store_insert(work, &clock);
}

enum outcome clock_begin(struct work *work, const struct clock_case *it, const char *event)
{
	for (const struct limit *each = limits(); each->code; each++)
		if (is_started(work, each, it, event))
			TRY(begin_one(work, it, each));
	return OK;
}

enum outcome clock_start(struct work *work, const struct clock_case *it, const char *code,
                         int64_t until)
{
	int known;
	const struct limit *limit = limit_of(work, code, it->facts, it->day);
	if (!limit)
		return fail(work, NOT_FOUND, "data/limits.tsv has no time limit %s", code);
	struct clock clock = clock_new(work, it, limit);
	TRY(clock_due_day(work, limit, clock.days, it->day, &clock.due_day, &known));
	if (until) {
		clock.due_day = until;
		clock.days = until - it->day;
		clock.working = 0;
	}
	return clock_store_insert(work, &clock);
}

/* STOPPED_BY is the act, where it is one that stops. */
static enum outcome end_clock(struct work *work, struct clock *clock, enum limit_end end,
                              const char *stopped_by, int64_t day)
{
	if (end == LIMIT_RUNS_ON)
		return OK;
	clock->met_day = end == LIMIT_MET ? day : 0;
	clock->stopped_day = end == LIMIT_MET ? 0 : day;
	clock->stopped_by = end == LIMIT_MET ? "" : stopped_by;
	return clock_store_end(work, clock);
}

int clock_runs(const struct clock *clock)
{
	return !clock->met_day && !clock->stopped_day;
}

const struct limit *clock_limit(const struct work *work, const struct clock *clock)
{
	return limit_in_force(work, clock->rule, clock->started_day);
}

enum outcome clock_act(struct work *work, int64_t matter_id, const char *act, int64_t day)
{
	clock_list clocks = { 0 };
	TRY(clock_store_of_matter(work, matter_id, &clocks));
	FOR_EACH(clock, &clocks) {
		const struct limit *limit = clock_limit(work, clock);
		if (limit && clock_runs(clock))
			TRY(end_clock(work, clock, limit_ends(limit, act), act, day));
	}
	return OK;
}

static enum outcome end_running(struct work *work, int64_t matter_id, const char *rule,
                                enum limit_end end, int64_t day)
{
	struct clock clock;
	enum outcome found = clock_store_running(work, matter_id, rule, &clock);
	if (found == NOT_FOUND)
		return OK;
	TRY(found);
	return end_clock(work, &clock, end, "", day);
}

enum outcome clock_meet(struct work *work, int64_t matter_id, const char *rule, int64_t day)
{
	return end_running(work, matter_id, rule, LIMIT_MET, day);
}

enum outcome clock_stop(struct work *work, int64_t matter_id, const char *rule, int64_t day)
{
	return end_running(work, matter_id, rule, LIMIT_ENDED, day);
}

enum outcome clock_meet_oldest(struct work *work, int64_t matter_id, const char *rule, int64_t day)
{
	clock_list clocks = { 0 };
	TRY(clock_store_of_matter(work, matter_id, &clocks));
	FOR_EACH(clock, &clocks)
		if (clock_runs(clock) && strcmp(clock->rule, rule) == 0)
			return end_clock(work, clock, LIMIT_MET, "", day);
	return OK;
}

enum outcome clock_stop_all(struct work *work, int64_t matter_id, const char *act, int64_t day)
{
	clock_list clocks = { 0 };
	TRY(clock_store_of_matter(work, matter_id, &clocks));
	FOR_EACH(clock, &clocks)
		if (clock_runs(clock) && !clock->of_others)
			TRY(end_clock(work, clock, LIMIT_ENDED, act, day));
	return OK;
}

enum outcome clock_resume(struct work *work, int64_t matter_id, const char *act)
{
	clock_list clocks = { 0 };
	TRY(clock_store_of_matter(work, matter_id, &clocks));
	FOR_EACH(clock, &clocks) {
		struct clock other;
		if (clock_runs(clock) || strcmp(clock->stopped_by, act) != 0)
			continue;
		enum outcome found = clock_store_running(work, matter_id, clock->rule, &other);
		if (found == OK)
			continue;
		if (found != NOT_FOUND)
			return found;
		clock->stopped_day = 0;
		clock->stopped_by = "";
		TRY(clock_store_end(work, clock));
	}
	return OK;
}

enum outcome clock_running(struct work *work, int64_t matter_id, const char *rule,
                           struct clock *out)
{
	return clock_store_running(work, matter_id, rule, out);
}

enum outcome clock_last(struct work *work, int64_t matter_id, const char *rule, struct clock *out)
{
	return clock_store_last(work, matter_id, rule, out);
}

enum outcome clocks_of_matter(struct work *work, int64_t matter_id, clock_list *out)
{
	return clock_store_of_matter(work, matter_id, out);
}

enum outcome clock_next_due(struct work *work, int64_t matter_id, int64_t *out)
{
	return clock_store_next_due(work, matter_id, out);
}

const struct field CLOCK_LOAD_FIELDS[] = {
	FIELD(struct clock_load, id),
	FIELD(struct clock_load, name),
	FIELD(struct clock_load, running),
	FIELD(struct clock_load, near_due),
	FIELD(struct clock_load, overdue),
	FIELD(struct clock_load, unanswered),
	{ 0 },
};

enum outcome clocks_due(struct work *work, int64_t from, int64_t to, int64_t limit, clock_dues *out)
{
	return clock_store_due(work, from, to, limit, out);
}

enum outcome clocks_kept(struct work *work, int64_t from, int64_t to, int64_t limit, clock_dues *out)
{
	return clock_store_kept(work, from, to, limit, out);
}

enum outcome clock_loads(struct work *work, clock_load_list *out)
{
	int64_t today = day_of_moment(work->now);
	return clock_store_loads(work, today, today + settings_of(work)->near_days, out);
}
