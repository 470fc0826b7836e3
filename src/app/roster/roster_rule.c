/* roster_rule.c: the days of a roster by its rule, and the turns of its names. */
#include "app/roster/roster_rule.h"

#include "app/calendar/calendar.h"
#include "app/calendar/lunar.h"
#include "base/clock.h"

typedef LIST(int64_t) day_list;

struct planning {
	struct work *work;
	const struct roster *roster;
	struct roster_numbers numbers;
	int *lunar;           /* from the first day on; NULL not asked */
	day_list days;
};

static int has(const struct roster_numbers *numbers, int64_t number)
{
	for (int each = 0; each < numbers->count; each++)
		if (numbers->numbers[each] == number)
			return 1;
	return 0;
}

/* Monday to Friday in a year whose holidays are not known yet. */
static enum outcome is_worked(struct work *work, int64_t day, int *out)
{
	int known;
	*out = !day_is_weekend(day);
	TRY(calendar_knows(work, civil_of_day(day).year, &known));
	return known ? calendar_is_working(work, day, out) : OK;
}

static int is_month_day(const struct roster_numbers *numbers, int64_t day)
{
	struct civil civil = civil_of_day(day);
	int64_t last = days_in_month(civil.year, civil.month);
	if (has(numbers, civil.day))
		return 1;
	for (int64_t missing = last + 1; civil.day == last && missing <= 31; missing++)
		if (has(numbers, missing))
			return 1;
	return 0;
}

static enum outcome is_of_rule(const struct planning *planning, int64_t day, int *out)
{
	const struct roster_numbers *numbers = &planning->numbers;
	*out = 1;
	switch (planning->roster->rule) {
	case ROSTER_WEEKDAYS:
		*out = has(numbers, (day + 3) % 7 + 1); /* 1970-01-01 was a Thursday */
		return OK;
	case ROSTER_MONTH_DAYS:
		*out = is_month_day(numbers, day);
		return OK;
	case ROSTER_MARKET_SOLAR:
		*out = has(numbers, civil_of_day(day).day % 10);
		return OK;
	case ROSTER_MARKET_LUNAR:
		*out = has(numbers, planning->lunar[day - planning->roster->from_day] % 10);
		return OK;
	case ROSTER_WORKING_DAYS:
		return is_worked(planning->work, day, out);
	default:
		return OK;
	}
}

static enum outcome add_day(struct planning *planning, int64_t day)
{
	struct work *work = planning->work;
	day_list *days = &planning->days;
	int worked;
	TRY(is_worked(work, day, &worked));
	if (!worked && planning->roster->holidays == HOLIDAY_LEFT_OUT)
		return OK;
	while (!worked && planning->roster->holidays == HOLIDAY_NEXT_WORKING_DAY)
		TRY(is_worked(work, ++day, &worked));
	if (!days->count || days->items[days->count - 1] < day)
		*LIST_ADD(work->arena, days) = day;
	return OK;
}

static enum outcome find_days(struct planning *planning)
{
	const struct roster *roster = planning->roster;
	for (int64_t day = roster->from_day; day <= roster->until_day; day++) {
		int is;
		TRY(is_of_rule(planning, day, &is));
		if (is)
			TRY(add_day(planning, day));
	}
	return OK;
}

/* Which turn it is, from 0: the place of the day, or of its week, month or quarter. */
static int64_t turn_of(const struct roster *roster, int64_t day, int64_t place)
{
	struct civil first = civil_of_day(roster->from_day), civil = civil_of_day(day);
	int64_t months = (civil.year - first.year) * 12 + civil.month - first.month;
	switch (roster->turn) {
	case TURN_WEEK:
		return (day + 3) / 7 - (roster->from_day + 3) / 7;
	case TURN_MONTH:
		return months;
	case TURN_QUARTER:
		return (civil.year - first.year) * 4 + (civil.month - 1) / 3 - (first.month - 1) / 3;
	default:
		return place;
	}
}

static void add_slots(struct planning *planning, const roster_names *names, roster_slots *out)
{
	const struct roster *roster = planning->roster;
	int64_t parts = roster->nights ? 2 : 1, count = (int64_t)names->count;
	for (size_t place = 0; place < planning->days.count; place++) {
		int64_t day = planning->days.items[place];
		int64_t first = turn_of(roster, day, (int64_t)place) * parts;
		for (int64_t part = 0; part < parts; part++)
			*LIST_ADD(planning->work->arena, out) = (struct roster_slot){
				.day = day,
				.part = roster->nights ? PART_DAY + part : PART_WHOLE,
				.official = names->items[(first + part) % count],
			};
	}
}

enum outcome roster_plan(struct work *work, const struct roster *roster, roster_slots *out)
{
	struct planning planning = { .work = work, .roster = roster };
	roster_names names = { 0 };
	int64_t count = roster->until_day - roster->from_day + 1;
	TRY(roster_check(work, (void *)roster));
	if (work->fault.fields.count)
		return INVALID;
	TRY(roster_read_numbers(work, roster, &planning.numbers));
	roster_read_names(work, roster, &names);
	if (roster->rule == ROSTER_MARKET_LUNAR) {
		planning.lunar = arena_alloc(work->arena, (size_t)count * sizeof *planning.lunar);
		TRY(lunar_days(work, roster->from_day, count, planning.lunar));
	}
	TRY(find_days(&planning));
	add_slots(&planning, &names, out);
	return OK;
}
