/* holiday_test.c: a year entered on the page counts, and moves what ran by Monday to Friday. */
#include "app/holiday/holiday.h"

#include "app/access.h"
#include "app/calendar/calendar.h"
#include "app/clock/clock_rule.h"
#include "app/contact/contact.h"
#include "app/matter/matter.h"
#include "base/clock.h"
#include "expect.h"

#define OF_2027 "2027-01-01 至 2027-01-03 放假 元旦\n2027-02-05 至 2027-02-11 放假 春节\n" \
	"2027-02-20 上班 春节\n"

static int64_t day_of(const char *text)
{
	int64_t day = 0;
	return day_parse(text, &day) == OK ? day : 0;
}

/* An accepted matter of the first-asked desk: 20 working days are its nearest limit. */
static enum outcome given_clock(struct work *work, const char *from, struct matter *matter)
{
	work->now = moment_of_day(day_of(from)) + 9 * 3600;
	struct contact contact = { .received = work->now, .channel = CHANNEL_DESK, .people = 1,
		                       .petitioner = "张三", .title = "反映道路损坏",
		                       .purpose = PURPOSE_REQUEST };
	TRY(contact_register(work, &contact, 0));
	struct act act = { .matter_id = contact.matter_id };
	TRY(matter_do(work, "accept", &act));
	return matter_find(work, contact.matter_id, matter);
}

OFFICE_TEST(entering_a_year_moves_the_running_clocks_that_reach_into_it)
{
	struct matter matter;
	struct clock clock;
	sentence_list told = { 0 };
	int64_t moved = 0;
	expect_ok(given_clock(work, "2027-02-01", &matter));
	expect_text("2027-03-01", day_string(work->arena, matter.due_day));
	expect_ok(clock_running(work, matter.id, "first_asked", &clock));
	clock_explain(work, &clock, &told);
	expect(strstr(told.items[told.count - 2].words, "not entered yet") != NULL);
	expect_ok(holidays_change(work, 2027, OF_2027, &moved));
	expect_number(1, moved);
	expect_ok(matter_find(work, matter.id, &matter));
	expect_text("2027-03-05", day_string(work->arena, matter.due_day));
	expect_ok(holidays_change(work, 2027, OF_2027, &moved));
	expect_number(0, moved);
}

OFFICE_TEST(a_clock_that_is_met_keeps_its_due_day)
{
	struct matter matter;
	struct clock clock;
	int64_t moved = 7;
	expect_ok(given_clock(work, "2027-02-01", &matter));
	struct act act = { .matter_id = matter.id, .note = "道路已修好。", .facts = "属实", .basis = "条例",
		               .result = RESULT_SUPPORTED,
		               .way = SERVED_IN_PERSON };
	work->now += 2 * 86400;
	expect_ok(matter_do(work, "reply", &act));
	expect_ok(matter_do(work, "serve", &act));
	expect_ok(holidays_change(work, 2027, OF_2027, &moved));
	expect_number(0, moved);
	expect_ok(clock_last(work, matter.id, "first_asked", &clock));
	expect_text("2027-03-01", day_string(work->arena, clock.due_day));
}

OFFICE_TEST(a_refused_year_leaves_the_calendar_as_it_was)
{
	const char *text;
	int64_t moved = 0;
	int known = 1;
	expect(holidays_change(work, 2027, "2027-02-30 放假 春节", &moved) == INVALID);
	fault_clear(work);
	expect(holidays_change(work, 2027, "\n", &moved) == INVALID);
	fault_clear(work);
	expect(holidays_change(work, 1999, OF_2027, &moved) == INVALID);
	fault_clear(work);
	work->actor.role = ROLE_CLERK;
	expect_fault(DENIED, holidays_change(work, 2027, OF_2027, &moved), "role");
	fault_clear(work);
	expect_ok(calendar_knows(work, 2027, &known));
	expect_number(0, known);
	expect_ok(calendar_text(work, 2026, &text));
	work->actor.role = ROLE_SYSTEM;
	expect_ok(holidays_change(work, 2026, text, &moved));
	expect_number(0, moved);
}

/* Every rule, from every day of 2004 to 2030: no clock ends before it starts, none ends earlier for
 * a later start, a clock of working days holds as many as it says (of Monday to Friday where no
 * notice is known, and then says so), one of calendar days is their sum. */
OFFICE_TEST(every_limit_from_every_day_of_2004_to_2030_holds_the_days_it_says)
{
	int64_t first = day_of("2004-01-01"), last = day_of("2030-12-31"), wrong = 0;
	for (const struct limit *limit = limits(); limit->code; limit++) {
		int64_t earlier = 0;
		for (int64_t from = first; from <= last; from++) {
			int64_t due = 0, counted = 0;
			int known;
			expect_ok(clock_due_day(work, limit, limit->days, from, &due, &known));
			for (int64_t day = from + 1; limit->working && day <= due; day++) {
				int entered, works = !day_is_weekend(day);
				expect_ok(calendar_knows(work, civil_of_day(day).year, &entered));
				if (entered)
					expect_ok(calendar_is_working(work, day, &works));
				counted += works;
			}
			wrong += limit->working ? counted != limit->days : due < from + limit->days;
			wrong += due < earlier || due < from;
			wrong += limit->working && known != (civil_of_day(due).year <= 2026);
			earlier = due;
		}
	}
	expect_number(0, wrong);
}
