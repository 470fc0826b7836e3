/* paper_test.c: what papers promise: numbers without gaps, frozen text, service, correction. */
#include <string.h>

#include "app/figure/figure.h"
#include "app/contact/contact.h"
#include "app/matter/matter.h"
#include "app/dossier/dossier.h"
#include "app/paper/paper.h"
#include "app/paper/paper_form.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "expect.h"

static int64_t given_matter(struct work *work)
{
	struct contact contact = { .received = work->now - 3600, .channel = CHANNEL_VISIT, .people = 1,
		                   .petitioner = "张三", .title = "反映道路损坏",
		                   .purpose = PURPOSE_REQUEST };
	return contact_register(work, &contact, 0) == OK ? contact.matter_id : 0;
}

static struct paper last_paper(struct work *work, int64_t matter_id)
{
	paper_list papers = { 0 };
	if (papers_of_matter(work, matter_id, &papers) != OK || !papers.count)
		return (struct paper){ .number = "", .body = "", .kind = "" };
	return papers.items[papers.count - 1];
}

OFFICE_TEST(papers_are_numbered_by_kind_and_year_without_gaps)
{
	static const char *const ENDS[] = { "1号", "2号", "3号" };
	for (int each = 0; each < 3; each++) {
		struct act act = { .matter_id = given_matter(work) };
		expect_ok(matter_do(work, "accept", &act));
		struct paper paper = last_paper(work, act.matter_id);
		expect_text("acceptance", paper.kind);
		expect(strstr(paper.number, "信受〔") && strstr(paper.number, ENDS[each]));
		act.days = 99; /* refused: it must leave no gap */
		expect_fault(INVALID, matter_do(work, "extend", &act), "30 days");
	}
}

OFFICE_TEST(a_reply_says_what_may_be_done_against_it_and_its_service_is_on_record)
{
	struct act act = { .matter_id = given_matter(work), .result = RESULT_NOT_SUPPORTED };
	expect_ok(matter_do(work, "accept", &act));
	act.note = "经查，不符合条件。";
	act.facts = "经核实，申请人家庭收入高于标准。";
	act.basis = "《社会救助暂行办法》第九条";
	expect_ok(matter_do(work, "reply", &act));
	struct paper paper = last_paper(work, act.matter_id);
	for (const char *const *words = (const char *const[]){ "张三：", "经查，不符合条件。", "三十日内",
	                                                       "请求复查", "不予支持", NULL };
	     *words; words++)
		expect(strstr(paper.body, *words) != NULL);
	expect_fault(CONFLICT, paper_serve(work, paper.id, (struct service){ 0, SERVED_BY_POST, "", "" }), "on its matter");
	act.way = SERVED_IN_PERSON;
	act.witness = "张三";
	expect_ok(matter_do(work, "serve", &act));
	paper = last_paper(work, act.matter_id);
	expect_number(day_of_moment(work->now), paper.served_day);
	expect_text("张三", paper.witness);
}

OFFICE_TEST(a_notice_waits_until_it_was_handed_over)
{
	waiting_papers waiting = { 0 }, after = { 0 };
	struct act act = { .matter_id = given_matter(work) };
	expect_ok(matter_do(work, "accept", &act));
	expect_ok(papers_waiting(work, &waiting));
	expect_number(1, (long long)waiting.count);
	expect_number(day_of_moment(work->now - 3600) + 15, waiting.items[0].due_day); /* told by then, art. 23 */
	int64_t id = waiting.items[0].id, today = day_of_moment(work->now);
	expect_fault(INVALID, paper_serve(work, id, (struct service){ today - 9, SERVED_BY_POST, "", "" }), "not served before");
	expect_fault(INVALID, paper_serve(work, id, (struct service){ today + 1, SERVED_BY_POST, "", "" }), "future");
	expect_fault(INVALID, paper_serve(work, id, (struct service){ 0, SERVED_LEFT, "", "" }), "witness");
	expect_ok(paper_serve(work, id, (struct service){ 0, SERVED_BY_POST, "", "" }));
	expect_fault(CONFLICT, paper_serve(work, id, (struct service){ 0, SERVED_BY_POST, "", "" }), "already");
	expect_ok(papers_waiting(work, &after));
	expect_number(0, (long long)after.count);
}

OFFICE_TEST(a_change_is_a_new_paper_that_names_the_old_one)
{
	struct paper successor, old;
	struct act act = { .matter_id = given_matter(work) };
	expect_ok(matter_do(work, "accept", &act));
	struct paper first = last_paper(work, act.matter_id);
	expect_ok(paper_correct(work, first.id, "受理日期更正为三月三日。", &successor));
	expect(strstr(successor.body, first.number) != NULL);
	expect(strcmp(successor.number, first.number) != 0);
	expect_ok(paper_find(work, first.id, &old));
	expect_text(first.body, old.body);
	expect_number(successor.id, old.replaced_by_id);
	expect_fault(CONFLICT, paper_correct(work, first.id, "再改", &successor), "already");
}

