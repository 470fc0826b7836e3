/* roster_test.c: rosters are made once, published without what nobody should know, and read by calendars. */
#include "app/roster/roster.h"

#include "app/access.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "expect.h"

static int64_t given_roster(struct work *work, int64_t purpose, const char *names)
{
	int64_t today = day_of_moment(work->now);
	struct roster roster = { .title = "党政领导接访", .purpose = purpose, .rule = ROSTER_EVERY_DAY,
		                     .days = "", .holidays = HOLIDAY_KEPT, .turn = TURN_DATE, .names = names,
		                     .from_day = today, .until_day = today + 9, .place = "信访接待室",
		                     .hours = "9:00—11:30", .published = "", .matter = "", .struck = "",
		                     .imported = "" };
	return register_add(work, register_named("rosters"), &roster) == OK ? roster.id : 0;
}

OFFICE_TEST(a_roster_made_twice_has_each_day_once_and_keeps_what_was_changed)
{
	int64_t id = given_roster(work, ROSTER_RECEPTION, "张一\n王二"), added = 0;
	const struct register_kind *kind = register_named("shifts");
	shift_list shifts = { 0 }, again = { 0 };
	expect_ok(roster_make(work, id, &added));
	expect_number(10, added);
	expect_ok(roster_shifts(work, id, &shifts));
	shifts.items[3].substitute = "赵六";
	shifts.items[3].reason = "出差";
	expect_ok(register_change(work, kind, &shifts.items[3], ""));
	expect_ok(register_strike(work, kind, shifts.items[5].id, "误排"));
	expect_ok(roster_make(work, id, &added));
	expect_number(1, added); /* the one that was struck out */
	expect_ok(roster_make(work, id, &added));
	expect_number(0, added);
	expect_ok(roster_shifts(work, id, &again));
	expect_number(10, again.count);
	expect_text("赵六", shift_official(&again.items[3]));
	expect_text("王二", shift_official(&again.items[5]));
}

OFFICE_TEST(a_reception_roster_is_published_and_a_duty_roster_is_not)
{
	int64_t id = given_roster(work, ROSTER_RECEPTION, "张一"), added;
	int64_t duty = given_roster(work, ROSTER_DUTY, "张一"), today = day_of_moment(work->now);
	struct roster roster;
	shift_list shifts = { 0 };
	expect_fault(CONFLICT, roster_publish(work, id), "first");
	fault_clear(work);
	expect_ok(roster_make(work, id, &added));
	expect_ok(roster_make(work, duty, &added));
	expect_fault(CONFLICT, roster_publish(work, duty), "duty");
	fault_clear(work);
	expect_ok(roster_publish(work, id));
	expect_ok(register_find(work, register_named("rosters"), id, &roster));
	const char *key = roster.published;
	expect(strlen(key) >= 20);
	work->actor = (struct actor){ .role = 0, .name = "" };
	expect_ok(roster_published(work, key, today + 4, &roster, &shifts));
	expect_number(6, shifts.count);
	expect_fault(NOT_FOUND, roster_published(work, "", today, &roster, &shifts), "no roster");
	fault_clear(work);
	expect_fault(NOT_FOUND, roster_published(work, "x", today, &roster, &shifts), "no roster");
}

OFFICE_TEST(a_village_reads_its_offices_rosters_and_changes_none)
{
	struct unit village = { .code = "V", .name = "西山村", .kind = UNIT_VILLAGE, .lead_official = "",
		                    .resident_officials = "", .liaison = "", .parent_id = work->actor.unit_id };
	int64_t id = given_roster(work, ROSTER_RECEPTION, "张一"), added;
	struct roster roster;
	expect_ok(unit_add(work, &village));
	work->actor.unit_id = village.id;
	work->actor.role = ROLE_LIAISON;
	expect_ok(register_find(work, register_named("rosters"), id, &roster));
	expect_fault(DENIED, roster_make(work, id, &added), "role");
	fault_clear(work);
	work->actor.role = ROLE_CLERK;
	expect_fault(DENIED, roster_make(work, id, &added), "only the office");
}

/* Lines end in CR LF, none is longer than 75 bytes, none is cut in a character, separators are escaped. */
OFFICE_TEST(a_rosters_calendar_file_is_one_that_calendars_read)
{
	struct roster roster = { .title = "接访；第一,二\\组", .place = "一个名字很长很长很长很长很长很长很长的接待室",
		                     .hours = "9:00" };
	struct shift shift = { .id = 5, .day = 20000, .part = PART_WHOLE, .official = "张一",
		                   .substitute = "" };
	shift_list shifts = { &shift, 1, 1 };
	size_t length, begins = 0;
	const char *text = roster_calendar(work, &roster, &shifts, &length);
	expect_number(strlen(text), length);
	for (size_t at = 0; at < length; at++) {
		if (text[at] != '\n')
			continue;
		expect(at && text[at - 1] == '\r' && at - begins <= 76);
		begins = at + 1;
		expect(((unsigned char)text[begins] & 0xC0) != 0x80);
	}
	expect_number(length, begins);
	expect(strstr(text, "SUMMARY:接访；第一\\,二\\\\组：张一\r\n") != NULL);
	expect(strstr(text, "DTSTART;VALUE=DATE:20241004\r\nDTEND;VALUE=DATE:20241005\r\n") != NULL);
}
