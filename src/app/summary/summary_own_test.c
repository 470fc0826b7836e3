/* summary_own_test.c: the office's own words: bound to figures, offered again next year; its outline. */
#include "app/summary/summary_own.h"

#include "app/journal/journal.h"
#include "app/register/register_people.h"
#include "app/summary/summary_outline.h"
#include "base/clock.h"
#include "expect.h"

static struct summary_ask year_ask(struct work *work, int64_t years_ago)
{
	int64_t year = civil_of_day(day_of_moment(work->now - 86400)).year - years_ago;
	return (struct summary_ask){ .kind = SUMMARY_ANNUAL,
		                         .period = period_of_year(day_of_civil((struct civil){ year, 6, 1 })) };
}

static void given_visit(struct work *work, int64_t people)
{
	struct outreach visit = { .held_day = day_of_moment(work->now - 86400), .officials = "张三",
		                      .village = "柳溪村", .people = people, .batches = 1, .kind = 1, .heard = "",
		                      .lead = "", .matter = "", .struck = "", .imported = "" };
	expect_ok(register_add(work, register_named("outreach"), &visit));
}

static const char *txt_of(struct work *work, const struct summary_ask *ask)
{
	struct document *document;
	const char *bytes = "";
	size_t length;
	return summary_build(work, ask, &document) == OK &&
	               document_txt(work, document, &bytes, &length) == OK ? bytes : "";
}

OFFICE_TEST(a_figure_named_in_own_words_is_bound_and_follows_its_records)
{
	struct summary_ask ask = year_ask(work, 0);
	given_visit(work, 5);
	expect_ok(summary_text_set(work, &ask, "problems", "接待群众{outreach.people}人次，人手不足。"));
	expect(strstr(txt_of(work, &ask), "接待群众5人次，人手不足。") != NULL);
	given_visit(work, 2);
	expect(strstr(txt_of(work, &ask), "接待群众7人次，人手不足。") != NULL);
}

OFFICE_TEST(own_words_that_name_no_figure_are_refused_beside_their_part)
{
	struct summary_ask ask = year_ask(work, 0);
	expect_fault(INVALID, summary_text_set(work, &ask, "problems", "共{no.such}件"), "{no.such}");
	expect_ok(summary_text_set(work, &ask, "problems", "括号{未完，照写"));
}

OFFICE_TEST(a_typed_number_is_told_and_offered_the_figure_that_has_its_value)
{
	struct summary_ask ask = year_ask(work, 0);
	own_numbers numbers = { 0 };
	const char *text = "2026年5月，下访接待群众7人次，走访3户，其中{outreach.batches}批。";
	given_visit(work, 7);
	expect_ok(own_numbers_find(work, &ask, text, &numbers));
	expect_number(2, (int64_t)numbers.count);
	expect_text("7人次", numbers.items[0].typed);
	expect_number(1, (int64_t)numbers.items[0].offers.count);
	expect_text("outreach.people", numbers.items[0].offers.items[0].key);
	const char *bound = own_bind(work, text, numbers.items[0].offers.items[0].bind);
	expect_text("2026年5月，下访接待群众{outreach.people}人次，走访3户，其中{outreach.batches}批。", bound);
	expect_text(bound, own_bind(work, bound, numbers.items[0].offers.items[0].bind)); /* no number any more */
}

OFFICE_TEST(own_words_are_offered_from_the_newest_earlier_summary_of_the_kind)
{
	struct summary_ask now = year_ask(work, 0), last = year_ask(work, 1), old = year_ask(work, 2), other = last;
	summary_texts texts = { 0 };
	other.kind = SUMMARY_HALF;
	expect_ok(summary_text_set(work, &old, "problems", "前年的问题"));
	expect_ok(summary_text_set(work, &old, "next", "前年的打算"));
	expect_ok(summary_text_set(work, &last, "problems", "去年的问题"));
	expect_ok(summary_text_set(work, &last, "next", ""));
	expect_ok(summary_text_set(work, &other, "problems", "半年的问题"));
	expect_ok(summary_texts_earlier(work, &now, &texts));
	expect_number(2, (int64_t)texts.count);
	FOR_EACH(text, &texts)
		expect_text(strcmp(text->part, "problems") == 0 ? "去年的问题" : "前年的打算", text->text);
}

OFFICE_TEST(an_outline_of_the_offices_own_is_in_force_until_the_shipped_one_is_put_back)
{
	struct summary_ask ask = year_ask(work, 0);
	const char *text;
	int64_t is_own;
	given_visit(work, 7);
	expect_fault(INVALID, outline_keep(work, "== a | 下访\r\n共{no.such}件。\r\n"), "no.such");
	expect_ok(outline_keep(work, "== a | 下访\r\n接待{outreach.people}人次。\r\n"));
	expect_ok(outline_text(work, &text, &is_own));
	expect_number(1, is_own);
	expect_text("== a | 下访\n接待{outreach.people}人次。\n", text);
	expect(strstr(txt_of(work, &ask), "一、下访") != NULL);
	expect_ok(outline_keep(work, ""));
	expect_ok(outline_text(work, &text, &is_own));
	expect_number(0, is_own);
	expect(strstr(txt_of(work, &ask), "领导下访接待1批7人次") != NULL);
}
