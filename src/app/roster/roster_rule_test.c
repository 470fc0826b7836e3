/* roster_rule_test.c: the days and turns of rosters, by table and by properties over many years. */
#include "app/roster/roster_rule.h"

#include <stdlib.h>

#include "app/calendar/lunar.h"
#include "base/clock.h"
#include "expect.h"

static int64_t day_of(const char *text)
{
	int64_t day = 0;
	return day_parse(text, &day) == OK ? day : 0;
}

static struct roster given(int64_t rule, const char *days, int64_t from, int64_t until)
{
	return (struct roster){ .rule = rule, .days = days, .from_day = from, .until_day = until,
		                    .holidays = HOLIDAY_KEPT, .turn = TURN_DATE,
		                    .names = "张一\n王二\r\n 李三 \n" };
}

TEST(each_rule_has_the_days_that_offices_mean_by_it)
{
	static const struct {
		int64_t rule;
		const char *days;
		int64_t holidays;
		const char *from;
		const char *until;
		const char *expected;
	} CASES[] = {
		{ ROSTER_WEEKDAYS, "1", HOLIDAY_KEPT, "2026-09-01", "2026-09-30", "7 14 21 28" },
		{ ROSTER_WEEKDAYS, "１、5", HOLIDAY_KEPT, "2026-09-01", "2026-09-12", "4 7 11" },
		{ ROSTER_MONTH_DAYS, "1,15,30", HOLIDAY_KEPT, "2026-02-01", "2026-03-31", "1 15 28 1 15 30" },
		{ ROSTER_MONTH_DAYS, "28、29、30、31", HOLIDAY_KEPT, "2026-02-01", "2026-02-28", "28" },
		{ ROSTER_MONTH_DAYS, "30", HOLIDAY_KEPT, "2024-02-01", "2024-02-29", "29" },
		{ ROSTER_MARKET_SOLAR, "2 5 8", HOLIDAY_KEPT, "2026-09-01", "2026-09-15", "2 5 8 12 15" },
		/* 2026-09-11 is the first of the eighth lunar month. */
		{ ROSTER_MARKET_LUNAR, "1、6", HOLIDAY_KEPT, "2026-09-11", "2026-09-30", "11 16 21 26" },
		/* The Mondays of National Day: left out, or on the 8th, the next working day. */
		{ ROSTER_WEEKDAYS, "1", HOLIDAY_LEFT_OUT, "2026-10-01", "2026-10-14", "12" },
		{ ROSTER_WEEKDAYS, "1", HOLIDAY_NEXT_WORKING_DAY, "2026-10-01", "2026-10-14", "8 12" },
		/* Spring Festival moves the 15th and the 20th to one day. */
		{ ROSTER_MONTH_DAYS, "15、20", HOLIDAY_NEXT_WORKING_DAY, "2026-02-01", "2026-02-28", "24" },
		{ ROSTER_WORKING_DAYS, "", HOLIDAY_KEPT, "2026-10-06", "2026-10-12", "8 9 10 12" },
		{ ROSTER_EVERY_DAY, "", HOLIDAY_KEPT, "2026-09-29", "2026-10-02", "29 30 1 2" },
	};
	struct arena *arena = arena_new();
	struct work it = { .arena = arena }, *work = &it;
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		struct roster roster = given(CASES[each].rule, CASES[each].days, day_of(CASES[each].from),
		                             day_of(CASES[each].until));
		roster_slots slots = { 0 };
		const char *days = "";
		roster.holidays = CASES[each].holidays;
		expect_ok(roster_plan(work, &roster, &slots));
		FOR_EACH(slot, &slots)
			days = arena_format(arena, "%s%s%d", days, *days ? " " : "",
			                    (int)civil_of_day(slot->day).day);
		expect_text(CASES[each].expected, days);
	}
	arena_free(arena);
}

TEST(names_take_turns_by_date_week_month_or_quarter)
{
	static const struct {
		int64_t turn;
		const char *expected;
	} CASES[] = {
		{ TURN_DATE, "张王李张王李" }, { TURN_WEEK, "张王李张王李" },
		{ TURN_MONTH, "张张张张王王" }, { TURN_QUARTER, "张张张张王王" },
	};
	struct arena *arena = arena_new();
	struct work it = { .arena = arena }, *work = &it;
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		/* The Mondays 7, 14, 21, 28 September, 5 and 12 October. */
		struct roster roster = given(ROSTER_WEEKDAYS, "1", day_of("2026-09-07"), day_of("2026-10-12"));
		roster_slots slots = { 0 };
		const char *names = "";
		roster.turn = CASES[each].turn;
		expect_ok(roster_plan(work, &roster, &slots));
		FOR_EACH(slot, &slots)
			names = arena_format(arena, "%s%.3s", names, slot->official);
		expect_text(CASES[each].expected, names);
	}
	arena_free(arena);
}

