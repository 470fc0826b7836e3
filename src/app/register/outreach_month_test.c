/* outreach_month_test.c: every official who owes visits is held against what the office asks. */
#include "app/register/outreach_month.h"

#include "app/unit/unit.h"
#include "base/clock.h"
#include "base/settings.h"
#include "expect.h"

static const struct outreach_official *named(const outreach_officials *officials, const char *name)
{
	FOR_EACH(each, officials)
		if (strcmp(each->name, name) == 0)
			return each;
	return NULL;
}

static enum outcome went(struct work *work, int64_t day, const char *officials, int64_t visits)
{
	struct outreach row = { .held_day = day, .officials = officials, .visits = visits };
	return register_add(work, register_named("outreach"), &row);
}

static void given_asked(struct work *work, int64_t visits)
{
	struct settings *settings = (struct settings *)settings_of(work);
	settings->outreach_monthly = visits;
}

OFFICE_TEST(each_official_who_owes_visits_is_held_against_what_the_month_asks)
{
	int64_t today = day_of_moment(work->now);
	struct civil civil = civil_of_day(today);
	int64_t first = day_of_civil((struct civil){ civil.year, civil.month, 1 });
	struct unit village = { .parent_id = work->actor.unit_id, .code = "V1", .name = "东河村",
		                    .kind = UNIT_VILLAGE, .lead_official = "王强", .liaison = "",
		                    .resident_officials = "张兰、李敏" };
	outreach_officials officials = { 0 };
	given_asked(work, 2);
	expect_ok(unit_add(work, &village));
	expect_ok(went(work, today, "王强、赵六", 2));
	expect_ok(went(work, first, "张兰", 1));
	expect_ok(went(work, first - 1, "张兰", 5)); /* last month's */
	expect_ok(went(work, today + 1, "张兰", 5)); /* only planned */
	expect_ok(outreach_month(work, today, &officials));
	expect_number(0, named(&officials, "王强")->below);
	expect_number(2, named(&officials, "赵六")->visits);
	expect_number(1, named(&officials, "张兰")->visits);
	expect_number(1, named(&officials, "张兰")->below);
	expect_number(0, named(&officials, "李敏")->visits);
	expect_number(2, outreach_below(&officials));
	expect_number(1, officials.items[0].below);
}

OFFICE_TEST(the_visits_of_a_month_are_counted_where_the_office_asks_for_none)
{
	int64_t today = day_of_moment(work->now);
	outreach_officials officials = { 0 };
	given_asked(work, 0);
	expect_ok(went(work, today, "张兰", 1));
	expect_ok(went(work, today, "王强", 3));
	expect_ok(outreach_month(work, today, &officials));
	expect_number(2, (int64_t)officials.count);
	expect_text("王强", officials.items[0].name);
	expect_number(3, named(&officials, "王强")->visits);
	expect_number(0, outreach_below(&officials));
}
