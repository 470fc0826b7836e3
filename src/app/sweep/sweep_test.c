/* sweep_test.c: what a village owes, has sent in time, late or not at all, by worked cases. */
#include "app/sweep/sweep.h"

#include "app/access.h"
#include "app/figure/figure_cube.h"
#include "app/register/register_people.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "expect.h"

static int64_t day_of(const char *text)
{
	int64_t day = 0;
	return day_parse(text, &day) == OK ? day : 0;
}

TEST(the_cycles_of_a_sweep_cover_its_days_without_gap_and_end_with_it)
{
	static const struct {
		int64_t cycle;
		const char *from;
		const char *until;
		const char *expected;
	} CASES[] = {
		{ SWEEP_ONCE, "2026-03-01", "2026-03-20", "3-20" },
		{ SWEEP_HALF_MONTH, "2026-02-01", "2026-03-31", "2-15 2-28 3-15 3-31" },
		{ SWEEP_MONTH, "2026-01-10", "2026-03-05", "1-31 2-28 3-5" },
		{ SWEEP_QUARTER, "2026-01-01", "2026-12-31", "3-31 6-30 9-30 12-31" },
		{ SWEEP_WEEKLY, "2026-03-04", "2026-03-17", "3-8 3-15 3-17" }, /* Sundays */
		{ SWEEP_DAILY, "2026-02-27", "2026-03-01", "2-27 2-28 3-1" },
	};
	struct arena *arena = arena_new();
	struct work work = { .arena = arena };
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		struct sweep sweep = { .cycle = CASES[each].cycle, .from_day = day_of(CASES[each].from),
			                   .until_day = day_of(CASES[each].until) };
		sweep_ends ends = { 0 };
		const char *words = "";
		sweep_read_ends(&work, &sweep, &ends);
		FOR_EACH(end, &ends) {
			struct civil civil = civil_of_day(*end);
			words = arena_format(arena, "%s%s%d-%d", words, *words ? " " : "", (int)civil.month,
			                     (int)civil.day);
		}
		expect_text(CASES[each].expected, words);
	}
	arena_free(arena);
}

static int64_t given_village(struct work *work, const char *code, const char *name, int64_t parent_id)
{
	struct unit village = { .code = code, .name = name, .kind = UNIT_VILLAGE, .lead_official = "",
		                    .resident_officials = "", .liaison = "", .parent_id = parent_id };
	return unit_add(work, &village) == OK ? village.id : 0;
}

static int64_t given_sweep(struct work *work)
{
	struct sweep sweep = { .title = "半月排查", .kind = 1, .cycle = SWEEP_HALF_MONTH, .days_after = 2,
		                   .from_day = day_of("2026-03-01"), .until_day = day_of("2026-04-30"),
		                   .asked = "", .matter = "", .struck = "", .imported = "" };
	return register_add(work, register_named("sweeps"), &sweep) == OK ? sweep.id : 0;
}

static struct village_return zero_return(int64_t sweep_id, const char *sent)
{
	return (struct village_return){ .parent_id = sweep_id, .sent_day = day_of(sent), .zero = 1,
		                            .village = "", .text = "", .matter = "", .struck = "",
		                            .imported = "" };
}

static enum outcome send_in(struct work *work, struct village_return row, const char *now)
{
	int64_t was = work->now;
	work->now = moment_of_day(day_of(now)) + 36000;
	enum outcome outcome = register_add(work, register_named("returns"), &row);
	work->now = was;
	return outcome;
}

