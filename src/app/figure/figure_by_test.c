/* figure_by_test.c: a figure divided by month, village or category: the parts of whole months come from
 * the roll-ups and are those of the records; on both engines. */
#include <string.h>

#include "app/contact/contact.h"
#include "app/figure/figure_store.h"
#include "app/figure/rollup.h"
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

static int64_t group_value(const figure_groups *groups, const char *label)
{
	FOR_EACH(group, groups)
		if (strcmp(group->label, label) == 0)
			return group->value;
	return 0;
}

OFFICE_TEST(the_months_of_a_figure_are_those_of_its_records)
{
	const struct figure *figure = figure_find("contact.total");
	int64_t today = day_of_moment(work->now), counted;
	struct period year = period_of_year(today);
	figure_groups kept = { 0 };
	for (int64_t each = 0; each < 6; each++)
		expect_ok(given_contact(work, each * 25, "柳溪村", ""));
	expect_ok(figure_by(work, figure, "month", year, 0, &kept));
	expect_number(12, (long long)kept.count);
	for (int64_t each = 0; each < 12; each++) {
		int64_t first = day_of_civil((struct civil){ civil_of_day(today).year, each + 1, 1 });
		struct period month = { first, first + days_in_month(civil_of_day(today).year, each + 1) - 1 };
		expect_ok(figure_store_value(work, figure, month, work->actor.unit_id, &counted));
		expect_number(counted, kept.items[each].value);
	}
}

OFFICE_TEST(the_villages_and_categories_of_a_figure_are_those_of_its_records)
{
	const struct figure *figure = figure_find("matter.total");
	struct period year = period_of_year(day_of_moment(work->now) - 1);
	figure_groups villages = { 0 }, categories = { 0 }, counted = { 0 };
	expect_ok(given_contact(work, 1, "柳溪村", "城乡建设/道路"));
	expect_ok(given_contact(work, 1, "柳溪村", "城乡建设/供水"));
	expect_ok(given_contact(work, 1, "石桥 村", ""));
	expect_ok(given_contact(work, 800, "石桥 村", "城乡建设"));
	expect_ok(figure_by(work, figure, "village", year, 0, &villages));
	expect_ok(figure_by(work, figure, "category", year, 0, &categories));
	expect_ok(figure_store_groups(work, figure, "village", year, work->actor.unit_id, &counted));
	expect_number(2, (long long)villages.count);
	expect_text("柳溪村", villages.items[0].label);
	FOR_EACH(group, &counted)
		expect_number(group->value, group_value(&villages, group->label));
	expect_number(2, (long long)categories.count);
	expect_number(2, group_value(&categories, "城乡建设"));
	expect_number(1, group_value(&categories, ""));
}
