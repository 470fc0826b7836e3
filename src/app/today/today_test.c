/* today_test.c: today is never lost among what comes later, one's own stands first, and a press makes one
 * row of the register. */
#include "app/today/today.h"

#include "app/access.h"
#include "base/clock.h"
#include "expect.h"

static int64_t given_roster(struct work *work, const char *title, int64_t purpose, const char *names)
{
	int64_t today = day_of_moment(work->now), added = 0;
	struct roster roster = { .title = title, .purpose = purpose, .rule = ROSTER_EVERY_DAY,
		                     .holidays = HOLIDAY_KEPT, .turn = TURN_DATE, .names = names,
		                     .from_day = today, .until_day = today + 30, .place = "信访接待室",
		                     .hours = "9:00—11:30" };
	if (register_add(work, register_named("rosters"), &roster) != OK)
		return 0;
	return roster_make(work, roster.id, &added) == OK ? roster.id : 0;
}

static struct appointment given_appointment(struct work *work, int64_t day, const char *official)
{
	return (struct appointment){ .day = day, .hours = "10:00", .official = official, .place = "接待室",
		                         .petitioner = "卢小满", .heard = "路灯", .village = "西山村",
		                         .told_day = day_of_moment(work->now), .people = 3 };
}

OFFICE_TEST(todays_lines_are_all_there_and_the_readers_own_stand_first)
{
	int64_t today = 20775; /* 2026-11-18, a Wednesday on which no report is due */
	work->now = moment_of_day(today) + 36000;
	struct appointment mine = given_appointment(work, today, "镇长 刘建国"), late;
	today_lines lines = { 0 }, soon = { 0 };
	late = given_appointment(work, today + 1, "王二");
	for (int each = 0; each < 20; each++)
		expect(given_roster(work, "值班", ROSTER_DUTY, "张一\n王二") != 0);
	expect(given_roster(work, "接访", ROSTER_RECEPTION, "刘建国\n王二") != 0);
	expect_ok(register_add(work, register_named("appointments"), &mine));
	expect_ok(register_add(work, register_named("appointments"), &late));
	work->actor.name = "刘建国";
	expect_ok(today_read(work, today, &lines));
	expect_number(22, lines.count);
	expect(strstr(lines.items[0].words, "接访：刘建国") != NULL && lines.items[0].mine);
	expect(strstr(lines.items[1].words, "路灯") != NULL && lines.items[1].mine);
	expect(!lines.items[2].mine);
	FOR_EACH(line, &lines)
		expect_number(today, line->day);
	expect_ok(today_soon(work, today + 2, &soon));
	expect(soon.items[0].mine && soon.items[0].day == today + 2); /* his next turn, before others' */
	FOR_EACH(line, &soon)
		expect(line->day > today || line->late);
}

OFFICE_TEST(one_press_writes_a_reception_from_the_leader_on_the_roster_or_an_appointment)
{
	int64_t today = day_of_moment(work->now), first = 0, second = 0, third = 0;
	struct appointment appointment = given_appointment(work, today, "刘建国");
	struct today_reception page;
	struct reception row;
	expect(given_roster(work, "接访", ROSTER_RECEPTION, "刘建国\n王二") != 0);
	expect(given_roster(work, "值班", ROSTER_DUTY, "张一\n王二") != 0);
	expect_ok(register_add(work, register_named("appointments"), &appointment));
	expect_ok(today_reception(work, &page));
	expect_number(1, page.receiving.count);
	expect_number(1, page.duty.count);
	expect_ok(today_receive(work, page.receiving.items[0].id, 0, &first));
	expect_ok(register_find(work, register_named("receptions"), first, &row));
	expect_text("刘建国", row.officials);
	expect_text("信访接待室", row.place);
	expect_number(page.receiving.items[0].id, row.shift_id);
	expect_ok(today_receive(work, 0, appointment.id, &second));
	expect_ok(today_receive(work, 0, appointment.id, &third));
	expect_number(second, third);
	expect_ok(register_find(work, register_named("receptions"), second, &row));
	expect_text("卢小满", row.petitioner);
	expect_number(1, row.appointed);
	expect_number(3, row.people);
	expect_ok(register_find(work, register_named("appointments"), appointment.id, &appointment));
	expect_number(today, appointment.held_day);
	expect_fault(NOT_FOUND, today_receive(work, page.duty.items[0].id, 0, &third), "nobody receives");
	expect_fault(NOT_FOUND, today_receive(work, 0, appointment.id + 9, &third), "not of today");
	work->actor.role = ROLE_LIAISON;
	expect_fault(DENIED, today_receive(work, page.receiving.items[0].id, 0, &third), "role");
	expect_ok(today_reception(work, &page));
	expect_number(0, page.appointments.count);
	work->actor.role = ROLE_HANDLER;
	expect_fault(DENIED, today_reception(work, &page), "role");
}