OFFICE_TEST(each_village_is_in_time_late_or_missing_for_each_cycle)
{
	int64_t root = work->actor.unit_id, east = given_village(work, "E", "东山村", root);
	int64_t west = given_village(work, "W", "西山村", root), sweep = given_sweep(work);
	sweep_faults march = { 0 }, year = { 0 };
	expect(west != 0);
	struct sweep_grid grid;
	sweep_calls calls = { 0 };
	work->actor.role = ROLE_LIAISON;
	work->actor.unit_id = east;
	expect_ok(send_in(work, zero_return(sweep, "2026-03-17"), "2026-03-17")); /* the 15th, two days more */
	expect_ok(send_in(work, zero_return(sweep, "2026-03-18"), "2026-03-18")); /* the 31st, early */
	struct village_return found = zero_return(sweep, "2026-04-20");
	found.zero = 0;
	found.found = 2;
	found.for_day = day_of("2026-04-15");
	expect_ok(send_in(work, found, "2026-04-20"));
	work->actor.unit_id = root;
	work->actor.role = ROLE_HEAD;
	work->now = moment_of_day(day_of("2026-04-20")) + 40000;
	expect_ok(sweep_read_grid(work, sweep, &grid));
	expect_number(4, grid.ends.count);
	expect_number(2, grid.villages.count);
	struct sweep_village *of_east = &grid.villages.items[grid.villages.items[0].unit_id != east];
	struct sweep_village *of_west = &grid.villages.items[grid.villages.items[0].unit_id == east];
	expect_number(RETURN_ZERO, of_east->cells.items[0].state);
	expect_number(RETURN_ZERO, of_east->cells.items[1].state);
	expect_number(RETURN_LATE, of_east->cells.items[2].state);
	expect_number(RETURN_AWAITED, of_east->cells.items[3].state);
	expect_number(RETURN_MISSING, of_west->cells.items[0].state);
	expect_number(RETURN_MISSING, of_west->cells.items[2].state);
	expect_number(3, grid.missing);
	expect_number(1, grid.late);
	expect_ok(sweeps_faults(work, day_of("2026-03-01"), day_of("2026-03-31"), &march));
	expect_number(1, march.items[march.items[0].unit_id == east].missing); /* the 31st is due in April */
	expect_ok(sweeps_faults(work, day_of("2026-01-01"), day_of("2026-12-31"), &year));
	expect_number(0, year.items[year.items[0].unit_id != east].missing);
	expect_number(1, year.items[year.items[0].unit_id != east].late);
	expect_ok(sweeps_awaited(work, day_of("2026-05-05"), &calls));
	expect_number(4, calls.count);
	expect_number(1, calls.items[0].villages);
	expect_number(2, calls.items[3].villages);
}

OFFICE_TEST(a_return_that_contradicts_itself_or_comes_twice_is_refused)
{
	int64_t root = work->actor.unit_id, east = given_village(work, "E", "东山村", root);
	int64_t sweep = given_sweep(work);
	struct village_return row = zero_return(sweep, "2026-03-10");
	expect(send_in(work, row, "2026-03-10") == INVALID);
	expect(strstr(fault_of(work, "village"), "choose the village") != NULL);
	fault_clear(work);
	work->actor.unit_id = east;
	expect_ok(send_in(work, row, "2026-03-10"));
	expect(send_in(work, row, "2026-03-10") == INVALID);
	expect(strstr(fault_of(work, "village"), "change that one") != NULL);
	fault_clear(work);
	row.found = 1;
	row.for_day = day_of("2026-03-31");
	expect(send_in(work, row, "2026-03-20") == INVALID);
	expect(fault_of(work, "zero") != NULL);
	fault_clear(work);
	row.zero = row.found = 0;
	expect(send_in(work, row, "2026-03-20") == INVALID);
	expect(fault_of(work, "found") != NULL);
	fault_clear(work);
	row.zero = 1;
	row.for_day = day_of("2026-03-20");
	expect(send_in(work, row, "2026-03-20") == INVALID);
	expect(strstr(fault_of(work, "for_day"), "no cycle") != NULL);
}

