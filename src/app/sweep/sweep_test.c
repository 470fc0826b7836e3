/* sweep_test.c: what a village owes, has sent in time, late or not at all, by worked cases. */
#include "app/sweep/sweep.h"

#include "app/access.h"
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
	expect_number(2, march.items[march.items[0].unit_id == east].missing);
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
