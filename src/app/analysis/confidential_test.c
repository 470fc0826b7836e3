/* confidential_test.c: no face of the figures tells a leader where or when a report was made;
 * the parts still sum to the whole. */
#include <string.h>

#include "app/access.h"
#include "app/closing/closing.h"
#include "app/contact/contact.h"
#include "app/figure/figure_address.h"
#include "app/summary/summary.h"
#include "app/tabulation/tabulation.h"
#include "base/clock.h"
#include "expect.h"

/* What only the report has. */
static const char VILLAGE[] = "秘溪村", CATEGORY[] = "纪检监察";

static struct period month_before(const struct work *work)
{
	struct civil now = civil_of_day(day_of_moment(work->now));
	int64_t first = day_of_civil((struct civil){ now.year, now.month, 1 });
	struct civil last = civil_of_day(first - 1);
	return (struct period){ day_of_civil((struct civil){ last.year, last.month, 1 }), first - 1 };
}

static void given_contact(struct work *work, int64_t day, int64_t purpose, const char *village,
                          const char *category, int64_t of, struct contact *out)
{
	int64_t now = work->now;
	struct contact contact = { .received = moment_of_day(day) + 3600, .channel = CHANNEL_VISIT, .people = 2,
		                       .petitioner = "张三", .title = "反映情况", .village = village,
		                       .category = category, .respondent = purpose == PURPOSE_REPORT ? "李镇长" : "",
		                       .purpose = purpose };
	work->now = contact.received + 60;
	expect_ok(contact_register(work, &contact, of));
	work->now = now;
	*out = contact;
}

/* A month with three requests, and a report that came twice; gives the report. */
static struct contact given_month(struct work *work)
{
	struct period month = month_before(work);
	struct contact contact, report;
	for (int64_t each = 0; each < 3; each++)
		given_contact(work, month.from + each, PURPOSE_REQUEST, "柳溪村", "城乡建设", 0, &contact);
	given_contact(work, month.from + 3, PURPOSE_REPORT, VILLAGE, CATEGORY, 0, &report);
	given_contact(work, month.from + 4, PURPOSE_REPORT, VILLAGE, CATEGORY, report.matter_id, &contact);
	given_contact(work, month.from + 5, PURPOSE_REPORT, VILLAGE, CATEGORY, report.matter_id, &contact);
	return report;
}

static void become(struct work *work, enum role role, const char *name)
{
	work->actor.role = role;
	work->actor.name = name;
	work->actor.user_id = 999;
}

static int tells(const char *text)
{
	return strstr(text, VILLAGE) || strstr(text, CATEGORY);
}

OFFICE_TEST(a_figure_is_divided_without_telling_where_or_by_whom_a_report_was_made)
{
	struct figure_ask ask = { .period = month_before(work) };
	given_month(work);
	become(work, ROLE_LEADER, "李镇长");
	for (const struct figure *figure = FIGURES; figure->key; figure++)
		for (int by = BY_UNIT; by < DIMENSIONS && figure_divides(figure); by++) {
			struct pivot pivot;
			struct figure_value whole;
			int64_t sum = 0;
			expect_ok(figure_pivot(work, figure, &ask, (enum figure_dimension)by, BY_NOTHING, &pivot));
			expect_ok(figure_compute(work, figure, ask.period, 0, &whole));
			for (size_t row = 0; row < pivot.rows.count; row++) {
				expect(!tells(pivot.rows.items[row].label));
				sum += pivot_at(&pivot, row, 0)->numerator;
			}
			if (by != BY_PERSON && figure->source)
				expect_number(whole.value, sum);
		}
}

OFFICE_TEST(what_is_confidential_is_one_line_of_a_divided_figure)
{
	struct figure_ask ask = { .period = month_before(work) };
	const struct figure *figure = figure_find("contact.total");
	struct pivot pivot;
	pivot_heads kept = { 0 };
	given_month(work);
	expect_ok(figure_pivot(work, figure, &ask, BY_VILLAGE, BY_CATEGORY, &pivot));
	expect_number(2, (int64_t)pivot.rows.count);
	expect_text("柳溪村", pivot.rows.items[0].key);
	expect_text(CONFIDENTIAL_KEY, pivot.rows.items[1].key);
	expect_number(3, pivot_at(&pivot, 1, 1)->numerator);
	expect_ok(figure_by(work, figure_find("matter.total"), &ask, BY_VILLAGE, &kept));
	expect_number(2, (int64_t)kept.count); /* from the roll-ups */
	expect_text(CONFIDENTIAL_KEY, kept.items[1].key);
	expect_number(1, kept.items[1].total);
}

