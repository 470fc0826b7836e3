/* closing_test.c: a closed month stays as it was reported, and what records say later stands beside it. */
#include "app/closing/closing.h"
#include "app/matter/matter.h"

#include <string.h>

#include "app/access.h"
#include "app/contact/contact.h"
#include "app/register/register_people.h"
#include "app/summary/summary.h"
#include "app/tabulation/tabulation.h"
#include "base/clock.h"
#include "expect.h"

static struct period month_before(const struct work *work)
{
	struct civil now = civil_of_day(day_of_moment(work->now));
	int64_t first = day_of_civil((struct civil){ now.year, now.month, 1 });
	struct civil last = civil_of_day(first - 1);
	return (struct period){ day_of_civil((struct civil){ last.year, last.month, 1 }), first - 1 };
}

static void given_visit(struct work *work, int64_t day, int64_t people)
{
	struct outreach visit = { .held_day = day, .officials = "张三", .village = "柳溪村", .people = people,
		                      .batches = 1, .kind = 1, .heard = "", .lead = "", .matter = "", .struck = "",
		                      .imported = "" };
	expect_ok(register_add(work, register_named("outreach"), &visit));
}

static const struct closing_change *change_of(const closing_changes *changes, const char *key)
{
	FOR_EACH(change, changes)
		if (strcmp(change->key, key) == 0)
			return change;
	return NULL;
}

OFFICE_TEST(a_closed_month_lists_which_figures_changed_and_by_which_records)
{
	struct period month = month_before(work);
	struct closing closing;
	closing_changes none = { 0 }, changes = { 0 };
	given_visit(work, month.from, 5);
	expect_ok(closing_close(work, month));
	expect_ok(closing_of(work, month, &closing));
	expect_ok(closing_changes_find(work, &closing, &none));
	expect_number(0, (int64_t)none.count);
	given_visit(work, month.to, 3);
	given_visit(work, month.to + 1, 9); /* of the next month */
	expect_ok(closing_changes_find(work, &closing, &changes));
	const struct closing_change *people = change_of(&changes, "outreach.people");
	expect(people != NULL);
	expect_text("5", people ? people->was : "");
	expect_text("8", people ? people->now : "");
	expect_number(1, people ? (int64_t)people->records.count : 0);
	expect_number(3, people ? people->records.items[0].amount : 0);
	expect_number(1, people ? people->records.items[0].came : 0);
	expect(change_of(&changes, "contact.total") == NULL);
}

/* The number of a village's row. */
static const struct tabulated *number_of(const struct tabulation *table, const char *label)
{
	FOR_EACH(line, &table->lines)
		if (strcmp(line->label, label) == 0)
			return &line->numbers.items[0];
	return NULL;
}

OFFICE_TEST(a_table_of_a_closed_month_shows_what_was_reported_and_todays_value_beside)
{
	struct tabulation_ask ask = { .of = { .period = month_before(work) }, .rows = BY_VILLAGE,
		                          .figures = { figure_find("outreach.people") } };
	struct tabulation table;
	given_visit(work, ask.of.period.from, 5);
	expect_ok(closing_close(work, ask.of.period));
	given_visit(work, ask.of.period.to, 3);
	expect_ok(closing_frozen(work, ask.of.period, 0, &ask.of.frozen));
	expect(ask.of.frozen != NULL);
	expect_ok(tabulate(work, &ask, "表", &table));
	const struct tabulated *village = number_of(&table, "柳溪村");
	expect_text("5", village ? village->shown : "");
	expect_text("8", village ? village->today : "");
	const struct tabulated *total = &table.lines.items[table.lines.count - 1].numbers.items[0];
	expect_text("5", total->shown);
	expect_text("8", total->today);
}

OFFICE_TEST(a_village_that_came_after_the_close_stands_in_the_table_with_what_it_has_today)
{
	struct tabulation_ask ask = { .of = { .period = month_before(work) }, .rows = BY_VILLAGE,
		                          .columns = BY_MONTH, .figures = { figure_find("outreach.people") } };
	struct tabulation table;
	expect_ok(closing_close(work, ask.of.period));
	given_visit(work, ask.of.period.to, 3);
	expect_ok(closing_frozen(work, ask.of.period, 0, &ask.of.frozen));
	expect_ok(tabulate(work, &ask, "表", &table));
	const struct tabulated *village = number_of(&table, "柳溪村");
	expect_text("0", village ? village->shown : "");
	expect_text("3", village ? village->today : "");
}

