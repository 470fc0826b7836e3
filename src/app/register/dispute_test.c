/* dispute_test.c: what a village could not mediate comes up in writing; disputes are narrowed and
 * divided by what they are. */
#include "app/figure/figure_cube.h"
#include "app/register/register_people.h"
#include "base/clock.h"
#include "expect.h"

static const struct register_kind *disputes(void)
{
	return register_named("disputes");
}

static struct dispute given(struct work *work, const char *title)
{
	return (struct dispute){ .found_day = day_of_moment(work->now) - 9, .title = title,
		                     .village = "西山村", .kind = 2, .mediation = 1, .level = LEVEL_VILLAGE };
}

static int64_t listed(struct work *work, struct register_view view)
{
	struct list rows = { 0 };
	view.limit = 10;
	view.words = "";
	return register_list(work, disputes(), &view, &rows) == OK ? (int64_t)rows.count : -1;
}

OFFICE_TEST(what_a_village_could_not_mediate_comes_up_with_its_written_report)
{
	struct dispute row = given(work, "宅基地之争");
	int64_t today = day_of_moment(work->now);
	row.failed_day = today - 2;
	expect(register_add(work, disputes(), &row) == INVALID);
	expect(strstr(fault_of(work, "report"), "in writing") != NULL);
	fault_clear(work);
	row.report = "两次调解未成，双方对界址各执一词。";
	expect_ok(register_add(work, disputes(), &row));
	expect_number(LEVEL_TOWNSHIP, row.level);
	expect_number(1, listed(work, (struct register_view){ .waiting = 1 }));
	row.taken_day = today;
	expect_ok(register_change(work, disputes(), &row, ""));
	expect_number(0, listed(work, (struct register_view){ .waiting = 1 }));
}

OFFICE_TEST(only_what_failed_in_the_village_is_taken_over)
{
	struct dispute row = given(work, "合同之争");
	row.taken_day = day_of_moment(work->now);
	expect(register_add(work, disputes(), &row) == INVALID);
	expect(fault_of(work, "taken_day") != NULL);
	fault_clear(work);
}

OFFICE_TEST(disputes_are_narrowed_by_kind_level_mediation_village_and_whether_they_are_open)
{
	struct dispute one = given(work, "噪声"), two = given(work, "合同"), three = given(work, "水渠");
	two.kind = 4;
	two.village = "东河村";
	two.resolved_day = day_of_moment(work->now);
	three.mediation = 2;
	three.level = LEVEL_TOWNSHIP;
	expect_ok(register_add(work, disputes(), &one));
	expect_ok(register_add(work, disputes(), &two));
	expect_ok(register_add(work, disputes(), &three));
	expect_number(3, listed(work, (struct register_view){ 0 }));
	expect_number(2, listed(work, (struct register_view){ .open = REGISTER_OPEN }));
	expect_number(1, listed(work, (struct register_view){ .open = REGISTER_ENDED }));
	expect_number(1, listed(work, (struct register_view){ .village = "东河村" }));
	static const char *const NAMES[] = { "kind", "origin", "level", "mediation" };
	static const int64_t CHOSEN[] = { 4, DISPUTE_NEW, LEVEL_TOWNSHIP, 2 }, COUNTS[] = { 1, 3, 1, 1 };
	for (int at = 0; at < 4; at++) {
		struct register_view view = { 0 };
		expect_text(NAMES[at], register_choice_at(disputes(), at)->name);
		view.choices[at] = CHOSEN[at];
		expect_number(COUNTS[at], listed(work, view));
	}
}

OFFICE_TEST(disputes_are_divided_by_the_kind_that_their_form_names)
{
	struct figure_ask ask = { .period = period_of_year(day_of_moment(work->now)) };
	work->language = CHINESE;
	for (const struct choice *each = DISPUTE_KINDS; each->code; each++) {
		struct dispute row = given(work, each->code);
		pivot_heads heads = { 0 };
		int64_t found = 0;
		row.kind = each->value;
		expect_ok(register_add(work, disputes(), &row));
		expect_ok(figure_by(work, figure_find("dispute.found"), &ask, BY_CATEGORY, &heads));
		FOR_EACH(head, &heads)
			if (strcmp(head->label, tr(work, each->label)) == 0)
				found = head->total;
		if (found != 1)
			expect_text(each->code, "a kind that divides disputes by the name of its form");
	}
}

OFFICE_TEST(disputes_resolved_are_counted_by_mediation_and_by_level)
{
	struct dispute row = given(work, "邻里");
	struct figure_value value;
	struct period year = period_of_year(day_of_moment(work->now));
	row.mediation = 2;
	row.level = LEVEL_TOWNSHIP;
	row.resolved_day = day_of_moment(work->now);
	expect_ok(register_add(work, disputes(), &row));
	static const struct {
		const char *key;
		int64_t count;
	} COUNTED[] = { { "dispute.resolved_by_administration", 1 }, { "dispute.resolved_by_court", 0 },
		            { "dispute.resolved_by_people", 0 }, { "dispute.resolved_township", 1 },
		            { "dispute.resolved_village", 0 }, { "dispute.open", 0 } };
	for (size_t each = 0; each < sizeof COUNTED / sizeof *COUNTED; each++) {
		expect_ok(figure_compute(work, figure_find(COUNTED[each].key), year, 0, &value));
		expect_number(COUNTED[each].count, value.value);
	}
}