static const char *rate_of(struct work *work)
{
	int64_t today = day_of_moment(work->now);
	struct figure_value value = { .shown = "" };
	struct period period = { today - 40, today };
	return figure_compute(work, figure_find("paper.notice_rate"), period, 0, &value) == OK ? value.shown
	                                                                                       : "failed";
}

OFFICE_TEST(the_notice_rate_counts_a_corrected_notice_once_and_only_when_it_was_served)
{
	struct paper successor;
	struct act first = { .matter_id = given_matter(work) }, second = { .matter_id = given_matter(work) };
	expect_text("—", rate_of(work));
	expect_ok(matter_do(work, "accept", &first));
	expect_ok(matter_do(work, "accept", &second));
	expect_text("0.0%", rate_of(work));
	expect_ok(paper_serve(work, last_paper(work, first.matter_id).id, (struct service){ 0, SERVED_BY_POST, "", "" }));
	expect_text("50.0%", rate_of(work));
	expect_ok(paper_correct(work, last_paper(work, first.matter_id).id, "日期更正。", &successor));
	expect_text("0.0%", rate_of(work)); /* the new one was handed to nobody yet */
	expect_ok(paper_serve(work, successor.id, (struct service){ 0, SERVED_BY_POST, "", "" }));
	expect_text("50.0%", rate_of(work));
}

OFFICE_TEST(another_unit_does_not_find_a_paper)
{
	struct paper paper;
	struct unit other = { .code = "B", .name = "派出所", .kind = UNIT_STATION, .lead_official = "",
		              .resident_officials = "", .liaison = "", .parent_id = work->actor.unit_id };
	struct act act = { .matter_id = given_matter(work) };
	expect_ok(unit_add(work, &other));
	expect_ok(matter_do(work, "accept", &act));
	int64_t id = last_paper(work, act.matter_id).id;
	work->actor.role = ROLE_HANDLER;
	work->actor.unit_id = other.id;
	expect_fault(NOT_FOUND, paper_find(work, id, &paper), "no such paper");
}

OFFICE_TEST(every_paper_that_an_act_names_has_its_form_and_fills_every_slot_with_words)
{
	for (const struct matter_act *act = MATTER_ACTS; act->code; act++)
		for (const char *kind = act->paper ? act->paper : ""; *kind;) {
			struct paper_form form;
			size_t length = strcspn(kind, " ");
			expect_ok(paper_form_find(work, arena_copy(work->arena, kind, length), &form));
			kind += length + (kind[length] == ' ');
			const struct paper_slot none[] = { { NULL, NULL } };
			const char *text = paper_form_fill(work, &form, none);
			expect(*form.title && *form.word && *form.article && *text);
			expect(!strchr(text, '{') && !strchr(text, '?'));
		}
}

OFFICE_TEST(papers_print_alone_and_as_the_file_of_a_matter)
{
	const char *bytes;
	size_t length;
	struct act act = { .matter_id = given_matter(work), .reason = REFUSAL_LITIGATION };
	expect_ok(matter_do(work, "refuse", &act));
	struct paper paper = last_paper(work, act.matter_id);
	expect_ok(paper_pdf(work, &paper, &bytes, &length));
	expect(length > 1000 && memcmp(bytes, "%PDF", 4) == 0);
	expect_ok(paper_docx(work, &paper, &bytes, &length));
	expect(length > 1000 && memcmp(bytes, "PK", 2) == 0);
	expect_ok(dossier_pdf(work, act.matter_id, &bytes, &length));
	expect(length > 1000 && memcmp(bytes, "%PDF", 4) == 0);
}

OFFICE_TEST(an_office_that_sees_another_ones_paper_neither_serves_nor_corrects_it)
{
	struct paper paper, successor;
	struct unit east = { .code = "E", .name = "东镇", .kind = UNIT_TOWNSHIP, .lead_official = "",
		             .resident_officials = "", .liaison = "", .parent_id = work->actor.unit_id };
	struct act act = { .matter_id = given_matter(work) };
	int64_t root = work->actor.unit_id;
	expect_ok(unit_add(work, &east));
	act.unit_id = east.id;
	expect_ok(matter_do(work, "forward", &act));
	work->actor.role = ROLE_CLERK;
	work->actor.unit_id = east.id;
	expect_ok(matter_do(work, "accept", &act));
	int64_t id = last_paper(work, act.matter_id).id;
	work->actor.unit_id = root;
	expect_ok(paper_find(work, id, &paper));
	expect_fault(DENIED, paper_serve(work, id, (struct service){ 0, SERVED_BY_POST, "", "" }), "issued the paper");
	expect_fault(DENIED, paper_correct(work, id, "改", &successor), "issued the paper");
	work->actor.unit_id = east.id;
	expect_ok(paper_serve(work, id, (struct service){ 0, SERVED_BY_POST, "", "" }));
}

