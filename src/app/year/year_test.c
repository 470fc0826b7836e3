/* year_test.c: the calendar holds every date of the office's records, in order, and nothing of what the
 * reader may not see. */
#include "app/year/year.h"

#include "app/access.h"
#include "app/contact/contact.h"
#include "app/register/register_desk.h"
#include "app/register/register_people.h"
#include "app/register/register_plan.h"
#include "app/roster/roster.h"
#include "app/unit/unit.h"
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
	int64_t cut;
	expect(given_contact(work, "反映道路损坏", PURPOSE_REQUEST) != 0);
	expect(given_contact(work, "举报某人", PURPOSE_REPORT) != 0);
	expect_ok(register_add(work, register_named("rosters"), &roster));
	expect_ok(roster_make(work, roster.id, &added));
	expect_ok(year_read(work, today, today + 400, &all, &cut));
	expect_number(10, told(&all, "王二"));
	expect(told(&all, "道路") > 0);
	expect_number(0, told(&all, "举报"));
	for (size_t at = 1; at < all.count; at++)
		expect(all.items[at - 1].day <= all.items[at].day);
	expect_ok(year_read(work, today + 3, today + 5, &part, &cut));
	expect_number(3, told(&part, "王二"));
	work->actor.unit_id += 1000; /* somebody of a unit that has seen none of it */
	expect_ok(year_read(work, today, today + 400, &of_others, &cut));
	expect_number(0, of_others.count);
}

OFFICE_TEST(what_was_done_what_is_planned_and_returns_to_come_stand_on_their_days)
{
	int64_t today = day_of_moment(work->now), cut;
	struct unit village = { .code = "V", .name = "西山村", .kind = UNIT_VILLAGE, .lead_official = "",
		                    .resident_officials = "", .liaison = "", .parent_id = work->actor.unit_id };
	struct task done = { .given_day = today - 20, .source = 1, .title = "整改台账", .due_day = today - 5,
		                 .done_day = today - 6 }, open = done;
	struct special_period period = { .title = "全国两会", .from_day = today + 10,
		                             .until_day = today + 20 };
	struct sweep sweep = { .title = "每周排查", .kind = 1, .cycle = SWEEP_WEEKLY,
		                   .from_day = today + 30, .until_day = today + 57, .days_after = 1 };
	struct conference held = { .held_day = today - 3, .kind = 1, .topic = "联席会议" };
	year_entries all = { 0 };
	open.title = "督办回复";
	open.done_day = 0;
	expect_ok(unit_add(work, &village));
	expect_ok(register_add(work, register_named("tasks"), &done));
	expect_ok(register_add(work, register_named("tasks"), &open));
	expect_ok(register_add(work, register_named("periods"), &period));
	expect_ok(register_add(work, register_named("sweeps"), &sweep));
	expect_ok(register_add(work, register_named("conferences"), &held));
	expect_ok(year_read(work, today - 60, today + 90, &all, &cut));
	expect_number(0, cut);
	expect_number(1, told(&all, "整改台账"));
	expect_number(1, told(&all, "督办回复"));
	expect_number(2, told(&all, "全国两会"));
	expect_number(1, told(&all, "联席会议"));
	expect(told(&all, "每周排查 0/1") >= 4); /* none has begun */
	FOR_EACH(entry, &all) {
		if (strstr(entry->title, "整改台账") || strstr(entry->title, "联席会议"))
			expect(entry->done && !entry->late);
		if (strstr(entry->title, "督办回复"))
			expect(!entry->done && entry->late);
	}
}

OFFICE_TEST(a_calendar_that_cannot_show_all_says_so)
{
	int64_t today = day_of_moment(work->now), cut;
	year_entries all = { 0 };
	LIST(struct task) tasks = { 0 };
	for (int each = 0; each < 2001; each++)
		*LIST_ADD(work->arena, &tasks) = (struct task){ .given_day = today, .source = 1, .title = "任务",
			                                            .due_day = today + 1 };
	expect_ok(register_add_all(work, register_named("tasks"), (struct list *)&tasks, "任务"));
	expect_ok(year_read(work, today, today + 30, &all, &cut));
	expect(cut > 0);
}

OFFICE_TEST(the_year_shows_what_is_planned)
{
	int64_t today = day_of_moment(work->now);
	struct publicity event = { .held_day = today + 20, .topic = "宪法宣传日" };
	int64_t cut;
	year_entries all = { 0 };
	expect_ok(register_add(work, register_named("publicity"), &event));
	expect_ok(year_read(work, today, today + 40, &all, &cut));
	expect_number(1, told(&all, "宪法"));
	FOR_EACH(entry, &all)
		if (strstr(entry->title, "宪法"))
			expect(strstr(entry->what, "planned") && !entry->done);
}
