/* clock_load_test.c: the overview of limits by unit shows what runs, is near, is overdue or unanswered. */
#include <string.h>

#include "app/clock/clock_rule.h"
#include "app/contact/contact.h"
#include "app/matter/matter.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "expect.h"

static int64_t given_matter(struct work *work, int64_t days_ago, int64_t purpose)
{
	struct contact contact = { .received = work->now - days_ago * 86400, .channel = CHANNEL_VISIT,
		                   .people = 1, .petitioner = "张三", .title = "反映道路损坏",
		                   .purpose = purpose };
	return contact_register(work, &contact, 0) == OK ? contact.matter_id : 0;
}

OFFICE_TEST(the_overview_counts_each_units_running_limits_and_no_reports)
{
	clock_load_list loads = { 0 }, of_station = { 0 };
	int64_t root = work->actor.unit_id, today = day_of_moment(work->now);
	struct unit station = { .code = "S", .name = "司法所", .kind = UNIT_STATION, .lead_official = "",
		                .resident_officials = "", .liaison = "", .parent_id = root };
	expect_ok(unit_add(work, &station));
	expect(given_matter(work, 20, PURPOSE_REQUEST) != 0); /* overdue */
	expect(given_matter(work, 12, PURPOSE_REQUEST) != 0); /* near */
	expect(given_matter(work, 20, PURPOSE_REPORT) != 0);
	struct act act = { .matter_id = given_matter(work, 3, PURPOSE_REQUEST), .unit_id = station.id,
		           .until = today + 20, .kind = SUPERVISION_URGE, .note = "请加快" };
	expect_ok(matter_do(work, "accept", &act));
	expect_ok(matter_do(work, "assign", &act));
	expect_ok(matter_do(work, "supervise", &act));
	expect_ok(clock_loads(work, &loads));
	expect_number(2, (long long)loads.count);
	expect_number(root, loads.items[0].id);
	expect_number(3, loads.items[0].running);
	expect_number(1, loads.items[0].overdue);
	expect_number(1, loads.items[0].near_due);
	expect_text("司法所", loads.items[1].name);
	expect_number(2, loads.items[1].running);
	expect_number(1, loads.items[1].unanswered);
	work->actor.unit_id = station.id;
	expect_ok(clock_loads(work, &of_station));
	expect_number(2, (long long)of_station.count);
	for (size_t each = 0; each < of_station.count; each++)
		expect_number(0, of_station.items[each].overdue);
}
