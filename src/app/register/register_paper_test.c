/* register_paper_test.c: papers of the ledgers are issued once they can be, numbered without gaps, and
 * say nothing of reports. */
#include "app/register/register_paper.h"

#include "app/contact/contact.h"
#include "app/matter/matter.h"
#include "app/paper/paper_form.h"
#include "app/register/register_desk.h"
#include "app/register/register_people.h"
#include "base/clock.h"
#include "expect.h"

static const struct register_paper_words AGREED = {
	.to = "青石镇人民法庭", .facts = "两家因排水沟相邻关系发生争执。", .terms = "甲方三日内疏通排水沟。",
	.way = "甲方自行疏通，村委会验收", .note = "",
};

static struct dispute given_dispute(struct work *work)
{
	return (struct dispute){ .found_day = day_of_moment(work->now) - 5, .title = "排水沟之争",
		                     .parties = "李四、王五", .village = "西山村", .mediation = 1,
		                     .mediator = "赵六" };
}

static struct register_paper_words with_day(struct work *work, struct register_paper_words words)
{
	words.perform_day = day_of_moment(work->now) + 3;
	return words;
}

TEST(every_paper_of_a_ledger_has_its_form_for_that_ledger)
{
	struct work work = { .arena = arena_new(), .language = ENGLISH };
	for (const struct register_paper_kind *each = REGISTER_PAPER_KINDS; each->kind; each++) {
		struct paper_form form;
		expect(ledger_paper_form_find(&work, each->kind, &form) == OK);
		expect_text(each->noun, form.addressee);
		expect(form.length > 0);
		expect(!each->field || field_find(register_named(each->noun)->fields, each->field));
	}
	arena_free(work.arena);
}

OFFICE_TEST(a_mediation_agreement_holds_what_the_law_asks_and_gives_the_row_its_number)
{
	const struct register_kind *kind = register_named("disputes");
	struct dispute row = given_dispute(work), second = given_dispute(work);
	struct register_paper_words words = with_day(work, AGREED), empty = { .to = "" };
	struct register_paper paper, next;
	expect_ok(register_add(work, kind, &row));
	expect_ok(register_add(work, kind, &second));
	expect(register_paper_issue(work, kind, row.id, "peoples_agreement", &empty, &paper) == INVALID);
	expect(fault_of(work, "terms") && fault_of(work, "perform_day"));
	fault_clear(work);
	expect_ok(register_paper_issue(work, kind, row.id, "peoples_agreement", &words, &paper));
	static const char *const HOLDS[] = { "李四、王五", "相邻关系", "疏通排水沟", "村委会验收", "赵六",
		                                 "三十日内共同向人民法院申请司法确认", "当事人（签名" };
	for (size_t each = 0; each < sizeof HOLDS / sizeof *HOLDS; each++)
		expect(strstr(paper.body, HOLDS[each]) != NULL);
	expect_ok(register_find(work, kind, row.id, &row));
	expect_text(paper.number, row.agreement);
	expect_ok(register_paper_issue(work, kind, second.id, "peoples_agreement", &words, &next));
	expect(strstr(paper.number, "调〔") && strstr(paper.number, "〕1号") && strstr(next.number, "〕2号"));
	expect_fault(NOT_FOUND, register_paper_issue(work, kind, row.id, "administrative_agreement", &words,
	                                             &paper), "no such paper");
}

OFFICE_TEST(a_paper_issued_anew_replaces_and_names_the_one_before)
{
	const struct register_kind *kind = register_named("disputes");
	struct dispute row = given_dispute(work);
	struct register_paper_words words = with_day(work, AGREED);
	struct register_paper first, second, found;
	expect_ok(register_add(work, kind, &row));
	expect_ok(register_paper_issue(work, kind, row.id, "peoples_agreement", &words, &first));
	expect_ok(register_paper_issue(work, kind, row.id, "peoples_agreement", &words, &second));
	expect(strstr(second.body, first.number) != NULL);
	expect_ok(register_paper_find(work, first.id, &found));
	expect_number(second.id, found.replaced_by_id);
	expect_text(first.body, found.body);
}

