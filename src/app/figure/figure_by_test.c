/* figure_by_test.c: a figure divided by month, village or category: the parts of whole months come from
 * the roll-ups and are those of the records; on both engines. */
#include <string.h>

#include "app/contact/contact.h"
#include "app/figure/figure_compare.h"
#include "app/figure/figure_cube.h"
#include "app/figure/figure_store.h"
#include "app/figure/rollup.h"
#include "app/register/register_people.h"
#include "base/clock.h"
#include "expect.h"

static enum outcome given_contact(struct work *work, int64_t days_ago, const char *village,
                                  const char *category)
{
	struct contact contact = { .received = work->now - days_ago * 86400 - 60,
		                   .channel = CHANNEL_VISIT, .people = 1, .petitioner = "张三",
		                   .village = village, .category = category, .title = "道路损坏",
		                   .purpose = PURPOSE_REQUEST };
	return contact_register(work, &contact, 0);
}

static int64_t total_of(const pivot_heads *heads, const char *key)
{
	FOR_EACH(head, heads)
		if (strcmp(head->key, key) == 0)
			return head->total;
	return 0;
}

OFFICE_TEST(the_months_of_a_figure_are_those_of_its_records)
{
	const struct figure *figure = figure_find("contact.total");
	int64_t today = day_of_moment(work->now), counted;
	struct period year = period_of_year(today);
	struct figure_ask ask = { .period = year };
	pivot_heads kept = { 0 };
	for (int64_t each = 0; each < 6; each++)
		expect_ok(given_contact(work, each * 25, "柳溪村", ""));
	expect_ok(figure_by(work, figure, &ask, BY_MONTH, &kept));
	expect_number(12, (long long)kept.count);
	for (int64_t each = 0; each < 12; each++) {
		int64_t first = day_of_civil((struct civil){ civil_of_day(today).year, each + 1, 1 });
		struct period month = { first, first + days_in_month(civil_of_day(today).year, each + 1) - 1 };
		expect_ok(figure_store_value(work, figure, month, work->actor.unit_id, &counted));
		expect_number(counted, kept.items[each].total);
	}
}

OFFICE_TEST(the_villages_and_categories_of_a_figure_are_those_of_its_records)
{
	const struct figure *figure = figure_find("matter.total");
	struct period year = period_of_year(day_of_moment(work->now) - 1);
	struct figure_ask ask = { .period = year }, whole = { .period = year };
	pivot_heads villages = { 0 }, categories = { 0 }, counted = { 0 };
	expect_ok(given_contact(work, 1, "柳溪村", "城乡建设/道路"));
	expect_ok(given_contact(work, 1, "柳溪村", "城乡建设/供水"));
	expect_ok(given_contact(work, 1, "石桥 村", ""));
	expect_ok(given_contact(work, 800, "石桥 村", "城乡建设"));
	expect_ok(figure_by(work, figure, &ask, BY_VILLAGE, &villages));
	expect_ok(figure_by(work, figure, &ask, BY_CATEGORY, &categories));
	whole.period.from--; /* no roll-up has this period: counted */
	expect_ok(figure_by(work, figure, &whole, BY_VILLAGE, &counted));
	expect_number(2, (long long)villages.count);
	expect_text("柳溪村", villages.items[0].key);
	FOR_EACH(head, &counted)
		expect_number(head->total, total_of(&villages, head->key));
	expect_number(2, (long long)categories.count);
	expect_number(2, total_of(&categories, "城乡建设"));
	expect_number(1, total_of(&categories, "-"));
}

/* What the records of a choice add. */
static int64_t sum_of(struct work *work, const struct figure *figure, const struct figure_ask *ask)
{
	figure_records records = { 0 };
	int64_t sum = 0;
	if (figure_records_of(work, figure, ask, RECORDS_READABLE, 0, 1000, &records) != OK)
		return -1;
	FOR_EACH(record, &records)
		sum += record->amount;
	return sum;
}

static enum outcome given_various(struct work *work)
{
	static const char *const VILLAGES[] = { "柳溪村", "石桥 村", "" };
	static const char *const CATEGORIES[] = { "城乡建设/道路", "城乡建设", "", "农村农业/土地" };
	static const int CHANNELS_OF[] = { CHANNEL_LETTER, CHANNEL_VISIT, CHANNEL_CALL, CHANNEL_HOTLINE };
	for (int64_t each = 0; each < 24; each++) {
		struct contact contact = { .received = work->now - each * 11 * 86400 - 60,
			                       .channel = CHANNELS_OF[each % 4], .people = 1 + each % 7,
			                       .petitioner = arena_format(work->arena, "来访人%d", (int)each),
			                       .village = VILLAGES[each % 3], .category = CATEGORIES[each % 4],
			                       .title = arena_format(work->arena, "事项%d", (int)each),
			                       .purpose = PURPOSE_REQUEST };
		TRY(contact_register(work, &contact, 0));
	}
	return OK;
}

