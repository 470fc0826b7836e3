/* analysis_test.c: an analysis says what the records say: each number opens to records that sum to it, and
 * its own text stands the check of texts. */
#include "app/analysis/analysis.h"

#include <stdlib.h>
#include <string.h>

#include "app/check/check.h"
#include "app/contact/contact.h"
#include "app/figure/figure_address.h"
#include "app/matter/matter.h"
#include "app/summary/summary.h"
#include "base/clock.h"
#include "expect.h"

enum { DAY = 86400 };

static int64_t given_contact(struct work *work, int64_t days_ago, const char *village, int64_t of)
{
	int64_t now = work->now;
	struct contact contact = { .channel = days_ago % 3 ? CHANNEL_VISIT : CHANNEL_LETTER, .people = 1 + days_ago % 4,
		                       .petitioner = "张三", .title = "反映道路损坏", .village = village,
		                       .category = "城乡建设/村镇建设", .purpose = PURPOSE_REQUEST };
	work->now = contact.received = now - days_ago * DAY;
	enum outcome outcome = contact_register(work, &contact, of);
	work->now = now;
	return outcome == OK ? contact.matter_id : 0;
}

/* Half a year of contacts in five villages, one matter that comes again and again, one that is late. */
static void given_half_year(struct work *work)
{
	static const char *const VILLAGES[] = { "柳溪村", "大湾村", "石桥村", "新田村", "双井村" };
	struct act act = { 0 };
	int64_t now = work->now;
	for (int64_t each = 0; each < 40; each++)
		expect(given_contact(work, 1 + each * 4, VILLAGES[each % 9 % 5], 0) != 0);
	int64_t again = given_contact(work, 60, "大湾村", 0);
	for (int64_t each = 0; each < 3; each++)
		expect(given_contact(work, 30 - each * 5, "大湾村", again) == again);
	act.matter_id = given_contact(work, 120, "石桥村", 0);
	work->now -= 118 * DAY;
	expect_ok(matter_do(work, "accept", &act));
	work->now = now;
}

static struct summary_ask last_quarter(const struct work *work)
{
	int64_t today = day_of_moment(work->now);
	return (struct summary_ask){ .kind = SUMMARY_QUARTER, .period = { today - 89, today } };
}

/* Its value is the text of a cell; growth and changes, which carry a sign, link to what they are made of. */
static void expect_value(struct work *work, const char *text, const char *address)
{
	struct figure_ask ask;
	struct figure_value value;
	const struct figure *figure = figure_of_address(work, address, &ask);
	if (!figure || text[0] < '0' || text[0] > '9' || strcmp(text, "0") == 0)
		return;
	expect_ok(figure_ask_value(work, figure, &ask, &value));
	expect_text(value.shown, text);
}

/* Longer texts are definitions. */
static int is_number(const char *text)
{
	int has_digit = *text >= '0' && *text <= '9';
	return strlen(text) < 20 && (has_digit || *text == '+' || strncmp(text, "−", strlen("−")) == 0);
}

OFFICE_TEST(every_number_in_an_analysis_opens_to_records_that_make_it)
{
	struct document *document;
	int64_t numbers = 0, charts = 0;
	given_half_year(work);
	struct summary_ask ask = last_quarter(work);
	expect_ok(summary_build(work, &ask, &document));
	FOR_EACH(block, &document->blocks) {
		charts += block->chart != CHART_NONE;
		FOR_EACH(row, &block->rows)
			FOR_EACH(cell, &row->cells) {
				int heads = row == block->rows.items || cell == row->cells.items;
				if (heads || !is_number(cell->text))
					continue;
				expect(cell->address != NULL);
				expect_value(work, cell->text, cell->address);
				numbers++;
			}
	}
	expect(numbers > 80);
	expect_number(4, charts); /* trend, villages, categories, hours */
}

OFFICE_TEST(an_analysis_names_what_came_again_and_what_was_late_with_its_cause)
{
	struct document *document;
	const char *text = "";
	size_t length;
	given_half_year(work);
	struct summary_ask ask = last_quarter(work);
	expect_ok(summary_build(work, &ask, &document));
	expect_ok(document_txt(work, document, &text, &length));
	expect(strstr(text, "重信重访集中在大湾村的城乡建设3件次") != NULL);
	expect(strstr(text, "期内反映三次以上的事项") != NULL);
	expect(strstr(text, "未按期办结1件：由其他单位承办0件，未落实承办人1件") != NULL);
	expect(strstr(text, "三者合计占本期总数的") != NULL);
}

OFFICE_TEST(an_analysis_stands_the_check_of_texts)
{
	given_half_year(work);
	for (int64_t days = 20; days < 140; days += 17) {
		struct summary_ask ask = last_quarter(work);
		struct document *document;
		const char *text = "";
		size_t length;
		findings found = { 0 };
		ask.period.from = ask.period.to - days;
		expect_ok(summary_build(work, &ask, &document));
		expect_ok(document_txt(work, document, &text, &length));
		check_text(work, text, &found);
		FOR_EACH(finding, &found)
			expect_failed("analysis", (int)finding->line, "%s: %s", finding->text, finding->claim);
	}
}

TEST(a_line_that_asks_for_no_analysis_is_refused)
{
	static const struct {
		const char *line, *why;
	} CASES[] = {
		{ "weather contact.total", "no part @weather" },
		{ "", "no part" },
		{ "trend", "wants more words" },
		{ "trend contact.total no.such", "no.such" },
		{ "parts contact.total 件次 moon 8", "moon" },
		{ "parts contact.total 件次 village 0", "0" },
		{ "parts contact.repeat_rate 件次 village 8", "contact.repeat_rate" },
		{ "changes contact.total 件次 more", "more" },
		{ "late many", "many" },
	};
	struct work work = { .arena = arena_new(), .language = ENGLISH };
	for (size_t each = 0; each < sizeof CASES / sizeof *CASES; each++) {
		expect(analysis_check(&work, CASES[each].line) == INVALID);
		expect(strstr(work.fault.message, CASES[each].why) != NULL);
		fault_clear(&work);
	}
	expect_ok(analysis_check(&work, "trend contact.total contact.letter | 走势"));
	expect_ok(analysis_check(&work, "parts contact.visit 批 hour 24"));
	arena_free(work.arena);
}
