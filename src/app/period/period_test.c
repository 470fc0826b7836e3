/* period_test.c: a special period's parts at one look, and what villages may see of it. */
#include "app/period/period.h"

#include "app/access.h"
#include "app/figure/figure.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "expect.h"

TEST(a_call_list_gives_the_number_of_each_line_that_has_one)
{
	static const struct {
		const char *line;
		const char *phone;
	} CASES[] = {
		{ "带班领导 刘建国 13800000001", "13800000001" },
		{ "派出所 110", "110" },
		{ "镇值班室 0571-8888 6666（24小时）", "057188886666" },
		{ "2组 王二 138 0000 0002", "13800000002" },
		{ "司法所、派出所", "" },
	};
	struct arena *arena = arena_new();
	struct work work = { .arena = arena };
	const char *calls = "";
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++)
		calls = arena_format(arena, "%s%s\r\n", calls, CASES[each].line);
	struct special_period period = { .calls = calls };
	period_calls out = { 0 };
	period_read_calls(&work, &period, &out);
	expect_number(sizeof CASES / sizeof *CASES, out.count);
	for (size_t each = 0; each < out.count; each++) {
		expect_text(CASES[each].line, out.items[each].text);
		expect_text(CASES[each].phone, out.items[each].phone);
	}
	arena_free(arena);
}

static int64_t given_duty(struct work *work, int64_t period_id)
{
	int64_t today = day_of_moment(work->now), added = 0;
	struct roster roster = { .parent_id = period_id, .title = "值班", .purpose = ROSTER_DUTY,
		                     .rule = ROSTER_EVERY_DAY, .holidays = HOLIDAY_KEPT, .turn = TURN_DATE,
		                     .nights = 1, .names = "张一\n王二\n李三", .from_day = today - 2,
		                     .until_day = today + 2 };
	if (register_add(work, register_named("rosters"), &roster) != OK)
		return 0;
	return roster_make(work, roster.id, &added) == OK ? roster.id : 0;
}

OFFICE_TEST(a_period_shows_its_duty_and_tells_a_hand_over_that_the_roster_does_not)
{
	int64_t today = day_of_moment(work->now);
	struct special_period period = { .title = "两会", .from_day = today - 2, .until_day = today + 2,
		                             .calls = "派出所 110" };
	struct period_board board;
	struct figure_value days;
	expect_ok(register_add(work, register_named("periods"), &period));
	expect(given_duty(work, period.id) != 0);
	struct handover self = { .parent_id = period.id, .day = today, .part = PART_DAY, .gives = "张一",
		                     .takes = "张一" }, right = self, other = self;
	expect(register_add(work, register_named("handovers"), &self) == INVALID);
	expect(strstr(fault_of(work, "takes"), "somebody else") != NULL);
	fault_clear(work);
	expect_ok(period_read(work, period.id, &board));
	expect_number(2, board.today.count);
	right.gives = board.today.items[0].official;
	right.takes = board.today.items[1].official;
	other.gives = "周七";
	expect_ok(register_add(work, register_named("handovers"), &right));
	expect_ok(register_add(work, register_named("handovers"), &other));
	expect_ok(period_read(work, period.id, &board));
	expect_number(2, board.handovers.count);
	FOR_EACH(it, &board.handovers)
		expect_text(strcmp(it->row.gives, "周七") ? "" : board.today.items[0].official, it->planned);
	expect_number(0, board.rosters.items[0].findings.count);
	expect_ok(figure_compute(work, figure_find("duty.days"),
	                         ((struct period){ today - 30, today + 30 }), 0, &days));
	expect_number(2, days.value); /* those gone by */
}

OFFICE_TEST(a_village_reads_the_plan_of_its_offices_period_and_not_the_log)
{
	int64_t today = day_of_moment(work->now);
	struct special_period period = { .title = "两会", .from_day = today, .until_day = today + 2,
		                             .plan = "值班电话畅通" };
	struct unit village = { .code = "V", .name = "西山村", .kind = UNIT_VILLAGE, .lead_official = "",
		                    .resident_officials = "", .liaison = "", .parent_id = work->actor.unit_id };
	struct handover row = { .day = today, .part = PART_DAY, .gives = "张一", .takes = "王二" };
	struct period_board board;
	expect_ok(unit_add(work, &village));
	expect_ok(register_add(work, register_named("periods"), &period));
	row.parent_id = period.id;
	expect_ok(register_add(work, register_named("handovers"), &row));
	work->actor.unit_id = village.id;
	work->actor.role = ROLE_LIAISON;
	expect_ok(period_read(work, period.id, &board));
	expect_text("值班电话畅通", board.period.plan);
	expect_number(0, board.handovers.count);
	expect_fault(DENIED, register_change(work, register_named("periods"), &period, ""), "role");
}
