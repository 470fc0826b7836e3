/* register_secret_test.c: a row that names a report 检举控告 is seen by whoever may read the report, on
 * every face of the ledgers. */
#include <stdlib.h>
#include <unistd.h>

#include "app/export/export.h"
#include "app/figure/figure_cube.h"
#include "app/register/register_contact.h"
#include "app/register/register_desk.h"
#include "app/register/register_people.h"
#include "app/year/year.h"
#include "base/clock.h"
#include "expect.h"

/* A reception that became a report, an ordinary one, and a task about the report; then a leader asks. */
struct given {
	const struct register_kind *receptions;
	const struct register_kind *tasks;
	struct reception report;
	struct reception ordinary;
	struct task task;
	const char *number;
};

static struct reception reception_of(struct work *work, const char *heard)
{
	return (struct reception){ .held_day = day_of_moment(work->now) - 2, .officials = "镇长",
		                       .petitioner = "张三", .village = "西山村", .people = 1, .place = "",
		                       .heard = heard, .answered = "", .matter = "", .struck = "",
		                       .imported = "" };
}

static enum outcome given_report(struct work *work, struct given *given)
{
	struct register_coming coming = { .purpose = PURPOSE_REPORT, .respondent = "村主任赵六" };
	likely_list likely = { 0 };
	int64_t contact_id, today = day_of_moment(work->now);
	given->receptions = register_named("receptions");
	given->tasks = register_named("tasks");
	given->report = reception_of(work, "举报村主任截留补助款，附有账页。");
	given->ordinary = reception_of(work, "水渠多年失修，请求清淤。");
	TRY(register_add(work, given->receptions, &given->report));
	TRY(register_add(work, given->receptions, &given->ordinary));
	TRY(register_to_contact(work, given->receptions, given->report.id, &coming, &likely, &contact_id));
	TRY(register_find(work, given->receptions, given->report.id, &given->report));
	given->number = given->report.matter;
	given->task = (struct task){ .given_day = today, .source = 1, .title = "核查账页", .due_day = today + 3,
		                         .matter = given->number };
	return register_add(work, given->tasks, &given->task);
}

static int64_t listed(struct work *work, const struct register_kind *kind)
{
	struct register_view view = { .limit = 10, .words = "" };
	struct list rows = { 0 };
	return register_list(work, kind, &view, &rows) == OK ? (int64_t)rows.count : -1;
}

OFFICE_TEST(a_row_of_a_report_is_on_no_list_or_page_or_paper_of_a_leader)
{
	struct given given;
	register_entries said = { 0 };
	void *row;
	expect_ok(given_report(work, &given));
	expect_number(2, listed(work, given.receptions));
	work->actor.role = ROLE_LEADER;
	expect_number(1, listed(work, given.receptions));
	row = arena_alloc(work->arena, given.receptions->size);
	expect_fault(NOT_FOUND, register_find(work, given.receptions, given.report.id, row), "no such row");
	expect_ok(register_find(work, given.receptions, given.ordinary.id, row));
	expect_ok(register_of_matter(work, given.number, &said));
	expect_number(0, (int64_t)said.count);
}

OFFICE_TEST(a_task_of_a_report_is_due_and_on_the_calendar_for_its_readers_alone)
{
	struct given given;
	register_entries due = { 0 }, after = { 0 };
	year_entries year = { 0 };
	int64_t today = day_of_moment(work->now), told = 0, cut;
	expect_ok(given_report(work, &given));
	expect_ok(register_due(work, 0, today + 9, 10, &due));
	expect_number(1, (int64_t)due.count);
	work->actor.role = ROLE_LEADER;
	expect_ok(register_due(work, 0, today + 9, 10, &after));
	expect_number(0, (int64_t)after.count);
	expect_ok(year_read(work, today - 9, today + 90, &year, &cut));
	FOR_EACH(entry, &year)
		told += strstr(entry->title, "账页") != NULL;
	expect_number(0, told);
}

OFFICE_TEST(a_figure_counts_the_row_of_a_report_and_its_records_say_nothing_of_it)
{
	struct given given;
	figure_records records = { 0 };
	struct figure_ask ask = { .period = period_of_year(day_of_moment(work->now)) };
	int64_t silent = 0;
	expect_ok(given_report(work, &given));
	work->actor.role = ROLE_LEADER;
	expect_ok(figure_records_of(work, figure_find("reception.attended"), &ask, RECORDS_READABLE, 0, 10, &records));
	expect_number(2, (int64_t)records.count);
	FOR_EACH(record, &records)
		silent += strcmp(record->title, "（保密）") == 0;
	expect_number(1, silent);
}

OFFICE_TEST(an_exported_ledger_holds_no_row_of_a_report_for_whom_it_is_not)
{
	struct given given;
	char path[] = "/tmp/xinqiao-secret-XXXXXX.csv";
	int64_t count = 0;
	int file = mkstemps(path, 4);
	expect(file >= 0);
	close(file);
	expect_ok(given_report(work, &given));
	work->actor.role = ROLE_LEADER;
	expect_ok(export_ledger(work, "receptions", 0, 0, path, &count));
	expect_number(1, count);
	unlink(path);
}

OFFICE_TEST(whoever_is_reported_never_sees_the_row_even_as_head)
{
	struct given given;
	expect_ok(given_report(work, &given));
	work->actor.role = ROLE_HEAD;
	expect_number(2, listed(work, given.receptions));
	work->actor.name = "赵六";
	expect_number(1, listed(work, given.receptions));
}