OFFICE_TEST(the_court_is_asked_within_thirty_days_of_the_agreement)
{
	const struct register_kind *kind = register_named("disputes");
	struct dispute row = given_dispute(work);
	struct register_paper_words words = with_day(work, AGREED);
	struct register_paper paper;
	expect_ok(register_add(work, kind, &row));
	expect(register_paper_issue(work, kind, row.id, "confirmation_request", &words, &paper) == INVALID);
	fault_clear(work);
	expect_ok(register_paper_issue(work, kind, row.id, "peoples_agreement", &words, &paper));
	work->now += 30 * 86400;
	expect_ok(register_paper_issue(work, kind, row.id, "confirmation_request", &words, &paper));
	expect(strstr(paper.body, "青石镇人民法庭") && strstr(paper.body, "李四、王五"));
	work->now += 86400;
	expect_fault(CONFLICT, register_paper_issue(work, kind, row.id, "confirmation_request", &words,
	                                            &paper), "thirty days");
}

/* A matter that is a report. */
static const char *given_report(struct work *work)
{
	struct contact contact = { .received = work->now - 60, .channel = CHANNEL_VISIT, .people = 1,
		                       .petitioner = "张三", .title = "举报某人", .purpose = PURPOSE_REPORT };
	struct matter matter;
	if (contact_register(work, &contact, 0) || matter_find(work, contact.matter_id, &matter))
		return "";
	return matter.number;
}

OFFICE_TEST(minutes_hold_decisions_and_tasks_and_nothing_about_reports)
{
	int64_t today = day_of_moment(work->now);
	struct conference meeting = { .held_day = today, .kind = 1, .topic = "联席会议", .chair = "周建国",
		                          .attendees = "司法所\n派出所", .absent = "国土所：下村" };
	expect_ok(register_add(work, register_named("conferences"), &meeting));
	struct agenda item = { .parent_id = meeting.id, .held_day = today, .title = "西山村水渠",
		                   .decision = "由司法所牵头调解" };
	struct agenda secret = { .parent_id = meeting.id, .held_day = today, .title = "举报线索",
		                     .decision = "移送", .matter = given_report(work) };
	struct task task = { .parent_id = meeting.id, .given_day = today, .source = 1, .title = "清淤",
		                 .doer = "西山村", .due_day = today + 9 };
	struct register_paper_words words = { .note = "" };
	struct register_paper paper;
	expect_ok(register_add(work, register_named("agenda"), &item));
	expect_ok(register_add(work, register_named("agenda"), &secret));
	expect_ok(register_add(work, register_named("tasks"), &task));
	expect_ok(register_paper_issue(work, register_named("conferences"), meeting.id, "minutes", &words,
	                               &paper));
	static const char *const HOLDS[] = { "周建国", "司法所、派出所", "国土所：下村", "由司法所牵头调解",
		                                 "责任单位：西山村" };
	for (size_t each = 0; each < sizeof HOLDS / sizeof *HOLDS; each++)
		expect(strstr(paper.body, HOLDS[each]) != NULL);
	expect(!strstr(paper.body, "举报") && !strstr(paper.body, "移送"));
}

OFFICE_TEST(a_paper_is_read_by_whoever_reads_its_row_and_issued_by_whoever_keeps_it)
{
	const struct register_kind *kind = register_named("disputes");
	struct dispute row = given_dispute(work);
	struct register_paper_words words = with_day(work, AGREED);
	struct register_paper paper, found;
	expect_ok(register_add(work, kind, &row));
	expect_ok(register_paper_issue(work, kind, row.id, "peoples_agreement", &words, &paper));
	expect_ok(register_find(work, kind, row.id, &row));
	work->actor.role = ROLE_LEADER;
	expect_ok(register_paper_find(work, paper.id, &found));
	expect(register_paper_issue(work, kind, row.id, "peoples_agreement", &words, &found) == DENIED);
	fault_clear(work);
	work->actor.role = ROLE_HEAD;
	row.matter = given_report(work);
	expect_ok(register_change(work, kind, &row, ""));
	work->actor.role = ROLE_LEADER;
	expect_fault(NOT_FOUND, register_paper_find(work, paper.id, &found), "no such paper");
}

OFFICE_TEST(minutes_of_a_meeting_to_come_are_refused)
{
	struct conference meeting = { .held_day = day_of_moment(work->now) + 2, .kind = 1, .topic = "例会" };
	struct register_paper_words words = { .note = "" };
	struct register_paper paper;
	expect_ok(register_add(work, register_named("conferences"), &meeting));
	expect_fault(CONFLICT, register_paper_issue(work, register_named("conferences"), meeting.id,
	                                            "minutes", &words, &paper), "only planned");
}
