/* summary_test.c: a signed summary stays as it was, tells what changed since, and holds no number that is
 * not a figure's. */
#include "app/summary/summary.h"

#include "app/access.h"
#include "app/check/check.h"
#include "app/contact/contact.h"
#include "app/register/register_people.h"
#include "app/summary/summary_outline.h"
#include "base/clock.h"
#include "expect.h"

static struct summary_ask year_ask(struct work *work)
{
	return (struct summary_ask){ .kind = SUMMARY_ANNUAL,
		                         .period = period_of_year(day_of_moment(work->now - 86400)) };
}

static struct outreach outreach_of(struct work *work, const char *officials, int64_t people)
{
	return (struct outreach){ .held_day = day_of_moment(work->now - 86400), .officials = officials,
		                      .village = "柳溪村", .people = people, .batches = 1, .kind = 1, .heard = "",
		                      .lead = "", .matter = "", .struck = "", .imported = "" };
}

static const char *txt_of(struct work *work, const struct document *document)
{
	const char *bytes = "";
	size_t length;
	return document_txt(work, document, &bytes, &length) == OK ? bytes : "";
}

OFFICE_TEST(a_signed_summary_stays_as_it_was_and_tells_which_figures_changed)
{
	const struct register_kind *kind = register_named("outreach");
	struct outreach first = outreach_of(work, "张三", 5), later = outreach_of(work, "张三", 2);
	struct summary_ask ask = year_ask(work);
	struct document *draft, *signed_off, *marked;
	summary_changes none = { 0 }, changes = { 0 };
	int64_t version = 0;
	expect_ok(register_add(work, kind, &first));
	expect_ok(summary_build(work, &ask, &draft));
	expect_ok(summary_sign(work, &ask, &version));
	expect_number(1, version);
	expect_ok(summary_version_read(work, &ask, 1, &marked, &none));
	expect_number(0, (int64_t)none.count);
	expect_ok(register_add(work, kind, &later));
	expect_ok(summary_version_read(work, &ask, 1, &signed_off, NULL));
	expect_text(txt_of(work, draft), txt_of(work, signed_off));
	expect_ok(summary_version_read(work, &ask, 1, &marked, &changes));
	expect_number(2, (int64_t)changes.count); /* batches and people */
	expect_text("outreach.batches", changes.items[0].key);
	expect_text("1", changes.items[0].was);
	expect_text("2", changes.items[0].now);
	expect(strstr(txt_of(work, marked), "5〔现为7〕人次") != NULL);
	expect_ok(summary_sign(work, &ask, &version));
	expect_number(2, version);
	expect(summary_version_read(work, &ask, 3, &marked, &changes) == NOT_FOUND);
	fault_clear(work);
}

OFFICE_TEST(only_who_may_signs_a_summary_off_and_a_personal_one_is_its_persons)
{
	struct summary_ask ask = year_ask(work), own = ask, of_other = ask;
	struct document *document;
	int64_t version;
	own.kind = of_other.kind = SUMMARY_PERSONAL;
	own.person = "李四";
	of_other.person = "张三";
	work->actor.role = ROLE_CLERK;
	work->actor.name = "李四";
	expect(summary_sign(work, &ask, &version) == DENIED);
	fault_clear(work);
	expect(summary_build(work, &of_other, &document) == DENIED);
	fault_clear(work);
	expect_ok(summary_text_set(work, &own, "problems", "学习不够"));
	expect_ok(summary_build(work, &own, &document));
	expect(strstr(txt_of(work, document), "学习不够") != NULL);
	expect_ok(summary_build(work, &ask, &document));
	expect(strstr(txt_of(work, document), "学习不够") == NULL);
	work->actor.role = ROLE_HEAD;
	work->actor.name = "王二";
	expect_ok(summary_build(work, &own, &document));
}

OFFICE_TEST(a_personal_summary_counts_what_its_person_did)
{
	const struct register_kind *kind = register_named("outreach");
	struct outreach both = outreach_of(work, "张三、李四", 5), one = outreach_of(work, "李四", 2);
	struct summary_ask ask = year_ask(work);
	struct document *document;
	ask.kind = SUMMARY_PERSONAL;
	ask.person = "张三";
	expect_ok(register_add(work, kind, &both));
	expect_ok(register_add(work, kind, &one));
	expect_ok(summary_build(work, &ask, &document));
	expect(strstr(txt_of(work, document), "领导下访接待1批5人次") != NULL);
	ask.person = "李四";
	expect_ok(summary_build(work, &ask, &document));
	expect(strstr(txt_of(work, document), "领导下访接待2批7人次") != NULL);
}

static int holds_digit(const char *text)
{
	return strcspn(text, "0123456789") < strlen(text);
}

/* Numbers that are no counts: the title's year, the opening's days, the date; the law's terms. */
static int is_date_or_term(const struct block *block, const char *text)
{
	return block->kind == BLOCK_TITLE || block->kind == BLOCK_RIGHT || strstr(text, "年") != NULL;
}

