/* village_test.c: scores and grades by worked cases: what each rule takes, at most, and what stays. */
#include "app/village/village.h"

#include "app/access.h"
#include "app/contact/contact.h"
#include "app/register/register_people.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "expect.h"

TEST(each_rule_gives_its_points_and_no_more_than_its_most)
{
	static const struct {
		struct village_counts counts;
		int64_t score;
		const char *grade;
	} CASES[] = {
		{ { 0 }, 100, "low" },
		{ { .missing_returns = 2 }, 94, "low" },
		{ { .missing_returns = 9 }, 85, "low" },                  /* at most 15 off */
		{ { .late_returns = 3, .repeats = 4 }, 97, "low" },         /* letters take nothing */
		{ { .overdue = 1, .open_disputes = 2, .still_open = 2 }, 91, "medium" },
		{ { .contacts = 600, .repeats = 300 }, 100, "low" },
		{ { .disputes = 6 }, 100, "medium" },
		{ { .disputes = 12 }, 100, "high" },
		{ { .still_open = 5 }, 100, "high" },
		{ { .resolved = 30, .praise = 9 }, 119, "low" },          /* at most 10 and 9 more */
		{ { .missing_returns = 99, .late_returns = 99, .overdue = 99, .open_disputes = 99,
		    .criticism = 99 }, 10, "low" },
	};
	struct arena *arena = arena_new();
	struct work work = { .arena = arena };
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		struct village village = { .name = "西山村", .counts = CASES[each].counts };
		int64_t sum = 100;
		village_score(&work, 20000, 20100, &village);
		expect_number(CASES[each].score, village.score);
		expect_text(CASES[each].grade, village.grade);
		expect(*village.guidance != '\0');
		FOR_EACH(point, &village.points) {
			sum += point->points;
			expect(point->count == 0 || *point->address);
		}
		expect_number(village.score, sum);
	}
	arena_free(arena);
}

OFFICE_TEST(a_villages_counts_come_from_its_records_and_tell_nothing_of_reports)
{
	struct unit village = { .code = "V", .name = "西山村", .kind = UNIT_VILLAGE, .lead_official = "李强",
		                    .resident_officials = "", .liaison = "", .parent_id = work->actor.unit_id };
	struct contact contact = { .received = work->now - 3600, .channel = CHANNEL_VISIT, .people = 1,
		                       .petitioner = "张三", .village = "西山村", .title = "反映道路损坏",
		                       .purpose = PURPOSE_REQUEST }, report = contact;
	int64_t today = day_of_moment(work->now);
	struct dispute dispute = { .found_day = today - 40, .title = "边界", .village = "西山村",
		                       .parties = "", .mediator = "", .result = "", .agreement = "",
		                       .report = "", .matter = "", .struck = "", .imported = "" };
	village_list villages = { 0 }, after = { 0 };
	expect_ok(unit_add(work, &village));
	expect_ok(contact_register(work, &contact, 0));
	report.purpose = PURPOSE_REPORT;
	expect_ok(contact_register(work, &report, 0));
	expect_ok(register_add(work, register_named("disputes"), &dispute));
	expect_ok(villages_read(work, today - 60, today, &villages));
	expect_number(1, villages.count);
	const struct village_counts *counts = &villages.items[0].counts;
	expect_number(1, counts->contacts);
	expect_number(1, counts->disputes);
	expect_number(1, counts->open_disputes);
	expect_number(98, villages.items[0].score);
	expect_ok(register_strike(work, register_named("disputes"), dispute.id, "误登"));
	expect_ok(villages_read(work, today - 60, today, &after));
	expect_number(100, after.items[0].score);
}

TEST(a_scoring_or_grading_table_that_cannot_be_is_refused_with_its_line)
{
	struct arena *arena = arena_new();
	struct work work = { .arena = arena, .language = ENGLISH };
	expect(scoring_check(&work, "head\nrepeats\t重\tr\t-1\t-9\tx\nwhat\t重\tr\t-1\t-9\tx\n") == INVALID);
	expect(strstr(work.fault.message, "line 3") != NULL);
	fault_clear(&work);
	expect(scoring_check(&work, "head\nrepeats\t重\tr\tmany\t-9\tx\n") == INVALID);
	fault_clear(&work);
	expect(scoring_check(&work, "head\n") == INVALID);
	fault_clear(&work);
#define HEAD "code\tname\tname_en\tstill_open\tdisputes\tguidance\n"
	expect(grades_check(&work, HEAD "high\t高\tHigh\t5\t9\tx\n") == INVALID);
	expect(strstr(work.fault.message, "last grade") != NULL);
	fault_clear(&work);
	expect(grades_check(&work, HEAD "high\t高\tHigh\t5\tx\n") == INVALID);
	expect(strstr(work.fault.message, "line 2") != NULL);
	fault_clear(&work);
	expect_ok(grades_check(&work, HEAD "high\t高\tHigh\t5\t9\tx\nlow\t低\tLow\t0\t0\tx\n"));
	expect(grades_check(&work, "code\tname\tname_en\tcontacts\tguidance\nlow\t低\tLow\t0\tx\n") == INVALID);
	expect(strstr(work.fault.message, "disputes") != NULL);
	fault_clear(&work);
	expect(grades_check(&work, "code\tname\tname_en\twhat\tguidance\nlow\t低\tLow\t0\tx\n") == INVALID);
	arena_free(arena);
}

