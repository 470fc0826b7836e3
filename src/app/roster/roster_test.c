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

static int64_t given_day_and_night(struct work *work, const char *title, int64_t period_id,
                                   const char *names)
{
	int64_t today = day_of_moment(work->now), added = 0;
	struct roster roster = { .title = title, .purpose = ROSTER_DUTY, .rule = ROSTER_EVERY_DAY,
		                     .days = "", .holidays = HOLIDAY_KEPT, .turn = TURN_DATE, .nights = 1,
		                     .names = names, .from_day = today, .until_day = today + 4,
		                     .parent_id = period_id };
	int64_t id = register_add(work, register_named("rosters"), &roster) == OK ? roster.id : 0;
	return roster_make(work, id, &added) == OK && added == 10 ? id : 0;
}

OFFICE_TEST(nobody_serves_twice_on_one_day_of_a_roster_by_hand_or_as_a_substitute)
{
	const struct register_kind *kind = register_named("shifts");
	int64_t id = given_day_and_night(work, "值班", 0, "张一\n王二\n李三");
	shift_list shifts = { 0 };
	expect(id != 0);
	expect_ok(roster_shifts(work, id, &shifts));
	struct shift first = shifts.items[0], again = { .parent_id = id, .day = first.day,
		                                            .part = PART_NIGHT, .official = "赵六、张一" };
	expect(register_add(work, kind, &again) == INVALID);
	expect(strstr(fault_of(work, "official"), "twice") != NULL);
	fault_clear(work);
	again.official = "赵六、赵六";
	expect(register_add(work, kind, &again) == INVALID);
	fault_clear(work);
	first.substitute = shifts.items[1].official; /* the night of the same day */
	expect(register_change(work, kind, &first, "") == INVALID);
	expect(strstr(fault_of(work, "substitute"), "twice") != NULL);
	fault_clear(work);
	first.substitute = first.official;
	expect(register_change(work, kind, &first, "") == INVALID);
	fault_clear(work);
	first.substitute = "赵六";
	expect_ok(register_change(work, kind, &first, ""));
	again.official = first.official; /* free now */
	expect_ok(register_add(work, kind, &again));
}

OFFICE_TEST(a_roster_made_anew_replaces_days_to_come_and_leaves_those_held)
{
	const struct register_kind *kind = register_named("rosters");
	int64_t id = given_roster(work, ROSTER_DUTY, "张一\n王二"), today = day_of_moment(work->now);
	int64_t added = 0;
	struct roster roster;
	shift_list shifts = { 0 };
	expect_ok(roster_make(work, id, &added));
	work->now += 4 * 86400;
	expect_ok(register_find(work, kind, id, &roster));
	roster.names = "李三\n赵六";
	roster.nights = 1;
	expect_ok(register_change(work, kind, &roster, ""));
	expect_ok(roster_make(work, id, &added));
	expect_number(10, added); /* five days to come, day and night */
	expect_ok(roster_shifts(work, id, &shifts));
	expect_number(15, shifts.count);
	FOR_EACH(shift, &shifts) {
		int held = shift->day <= today + 4;
		expect_number(held, shift->part == PART_WHOLE);
		expect_number(held, strstr("张一王二", shift->official) != NULL);
	}
	expect_ok(roster_make(work, id, &added));
	expect_number(0, added);
}

OFFICE_TEST(making_anew_is_refused_with_the_day_when_a_substitute_would_serve_twice)
{
	const struct register_kind *kind = register_named("rosters");
	int64_t id = given_day_and_night(work, "值班", 0, "张一\n王二"), added = 0;
	struct roster roster;
	shift_list shifts = { 0 };
	expect_ok(roster_shifts(work, id, &shifts));
	shifts.items[4].substitute = "李三"; /* for 张一, by day */
	expect_ok(register_change(work, register_named("shifts"), &shifts.items[4], ""));
	expect_ok(register_find(work, kind, id, &roster));
	roster.names = "张一\n李三";
	expect_ok(register_change(work, kind, &roster, ""));
	expect_fault(CONFLICT, roster_make(work, id, &added), day_string(work->arena, shifts.items[4].day));
}

