/* recurring_test.c: what was not written is told for its period, and what was, for its own only. */
#include "app/recurring/recurring.h"

#include "app/access.h"
#include "app/register/register_desk.h"
#include "app/register/register_plan_due.h"
#include "base/clock.h"
#include "expect.h"

static int64_t day_of(const char *text)
{
	int64_t day = 0;
	return day_parse(text, &day) == OK ? day : 0;
}

static const struct recurring_report *report_of(const recurring_reports *reports, const char *code,
                                                const char *from)
{
	FOR_EACH(it, reports)
		if (strcmp(it->code, code) == 0 && it->from == day_of(from))
			return it;
	return NULL;
}

static enum outcome write_down(struct work *work, int64_t kind, const char *day)
{
	struct bulletin row = { .written_day = day_of(day), .kind = kind, .title = "材料" };
	return register_add(work, register_named("bulletins"), &row);
}

OFFICE_TEST(a_report_is_due_for_each_period_and_written_by_its_own_bulletin)
{
	enum { WEEK_PLAN = 3, MONTH = 4, ANALYSIS = 7, SELF_CHECK = 8, ANNUAL = 10 };
	recurring_reports reports = { 0 };
	work->now = moment_of_day(day_of("2096-12-31")) + 40000;
	expect_ok(write_down(work, WEEK_PLAN, "2096-03-12"));  /* a Monday */
	expect_ok(write_down(work, WEEK_PLAN, "2096-03-23"));  /* Friday: this week's still */
	expect_ok(write_down(work, MONTH, "2096-03-30"));      /* March's, a day early */
	expect_ok(write_down(work, ANALYSIS, "2096-04-08"));
	expect_ok(write_down(work, SELF_CHECK, "2096-07-10"));
	expect_ok(write_down(work, ANNUAL, "2096-01-15"));     /* last year's */
	expect_ok(recurring_read(work, day_of("2096-01-01"), day_of("2096-12-31"), &reports));
	static const struct {
		const char *code;
		const char *from;
		const char *due;
		int written;
	} CASES[] = {
		{ "week_plan", "2096-03-12", "2096-03-12", 1 },
		{ "week_plan", "2096-03-19", "2096-03-19", 1 },
		{ "week_plan", "2096-03-26", "2096-03-26", 0 },
		{ "month_summary", "2096-02-01", "2096-03-05", 0 },
		{ "month_summary", "2096-03-01", "2096-04-05", 1 },
		{ "month_summary", "2096-04-01", "2096-05-05", 0 },
		{ "quarter_analysis", "2095-10-01", "2096-01-10", 0 },
		{ "quarter_analysis", "2096-01-01", "2096-04-10", 1 },
		{ "half_year_check", "2096-01-01", "2096-07-15", 1 },
		{ "half_year_check", "2095-07-01", "2096-01-15", 0 },
		{ "annual_summary", "2095-01-01", "2096-01-20", 1 },
	};
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		const struct recurring_report *it = report_of(&reports, CASES[each].code, CASES[each].from);
		expect(it != NULL);
		expect_number(day_of(CASES[each].due), it->due);
		expect_number(CASES[each].written, it->written);
	}
	for (size_t each = 1; each < reports.count; each++)
		expect(reports.items[each - 1].due <= reports.items[each].due);
	recurring_reports before = { 0 }, none = { 0 };
	expect_ok(recurring_read(work, day_of("2006-01-01"), day_of("2007-12-31"), &before));
	expect_number(0, before.count); /* before there was this office */
	work->actor.role = ROLE_LIAISON;
	expect_ok(recurring_read(work, day_of("2096-01-01"), day_of("2096-12-31"), &none));
	expect_number(0, none.count);
}

OFFICE_TEST(a_notice_from_above_has_somebody_who_answers_a_day_and_consent_for_help)
{
	const struct register_kind *kind = register_named("notices");
	struct notice row = { .received_day = day_of("2026-03-06"), .sender = "县信访局" };
	work->now = moment_of_day(day_of("2026-03-10"));
	row.matter = "X";
	row.help = "联系民政临时救助";
	expect(register_add(work, kind, &row) == INVALID);
	expect(strstr(fault_of(work, "doer"), "who answers") != NULL);
	expect(strstr(fault_of(work, "consent"), "consent") != NULL);
	fault_clear(work);
	row.doer = "李敏";
	row.consent = 2;
	expect(register_add(work, kind, &row) == INVALID);
	expect(fault_of(work, "consent") != NULL && fault_of(work, "doer") == NULL);
	expect_number(day_of("2026-03-13"), row.due_day); /* a Friday and five working days */
	fault_clear(work);
	row.consent = 1;
	row.matter = "";
	expect_ok(register_add(work, kind, &row));
}

TEST(a_table_of_local_limits_or_of_reports_that_cannot_be_is_refused_with_its_line)
{
	struct arena *arena = arena_new();
	struct work work = { .arena = arena, .language = ENGLISH };
	expect(local_limits_check(&work, "h\nnotice_answer\t甲\ta\t5\tworking\t本地规定\tx\n") == INVALID);
	expect(strstr(work.fault.message, "appeal_answer") != NULL);
	fault_clear(&work);
	expect(local_limits_check(&work, "h\nnotice_answer\t甲\ta\t-5\tworking\t本地规定\tx\n") == INVALID);
	expect(strstr(work.fault.message, "line 2") != NULL);
	fault_clear(&work);
	expect_ok(recurring_check(&work, "h\n"));
	expect_ok(recurring_check(&work, "h\na\t甲\ta\tweek\t-\tweek\tstart\t0\tx\n"));
	expect(recurring_check(&work, "h\na\t甲\ta\tweek\t-\tday\tstart\t0\tx\n") == INVALID);
	expect(strstr(work.fault.message, "line 2") != NULL);
	fault_clear(&work);
	arena_free(arena);
}