OFFICE_TEST(the_list_of_notices_does_not_tell_the_reported_of_a_report)
{
	waiting_papers before = { 0 }, after = { 0 };
	struct contact report = { .received = work->now - 3600, .channel = CHANNEL_LETTER, .people = 1,
		                  .petitioner = "张三", .title = "反映主任问题", .respondent = "王强主任",
		                  .purpose = PURPOSE_REPORT };
	expect_ok(contact_register(work, &report, 0));
	struct act act = { .matter_id = report.matter_id };
	expect_ok(matter_do(work, "accept", &act));
	work->actor.role = ROLE_HEAD;
	work->actor.name = "李敏";
	expect_ok(papers_waiting(work, &before));
	expect_number(1, (long long)before.count);
	work->actor.name = "王强";
	expect_ok(papers_waiting(work, &after));
	expect_number(0, (long long)after.count);
}

OFFICE_TEST(a_paper_bears_the_offices_name_number_word_contact_and_where_review_is_asked)
{
	struct unit root;
	expect_ok(unit_find(work, work->actor.unit_id, &root));
	root.letterhead = "青石镇人民政府";
	root.paper_word = "青信";
	root.review_authority = "云溪县人民政府";
	root.contact_line = "王办事，6120000";
	expect_ok(unit_change(work, &root));
	struct act act = { .matter_id = given_matter(work), .result = RESULT_EXPLAINED, .note = "解释如下。",
		               .claim = "请求修路。", .facts = "道路确有坑洼。", .basis = "《公路法》第三十五条" };
	expect_ok(matter_do(work, "accept", &act));
	expect_text("青信受〔2026〕1号", last_paper(work, act.matter_id).number);
	expect_ok(matter_do(work, "reply", &act));
	struct paper reply = last_paper(work, act.matter_id);
	for (const char *const *words = (const char *const[]){ "=青石镇人民政府\n", "一、投诉请求：请求修路。",
	                                                       "二、事实和理由：道路确有坑洼。", "《公路法》第三十五条",
	                                                       "向云溪县人民政府书面请求复查", "王办事，6120000",
	                                                       ">青石镇人民政府\n", NULL };
	     *words; words++)
		if (!strstr(reply.body, *words))
			expect_text(*words, reply.body);
}

OFFICE_TEST(nobody_is_owed_a_notice_when_the_petitioner_is_not_known)
{
	waiting_papers waiting = { 0 };
	struct contact contact = { .received = work->now, .people = 1, .title = "反映道路损坏",
		                       .channel = CHANNEL_LETTER, .anonymous = 1 };
	expect_ok(contact_register(work, &contact, 0));
	struct act act = { .matter_id = contact.matter_id };
	expect_ok(matter_do(work, "accept", &act));
	expect_ok(papers_waiting(work, &waiting));
	expect_number(0, (long long)waiting.count);
	expect_text("受理告知书", last_paper(work, act.matter_id).title);
}

OFFICE_TEST(a_matter_passed_outside_is_told_to_its_petitioner_and_to_the_unit)
{
	paper_list papers = { 0 };
	struct act act = { .matter_id = given_matter(work), .outside = "县自然资源局" };
	expect_ok(matter_do(work, "forward", &act));
	expect_ok(papers_of_matter(work, act.matter_id, &papers));
	expect_number(2, (long long)papers.count);
	expect_text("forwarding", papers.items[0].kind);
	expect_text("whereabouts", papers.items[1].kind);
	expect(strstr(papers.items[1].body, "转送县自然资源局") != NULL);
	expect_number(1, papers.items[1].to_petitioner);
}

OFFICE_TEST(a_refusal_says_by_which_article_and_where_to_go_instead)
{
	struct act act = { .matter_id = given_matter(work), .reason = REFUSAL_LITIGATION };
	expect_ok(matter_do(work, "refuse", &act));
	struct paper paper = last_paper(work, act.matter_id);
	expect(strstr(paper.body, "《信访工作条例》第二十三条") != NULL || strstr(paper.body, "《信访工作条例》") != NULL);
	expect(strstr(paper.body, "人民法院") != NULL);
	expect(strstr(paper.body, "仲裁机构") == NULL);
}

OFFICE_TEST(a_corrected_reply_names_the_old_one_and_waits_to_be_served)
{
	struct act act = { .matter_id = given_matter(work), .result = RESULT_NOT_SUPPORTED, .note = "不支持。",
		               .facts = "事实", .basis = "条例", .way = SERVED_IN_PERSON };
	expect_ok(matter_do(work, "accept", &act));
	expect_ok(matter_do(work, "reply", &act));
	struct paper old = last_paper(work, act.matter_id), successor;
	expect_ok(matter_do(work, "serve", &act));
	expect_fault(CONFLICT, paper_correct(work, old.id, "改", &successor), "on its matter");
	act.note = "支持。";
	act.result = RESULT_SUPPORTED;
	expect_ok(matter_do(work, "correct_reply", &act));
	struct paper paper = last_paper(work, act.matter_id);
	expect_number(old.id, paper.replaces_id);
	expect(strstr(paper.body, old.number) && strstr(paper.body, "三十日内"));
	expect_number(0, paper.served_day);
	expect_ok(matter_do(work, "serve", &act));
	expect_number(day_of_moment(work->now), last_paper(work, act.matter_id).served_day);
}
