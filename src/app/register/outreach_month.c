/* outreach_month.c: gathers the officials who owe visits, and counts what each made. */
#include "app/register/outreach_month.h"

#include <stdlib.h>
#include <string.h>

#include "app/figure/figure.h"
#include "app/register/register_plan.h"
#include "app/unit/unit.h"
#include "base/address.h"
#include "base/clock.h"
#include "base/settings.h"

enum { ROWS = 20000 };

const struct field OUTREACH_OFFICIAL_FIELDS[] = {
	FIELD(struct outreach_official, name, .label = "Official"),
	FIELD(struct outreach_official, visits, .label = "Visits"),
	FIELD_AS(struct outreach_official, below, FIELD_FLAG, .label = "Below what is asked"),
	FIELD(struct outreach_official, address),
	{ 0 },
};

/* Adds VISITS to each name of a list like "张三、李四". */
static void add_names(struct work *work, const char *names, int64_t visits, outreach_officials *out)
{
	static const char *const APART[] = { "、", "，", "；", ",", ";", "\n", "\r", " ", "　" };
	while (*names) {
		size_t length = 0, gap = 0;
		while (names[length] && !gap) {
			for (size_t each = 0; each < sizeof APART / sizeof *APART && !gap; each++)
				if (strncmp(names + length, APART[each], strlen(APART[each])) == 0)
					gap = strlen(APART[each]);
			length += !gap;
		}
		const char *name = arena_copy(work->arena, names, length);
		struct outreach_official *known = NULL;
		FOR_EACH(each, out)
			if (strcmp(each->name, name) == 0)
				known = each;
		if (!known && length) {
			known = LIST_ADD(work->arena, out);
			*known = (struct outreach_official){ .name = name };
		}
		if (known && length)
			known->visits += visits;
		names += length + gap;
	}
}

static enum outcome add_villages(struct work *work, outreach_officials *out)
{
	unit_list units = { 0 };
	TRY(units_below(work, &units));
	FOR_EACH(unit, &units) {
		if (unit->kind != UNIT_VILLAGE)
			continue;
		add_names(work, unit->lead_official, 0, out);
		add_names(work, unit->resident_officials, 0, out);
	}
	return OK;
}

static enum outcome add_rosters(struct work *work, struct period year, outreach_officials *out)
{
	struct register_view view = { .from = year.from - 366, .to = year.to, .limit = ROWS, .words = "" };
	LIST(struct roster) rosters = { 0 };
	TRY(register_list(work, register_named("rosters"), &view, (struct list *)&rosters));
	FOR_EACH(roster, &rosters)
		if (roster->purpose == ROSTER_OUTREACH && roster->until_day >= year.from)
			add_names(work, roster->names, 0, out);
	return OK;
}

static enum outcome add_visits(struct work *work, struct period year, struct period month,
                               outreach_officials *out)
{
	struct register_view view = { .from = year.from, .to = year.to, .limit = ROWS, .words = "" };
	LIST(struct outreach) rows = { 0 };
	TRY(register_list(work, register_named("outreach"), &view, (struct list *)&rows));
	FOR_EACH(row, &rows) {
		int counts = row->held_day >= month.from && row->held_day <= month.to;
		add_names(work, row->officials, counts ? row->visits : 0, out);
	}
	return OK;
}

/* Among those below the fewest visits first, among the others the most. */
static int below_first(const void *left, const void *right)
{
	const struct outreach_official *a = left, *b = right;
	if (a->below != b->below)
		return (int)(b->below - a->below);
	if (a->visits != b->visits)
		return (a->visits < b->visits) == a->below ? -1 : 1;
	return strcmp(a->name, b->name);
}

enum outcome outreach_month(struct work *work, int64_t day, outreach_officials *out)
{
	struct civil civil = civil_of_day(day);
	int64_t first = day_of_civil((struct civil){ civil.year, civil.month, 1 });
	int64_t last = first + days_in_month(civil.year, civil.month) - 1, today = day_of_moment(work->now);
	struct period month = { first, last < today ? last : today }, year = period_of_year(day);
	int64_t asked = settings_of(work)->outreach_monthly;
	TRY(add_villages(work, out));
	TRY(add_rosters(work, year, out));
	TRY(add_visits(work, year, month, out));
	FOR_EACH(official, out) {
		official->below = official->visits < asked;
		official->address = arena_format(work->arena, "ledgers/outreach?words=%s&from=%s&to=%s",
		                                 address_words(work->arena, official->name),
		                                 day_string(work->arena, month.from),
		                                 day_string(work->arena, month.to));
	}
	if (out->count)
		qsort(out->items, out->count, sizeof *out->items, below_first);
	return OK;
}

int64_t outreach_below(const outreach_officials *officials)
{
	int64_t count = 0;
	FOR_EACH(official, officials)
		count += official->below;
	return count;
}
