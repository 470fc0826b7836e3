/* today.c: gathers what today and the next days hold, and begins rows of the reception register. */
#include "app/today/today.h"

#include <string.h>

#include "app/access.h"
#include "app/recurring/recurring.h"
#include "app/sweep/sweep.h"
#include "base/clock.h"

enum { MOST = 500, REPORTS_BACK = 14 };

static void add(struct work *work, today_lines *out, struct today_line line)
{
	*LIST_ADD(work->arena, out) = line;
}

/* Day and night of one roster are one line, unless one of them is the reader's. */
static int joins(const struct today_line *last, const struct today_line *line)
{
	return last && last->day == line->day && strcmp(last->address, line->address) == 0 &&
	       last->mine == line->mine;
}

static enum outcome add_shifts(struct work *work, int64_t from, int64_t to, today_lines *out)
{
	servings all = { 0 };
	TRY(rosters_serving(work, from, to, &all));
	FOR_EACH(serving, &all) {
		struct today_line line = {
			.day = serving->day, .mine = serving_is_of(work, serving, work->actor.name),
			.address = arena_format(work->arena, "ledgers/rosters/%lld/days",
			                        (long long)serving->roster_id),
		};
		struct today_line *last = out->count ? &out->items[out->count - 1] : NULL;
		const char *who = serving_words(work, serving);
		if (joins(last, &line)) {
			last->words = arena_format(work->arena, "%s、%s", last->words, who);
			continue;
		}
		line.words = arena_format(work->arena, "%s：%s", serving->title, who);
		add(work, out, line);
	}
	return OK;
}

static enum outcome read_appointments(struct work *work, int64_t from, int64_t to,
                                      appointment_list *out)
{
	const struct register_kind *kind = register_named("appointments");
	struct register_view view = { .from = from, .to = to, .limit = MOST };
	if (!role_may(work->actor.role, kind->reads))
		return OK;
	return register_list(work, kind, &view, (struct list *)out);
}

static enum outcome add_appointments(struct work *work, int64_t from, int64_t to, today_lines *out)
{
	appointment_list appointments = { 0 };
	TRY(read_appointments(work, from, to, &appointments));
	FOR_EACH(it, &appointments) {
		const struct serving as_serving = { .official = it->official };
		if (!it->held_day)
			add(work, out, (struct today_line){
				.day = it->day, .mine = serving_is_of(work, &as_serving, work->actor.name),
				.address = arena_format(work->arena, "ledgers/appointments/%lld", (long long)it->id),
				.words = trf(work, "%s %s receives %s: %s", it->hours, it->official, it->petitioner,
				             it->heard),
			});
	}
	return OK;
}

/* Meetings, outreach and the like that are announced. */
static enum outcome add_planned(struct work *work, int64_t from, int64_t to, today_lines *out)
{
	register_entries entries = { 0 };
	TRY(register_planned(work, from, to, MOST, &entries));
	FOR_EACH(entry, &entries)
		add(work, out, (struct today_line){
			.day = entry->day,
			.address = arena_format(work->arena, "ledgers/%s/%lld", entry->noun, (long long)entry->id),
			.words = arena_format(work->arena, "%s：%s", tr(work, entry->label), entry->title),
		});
	return OK;
}

/* A village's own way leads to the form of that very cycle; an office's, to who has not sent. */
static const char *address_of_call(struct work *work, const struct sweep_call *call)
{
	if (work->actor.role == ROLE_LIAISON)
		return arena_format(work->arena, "ledgers/sweeps/%lld/return?end=%s",
		                    (long long)call->sweep_id, day_string(work->arena, call->end));
	return arena_format(work->arena, "ledgers/sweeps/%lld/overview", (long long)call->sweep_id);
}

static enum outcome add_returns(struct work *work, int64_t from, int64_t to, today_lines *out)
{
	int own = work->actor.role == ROLE_LIAISON;
	sweep_calls calls = { 0 };
	TRY(sweeps_awaited(work, to, &calls));
	FOR_EACH(call, &calls) {
		const char *end = day_string(work->arena, call->end);
		if (call->due >= from)
			add(work, out, (struct today_line){
				.day = call->due, .mine = own, .late = call->due < day_of_moment(work->now),
				.address = address_of_call(work, call),
				.words = own ? trf(work, "Return for %s until %s", call->title, end)
				             : trf(work, "%s until %s: %d villages have not sent their return",
				                   call->title, end, (int)call->villages),
			});
	}
	return OK;
}

/* What the office owes itself in writing; what is overdue for longer stands in the calendar. */
static enum outcome add_reports(struct work *work, int64_t from, int64_t to, today_lines *out)
{
	recurring_reports reports = { 0 };
	if (!role_may(work->actor.role, PERMIT_KEEP_OFFICE))
		return OK;
	TRY(recurring_read(work, from, to, &reports));
	FOR_EACH(report, &reports)
		if (!report->written)
			add(work, out, (struct today_line){
				.day = report->due, .late = report->due < day_of_moment(work->now),
				.address = report->address,
				.words = trf(work, "%s (%s to %s): not written yet", report->name,
				             day_string(work->arena, report->from), day_string(work->arena, report->to)),
			});
	return OK;
}

static int own_first(const struct today_line *a, const struct today_line *b)
{
	if (a->mine != b->mine)
		return a->mine ? -1 : 1;
	return (a->day > b->day) - (a->day < b->day);
}

/* By insertion: equal ones keep the order they were found in. */
static void sort(today_lines *lines)
{
	for (size_t each = 1; each < lines->count; each++)
		for (size_t at = each; at && own_first(&lines->items[at - 1], &lines->items[at]) > 0; at--) {
			struct today_line moved = lines->items[at];
			lines->items[at] = lines->items[at - 1];
			lines->items[at - 1] = moved;
		}
}

enum outcome today_read(struct work *work, int64_t day, today_lines *out)
{
	if (!role_may(work->actor.role, PERMIT_READ_REGISTERS))
		return OK;
	TRY(add_shifts(work, day, day, out));
	TRY(add_appointments(work, day, day, out));
	TRY(add_planned(work, day, day, out));
	TRY(add_returns(work, day, day, out));
	TRY(add_reports(work, day, day, out));
	sort(out);
	return OK;
}

enum outcome today_soon(struct work *work, int64_t until, today_lines *out)
{
	int64_t today = day_of_moment(work->now);
	today_lines due = { 0 };
	if (!role_may(work->actor.role, PERMIT_READ_REGISTERS))
		return OK;
	TRY(add_returns(work, 0, until, &due));
	TRY(add_reports(work, today - REPORTS_BACK, until, &due));
	FOR_EACH(line, &due)
		if (line->day != today)
			add(work, out, *line);
	TRY(add_shifts(work, today + 1, until, out));
	TRY(add_appointments(work, today + 1, until, out));
	TRY(add_planned(work, today + 1, until, out));
	sort(out);
	return OK;
}
