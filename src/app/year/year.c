/* year.c: gathers what has a date from the slices that know. */
#include "app/year/year.h"

#include <stdlib.h>
#include <string.h>

#include "app/access.h"
#include "app/clock/clock_rule.h"
#include "app/recurring/recurring.h"
#include "app/register/register_desk.h"
#include "app/roster/roster.h"
#include "app/sweep/sweep.h"
#include "base/clock.h"

/* A row's date to keep lies in the same year and a half as its own date. */
enum { OF_EACH = 2000, BEFORE = 550 };

struct gathering {
	struct work *work;
	int64_t from;
	int64_t to;
	year_entries *out;
	int64_t *cut;
};

static void add(const struct gathering *it, struct year_entry entry)
{
	entry.late = !entry.done && entry.day < day_of_moment(it->work->now);
	*LIST_ADD(it->work->arena, it->out) = entry;
}

static void add_limits(const struct gathering *it, const clock_dues *dues, int done)
{
	struct work *work = it->work;
	FOR_EACH(due, dues)
		add(it, (struct year_entry){
			.day = due->day, .what = limit_name(work, due->rule), .title = due->title, .done = done,
			.address = arena_format(work->arena, "matters/%lld", (long long)due->matter_id),
		});
	*it->cut += dues->count == OF_EACH;
}

static enum outcome add_clocks(const struct gathering *it)
{
	clock_dues dues = { 0 }, kept = { 0 };
	TRY(clocks_due(it->work, it->from, it->to, OF_EACH, &dues));
	TRY(clocks_kept(it->work, it->from, it->to, OF_EACH, &kept));
	add_limits(it, &dues, 0);
	add_limits(it, &kept, 1);
	return OK;
}

static enum outcome add_tasks(const struct gathering *it)
{
	struct work *work = it->work;
	register_entries entries = { 0 };
	TRY(register_due(work, it->from, it->to, OF_EACH, &entries));
	FOR_EACH(entry, &entries)
		add(it, (struct year_entry){
			.day = entry->day, .what = tr(work, entry->label), .title = entry->title,
			.address = arena_format(work->arena, "ledgers/%s/%lld", entry->noun,
			                        (long long)entry->id),
		});
	*it->cut += entries.count == OF_EACH;
	return OK;
}

/* What is announced: from today on. */
static enum outcome add_planned(const struct gathering *it)
{
	struct work *work = it->work;
	register_entries entries = { 0 };
	int64_t today = day_of_moment(work->now);
	TRY(register_planned(work, it->from > today ? it->from : today, it->to, OF_EACH, &entries));
	FOR_EACH(entry, &entries)
		add(it, (struct year_entry){
			.day = entry->day, .what = trf(work, "%s (planned)", tr(work, entry->label)),
			.title = entry->title,
			.address = arena_format(work->arena, "ledgers/%s/%lld", entry->noun,
			                        (long long)entry->id),
		});
	*it->cut += entries.count == OF_EACH;
	return OK;
}

static struct year_entry entry_of(struct work *work, const struct register_kind *kind,
                                  const void *row, int64_t day)
{
	return (struct year_entry){
		.day = day, .what = tr(work, kind->one), .title = register_title(kind, row),
		.address = arena_format(work->arena, "ledgers/%s/%lld", kind->noun,
		                        (long long)*(const int64_t *)row),
	};
}

/* What had a date to keep and was done. */
static enum outcome add_done(const struct gathering *it, const struct register_kind *kind)
{
	struct register_view view = { .from = it->from > BEFORE ? it->from - BEFORE : 0, .to = it->to,
		                          .limit = OF_EACH };
	struct list rows = { 0 };
	TRY(register_list(it->work, kind, &view, &rows));
	for (size_t each = 0; each < rows.count; each++) {
		const void *row = (char *)rows.items + each * kind->size;
		int64_t due = field_integer(field_find(kind->fields, kind->due), row);
		struct year_entry entry = entry_of(it->work, kind, row, due);
		entry.done = field_integer(field_find(kind->fields, kind->done), row) > 0;
		if (entry.done && due >= it->from && due <= it->to)
			add(it, entry);
	}
	*it->cut += rows.count == OF_EACH;
	return OK;
}

/* Those that were held; what is to come is announced. */
static enum outcome add_conferences(const struct gathering *it)
{
	const struct register_kind *kind = register_named("conferences");
	int64_t yesterday = day_of_moment(it->work->now) - 1;
	struct register_view view = { .from = it->from, .to = it->to < yesterday ? it->to : yesterday,
		                          .limit = OF_EACH };
	LIST(struct conference) rows = { 0 };
	if (!role_may(it->work->actor.role, kind->reads))
		return OK;
	TRY(register_list(it->work, kind, &view, (struct list *)&rows));
	FOR_EACH(row, &rows) {
		struct year_entry entry = entry_of(it->work, kind, row, row->held_day);
		entry.done = 1;
		add(it, entry);
	}
	return OK;
}

