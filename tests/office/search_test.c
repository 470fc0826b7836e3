/* search_test.c: what the index finds is what the records hold and the actor may see. */
#include <string.h>

#include "app/access.h"
#include "app/contact/contact.h"
#include "app/matter/matter.h"
#include "app/search/search_store.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "db/transaction.h"
#include "expect.h"

static const char *const PARTS[] = { "道路", "损坏", "低保", "申请", "拆迁", "补偿", "邻里", "噪音",
	                                 "饮水", "不足", "工资", "拖欠" };
enum { PART_COUNT = sizeof PARTS / sizeof *PARTS, GIVEN = 40 };

static struct contact contact_titled(struct work *work, const char *title)
{
	return (struct contact){ .title = title, .petitioner = "王芳", .channel = CHANNEL_LETTER,
		                     .received = work->now };
}

static int64_t given(struct work *work, const char *title, int64_t matter_id)
{
	struct contact contact = contact_titled(work, title);
	return contact_register(work, &contact, matter_id) == OK ? contact.matter_id : 0;
}

static int64_t found(struct work *work, const char *words)
{
	id_list ids = { 0 };
	int64_t count = -1;
	if (search_matters(work, words, 0, 0, 1000, &ids) != OK ||
	    search_count(work, words, 0, &count) != OK)
		return -1;
	return count == (int64_t)ids.count ? count : -2;
}

/* Titles of three parts, drawn by a fixed rule. */
static const char *title_of(struct work *work, int number)
{
	return arena_format(work->arena, "反映%s%s和%s", PARTS[number % PART_COUNT],
	                    PARTS[(number * 5 + 1) % PART_COUNT], PARTS[(number * 7 + 3) % PART_COUNT]);
}

OFFICE_TEST(what_a_scan_finds_the_index_finds)
{
	for (int each = 0; each < GIVEN; each++)
		expect(given(work, title_of(work, each), 0) != 0);
	expect_ok(search_catch_up_all(work));
	for (size_t part = 0; part < PART_COUNT; part++) {
		int64_t scanned = 0;
		for (int each = 0; each < GIVEN; each++)
			scanned += strstr(title_of(work, each), PARTS[part]) != NULL;
		expect_number(scanned, found(work, PARTS[part]));
	}
	expect_number(0, found(work, "坏和低保邻里"));
}

OFFICE_TEST(a_repeat_brings_its_words_to_its_matter)
{
	int64_t matter_id = given(work, "反映道路损坏", 0);
	expect_ok(search_catch_up_all(work));
	expect_number(0, found(work, "塌方"));
	expect(given(work, "道路塌方无人管", matter_id) == matter_id);
	expect_ok(search_catch_up_all(work));
	expect_number(1, found(work, "塌方"));
	expect_number(1, found(work, "损坏"));
	expect_number(1, found(work, "损坏 塌方"));
}

OFFICE_TEST(an_index_made_from_nothing_finds_the_same_as_one_that_was_fed)
{
	int64_t matter_id = 0;
	for (int each = 0; each < GIVEN; each++) {
		matter_id = given(work, title_of(work, each), each % 4 == 3 ? matter_id : 0);
		if (each % 10 == 0)
			expect_ok(search_catch_up_all(work));
	}
	expect_ok(search_catch_up_all(work));
	struct search_lag lag = { -1, -1 };
	int64_t fed[PART_COUNT];
	for (size_t part = 0; part < PART_COUNT; part++)
		fed[part] = found(work, PARTS[part]);
	expect_ok(search_rebuild(work));
	for (size_t part = 0; part < PART_COUNT; part++)
		expect_number(fed[part], found(work, PARTS[part]));
	expect_ok(search_lag(work, &lag));
	expect_number(0, lag.entries);
	expect_number(0, lag.seconds);
}

OFFICE_TEST(how_far_the_index_is_behind_is_known_in_entries_and_seconds)
{
	struct search_lag lag;
	expect_ok(search_catch_up_all(work));
	expect(given(work, "反映道路损坏", 0) != 0);
	work->now += 7;
	expect(given(work, "申请低保", 0) != 0);
	expect_ok(search_lag(work, &lag));
	expect_number(2, lag.entries);
	expect_number(7, lag.seconds);
}

OFFICE_TEST(a_matter_is_found_by_a_unit_once_it_was_sent_there)
{
	struct unit station = { .code = "A", .name = "司法所", .kind = UNIT_STATION,
		                    .parent_id = work->actor.unit_id, .lead_official = "",
		                    .resident_officials = "", .liaison = "" };
	int64_t root = work->actor.unit_id;
	expect_ok(unit_add(work, &station));
	struct act act = { .matter_id = given(work, "反映道路损坏", 0), .unit_id = station.id,
		               .note = "", .until = day_of_moment(work->now) + 5 };
	expect_ok(search_catch_up_all(work));
	work->actor.unit_id = station.id;
	expect_number(0, found(work, "道路"));
	work->actor.unit_id = root;
	expect_ok(matter_do(work, "accept", &act));
	expect_ok(matter_do(work, "assign", &act));
	expect_ok(search_catch_up_all(work));
	work->actor.unit_id = station.id;
	expect_number(1, found(work, "道路"));
}

OFFICE_TEST(neither_the_list_nor_the_count_betrays_a_report)
{
	struct contact report = contact_titled(work, "举报道路工程");
	report.purpose = PURPOSE_REPORT;
	report.respondent = "信访办王强";
	expect_ok(contact_register(work, &report, 0));
	expect(given(work, "反映道路损坏", 0) != 0);
	expect_ok(search_catch_up_all(work));
	work->actor.role = ROLE_HEAD;
	work->actor.name = "李敏";
	expect_number(2, found(work, "道路"));
	work->actor.name = "王强";
	expect_number(1, found(work, "道路"));
	work->actor.role = ROLE_HANDLER;
	expect_number(1, found(work, "道路"));
}

OFFICE_TEST(nobody_finds_more_by_typing_what_only_the_index_says)
{
	expect(given(work, "反映道路损坏", 0) != 0);
	expect_ok(search_catch_up_all(work));
	expect_number(0, found(work, arena_format(work->arena, "单%lld", (long long)work->actor.unit_id)));
	expect_number(0, found(work, "密0"));
}

OFFICE_TEST(an_index_of_other_records_is_made_again)
{
	static const struct query ELSEWHERE = { "test.elsewhere", "UPDATE search_place SET hash = 'other'",
		                                    "-search_place" };
	struct work index;
	expect(given(work, "反映道路损坏", 0) != 0);
	expect_ok(search_catch_up_all(work));
	expect_ok(search_store_enter(work, &index));
	{
		TRANSACTION(transaction);
		expect_ok(transaction_begin(&index, &transaction));
		expect_ok(search_store_clear(&index));
		expect_ok(db_run(&index, &ELSEWHERE, NO_BIND, NULL));
		expect_ok(transaction_commit(&transaction));
	}
	expect_ok(search_store_leave(work, &index, OK));
	expect_number(0, found(work, "道路"));
	expect_ok(search_catch_up_all(work));
	expect_number(1, found(work, "道路"));
}