OFFICE_TEST(every_figure_of_a_closed_month_is_the_sum_of_its_frozen_parts)
{
	struct figure_ask ask = { .period = month_before(work) };
	given_visit(work, ask.period.from, 5);
	given_visit(work, ask.period.from, 2);
	expect_ok(closing_close(work, ask.period));
	given_visit(work, ask.period.to, 9);
	expect_ok(closing_frozen(work, ask.period, 0, &ask.frozen));
	for (const struct figure *figure = FIGURES; figure->key; figure++) {
		struct figure_value value;
		struct pivot pivot;
		expect_ok(figure_ask_value(work, figure, &ask, &value));
		if (!figure_divides(figure) || !figure->source)
			continue;
		expect_ok(figure_pivot(work, figure, &ask, BY_VILLAGE, BY_NOTHING, &pivot));
		expect_number(value.value, pivot_at(&pivot, pivot.rows.count, 0)->numerator);
	}
}

OFFICE_TEST(a_monthly_summary_of_a_closed_month_says_what_was_reported_and_marks_what_changed)
{
	struct summary_ask ask = { .kind = SUMMARY_MONTH, .period = month_before(work) };
	struct document *document;
	summary_changes changes = { 0 };
	summary_sections sections;
	const char *text = "";
	size_t length;
	int64_t number;
	given_visit(work, ask.period.from, 5);
	expect_ok(closing_close(work, ask.period));
	given_visit(work, ask.period.to, 3);
	expect_ok(summary_build(work, &ask, &document));
	expect_ok(document_txt(work, document, &text, &length));
	expect(strstr(text, "领导下访接待1批5人次") != NULL);
	expect_ok(summary_draft(work, &ask, &document, &changes, &sections));
	expect_ok(document_txt(work, document, &text, &length));
	expect(strstr(text, "5〔现为8〕人次") != NULL);
	expect_number(2, (int64_t)changes.count); /* batches and people */
	changes = (summary_changes){ 0 };
	expect_ok(summary_sign(work, &ask, &number));
	expect_ok(summary_version_read(work, &ask, number, &document, &changes));
	expect_number(2, (int64_t)changes.count);
}

OFFICE_TEST(a_record_that_is_corrected_after_the_close_left_as_it_was_and_came_as_it_is)
{
	struct period month = month_before(work);
	struct closing closing;
	closing_changes changes = { 0 };
	given_visit(work, month.from, 5);
	expect_ok(closing_close(work, month));
	struct outreach visit;
	expect_ok(register_find(work, register_named("outreach"), 1, &visit));
	visit.people = 6;
	expect_ok(register_change(work, register_named("outreach"), &visit, ""));
	expect_ok(closing_of(work, month, &closing));
	expect_ok(closing_changes_find(work, &closing, &changes));
	const struct closing_change *people = change_of(&changes, "outreach.people");
	expect_number(2, people ? (int64_t)people->records.count : 0);
	expect_number(5, people ? people->records.items[0].amount : 0);
	expect_number(0, people ? people->records.items[0].came : 1);
	expect_number(6, people ? people->records.items[1].amount : 0);
	expect(change_of(&changes, "outreach.batches") == NULL);
}

OFFICE_TEST(a_month_is_closed_once_when_it_is_over_and_by_who_may)
{
	struct period month = month_before(work), running = { month.to + 1, 0 }, year;
	struct civil next = civil_of_day(running.from);
	running.to = running.from + days_in_month(next.year, next.month) - 1;
	year = period_of_year(month.from);
	expect_fault(INVALID, closing_close(work, running), "not over");
	expect_fault(INVALID, closing_close(work, year), "whole month");
	expect_ok(closing_close(work, month));
	expect_fault(CONFLICT, closing_close(work, month), "closed already");
	work->actor.role = ROLE_CLERK;
	expect(closing_close(work, month) == DENIED);
	fault_clear(work);
}

OFFICE_TEST(parts_of_a_closed_month_do_not_tell_where_a_later_report_came_from)
{
	struct period month = month_before(work);
	const struct figure_frozen *frozen;
	struct contact contact = { .received = moment_of_day(month.from) + 36000, .channel = CHANNEL_LETTER,
		                       .people = 1, .title = "反映账目", .petitioner = "张三", .village = "柳溪村" };
	expect_ok(contact_register(work, &contact, 0));
	expect_ok(closing_close(work, month));
	expect_ok(closing_frozen(work, month, 0, &frozen));
	expect_number(1, frozen->divides);
	work->now += 60;
	struct act act = { .matter_id = contact.matter_id, .purpose = PURPOSE_REPORT, .note = "甄别" };
	expect_ok(matter_do(work, "classify", &act));
	expect_ok(closing_frozen(work, month, 0, &frozen));
	expect_number(0, frozen->divides);
}