/* A special period stands on its first and its last day. */
static enum outcome add_periods(const struct gathering *it)
{
	const struct register_kind *kind = register_named("periods");
	struct register_view view = { .from = it->from > BEFORE ? it->from - BEFORE : 0, .to = it->to,
		                          .limit = OF_EACH };
	LIST(struct special_period) rows = { 0 };
	int64_t today = day_of_moment(it->work->now);
	TRY(register_list(it->work, kind, &view, (struct list *)&rows));
	FOR_EACH(row, &rows) {
		struct year_entry first = entry_of(it->work, kind, row, row->from_day), last = first;
		first.what = tr(it->work, "A special period begins");
		first.done = row->from_day < today;
		last.day = row->until_day;
		last.what = tr(it->work, "A special period ends");
		last.done = row->until_day < today;
		if (first.day >= it->from)
			add(it, first);
		if (last.day >= it->from && last.day <= it->to)
			add(it, last);
	}
	return OK;
}

/* Day and night of one roster are one entry. */
static enum outcome add_shifts(const struct gathering *it)
{
	struct work *work = it->work;
	servings all = { 0 };
	const struct serving *last = NULL;
	TRY(rosters_serving(work, it->from, it->to, &all));
	FOR_EACH(serving, &all) {
		const char *who = serving_words(work, serving);
		struct year_entry *entry = last ? &it->out->items[it->out->count - 1] : NULL;
		if (last && last->day == serving->day && last->roster_id == serving->roster_id)
			entry->title = arena_format(work->arena, "%s、%s", entry->title, who);
		else
			add(it, (struct year_entry){
				.day = serving->day, .title = who, .done = serving->day < day_of_moment(work->now),
				.what = *serving->title ? serving->title : tr(work, "Day of a roster"),
				.address = arena_format(work->arena, "ledgers/rosters/%lld/days",
				                        (long long)serving->roster_id),
			});
		last = serving;
	}
	return OK;
}

static enum outcome add_returns(const struct gathering *it)
{
	struct work *work = it->work;
	sweep_calls calls = { 0 };
	TRY(sweeps_due(work, it->from, it->to, &calls));
	FOR_EACH(call, &calls)
		add(it, (struct year_entry){
			.day = call->due, .what = tr(work, "Villages' returns"), .done = !call->villages,
			.title = arena_format(work->arena, "%s %d/%d", call->title,
			                      (int)(call->asked - call->villages), (int)call->asked),
			.address = arena_format(work->arena, "ledgers/sweeps/%lld/overview",
			                        (long long)call->sweep_id),
		});
	return OK;
}

static enum outcome add_reports(const struct gathering *it)
{
	struct work *work = it->work;
	recurring_reports reports = { 0 };
	TRY(recurring_read(work, it->from, it->to, &reports));
	FOR_EACH(report, &reports)
		add(it, (struct year_entry){
			.day = report->due, .what = tr(work, "To be written"), .done = report->written,
			.title = arena_format(work->arena, "%s %s—%s", report->name,
			                      day_string(work->arena, report->from),
			                      day_string(work->arena, report->to)),
			.address = report->address,
		});
	return OK;
}

static int by_day(const void *left, const void *right)
{
	const struct year_entry *a = left, *b = right;
	if (a->day != b->day)
		return a->day > b->day ? 1 : -1;
	if (a->done != b->done)
		return a->done ? 1 : -1;
	return strcmp(a->address, b->address);
}

static enum outcome add_registers(const struct gathering *it)
{
	TRY(add_tasks(it));
	for (const struct register_kind *each = REGISTERS; each->noun; each++)
		if (each->due && role_may(it->work->actor.role, each->reads))
			TRY(add_done(it, each));
	TRY(add_planned(it));
	TRY(add_conferences(it));
	TRY(add_periods(it));
	TRY(add_shifts(it));
	TRY(add_reports(it));
	return add_returns(it);
}

enum outcome year_read(struct work *work, int64_t from, int64_t to, year_entries *out, int64_t *cut)
{
	struct gathering it = { work, from, to, out, cut };
	*cut = 0;
	TRY(add_clocks(&it));
	if (role_may(work->actor.role, PERMIT_READ_REGISTERS))
		TRY(add_registers(&it));
	if (out->count)
		qsort(out->items, out->count, sizeof *out->items, by_day);
	return OK;
}
