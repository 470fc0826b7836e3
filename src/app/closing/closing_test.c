/* closing_test.c: a closed month stays as it was reported, and what records say later stands beside it. */
#include "app/closing/closing.h"

#include <string.h>

#include "app/access.h"
#include "app/contact/contact.h"
#include "app/register/register_people.h"
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
	figure_values today = { 0 };
	int64_t count;
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
	expect_ok(figures_compute(work, month, 0, &today));
	expect_ok(closing_count_changes(work, &closing, &today, &count));
	expect_number((int64_t)changes.count, count);
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
