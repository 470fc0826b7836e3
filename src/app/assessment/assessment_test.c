/* assessment_test.c: scores come from records by rules that are data; letters take them or say why not. */
#include "app/assessment/assessment.h"

#include "app/access.h"
#include "app/register/register_desk.h"
#include "app/register/register_people.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "expect.h"

static int64_t given_unit(struct work *work, const char *code, const char *name, int64_t kind)
{
	struct unit unit = { .code = code, .name = name, .kind = kind, .parent_id = work->actor.unit_id,
		                 .lead_official = "", .resident_officials = "", .liaison = "" };
	return unit_add(work, &unit) == OK ? unit.id : 0;
}

static int64_t day_of(const char *text)
{
	int64_t day = 0;
	return day_parse(text, &day) == OK ? day : 0;
}

static void given_records(struct work *work)
{
	struct task late = { .given_day = day_of("2026-03-01"), .source = 1, .title = "整改",
		                 .doer = "司法所", .due_day = day_of("2026-03-10") };
	struct commendation blamed = { .day = day_of("2026-04-01"), .kind = 2, .concerned = "民政所",
		                           .reason = "迟报" }, praised = blamed;
	struct dispute open = { .found_day = day_of("2026-02-01"), .title = "边界", .village = "东山村" };
	praised.kind = 1;
	praised.concerned = "司法所";
	expect_ok(register_add(work, register_named("tasks"), &late));
	expect_ok(register_add(work, register_named("commendations"), &blamed));
	expect_ok(register_add(work, register_named("commendations"), &praised));
	expect_ok(register_add(work, register_named("disputes"), &open));
}

static const struct assessed *of(const assessed_list *all, int64_t id)
{
	FOR_EACH(it, all)
		if (it->unit_id == id)
			return it;
	return NULL;
}

OFFICE_TEST(villages_and_units_are_scored_from_their_records_and_ranked_with_equal_scores_alike)
{
	int64_t from = day_of("2026-01-01"), to = day_of("2026-12-31"), score;
	work->now = moment_of_day(day_of("2026-11-20")) + 36000;
	int64_t justice = given_unit(work, "S1", "司法所", UNIT_STATION);
	int64_t civil = given_unit(work, "S2", "民政所", UNIT_STATION);
	int64_t forest = given_unit(work, "S3", "林业站", UNIT_STATION);
	int64_t east = given_unit(work, "V1", "东山村", UNIT_VILLAGE);
	int64_t west = given_unit(work, "V2", "西山村", UNIT_VILLAGE);
	assessed_list units = { 0 }, villages = { 0 };
	given_records(work);
	expect_ok(assessment_units(work, from, to, &units));
	expect_number(3, units.count);
	expect_number(100, of(&units, justice)->score); /* three off for a task, three more for praise */
	expect_number(95, of(&units, civil)->score);
	expect_number(1, of(&units, justice)->rank);
	expect_number(1, of(&units, forest)->rank);
	expect_number(3, of(&units, civil)->rank);
	int64_t sum = 100;
	FOR_EACH(point, &of(&units, civil)->points) {
		sum += point->points;
		expect(!point->points || *point->address);
	}
	expect_number(95, sum);
	expect_ok(assessment_villages(work, from, to, &villages));
	expect_number(98, of(&villages, east)->score);
	expect_number(1, of(&villages, west)->rank);
	expect_number(2, of(&villages, east)->rank);
	expect_ok(assessment_score(work, east, from, to, &score));
	expect_number(98, score);
	expect_fault(NOT_FOUND, assessment_score(work, work->actor.unit_id, from, to, &score), "only villages");
}

