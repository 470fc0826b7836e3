/* calendar_test.c: working days, worked by hand and against a walk that knows nothing of notices. */
#include "app/calendar/calendar.h"

#include "base/clock.h"
#include "expect.h"

static int64_t day_of(const char *text)
{
	int64_t day = 0;
	return day_parse(text, &day) == OK ? day : 0;
}

TEST(working_days_pass_over_holidays_and_count_make_up_days)
{
	static const struct {
		const char *from;
		int64_t n;
		const char *due;
	} CASES[] = {
		{ "2026-03-02", 0, "2026-03-02" },  { "2026-03-02", 1, "2026-03-03" },
		{ "2026-03-02", 5, "2026-03-09" },  /* over a weekend */
		{ "2026-03-07", 5, "2026-03-13" },  /* received on a Saturday */
		{ "2026-02-12", 5, "2026-02-26" },  /* Spring Festival; Saturday the 14th is worked */
		{ "2026-02-27", 1, "2026-02-28" },  /* a make-up Saturday */
		{ "2024-02-28", 1, "2024-02-29" },  /* a leap day */
		{ "2025-12-31", 1, "2026-01-04" },  /* New Year's Day; Sunday the 4th is worked */
		{ "2023-09-28", 5, "2023-10-11" },  /* National Day; the 7th and 8th are worked */
	};
	struct arena *arena = arena_new();
	struct work work = { .arena = arena };
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		int64_t due = 0;
		expect(calendar_add_working(&work, day_of(CASES[each].from), CASES[each].n, &due) == OK);
		expect_text(CASES[each].due, day_string(arena, due));
	}
	arena_free(arena);
}

TEST(adding_working_days_is_a_walk_over_every_day_of_every_known_year)
{
	struct arena *arena = arena_new();
	struct work work = { .arena = arena };
	int64_t first = day_of("2004-01-01"), last = day_of("2026-11-30"), earlier = 0, wrong = 0;
	for (int64_t from = first; from <= last; from++) {
		int64_t due = 0, counted = 0;
		int working = 0;
		expect(calendar_add_working(&work, from, 10, &due) == OK);
		for (int64_t day = from + 1; day <= due; day++) {
			expect(calendar_is_working(&work, day, &working) == OK);
			counted += working;
		}
		wrong += counted != 10 || !working || due < earlier;
		earlier = due;
	}
	expect_number(0, wrong);
	arena_free(arena);
}

TEST(a_year_without_a_notice_is_named_and_not_guessed)
{
	struct arena *arena = arena_new();
	struct work work = { .arena = arena };
	int64_t due = 7;
	expect(calendar_knows(2004) && calendar_knows(2026));
	expect(!calendar_knows(2003) && !calendar_knows(2027));
	expect(calendar_add_working(&work, day_of("2026-12-30"), 1, &due) == OK);
	for (int64_t day = day_of("2026-12-31"); day <= day_of("2030-12-31"); day++)
		expect(calendar_add_working(&work, day, 1, &due) == CONFLICT);
	expect_text("2026-12-31", day_string(arena, due));
	expect_text("春节", calendar_name(arena, day_of("2026-02-17")));
	expect_text("", calendar_name(arena, day_of("2026-03-02")));
	arena_free(arena);
}