/* For many rosters of every rule, over 2004 to 2030: in order, no slot twice, both parts of a day, two
 * people on it, nobody over a night into the next morning; and a day a rule names is never lost. */
TEST(no_roster_has_a_gap_a_double_or_one_person_twice_in_a_row)
{
	struct arena *arena = arena_new();
	srand(20261124);
	for (int round = 0; round < 600; round++) {
		struct arena *one = arena_new();
		struct work it = { .arena = one }, *work = &it;
		int64_t from = day_of("2004-01-01") + rand() % 9500;
		struct roster roster = given(1 + rand() % 6, "", from, from + rand() % 390);
		roster.days = arena_format(one, "%d、%d", 1 + rand() % 7, 1 + rand() % 7);
		roster.turn = 1 + rand() % 4;
		roster.holidays = 1 + rand() % 3;
		roster.nights = rand() % 2;
		roster.names = rand() % 2 ? "甲\n乙" : "甲\n乙\n丙\n丁\n戊";
		roster_slots slots = { 0 };
		expect_ok(roster_plan(work, &roster, &slots));
		for (size_t each = 1; each < slots.count; each++) {
			const struct roster_slot *last = &slots.items[each - 1], *slot = &slots.items[each];
			expect(slot->day > last->day || (slot->day == last->day && slot->part > last->part));
			if (slot->day - last->day <= 1 && roster.nights)
				expect(strcmp(slot->official, last->official) != 0);
			if (roster.rule == ROSTER_EVERY_DAY && roster.holidays == HOLIDAY_KEPT)
				expect(slot->day - last->day <= 1);
		}
		expect(!roster.nights || slots.count % 2 == 0);
		arena_free(one);
	}
	arena_free(arena);
}

TEST(every_lunar_month_has_29_or_30_days_and_follows_the_last)
{
	struct arena *arena = arena_new();
	struct work it = { .arena = arena }, *work = &it;
	int64_t from = day_of("2004-01-22"), count = day_of("2050-12-31") - from; /* a lunar new year */
	int *days = arena_alloc(arena, (size_t)count * sizeof *days);
	expect_ok(lunar_days(work, from, count, days));
	expect_number(1, days[0]);
	for (int64_t each = 1; each < count; each++) {
		int begins = days[each] == 1;
		expect(begins ? days[each - 1] == 29 || days[each - 1] == 30 : days[each] == days[each - 1] + 1);
	}
	expect(lunar_days(work, day_of("2003-01-01"), 2, days) == CONFLICT);
	expect(lunar_days(work, day_of("2051-12-01"), 2, days) == CONFLICT);
	arena_free(arena);
}

TEST(new_years_days_of_the_lunar_calendar_are_the_known_ones)
{
	static const char *const KNOWN[] = { "2004-01-22", "2010-02-14", "2015-02-19", "2020-01-25",
		                                 "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17",
		                                 "2027-02-06", "2030-02-03" };
	struct arena *arena = arena_new();
	struct work it = { .arena = arena }, *work = &it;
	for (size_t each = 0; each < sizeof KNOWN / sizeof *KNOWN; each++) {
		int days[2];
		expect_ok(lunar_days(work, day_of(KNOWN[each]) - 1, 2, days));
		expect(days[0] >= 29 && days[1] == 1);
	}
	arena_free(arena);
}

TEST(a_rule_that_cannot_be_is_refused_beside_its_field)
{
	static const struct {
		int64_t rule;
		const char *days;
		const char *field;
	} CASES[] = {
		{ ROSTER_WEEKDAYS, "8", "days" },     { ROSTER_WEEKDAYS, "", "days" },
		{ ROSTER_MONTH_DAYS, "0", "days" },   { ROSTER_MONTH_DAYS, "32", "days" },
		{ ROSTER_MARKET_LUNAR, "10", "days" }, { ROSTER_MONTH_DAYS, "99999999999", "days" },
	};
	struct arena *arena = arena_new();
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		struct work work = { .arena = arena, .language = ENGLISH };
		struct roster roster = given(CASES[each].rule, CASES[each].days, 20000, 20100);
		roster_slots slots = { 0 };
		expect(roster_plan(&work, &roster, &slots) == INVALID);
		expect(fault_of(&work, CASES[each].field) != NULL);
	}
	struct work work = { .arena = arena, .language = ENGLISH };
	struct roster alone = given(ROSTER_EVERY_DAY, "", 20000, 20001);
	roster_slots slots = { 0 };
	alone.names = "张一";
	alone.nights = 1;
	expect(roster_plan(&work, &alone, &slots) == INVALID);
	expect(fault_of(&work, "names") != NULL);
	arena_free(arena);
}