OFFICE_TEST(a_village_files_for_itself_alone_and_on_the_day_it_sends)
{
	int64_t root = work->actor.unit_id, east = given_village(work, "E", "东山村", root);
	int64_t west = given_village(work, "W", "西山村", root), sweep = given_sweep(work);
	struct village_return row = zero_return(sweep, "2026-03-16"), kept;
	struct sweep_grid grid;
	expect(west != 0);
	work->actor.role = ROLE_LIAISON;
	work->actor.unit_id = east;
	row.village = "西山村";
	expect(send_in(work, row, "2026-03-20") == INVALID);
	expect(strstr(fault_of(work, "village"), "what is its own") != NULL);
	fault_clear(work);
	row.village = "东山村";
	row.for_day = day_of("2026-03-15");
	row.id = 0;
	work->now = moment_of_day(day_of("2026-03-20")) + 36000;
	expect_ok(register_add(work, register_named("returns"), &row));
	expect_number(day_of("2026-03-20"), row.sent_day); /* whatever was typed */
	expect_ok(sweep_read_grid(work, sweep, &grid));
	expect_number(RETURN_LATE, grid.villages.items[0].cells.items[0].state);
	expect_ok(register_find(work, register_named("returns"), row.id, &kept));
	kept.sent_day = day_of("2026-03-15");
	kept.text = "补充说明";
	expect_ok(register_change(work, register_named("returns"), &kept, ""));
	expect_ok(register_find(work, register_named("returns"), row.id, &kept));
	expect_number(day_of("2026-03-20"), kept.sent_day);
	expect_number(0, kept.by_office);
}

OFFICE_TEST(the_office_writes_down_what_came_on_paper_and_is_said_to_have_written_it)
{
	int64_t root = work->actor.unit_id, east = given_village(work, "E", "东山村", root);
	int64_t sweep = given_sweep(work);
	struct village_return row = zero_return(sweep, "2026-03-14");
	struct sweep_grid grid;
	row.village = "北山村";
	expect(send_in(work, row, "2026-03-20") == INVALID);
	expect(strstr(fault_of(work, "village"), "no village called 北山村") != NULL);
	fault_clear(work);
	row.village = "青石镇"; /* the office itself is no village */
	expect(send_in(work, row, "2026-03-20") == INVALID);
	fault_clear(work);
	row.village = "东山村";
	expect_ok(send_in(work, row, "2026-03-20"));
	work->now = moment_of_day(day_of("2026-03-20")) + 40000;
	expect_ok(sweep_read_grid(work, sweep, &grid));
	expect_number(east, grid.villages.items[0].unit_id);
	expect_number(RETURN_ZERO, grid.villages.items[0].cells.items[0].state);
	expect_number(1, grid.villages.items[0].cells.items[0].by_office);
}

OFFICE_TEST(a_return_counts_for_its_village_whatever_the_village_is_called_since)
{
	int64_t root = work->actor.unit_id, east = given_village(work, "E", "东山村", root);
	int64_t sweep = given_sweep(work);
	struct unit unit;
	struct sweep_grid grid;
	work->actor.unit_id = east;
	work->actor.role = ROLE_LIAISON;
	expect_ok(send_in(work, zero_return(sweep, "2026-03-10"), "2026-03-10"));
	work->actor.unit_id = root;
	work->actor.role = ROLE_HEAD;
	expect_ok(unit_find(work, east, &unit));
	unit.name = "东山社区";
	expect_ok(unit_change(work, &unit));
	work->now = moment_of_day(day_of("2026-03-12")) + 40000;
	expect_ok(sweep_read_grid(work, sweep, &grid));
	expect_number(RETURN_ZERO, grid.villages.items[0].cells.items[0].state);
}

OFFICE_TEST(a_cycle_that_has_not_begun_has_no_return)
{
	int64_t root = work->actor.unit_id, east = given_village(work, "E", "东山村", root);
	int64_t sweep = given_sweep(work);
	struct village_return row = zero_return(sweep, "2026-03-10");
	work->actor.unit_id = east;
	row.for_day = day_of("2026-03-31");
	expect(send_in(work, row, "2026-03-10") == INVALID);
	expect(strstr(fault_of(work, "for_day"), "begins on 2026-03-16") != NULL);
}

