/* matter_search_test.c: the search page's question: phrases, filters, pages, counts, the best first. */
#include <string.h>

#include "app/contact/contact.h"
#include "app/matter/matter_search.h"
#include "app/matter/search_words.h"
#include "app/search/search.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "expect.h"

static int64_t given(struct work *work, const char *title, const char *content, int64_t channel)
{
	struct contact contact = { .title = title, .content = content, .petitioner = "王芳",
		                       .channel = channel, .received = work->now };
	return contact_register(work, &contact, 0) == OK ? contact.matter_id : 0;
}

static enum outcome ask(struct work *work, const char *words, const char *channel, int64_t before,
                        struct search_answer *out)
{
	struct search_view view = { .words = words, .before = before, .limit = 3,
		                        .ledger = { .order = "" } };
	if (*channel)
		*LIST_ADD(work->arena, &view.ledger.choices) = (struct ledger_choice){ "channel", channel };
	return matter_search(work, &view, out);
}

TEST(quotes_of_every_kind_hold_a_phrase)
{
	static const char *const TYPED[] = { "低保 “拆迁 款”", "低保 \"拆迁 款\"", "低保「拆迁 款」", "低保 “拆迁 款" };
	for (size_t each = 0; each < sizeof TYPED / sizeof *TYPED; each++) {
		struct work work = { .arena = arena_new() };
		struct search_words words;
		search_words_read(&work, TYPED[each], &words);
		expect_number(1, (long long)words.exact.count);
		expect_text("拆迁款", words.exact.items[0]);
		expect(strstr(words.plain, "低保") && strstr(words.plain, "拆迁 款"));
		arena_free(work.arena);
	}
}

OFFICE_TEST(a_phrase_is_found_only_where_it_stands)
{
	struct search_answer found;
	int64_t apart = given(work, "道路", "拆了房子，迁走了，补偿款没有；拆迁、迁补、补偿", CHANNEL_LETTER);
	int64_t together = given(work, "道路", "拆迁补偿款没有付", CHANNEL_LETTER);
	expect_ok(search_catch_up_all(work));
	expect_ok(ask(work, "拆迁补偿", "", 0, &found));
	expect_number(2, found.count);
	expect_ok(ask(work, "“拆迁补偿”", "", 0, &found));
	expect_number(1, found.count);
	expect_number(0, found.at_least);
	expect_number(together, found.rows.items[0].matter.id);
	expect(apart != together);
}

OFFICE_TEST(filters_narrow_a_search_and_its_pages_meet)
{
	struct search_answer found;
	int64_t seen = 0, before = 0, last = INT64_MAX;
	for (int each = 0; each < 20; each++)
		expect(given(work, "反映道路损坏", "道路", each % 2 ? CHANNEL_VISIT : CHANNEL_LETTER) != 0);
	expect_ok(search_catch_up_all(work));
	expect_ok(ask(work, "道路", "letter", 0, &found));
	expect_number(10, found.count);
	do {
		expect_ok(ask(work, "道路", "letter", before, &found));
		FOR_EACH(row, &found.rows) {
			expect(row->matter.id < last && row->matter.channel == CHANNEL_LETTER);
			last = row->matter.id;
			seen++;
		}
		before = found.next;
	} while (before);
	expect_number(10, seen);
	expect_ok(ask(work, "道路", "", 0, &found));
	expect_number(20, found.count);
}

OFFICE_TEST(the_best_come_before_the_newest_when_asked_for)
{
	struct search_answer found;
	struct search_view view = { .words = "低保", .by_weight = 1, .limit = 3, .ledger = { .order = "" } };
	int64_t best = given(work, "申请低保", "低保，低保", CHANNEL_LETTER);
	expect(given(work, "反映道路损坏", "顺便问低保", CHANNEL_LETTER) != 0);
	expect_ok(search_catch_up_all(work));
	expect_ok(matter_search(work, &view, &found));
	expect_number(2, (long long)found.rows.count);
	expect_number(best, found.rows.items[0].matter.id);
	expect_number(1, found.rows.items[0].title_marked.items[1].hit);
	expect(strstr(found.rows.items[1].excerpt, "低保") != NULL);
}

OFFICE_TEST(a_unit_below_mine_narrows_a_search_and_another_is_refused)
{
	struct search_answer found;
	struct unit station = { .code = "A", .name = "司法所", .kind = UNIT_STATION,
		                    .parent_id = work->actor.unit_id, .lead_official = "",
		                    .resident_officials = "", .liaison = "" };
	struct search_view view = { .words = "道路", .limit = 3, .ledger = { .order = "" } };
	int64_t root = work->actor.unit_id;
	expect_ok(unit_add(work, &station));
	struct act act = { .matter_id = given(work, "道路损坏", "道路", CHANNEL_LETTER), .note = "",
		               .unit_id = station.id, .until = day_of_moment(work->now) + 5 };
	expect(given(work, "道路积水", "道路", CHANNEL_LETTER) != 0);
	expect_ok(matter_do(work, "accept", &act));
	expect_ok(matter_do(work, "assign", &act));
	expect_ok(search_catch_up_all(work));
	view.unit_id = root;
	expect_ok(matter_search(work, &view, &found));
	expect_number(2, found.count);
	view.unit_id = station.id;
	expect_ok(matter_search(work, &view, &found));
	expect_number(1, found.count);
	expect_number(act.matter_id, found.rows.items[0].matter.id);
	work->actor.unit_id = station.id;
	view.unit_id = root;
	expect_fault(INVALID, matter_search(work, &view, &found), "");
}

OFFICE_TEST(what_turns_out_to_be_a_report_is_counted_for_nobody_else_and_back_again_for_all)
{
	struct search_answer found;
	struct act report = { .matter_id = given(work, "反映账目", "村账目三年没有公布", CHANNEL_LETTER),
		                  .purpose = PURPOSE_REPORT, .note = "甄别" };
	struct act request = report;
	request.purpose = PURPOSE_REQUEST;
	expect_ok(search_catch_up_all(work));
	expect_ok(matter_do(work, "classify", &report));
	expect_ok(search_catch_up_all(work));
	work->actor.role = ROLE_LEADER;
	expect_ok(ask(work, "账目", "", 0, &found));
	expect_number(0, found.count);
	expect_number(0, (long long)found.rows.count);
	work->actor.role = ROLE_SYSTEM;
	expect_ok(matter_do(work, "classify", &request));
	expect_ok(search_catch_up_all(work));
	work->actor.role = ROLE_LEADER;
	expect_ok(ask(work, "账目", "", 0, &found));
	expect_number(1, found.count);
}