OFFICE_TEST(every_number_of_a_divided_figure_opens_to_records_that_sum_to_it)
{
	static const char *const KEYS[] = { "contact.total", "contact.people", "matter.total",
		                                "matter.acceptance_due" };
	int64_t today = day_of_moment(work->now);
	struct period period = { today - 200, today + 60 };
	expect(given_various(work) == OK);
	for (size_t key = 0; key < sizeof KEYS / sizeof *KEYS; key++)
		for (int rows = BY_MONTH; rows < DIMENSIONS; rows++) {
			const struct figure *figure = figure_find(KEYS[key]);
			int columns = rows % (DIMENSIONS - 1) + 1;
			struct figure_ask ask = { .period = period };
			struct pivot pivot;
			struct figure_value whole;
			expect_ok(figure_pivot(work, figure, &ask, (enum figure_dimension)rows,
			                       (enum figure_dimension)columns, &pivot));
			expect_ok(figure_compute(work, figure, period, 0, &whole));
			expect_number(whole.value, pivot_at(&pivot, pivot.rows.count, pivot.columns.count)->numerator);
			for (size_t row = 0; row < pivot.rows.count; row++)
				for (size_t column = 0; column < pivot.columns.count; column++) {
					struct figure_ask narrow = ask;
					narrow.among.key[rows] = pivot.rows.items[row].key;
					narrow.among.key[columns] = pivot.columns.items[column].key;
					expect_number(pivot_at(&pivot, row, column)->numerator, sum_of(work, figure, &narrow));
				}
		}
}

OFFICE_TEST(a_record_of_two_officials_counts_for_each_and_once_in_all)
{
	const struct register_kind *kind = register_named("outreach");
	const struct figure *figure = figure_find("outreach.people");
	int64_t today = day_of_moment(work->now);
	struct outreach visit = { .held_day = today - 1, .officials = "张三、李四", .village = "柳溪村", .people = 5,
		                      .batches = 1, .kind = 1, .heard = "", .lead = "", .matter = "", .struck = "",
		                      .imported = "" }, second = visit;
	struct figure_ask ask = { .period = { today - 9, today } };
	struct pivot pivot;
	second.officials = "张三";
	second.people = 2;
	expect_ok(register_add(work, kind, &visit));
	expect_ok(register_add(work, kind, &second));
	expect_ok(figure_pivot(work, figure, &ask, BY_PERSON, BY_NOTHING, &pivot));
	expect_number(2, (int64_t)pivot.rows.count);
	expect_text("张三", pivot.rows.items[0].key);
	expect_number(7, pivot_at(&pivot, 0, 0)->numerator);
	expect_number(5, pivot_at(&pivot, 1, 0)->numerator);
	expect_number(7, pivot_at(&pivot, 2, 0)->numerator);
	ask.among.key[BY_PERSON] = "李四";
	expect_number(5, sum_of(work, figure, &ask));
}

OFFICE_TEST(a_class_is_counted_at_each_of_its_levels_and_no_level_takes_anothers)
{
	const struct figure *figure = figure_find("matter.total");
	int64_t today = day_of_moment(work->now);
	struct figure_ask ask = { .period = { today - 30, today } };
	pivot_heads second = { 0 }, third = { 0 };
	expect_ok(given_contact(work, 1, "柳溪村", "城乡建设/村镇建设/道路"));
	expect_ok(given_contact(work, 2, "柳溪村", "城乡建设/村镇建设/供水"));
	expect_ok(given_contact(work, 3, "柳溪村", "城乡建设/村镇建设"));
	expect_ok(given_contact(work, 4, "柳溪村", "城乡建设"));
	expect_ok(figure_by(work, figure, &ask, BY_CATEGORY_2, &second));
	expect_number(2, (int64_t)second.count);
	expect_number(3, total_of(&second, "城乡建设/村镇建设"));
	expect_number(1, total_of(&second, "城乡建设"));
	expect_ok(figure_by(work, figure, &ask, BY_CATEGORY_3, &third));
	expect_number(4, (int64_t)third.count);
	expect_number(1, total_of(&third, "城乡建设/村镇建设/供水"));
	ask.among.key[BY_CATEGORY_3] = "城乡建设/村镇建设";
	expect_number(1, sum_of(work, figure, &ask));
}

