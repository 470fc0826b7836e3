/* year_test.c: the calendar holds every date of the office's records, in order, and nothing of what the
 * reader may not see. */
#include "app/year/year.h"

#include "app/access.h"
#include "app/contact/contact.h"
#include "app/register/register_people.h"
#include "app/register/register_plan.h"
#include "app/roster/roster.h"
#include "base/clock.h"
#include "expect.h"

static int64_t given_contact(struct work *work, const char *title, int64_t purpose)
{
	struct contact contact = { .received = work->now - 3600, .channel = CHANNEL_VISIT, .people = 1,
		                       .petitioner = "张三", .title = title, .purpose = purpose };
	return contact_register(work, &contact, 0) == OK ? contact.id : 0;
}

static int64_t told(const year_entries *entries, const char *title)
{
	int64_t count = 0;
	FOR_EACH(entry, entries)
		count += strstr(entry->title, title) != NULL;
	return count;
}

OFFICE_TEST(the_year_tells_limits_and_shifts_in_order_and_nothing_of_reports)
{
	int64_t today = day_of_moment(work->now), added = 0;
	struct roster roster = { .title = "党政领导接访", .purpose = ROSTER_RECEPTION,
		                     .rule = ROSTER_EVERY_DAY, .days = "", .names = "王二", .place = "",
		                     .hours = "", .published = "", .from_day = today, .until_day = today + 9,
		                     .matter = "", .struck = "", .imported = "" };
	year_entries all = { 0 }, part = { 0 }, of_others = { 0 };
	expect(given_contact(work, "反映道路损坏", PURPOSE_REQUEST) != 0);
	expect(given_contact(work, "举报某人", PURPOSE_REPORT) != 0);
	expect_ok(register_add(work, register_named("rosters"), &roster));
	expect_ok(roster_make(work, roster.id, &added));
	expect_ok(year_read(work, today, today + 400, &all));
	expect_number(10, told(&all, "王二"));
	expect(told(&all, "道路") > 0);
	expect_number(0, told(&all, "举报"));
	for (size_t at = 1; at < all.count; at++)
		expect(all.items[at - 1].day <= all.items[at].day);
	expect_ok(year_read(work, today + 3, today + 5, &part));
	expect_number(3, told(&part, "王二"));
	work->actor.unit_id += 1000; /* somebody of a unit that has seen none of it */
	expect_ok(year_read(work, today, today + 400, &of_others));
	expect_number(0, of_others.count);
}

OFFICE_TEST(the_year_shows_what_is_planned)
{
	int64_t today = day_of_moment(work->now);
	struct publicity event = { .held_day = today + 20, .topic = "宪法宣传日" };
	year_entries all = { 0 };
	expect_ok(register_add(work, register_named("publicity"), &event));
	expect_ok(year_read(work, today, today + 40, &all));
	expect_number(1, told(&all, "宪法"));
	expect(strstr(all.items[0].what, "planned") != NULL);
}
