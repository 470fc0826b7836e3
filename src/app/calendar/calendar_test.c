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

static int known(struct work *work, int64_t year)
{
	int out = 0;
	return calendar_knows(work, year, &out) == OK && out;
}

static const char *name_of(struct work *work, const char *day)
{
	const struct calendar_day *named = NULL;
	return calendar_find(work, day_of(day), &named) == OK && named ? named->name : "";
}

TEST(a_year_without_a_notice_is_named_and_not_guessed)
{
	struct arena *arena = arena_new();
	struct work work = { .arena = arena };
	int64_t due = 7;
	expect(known(&work, 2004) && known(&work, 2026));
	expect(!known(&work, 2003) && !known(&work, 2027));
	expect(calendar_add_working(&work, day_of("2026-12-30"), 1, &due) == OK);
	for (int64_t day = day_of("2026-12-31"); day <= day_of("2030-12-31"); day++)
		expect(calendar_add_working(&work, day, 1, &due) == CONFLICT);
	expect_text("2026-12-31", day_string(arena, due));
	expect_text("春节", name_of(&work, "2026-02-17"));
	expect_text("", name_of(&work, "2026-03-02"));
	arena_free(arena);
}

TEST(wrong_lines_of_a_year_say_which_line_and_what_is_wrong)
{
	static const struct {
		const char *text;
		const char *words;
	} CASES[] = {
		{ "2027-02-30 放假 春节", "line 1: “2027-02-30” is no day of 2027" },
		{ "\n2026-02-03 放假 春节", "line 2: “2026-02-03” is no day of 2027" },
		{ "2027-02-03 春节", "here stands “春节”" },
		{ "2027-02-03 至", "line 1: “” is no day" },
		{ "2027-02-03 至 2027-02-01 放假 春节", "that cannot be" },
		{ "2027-02-03 至 2027-12-01 放假 春节", "that cannot be" },
		{ "2027-02-03 放假 春节\r\n2027-02-01 至 2027-02-05 放假 春节", "2027-02-03 stands there twice" },
		{ "2027-02-03 上班 春节", "is no Saturday or Sunday" },
	};
	struct arena *arena = arena_new();
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		struct work it = { .arena = arena, .language = ENGLISH }, *work = &it;
		calendar_days days = { 0 };
		expect(calendar_read(work, 2027, CASES[each].text, &days) == INVALID);
		expect(strstr(fault_of(work, "days"), CASES[each].words) != NULL);
		expect_number(0, days.count);
	}
	arena_free(arena);
}

/* What the page shows can be saved again without a change. */
TEST(every_known_year_reads_back_from_its_own_lines)
{
	struct arena *arena = arena_new();
	struct work work = { .arena = arena };
	for (int64_t year = 2004; year <= 2026; year++) {
		const char *text;
		calendar_days days = { 0 };
		expect_ok(calendar_text(&work, year, &text));
		expect_ok(calendar_read(&work, year, text, &days));
		expect(days.count >= 7);
		FOR_EACH(day, &days) {
			const struct calendar_day *named = NULL;
			expect_ok(calendar_find(&work, day->day, &named));
			expect(named && named->working == day->working);
			expect_text(named->name, day->name);
		}
	}
	arena_free(arena);
}