OFFICE_TEST(every_number_of_a_summary_is_a_figures)
{
	struct outreach visit = outreach_of(work, "张三", 5);
	struct contact contact = { .received = work->now - 90000, .channel = CHANNEL_VISIT, .people = 7,
		                       .petitioner = "张三", .title = "反映道路损坏", .purpose = PURPOSE_REQUEST };
	int64_t bound = 0;
	expect_ok(register_add(work, register_named("outreach"), &visit));
	expect_ok(contact_register(work, &contact, 0));
	for (const struct choice *each = SUMMARY_KINDS; each->code; each++) {
		struct summary_ask ask = year_ask(work);
		struct document *document;
		ask.kind = each->value;
		ask.person = "张三";
		expect_ok(summary_build(work, &ask, &document));
		FOR_EACH(block, &document->blocks)
			FOR_EACH(run, &block->runs) {
				bound += run->address != NULL;
				if (holds_digit(run->text) && !run->address)
					expect(is_date_or_term(block, run->text));
				if (run->address)
					expect(strncmp(run->address, "/figures/", 9) == 0);
			}
	}
	expect(bound > 20);
}

/* Of a year that ended, and of one that has not. */
static const char *summary_of_year(struct work *work, int64_t day)
{
	struct summary_ask ask = { .kind = SUMMARY_ANNUAL, .period = period_of_year(day) };
	struct document *document;
	return summary_build(work, &ask, &document) == OK ? txt_of(work, document) : "";
}

OFFICE_TEST(a_summary_of_a_period_that_is_not_over_says_up_to_which_day)
{
	int64_t today = day_of_civil((struct civil){ 2026, 11, 20 });
	work->now = moment_of_day(today) + 9 * 3600;
	struct contact visit = { .received = work->now - 90000, .channel = CHANNEL_VISIT, .people = 7,
		                     .petitioner = "张三", .title = "反映道路损坏", .purpose = PURPOSE_REQUEST };
	expect_ok(contact_register(work, &visit, 0));
	const char *text = summary_of_year(work, today);
	expect(strstr(text, "信访工作总结（截至2026年11月20日）") != NULL);
	expect(strstr(text, "2026年1月1日至11月20日，") != NULL);
	expect(strstr(text, "信访事项共1件，截至2026年11月20日办结0件") != NULL);
	expect(strstr(text, "本期未满，各项指标截至2026年11月20日") != NULL);
	findings found = { 0 }, wrong = { 0 };
	check_text(work, text, &found);
	expect_number(0, (int64_t)found.count);
	check_text(work, "信访事项共20件，截至2026年11月20日办结10件，办结率60.0%。", &wrong);
	expect_number(1, check_errors(&wrong));
	work->now = moment_of_day(today + 60);
	expect(strstr(summary_of_year(work, today), "信访事项共1件，到期末办结0件") != NULL);
	expect(strstr(summary_of_year(work, today), "截至") == NULL);
}

TEST(a_document_kept_as_json_is_the_same_document)
{
	static const int WIDTHS[] = { 30, 60, 0 };
	struct work work = { .arena = arena_new() };
	struct document *document = document_new(work.arena, "标题", "单位"), *again;
	document_add(document, BLOCK_TITLE, "标题");
	struct block *block = document_begin(document, BLOCK_PARAGRAPH);
	block_run(document, block, "共收到", NULL);
	block_run(document, block, "34", "/figures/contact.total?from=2026-01-01");
	struct block *table = document_table(document, WIDTHS, 1);
	table_row(document, table);
	table_cell(document, table, (struct cell){ .text = "指标", .heading = 1, .columns = 2 });
	table_row(document, table);
	table_cell(document, table, (struct cell){ .text = "34", .address = "/figures/contact.total" });
	expect_ok(document_from_json(&work, document_json(work.arena, document), &again));
	expect_text(document_json(work.arena, document), document_json(work.arena, again));
	expect_text(txt_of(&work, document), txt_of(&work, again));
	expect_number(60, again->blocks.items[2].widths_mm[1]);
	expect(document_from_json(&work, "{", &again) == BROKEN);
	arena_free(work.arena);
}

TEST(an_outline_that_names_no_figure_is_refused_with_its_line)
{
	static const struct {
		const char *text, *why;
	} CASES[] = {
		{ "== a | 标题\n共{no.such}件。\n", "line 2" },
		{ "共{contact.total}件。\n", "line 1" },
		{ "== a | 标题\n共{contact.total件。\n", "line 2" },
		{ "# nothing\n", "no part" },
		{ "== | 标题\n", "line 1" },
	};
	struct work work = { .arena = arena_new(), .language = ENGLISH };
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		expect(outline_check(&work, CASES[each].text) == INVALID);
		expect(strstr(work.fault.message, CASES[each].why) != NULL);
		fault_clear(&work);
	}
	expect_ok(outline_check(&work, "== a | 标题 | month\n共{contact.total}件。\n"));
	arena_free(work.arena);
}
