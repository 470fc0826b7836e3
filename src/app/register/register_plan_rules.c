/* register_plan_rules.c: what rosters and sweeps cannot be, and what their texts say. */
#include <stdlib.h>
#include <string.h>

#include "app/register/register_plan.h"
#include "base/clock.h"
#include "base/utf8.h"

enum { LONGEST = 400 };

/* The digits' value in ASCII or full width; -1 for anything else. */
static int digit_of(uint32_t character)
{
	if (character >= '0' && character <= '9')
		return (int)character - '0';
	return character >= 0xFF10 && character <= 0xFF19 ? (int)(character - 0xFF10) : -1;
}

static void add_number(struct roster_numbers *out, int number)
{
	for (int each = 0; each < out->count; each++)
		if (out->numbers[each] == number)
			return;
	if (out->count < ROSTER_NUMBERS)
		out->numbers[out->count++] = number;
}

static int ascending(const void *left, const void *right)
{
	return *(const int *)left - *(const int *)right;
}

static void read_numbers(const char *text, struct roster_numbers *out)
{
	int number = -1;
	uint32_t character;
	*out = (struct roster_numbers){ 0 };
	do {
		character = utf8_next(&text);
		int digit = digit_of(character);
		if (digit >= 0) {
			number = number < 0 ? digit : number > 99 ? number : number * 10 + digit;
			continue;
		}
		if (number >= 0)
			add_number(out, number);
		number = -1;
	} while (character);
	qsort(out->numbers, (size_t)out->count, sizeof *out->numbers, ascending);
}

/* The least and greatest number of a rule; 0 and 0 for one that has none. */
static void bounds_of(int64_t rule, int *least, int *most)
{
	int is_market = rule == ROSTER_MARKET_SOLAR || rule == ROSTER_MARKET_LUNAR;
	*least = rule == ROSTER_WEEKDAYS || rule == ROSTER_MONTH_DAYS;
	*most = rule == ROSTER_WEEKDAYS ? 7 : rule == ROSTER_MONTH_DAYS ? 31 : is_market ? 9 : 0;
}

enum outcome roster_read_numbers(struct work *work, const struct roster *roster,
                                 struct roster_numbers *out)
{
	int least, most;
	bounds_of(roster->rule, &least, &most);
	read_numbers(roster->days, out);
	if (!most)
		return OK;
	if (!out->count)
		return fail_field(work, "days", "type the numbers of the days, like 1、15、30");
	if (out->numbers[0] < least || out->numbers[out->count - 1] > most)
		return fail_field(work, "days", "for this rule the numbers go from %d to %d", least, most);
	return OK;
}

void roster_read_names(struct work *work, const struct roster *roster, roster_names *out)
{
	for (const char *line = roster->names; *line;) {
		size_t length = strcspn(line, "\r\n");
		const char *name = utf8_trim(work->arena, arena_copy(work->arena, line, length));
		if (*name)
			*LIST_ADD(work->arena, out) = name;
		line += length + strspn(line + length, "\r\n");
	}
}

static void check_range(struct work *work, int64_t from, int64_t until)
{
	if (until < from)
		fail_field(work, "until_day", "the last day lies before the first");
	else if (until - from > LONGEST)
		fail_field(work, "until_day", "at most %d days; begin another one after that", LONGEST);
}

/* Everybody once: the turns of equal names would give one person two shifts in a row. */
static void check_names(struct work *work, const roster_names *lines)
{
	roster_names people = { 0 };
	FOR_EACH(line, lines)
		people_read(work, *line, &people);
	for (size_t each = 1; each < people.count; each++)
		for (size_t before = 0; before < each; before++)
			if (strcmp(people.items[each], people.items[before]) == 0) {
				fail_field(work, "names", "%s stands in it twice; name everybody once",
				           people.items[each]);
				return;
			}
}

enum outcome roster_check(struct work *work, void *row)
{
	const struct roster *roster = row;
	struct roster_numbers numbers;
	roster_names names = { 0 };
	check_range(work, roster->from_day, roster->until_day);
	if (roster_read_numbers(work, roster, &numbers) != OK && !work->fault.fields.count)
		return BROKEN;
	roster_read_names(work, roster, &names);
	if (!names.count)
		fail_field(work, "names", "name at least one official");
	else if (roster->nights && names.count < 2)
		fail_field(work, "names", "day and night of one day need two people");
	check_names(work, &names);
	return OK;
}

enum outcome sweep_check(struct work *work, void *row)
{
	const struct sweep *sweep = row;
	check_range(work, sweep->from_day, sweep->until_day);
	return OK;
}

enum outcome appointment_check(struct work *work, void *row)
{
	const struct appointment *it = row;
	if (it->told_day > it->day)
		fail_field(work, "told_day", "the representative is told before the meeting, not after it");
	if (it->held_day && !it->told_day)
		fail_field(work, "told_day", "the meeting was held: say when the representative was told of it");
	return OK;
}

enum outcome period_check(struct work *work, void *row)
{
	const struct special_period *period = row;
	check_range(work, period->from_day, period->until_day);
	return OK;
}

/* The last day of the cycle that DAY lies in. */
static int64_t end_of_cycle(int64_t cycle, int64_t day)
{
	struct civil civil = civil_of_day(day);
	int64_t first = day - civil.day + 1, month = days_in_month(civil.year, civil.month);
	switch (cycle) {
	case SWEEP_DAILY:
		return day;
	case SWEEP_WEEKLY:
		return day + 6 - (day + 3) % 7; /* 1970-01-01 was a Thursday: to Sunday */
	case SWEEP_HALF_MONTH:
		return civil.day <= 15 ? first + 14 : first + month - 1;
	case SWEEP_MONTH:
		return first + month - 1;
	case SWEEP_QUARTER:
		civil.month = (civil.month + 2) / 3 * 3;
		civil.day = days_in_month(civil.year, civil.month);
		return day_of_civil(civil);
	default:
		return INT64_MAX;
	}
}

void sweep_read_ends(struct work *work, const struct sweep *sweep, sweep_ends *out)
{
	for (int64_t day = sweep->from_day; day <= sweep->until_day;) {
		int64_t end = end_of_cycle(sweep->cycle, day);
		end = end < sweep->until_day ? end : sweep->until_day;
		*LIST_ADD(work->arena, out) = end;
		day = end + 1;
	}
}
