/* supervision_test.c: what the law's conditions suggest, and what they do not. */
#include <string.h>

#include "app/access.h"
#include "app/clock/clock_rule.h"
#include "app/contact/contact.h"
#include "app/matter/matter.h"
#include "app/supervision/supervision.h"
#include "expect.h"

enum { DAY = 86400 };

static int64_t given_matter(struct work *work, int64_t purpose)
{
	struct contact contact = { .received = work->now - 3600, .channel = CHANNEL_VISIT, .people = 1,
		                       .petitioner = "张三", .title = "反映道路损坏", .purpose = purpose };
	return contact_register(work, &contact, 0) == OK ? contact.matter_id : 0;
}

/* "accept conclude": the rules suggested for a matter. */
static const char *suggested(struct work *work, int64_t matter_id)
{
	supervision_suggestions all = { 0 };
	const char *rules = "";
	if (supervision_suggest(work, &all) != OK)
		return "failed";
	FOR_EACH(it, &all)
		if (it->matter_id == matter_id)
			rules = arena_format(work->arena, "%s%s%s", rules, *rules ? " " : "", it->rule);
	return rules;
}

OFFICE_TEST(a_passed_limit_is_suggested_until_it_is_supervised_and_again_when_that_is_not_answered)
{
	supervision_lines lines = { 0 };
	int64_t id = given_matter(work, PURPOSE_REQUEST);
	work->now += 15 * DAY;
	expect_text("", suggested(work, id));
	work->now += DAY;
	expect_text("accept", suggested(work, id));
	struct act push = { .matter_id = id, .kind = SUPERVISION_LETTER, .note = "请及时告知",
		                .until = work->now / DAY + 5 };
	expect_ok(matter_do(work, "supervise", &push));
	expect_text("", suggested(work, id));
	expect_ok(supervisions_find(work, &lines));
	expect_number(1, (long long)lines.count);
	expect_number(LIGHT_YELLOW, lines.items[0].light);
	work->now += 7 * DAY;
	expect_text("supervision", suggested(work, id));
	struct act answer = { .matter_id = id, .note = "已告知" };
	expect_ok(matter_do(work, "answer", &answer));
	lines = (supervision_lines){ 0 };
	expect_ok(supervisions_find(work, &lines));
	expect_number(LIGHT_RED, lines.items[0].light);
	expect_text("accept", suggested(work, id));
}

OFFICE_TEST(what_was_granted_is_suggested_when_it_is_not_carried_out_in_time)
{
	int64_t id = given_matter(work, PURPOSE_REQUEST);
	struct act act = { .matter_id = id, .note = "支持。", .facts = "属实", .basis = "条例", .result = RESULT_SUPPORTED,
		               .way = SERVED_IN_PERSON };
	expect_ok(matter_do(work, "accept", &act));
	expect_ok(matter_do(work, "reply", &act));
	expect_ok(matter_do(work, "serve", &act));
	expect_ok(matter_do(work, "conclude", &act));
	work->now += 31 * DAY;
	expect_text("granted", suggested(work, id));
	expect_ok(matter_do(work, "execute", &act));
	expect_text("", suggested(work, id));
}

OFFICE_TEST(who_comes_a_third_time_with_an_open_matter_is_suggested)
{
	int64_t id = given_matter(work, PURPOSE_REQUEST);
	for (int again = 0; again < 2; again++) {
		struct contact contact = { .received = work->now, .channel = CHANNEL_VISIT, .people = 1,
			                       .petitioner = "张三", .title = "反映道路损坏", .purpose = PURPOSE_REQUEST };
		expect_text("", suggested(work, id));
		expect_ok(contact_register(work, &contact, id));
	}
	expect_text("again", suggested(work, id));
}

OFFICE_TEST(a_report_on_an_official_is_suggested_to_nobody)
{
	int64_t id = given_matter(work, PURPOSE_REPORT);
	work->now += 30 * DAY;
	expect_text("", suggested(work, id));
	work->actor.role = ROLE_LEADER;
	expect_text("", suggested(work, id));
}