static int64_t given_unit(struct work *work, const char *code, const char *name, int64_t kind,
                          int64_t parent_id)
{
	struct unit unit = { .code = code, .name = name, .kind = kind, .lead_official = "",
		                 .resident_officials = "", .liaison = "", .parent_id = parent_id };
	return unit_add(work, &unit) == OK ? unit.id : 0;
}

static int64_t given_dispute(struct work *work, int64_t unit_id, const char *village)
{
	int64_t was = work->actor.unit_id;
	struct dispute dispute = { .found_day = day_of_moment(work->now) - 40, .title = "边界",
		                       .village = village };
	work->actor.unit_id = unit_id;
	enum outcome outcome = register_add(work, register_named("disputes"), &dispute);
	work->actor.unit_id = was;
	return outcome == OK;
}

/* Two townships have a village of one name: each has its own counts. */
OFFICE_TEST(a_villages_counts_score_and_grade_are_the_same_whoever_looks)
{
	int64_t county = work->actor.unit_id, today = day_of_moment(work->now);
	int64_t first = given_unit(work, "T1", "白石镇", UNIT_TOWNSHIP, county);
	int64_t other = given_unit(work, "T2", "红石镇", UNIT_TOWNSHIP, county);
	int64_t station = given_unit(work, "S1", "司法所", UNIT_STATION, first);
	int64_t east = given_unit(work, "V1", "东山村", UNIT_VILLAGE, first);
	int64_t twin = given_unit(work, "V2", "东山村", UNIT_VILLAGE, other);
	expect(given_dispute(work, first, "东山村") && given_dispute(work, station, "东山村"));
	expect(given_dispute(work, east, "") && given_dispute(work, other, "东山村"));
	int64_t viewers[] = { county, first, east };
	for (size_t each = 0; each < sizeof viewers / sizeof *viewers; each++) {
		village_list villages = { 0 };
		work->actor.unit_id = viewers[each];
		expect_ok(villages_read(work, today - 60, today, &villages));
		size_t seen = 0;
		FOR_EACH(village, &villages) {
			if (village->id == east) {
				seen++;
				expect_number(3, village->counts.still_open);
				expect_number(94, village->score);
				expect_text("medium", village->grade);
			} else if (village->id == twin) {
				expect_number(1, village->counts.still_open);
				expect_text("low", village->grade);
			}
		}
		expect_number(1, seen);
	}
}

OFFICE_TEST(a_villages_grade_does_not_rise_because_people_write)
{
	int64_t today = day_of_moment(work->now);
	village_list villages = { 0 };
	expect(given_unit(work, "V1", "东山村", UNIT_VILLAGE, work->actor.unit_id) != 0);
	for (int each = 0; each < 20; each++) {
		struct contact contact = { .received = work->now - 3600, .channel = CHANNEL_LETTER, .people = 1,
			                       .petitioner = "张三", .village = "东山村", .title = "反映道路损坏",
			                       .purpose = PURPOSE_REQUEST };
		expect_ok(contact_register(work, &contact, 0));
	}
	expect_ok(villages_read(work, today - 60, today, &villages));
	expect_number(20, villages.items[0].counts.contacts);
	expect_text("low", villages.items[0].grade);
	expect_number(100, villages.items[0].score);
}

OFFICE_TEST(a_liaison_officers_phone_is_shown_to_the_office_alone)
{
	struct unit village = { .code = "V", .name = "西山村", .kind = UNIT_VILLAGE, .lead_official = "",
		                    .resident_officials = "", .liaison = "钱芳", .parent_id = work->actor.unit_id,
		                    .liaison_phone = "13800000031" };
	int64_t today = day_of_moment(work->now);
	expect_ok(unit_add(work, &village));
	static const struct {
		int64_t role;
		const char *phone;
	} CASES[] = { { ROLE_HEAD, "13800000031" }, { ROLE_CLERK, "13800000031" },
		          { ROLE_LEADER, "" }, { ROLE_LIAISON, "" } };
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		village_list villages = { 0 };
		work->actor.role = CASES[each].role;
		expect_ok(villages_read(work, today - 60, today, &villages));
		expect_text(CASES[each].phone, villages.items[0].phone);
	}
}

OFFICE_TEST(a_village_is_led_to_no_page_that_it_may_not_open)
{
	struct unit village = { .code = "V", .name = "西山村", .kind = UNIT_VILLAGE, .lead_official = "",
		                    .resident_officials = "", .liaison = "", .parent_id = work->actor.unit_id };
	int64_t today = day_of_moment(work->now);
	village_list villages = { 0 };
	expect_ok(unit_add(work, &village));
	work->actor.unit_id = village.id;
	work->actor.role = ROLE_LIAISON;
	expect_ok(villages_read(work, today - 60, today, &villages));
	FOR_EACH(point, &villages.items[0].points)
		expect(!strstr(point->address, "figures") && !strstr(point->address, "commendations"));
}