OFFICE_TEST(a_unit_written_in_a_persons_place_stands_behind_the_persons)
{
	const struct register_kind *kind = register_named("outreach");
	int64_t today = day_of_moment(work->now);
	struct outreach visit = { .held_day = today - 1, .officials = "县自然资源局国土所、张三", .village = "柳溪村", .people = 5,
		                      .batches = 1, .kind = 1, .heard = "", .lead = "", .matter = "", .struck = "",
		                      .imported = "" };
	struct figure_ask ask = { .period = { today - 9, today } };
	pivot_heads heads = { 0 };
	expect_ok(register_add(work, kind, &visit));
	visit.officials = "县自然资源局国土所";
	expect_ok(register_add(work, kind, &visit));
	expect_ok(figure_by(work, figure_find("outreach.people"), &ask, BY_PERSON, &heads));
	expect_text("张三", heads.items[0].key);
	expect_text("县自然资源局国土所", heads.items[1].key);
	expect_number(1, heads.items[1].is_apart);
}

OFFICE_TEST(disputes_are_counted_by_their_kind_as_the_ledger_names_it)
{
	int64_t today = day_of_moment(work->now);
	struct figure_ask ask = { .period = { today - 9, today } };
	pivot_heads heads = { 0 };
	for (int64_t each = 0; each < 5; each++) {
		struct dispute dispute = { .found_day = today - 1, .kind = each < 3 ? 2 : 10, .origin = 1, .village = "柳溪村",
			                       .title = arena_format(work->arena, "纠纷%d", (int)each), .parties = "",
			                       .mediator = "", .result = "", .agreement = "", .report = "", .matter = "", .struck = "",
			                       .imported = "" };
		expect_ok(register_add(work, register_named("disputes"), &dispute));
	}
	expect_ok(figure_by(work, figure_find("dispute.found"), &ask, BY_KIND, &heads));
	expect_number(2, (int64_t)heads.count);
	expect_text("邻里", heads.items[0].key);
	expect_number(3, heads.items[0].total);
	ask.among.key[BY_KIND] = heads.items[1].key;
	expect_number(2, sum_of(work, figure_find("dispute.found"), &ask));
}

TEST(earlier_periods_are_those_people_compare_with)
{
	static const struct {
		const char *from, *to, *before_from, *before_to, *year_from, *year_to;
	} CASES[] = {
		{ "2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28", "2025-03-01", "2025-03-31" },
		{ "2026-01-01", "2026-12-31", "2025-01-01", "2025-12-31", "2025-01-01", "2025-12-31" },
		{ "2026-04-01", "2026-06-30", "2026-01-01", "2026-03-31", "2025-04-01", "2025-06-30" },
		{ "2025-02-01", "2025-02-28", "2025-01-01", "2025-01-31", "2024-02-01", "2024-02-29" },
		{ "2024-02-29", "2024-02-29", "2024-02-28", "2024-02-28", "2023-02-28", "2023-02-28" },
		{ "2026-03-03", "2026-03-09", "2026-02-24", "2026-03-02", "2025-03-03", "2025-03-09" },
	};
	struct arena *arena = arena_new();
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		struct period period;
		expect_ok(day_parse(CASES[each].from, &period.from));
		expect_ok(day_parse(CASES[each].to, &period.to));
		expect_text(CASES[each].before_from, day_string(arena, period_before(period).from));
		expect_text(CASES[each].before_to, day_string(arena, period_before(period).to));
		expect_text(CASES[each].year_from, day_string(arena, period_year_before(period).from));
		expect_text(CASES[each].year_to, day_string(arena, period_year_before(period).to));
	}
	arena_free(arena);
}

TEST(growth_is_rounded_half_up_and_never_nothing_where_something_changed)
{
	static const struct {
		int64_t unit, now, before;
		const char *growth;
	} CASES[] = {
		{ PER_MATTER, 45, 40, "+12.5%" }, { PER_MATTER, 40, 45, "−11.1%" }, { PER_MATTER, 7, 7, "unchanged" },
		{ PER_MATTER, 7, 0, "—" }, { PER_MATTER, 10001, 10000, "+0.1%" }, { PER_MATTER, 0, 8, "−100.0%" },
		{ PER_PERCENT, 943, 931, "+1.2 points" }, { PER_PERCENT, 900, 1000, "−10.0 points" },
	};
	struct arena *arena = arena_new();
	struct work work = { .arena = arena, .language = ENGLISH };
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		struct figure_value now = { .unit = CASES[each].unit, .value = CASES[each].now, .defined = 1 };
		struct figure_value before = { .unit = CASES[each].unit, .value = CASES[each].before, .defined = 1 };
		expect_text(CASES[each].growth, figure_growth(&work, &now, &before));
	}
	arena_free(arena);
}