/* ---- market days over every lunar year there is a calendar of */

enum { YEAR_DAYS = 365 };

static struct roster market_year(struct arena *arena, int64_t rule, int first, int second, int64_t from)
{
	struct roster roster = given(rule, arena_format(arena, "%d、%d", first, second), from,
	                             from + YEAR_DAYS - 1);
	roster.names = "甲\n乙\n丙";
	return roster;
}

TEST(market_days_by_the_lunar_date_are_all_its_days_and_no_other_in_every_year_known)
{
	int64_t begins = day_of("2003-12-23"), ends = day_of("2051-02-11");
	for (int64_t from = begins; from + YEAR_DAYS <= ends; from += YEAR_DAYS) {
		struct arena *arena = arena_new();
		struct work it = { .arena = arena }, *work = &it;
		int first = (int)(from % 5), second = first + 5, lunar[YEAR_DAYS];
		struct roster roster = market_year(arena, ROSTER_MARKET_LUNAR, first, second, from);
		roster_slots slots = { 0 };
		size_t place = 0;
		expect_ok(lunar_days(work, from, YEAR_DAYS, lunar));
		expect_ok(roster_plan(work, &roster, &slots));
		for (int64_t day = from; day < from + YEAR_DAYS; day++) {
			int of_market = lunar[day - from] % 10 == first || lunar[day - from] % 10 == second;
			int planned = place < slots.count && slots.items[place].day == day;
			expect_number(of_market, planned);
			place += (size_t)planned;
		}
		expect_number(slots.count, place);
		for (size_t each = 1; each < slots.count; each++) /* five days, or four over a short month's end */
			expect(slots.items[each].day - slots.items[each - 1].day <= 5 &&
			       slots.items[each].day - slots.items[each - 1].day >= 4);
		arena_free(arena);
	}
}

TEST(market_days_by_the_solar_date_are_all_its_days_and_no_other_in_every_year)
{
	for (int64_t from = day_of("2004-01-01"); from < day_of("2050-12-31"); from += YEAR_DAYS) {
		struct arena *arena = arena_new();
		struct work it = { .arena = arena }, *work = &it;
		int first = (int)(from % 10), second = (first + 3) % 10;
		struct roster roster = market_year(arena, ROSTER_MARKET_SOLAR, first, second, from);
		roster_slots slots = { 0 };
		size_t place = 0;
		expect_ok(roster_plan(work, &roster, &slots));
		for (int64_t day = from; day < from + YEAR_DAYS; day++) {
			int figure = (int)(civil_of_day(day).day % 10);
			int planned = place < slots.count && slots.items[place].day == day;
			expect_number(figure == first || figure == second, planned);
			place += (size_t)planned;
		}
		arena_free(arena);
	}
}

TEST(the_thirtieth_comes_once_in_every_month_and_on_the_last_day_of_february)
{
	for (int64_t year = 2004; year <= 2050; year++) {
		struct arena *arena = arena_new();
		struct work it = { .arena = arena }, *work = &it;
		struct roster roster = given(ROSTER_MONTH_DAYS, "30", day_of_civil((struct civil){ year, 1, 1 }),
		                             day_of_civil((struct civil){ year, 12, 31 }));
		roster_slots slots = { 0 };
		expect_ok(roster_plan(work, &roster, &slots));
		expect_number(12, slots.count);
		for (int64_t month = 1; month <= 12; month++) {
			struct civil civil = civil_of_day(slots.items[month - 1].day);
			int64_t last = days_in_month(year, month);
			expect_number(month, civil.month);
			expect_number(last < 30 ? last : 30, civil.day);
		}
		arena_free(arena);
	}
}

TEST(a_name_that_stands_twice_in_a_rule_is_refused_however_it_is_written)
{
	static const char *const NAMES[] = { "张一\n王二\n张一", "张一、王二\n李三，张一", " 张一 \r\n张一" };
	for (size_t each = 0; each < sizeof NAMES / sizeof *NAMES; each++) {
		struct arena *arena = arena_new();
		struct work work = { .arena = arena, .language = ENGLISH };
		struct roster roster = given(ROSTER_EVERY_DAY, "", 20000, 20010);
		roster_slots slots = { 0 };
		roster.names = NAMES[each];
		expect(roster_plan(&work, &roster, &slots) == INVALID);
		expect(strstr(fault_of(&work, "names"), "twice") != NULL);
		arena_free(arena);
	}
}