OFFICE_TEST(a_return_names_what_of_it_is_not_among_the_disputes_yet)
{
	int64_t root = work->actor.unit_id, east = given_village(work, "E", "东山村", root);
	int64_t sweep = given_sweep(work);
	struct village_return row = zero_return(sweep, "2026-03-14");
	struct dispute dispute = { .found_day = day_of("2026-03-09"), .title = "宅基地边界" };
	struct sweep_turn turn;
	work->actor.unit_id = east;
	work->actor.role = ROLE_LIAISON;
	row.zero = 0;
	row.found = 2;
	expect_ok(send_in(work, row, "2026-03-14"));
	work->now = moment_of_day(day_of("2026-03-14")) + 40000;
	expect_ok(register_add(work, register_named("disputes"), &dispute));
	expect_ok(sweep_read_turn(work, sweep, day_of("2026-03-15"), &turn));
	expect_number(2, turn.cell.found);
	expect_number(1, turn.cell.entered);
	expect_number(day_of("2026-03-01"), turn.begins);
	expect_number(day_of("2026-03-17"), turn.due);
	expect_fault(NOT_FOUND, sweep_read_turn(work, sweep, day_of("2026-03-20"), &turn), "nothing is asked");
	work->actor.unit_id = root; /* by the township for the village */
	work->actor.role = ROLE_CLERK;
	dispute.id = dispute.unit_id = 0;
	dispute.village = "东山村";
	expect_ok(register_add(work, register_named("disputes"), &dispute));
	work->actor.unit_id = east;
	work->actor.role = ROLE_LIAISON;
	expect_ok(sweep_read_turn(work, sweep, day_of("2026-03-15"), &turn));
	expect_number(2, turn.cell.entered);
}

OFFICE_TEST(what_is_asked_first_is_the_earliest_cycle_not_answered)
{
	int64_t root = work->actor.unit_id, east = given_village(work, "E", "东山村", root);
	int64_t sweep = given_sweep(work);
	struct sweep_turn turn;
	work->actor.unit_id = east;
	work->actor.role = ROLE_LIAISON;
	work->now = moment_of_day(day_of("2026-04-10")) + 40000;
	expect_ok(sweep_read_turn(work, sweep, 0, &turn));
	expect_number(day_of("2026-03-15"), turn.end);
	expect_number(RETURN_MISSING, turn.cell.state);
}

OFFICE_TEST(a_townships_sweep_asks_no_village_of_another_township)
{
	int64_t root = work->actor.unit_id;
	struct unit other = { .code = "T2", .name = "红石镇", .kind = UNIT_TOWNSHIP, .lead_official = "",
		                  .resident_officials = "", .liaison = "", .parent_id = root }, first = other;
	struct sweep_grid grid;
	sweep_calls calls = { 0 };
	first.code = "T1";
	first.name = "白石镇";
	expect_ok(unit_add(work, &first));
	expect_ok(unit_add(work, &other));
	expect(given_village(work, "V1", "东山村", first.id) != 0);
	expect(given_village(work, "V2", "西山村", other.id) != 0);
	work->actor.unit_id = first.id;
	int64_t sweep = given_sweep(work);
	work->actor.unit_id = root;
	work->now = moment_of_day(day_of("2026-03-12")) + 40000;
	expect_ok(sweep_read_grid(work, sweep, &grid));
	expect_number(1, grid.villages.count);
	expect_text("东山村", grid.villages.items[0].name);
	work->actor.unit_id = other.id;
	expect_ok(sweeps_awaited(work, day_of("2026-12-31"), &calls));
	expect_number(0, calls.count);
	struct village_return row = zero_return(sweep, "2026-03-12");
	work->actor.unit_id = root;
	row.village = "西山村";
	expect(send_in(work, row, "2026-03-12") == INVALID);
	expect(strstr(fault_of(work, "village"), "does not ask") != NULL);
}