OFFICE_TEST(a_gap_of_a_special_period_and_a_duty_in_two_rosters_are_told)
{
	int64_t today = day_of_moment(work->now);
	struct special_period period = { .title = "全国两会", .from_day = today, .until_day = today + 5 };
	struct roster roster;
	roster_findings findings = { 0 }, after = { 0 };
	shift_list shifts = { 0 };
	expect_ok(register_add(work, register_named("periods"), &period));
	int64_t id = given_day_and_night(work, "值班", period.id, "张一\n王二\n李三");
	int64_t other = given_day_and_night(work, "带班", 0, "赵六\n张一\n周七");
	expect_ok(register_find(work, register_named("rosters"), id, &roster));
	expect_ok(roster_shifts(work, id, &shifts));
	expect_ok(register_strike(work, register_named("shifts"), shifts.items[3].id, "误排"));
	expect_ok(roster_compare(work, &roster, &findings));
	size_t gaps = 0, doubles = 0;
	FOR_EACH(it, &findings) {
		gaps += !*it->name;
		doubles += strcmp(it->name, "张一") == 0 && it->roster_id == other;
	}
	expect_number(3, gaps); /* a struck night; day and night of the period's last day */
	expect(doubles > 0 && gaps + doubles == findings.count);
	expect_text("", findings.items[0].name);
	expect_number(shifts.items[3].day, findings.items[0].day);
	expect_number(PART_NIGHT, findings.items[0].part);
	expect_ok(register_strike(work, register_named("rosters"), other, "重复"));
	expect_ok(roster_compare(work, &roster, &after));
	expect_number(3, after.count);
}

OFFICE_TEST(a_roster_struck_out_or_published_no_longer_is_seen_nowhere)
{
	int64_t id = given_roster(work, ROSTER_RECEPTION, "张一\n王二"), added;
	int64_t today = day_of_moment(work->now);
	struct roster roster;
	shift_list shifts = { 0 };
	servings before = { 0 }, after = { 0 };
	expect_ok(roster_make(work, id, &added));
	expect_ok(roster_publish(work, id));
	expect_ok(register_find(work, register_named("rosters"), id, &roster));
	const char *key = roster.published;
	expect_ok(roster_unpublish(work, id));
	expect_fault(NOT_FOUND, roster_published(work, key, today, &roster, &shifts), "no roster");
	expect_fault(CONFLICT, roster_unpublish(work, id), "not published");
	expect_ok(roster_publish(work, id));
	expect_ok(register_find(work, register_named("rosters"), id, &roster));
	expect(strcmp(key, roster.published) != 0);
	key = roster.published;
	expect_ok(rosters_serving(work, today, today + 20, &before));
	expect_number(10, before.count);
	expect_text("党政领导接访", before.items[0].title);
	expect(serving_is_of(work, &before.items[0], "张一"));
	expect_ok(register_strike(work, register_named("rosters"), id, "作废"));
	expect_ok(rosters_serving(work, today, today + 20, &after));
	expect_number(0, after.count);
	expect_fault(NOT_FOUND, roster_published(work, key, today, &roster, &shifts), "no roster");
}

OFFICE_TEST(an_event_has_the_hours_that_its_roster_says)
{
	static const struct {
		const char *hours;
		int64_t part;
		const char *expected;
	} CASES[] = {
		{ "9:00—11:30", PART_WHOLE, "DTSTART:20241004T010000Z\r\nDTEND:20241004T033000Z\r\n" },
		{ "上午8：30至12：00", PART_DAY, "DTSTART:20241004T003000Z\r\nDTEND:20241004T040000Z\r\n" },
		{ "18:00-8:00", PART_WHOLE, "DTSTART:20241004T100000Z\r\nDTEND:20241005T000000Z\r\n" },
		{ "9:00", PART_WHOLE, "DTSTART;VALUE=DATE:20241004\r\n" },
		{ "9:00—11:30，15:00—17:00", PART_WHOLE, "DTSTART;VALUE=DATE:20241004\r\n" },
		{ "9:00—11:30", PART_NIGHT, "DTSTART;VALUE=DATE:20241004\r\n" },
		{ "全天", PART_WHOLE, "DTSTART;VALUE=DATE:20241004\r\n" },
	};
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		struct roster roster = { .title = "接访", .place = "", .hours = CASES[each].hours };
		struct shift shift = { .id = 5, .day = 20000, .part = CASES[each].part, .official = "张一",
			                   .substitute = "" };
		shift_list shifts = { &shift, 1, 1 };
		size_t length;
		expect(strstr(roster_calendar(work, &roster, &shifts, &length), CASES[each].expected) != NULL);
	}
}