OFFICE_TEST(the_records_of_a_figure_leave_out_reports_and_say_how_many)
{
	struct figure_ask ask = { .period = month_before(work) };
	struct contact report = given_month(work);
	struct figure_value whole;
	int64_t hidden;
	become(work, ROLE_LEADER, "李镇长");
	for (const struct figure *figure = FIGURES; figure->key; figure++) {
		figure_records records = { 0 };
		int64_t sum = 0;
		if (!figure->source)
			continue;
		expect_ok(figure_records_of(work, figure, &ask, RECORDS_READABLE, 0, 100, &records));
		FOR_EACH(record, &records) {
			expect(!tells(record->village));
			expect(strcmp(record->number, report.number) != 0);
			sum++;
		}
		expect_ok(figure_records_hidden(work, figure, &ask, &hidden));
		expect_ok(figure_compute(work, figure, ask.period, 0, &whole));
		if (!figure->measure)
			expect_number(whole.value, sum + hidden);
	}
	expect_ok(figure_records_hidden(work, figure_find("report_to_office.total"), &ask, &hidden));
	expect_number(3, hidden);
	ask.among.key[BY_VILLAGE] = VILLAGE;
	expect_ok(figure_records_hidden(work, figure_find("report_to_office.total"), &ask, &hidden));
	expect_number(0, hidden);
}

OFFICE_TEST(who_may_read_a_report_finds_it_behind_its_figure)
{
	struct figure_ask ask = { .period = month_before(work) };
	const struct figure *figure = figure_find("report_to_office.total");
	figure_records head = { 0 }, clerk = { 0 };
	given_month(work);
	become(work, ROLE_HEAD, "王主任");
	expect_ok(figure_records_of(work, figure, &ask, RECORDS_READABLE, 0, 100, &head));
	expect_number(3, (int64_t)head.count);
	become(work, ROLE_CLERK, "赵五"); /* not among the report's readers */
	expect_ok(figure_records_of(work, figure, &ask, RECORDS_READABLE, 0, 100, &clerk));
	expect_number(0, (int64_t)clerk.count);
}

OFFICE_TEST(a_leader_cannot_find_a_reports_day_by_asking_day_by_day)
{
	struct period month = month_before(work), day = { month.from + 3, month.from + 3 };
	const struct figure *figure = figure_find("report_to_office.total");
	struct figure_value of_day, of_month;
	given_month(work);
	become(work, ROLE_LEADER, "周书记");
	expect_ok(figure_compute(work, figure, day, 0, &of_day));
	expect_ok(figure_compute(work, figure, month, 0, &of_month));
	expect_number(0, of_day.value);
	expect_number(3, of_month.value);
	become(work, ROLE_HEAD, "王主任");
	expect_ok(figure_compute(work, figure, day, 0, &of_day));
	expect_number(1, of_day.value);
}

OFFICE_TEST(a_closed_month_counts_reports_that_came_later_and_does_not_name_them)
{
	struct period month = month_before(work);
	struct contact report = given_month(work), late;
	struct closing closing;
	closing_changes seen = { 0 };
	int64_t hidden = 0;
	expect_ok(closing_close(work, month));
	given_contact(work, month.from + 6, PURPOSE_REPORT, VILLAGE, CATEGORY, 0, &late);
	become(work, ROLE_LEADER, "李镇长");
	expect_ok(closing_of(work, month, &closing));
	expect_ok(closing_changes_find(work, &closing, &seen));
	FOR_EACH(change, &seen) {
		hidden += change->hidden;
		FOR_EACH(record, &change->records) {
			expect(strcmp(record->number, late.number) != 0);
			expect(strcmp(record->number, report.number) != 0);
		}
	}
	expect(hidden > 0);
}

OFFICE_TEST(no_text_of_an_office_tells_of_a_report_but_its_count)
{
	struct contact report = given_month(work);
	const char *text = "";
	size_t length;
	for (const struct choice *each = SUMMARY_KINDS; each->code; each++) {
		struct summary_ask ask = { .kind = each->value, .period = month_before(work) };
		struct document *document;
		if (each->value == SUMMARY_PERSONAL)
			continue;
		expect_ok(summary_build(work, &ask, &document));
		expect_ok(document_txt(work, document, &text, &length));
		expect(!tells(text));
		expect(strstr(text, report.number) == NULL);
	}
}

OFFICE_TEST(no_table_that_offices_send_tells_where_a_report_was_made)
{
	usual_tables tables = { 0 };
	given_month(work);
	expect_ok(tables_usual(work, &tables));
	FOR_EACH(usual, &tables) {
		struct tabulation table;
		usual->ask.of.period = month_before(work);
		expect_ok(tabulate(work, &usual->ask, usual->name, &table));
		FOR_EACH(head, &table.heads)
			expect(!tells(head->label));
		FOR_EACH(line, &table.lines)
			expect(!tells(line->label));
	}
}