/* The figures find the ends of cycles in SQL, the pages in C. */
OFFICE_TEST(figures_count_the_same_cycles_as_the_pages_in_every_kind_of_cycle)
{
	int64_t root = work->actor.unit_id, from = day_of("2023-12-20");
	struct figure_value value;
	expect(given_village(work, "E", "东山村", root) != 0);
	expect(given_village(work, "W", "西山村", root) != 0);
	for (int each = 0; each < 24; each++) {
		struct sweep sweep = { .title = "排查", .kind = 1 + each % 4, .cycle = 1 + each % 6,
			                   .days_after = each % 5, .from_day = from + each * 37,
			                   .until_day = from + each * 37 + 20 + each * 15 };
		struct sweep_grid grid;
		work->now = moment_of_day(sweep.until_day + 40);
		expect_ok(register_add(work, register_named("sweeps"), &sweep));
		expect_ok(sweep_read_grid(work, sweep.id, &grid));
		const char *key = sweep.kind == 4 ? "zero_report.missing" : "sweep_return.missing";
		struct period all = { sweep.from_day, sweep.until_day + 39 }, some = { all.from + 9, all.to - 45 };
		sweep_faults faults = { 0 };
		expect_ok(sweeps_faults(work, some.from, some.to, &faults));
		expect_ok(figure_compute(work, figure_find("village_return.missing"), some, 0, &value));
		expect_number(faults.items[0].missing + faults.items[1].missing, value.value);
		expect_ok(figure_compute(work, figure_find(key), all, 0, &value));
		expect_number(grid.missing, value.value);
		expect_number(2 * (int64_t)grid.ends.count, grid.missing);
		expect_ok(register_strike(work, register_named("sweeps"), sweep.id, "误排"));
	}
}

OFFICE_TEST(zero_reports_are_due_sent_late_or_missing_as_figures_that_open)
{
	int64_t root = work->actor.unit_id, east = given_village(work, "E", "东山村", root);
	struct sweep sweep = { .title = "零报告", .kind = 4, .cycle = SWEEP_DAILY,
		                   .from_day = day_of("2026-03-01"), .until_day = day_of("2026-03-05") };
	static const struct {
		const char *key;
		int64_t value;
	} CASES[] = {
		{ "zero_report.due", 5 }, { "zero_report.sent", 2 }, { "zero_report.late", 1 },
		{ "zero_report.missing", 3 }, { "sweep_return.due", 0 },
	};
	work->now = moment_of_day(day_of("2026-03-01"));
	expect_ok(register_add(work, register_named("sweeps"), &sweep));
	work->actor.unit_id = east;
	work->actor.role = ROLE_LIAISON;
	expect_ok(send_in(work, zero_return(sweep.id, "2026-03-01"), "2026-03-01"));
	struct village_return late = zero_return(sweep.id, "2026-03-04");
	late.for_day = day_of("2026-03-02");
	expect_ok(send_in(work, late, "2026-03-04"));
	work->actor.unit_id = root;
	work->actor.role = ROLE_HEAD;
	work->now = moment_of_day(day_of("2026-03-06")) + 40000;
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		struct figure_ask ask = { .period = { day_of("2026-03-01"), day_of("2026-03-31") } };
		struct figure_value value;
		figure_records records = { 0 };
		expect_ok(figure_compute(work, figure_find(CASES[each].key), ask.period, 0, &value));
		expect_number(CASES[each].value, value.value);
		expect_ok(figure_records_of(work, figure_find(CASES[each].key), &ask, RECORDS_READABLE, 0, 100, &records));
		expect_number(CASES[each].value, records.count);
		FOR_EACH(record, &records)
			expect(strncmp(record->address, "/ledgers/sweeps/", 16) == 0);
	}
}