OFFICE_TEST(a_letter_names_a_unit_takes_the_proposed_score_or_says_why_not)
{
	const struct register_kind *kind = register_named("assessments");
	struct assessment letter = { .signed_day = day_of("2026-01-10"), .kind = 1, .concerned = "无此村" };
	work->now = moment_of_day(day_of("2026-11-20")) + 36000;
	expect(given_unit(work, "V1", "东山村", UNIT_VILLAGE) != 0);
	given_records(work);
	expect(register_add(work, kind, &letter) == INVALID);
	expect(strstr(fault_of(work, "concerned"), "无此村") != NULL);
	fault_clear(work);
	letter.concerned = "东山村";
	expect_ok(register_add(work, kind, &letter));
	expect_number(0, letter.score);
	letter.assessed_day = day_of("2026-11-20");
	expect_ok(register_change(work, kind, &letter, ""));
	expect_number(9800, letter.score);
	letter.score = 9050;
	expect(register_change(work, kind, &letter, "") == INVALID);
	expect(strstr(fault_of(work, "score_reason"), "98") != NULL);
	fault_clear(work);
	letter.score_reason = "年底重大事项处置不力";
	expect_ok(register_change(work, kind, &letter, ""));
	assessed_list villages = { 0 };
	expect_ok(assessment_villages(work, day_of("2026-01-01"), day_of("2026-12-31"), &villages));
	expect_number(letter.id, villages.items[0].letter_id);
	expect_number(9050, villages.items[0].letter_score);
	/* Records that come later propose nothing to what was assessed. */
	struct dispute later = { .found_day = day_of("2026-02-03"), .title = "又一件", .village = "东山村" };
	expect_ok(register_add(work, register_named("disputes"), &later));
	letter.score = 9800;
	letter.score_reason = "";
	expect_ok(register_change(work, kind, &letter, ""));
}

OFFICE_TEST(an_appeal_has_its_day_grounds_and_decision_and_is_due_until_decided)
{
	const struct register_kind *kind = register_named("assessments");
	struct assessment letter = { .signed_day = day_of("2026-01-10"), .kind = 1, .concerned = "东山村" };
	register_entries due = { 0 }, after = { 0 };
	work->now = moment_of_day(day_of("2026-11-20")) + 36000;
	expect(given_unit(work, "V1", "东山村", UNIT_VILLAGE) != 0);
	letter.appeal = "有两件不属本村";
	expect(register_add(work, kind, &letter) == INVALID);
	expect(strstr(fault_of(work, "appeal"), "no score yet") != NULL);
	fault_clear(work);
	letter.assessed_day = day_of("2026-11-18");
	expect_ok(register_add(work, kind, &letter));
	expect_number(day_of("2026-11-20"), letter.appeal_day);
	expect_number(day_of("2026-12-05"), letter.appeal_due_day);
	expect_ok(register_due(work, 0, day_of("2026-12-31"), 10, &due));
	expect_number(1, due.count);
	letter.appeal_decided_day = day_of("2026-11-20");
	expect(register_change(work, kind, &letter, "") == INVALID);
	expect(fault_of(work, "appeal_answer") != NULL);
	fault_clear(work);
	letter.appeal_answer = "核实后加五分";
	work->actor.name = "王强";
	expect_ok(register_change(work, kind, &letter, ""));
	expect_text("王强", letter.appeal_by);
	expect_ok(register_due(work, 0, day_of("2026-12-31"), 10, &after));
	expect_number(0, after.count);
}

TEST(rules_of_assessment_that_cannot_be_are_refused_with_their_line)
{
	static const struct {
		const char *rule;
		const char *says;
	} CASES[] = {
		{ "a\t甲\ta\tnothing\teach\t1\t9\tx\n", "no figure" },
		{ "a\t甲\ta\toverdue\tbelow_100\t1\t9\tx\n", "for rates" },
		{ "a\t甲\ta\tmatter.conclusion_rate\teach\t1\t9\tx\n", "for rates" },
		{ "a\t甲\ta\toverdue\teach\tmany\t9\tx\n", "line 2" },
		{ "", "no rule" },
	};
	struct arena *arena = arena_new();
	struct work work = { .arena = arena, .language = ENGLISH };
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		expect(assessment_rules_check(&work, arena_format(arena, "h\n%s", CASES[each].rule)) == INVALID);
		expect(strstr(work.fault.message, CASES[each].says) != NULL);
		fault_clear(&work);
	}
	expect_ok(assessment_rules_check(&work, "h\na\t甲\ta\tmatter.conclusion_rate\tbelow_100\t-1\t-20\tx\n"));
	arena_free(arena);
}
