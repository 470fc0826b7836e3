/* register_test.c: what the plain ledgers promise. */
#include <string.h>

#include "app/figure/figure.h"
#include "app/figure/figure_source_store.h"
#include "app/journal/journal.h"
#include "app/register/register_desk.h"
#include "app/register/register_people.h"
#include "app/register/register_plan.h"
#include "base/clock.h"
#include "expect.h"

static const struct register_kind *tasks(void)
{
	return register_named("tasks");
}

static struct task task_of(struct work *work, const char *title)
{
	int64_t today = day_of_moment(work->now);
	return (struct task){ .given_day = today - 3, .title = title, .due_day = today + 5 };
}

static int64_t figure_now(struct work *work, const char *key)
{
	struct figure_value value;
	if (figure_compute(work, figure_find(key), period_of_year(day_of_moment(work->now)), 0, &value))
		return -1;
	return value.value;
}

OFFICE_TEST(a_row_struck_out_stays_to_be_seen_and_counts_in_no_figure)
{
	struct task task = task_of(work, "整改");
	struct register_view view = { .limit = 10 };
	struct list rows = { 0 };
	expect_ok(register_add(work, tasks(), &task));
	expect_number(1, figure_now(work, "task.total"));
	expect(register_strike(work, tasks(), task.id, "") == INVALID);
	fault_clear(work);
	expect_ok(register_strike(work, tasks(), task.id, "登记重复"));
	expect_number(0, figure_now(work, "task.total"));
	expect_ok(register_list(work, tasks(), &view, &rows));
	expect_number(0, (int64_t)rows.count);
	view.struck = 1;
	expect_ok(register_list(work, tasks(), &view, &rows));
	expect_number(1, (int64_t)rows.count);
	expect(register_strike(work, tasks(), task.id, "再来") == CONFLICT);
	fault_clear(work);
}

OFFICE_TEST(a_change_on_an_older_page_is_refused_and_nothing_is_overwritten)
{
	struct task task = task_of(work, "修路"), now;
	expect_ok(register_add(work, tasks(), &task));
	expect_ok(register_find(work, tasks(), task.id, &now));
	const char *seen = register_mark(work->arena, tasks(), &now);
	now.result = "已动工";
	expect_ok(register_change(work, tasks(), &now, seen));
	now.result = "未动工";
	expect(register_change(work, tasks(), &now, seen) == CONFLICT);
	fault_clear(work);
	expect_ok(register_find(work, tasks(), task.id, &now));
	expect_text("已动工", now.result);
}

OFFICE_TEST(what_is_due_is_listed_until_it_is_done)
{
	struct task task = task_of(work, "报送方案");
	int64_t today = day_of_moment(work->now);
	register_entries due = { 0 }, none = { 0 };
	expect_ok(register_add(work, tasks(), &task));
	expect_ok(register_due(work, 0, today + 5, 10, &due));
	expect_number(1, (int64_t)due.count);
	expect_text("tasks", due.items[0].noun);
	expect_ok(register_find(work, tasks(), task.id, &task));
	task.done_day = today;
	expect_ok(register_change(work, tasks(), &task, ""));
	expect_ok(register_due(work, 0, today + 5, 10, &none));
	expect_number(0, (int64_t)none.count);
}

OFFICE_TEST(relief_adds_persons_and_area_to_the_fen_and_refuses_another_sum)
{
	const struct register_kind *kind = register_named("relief");
	int64_t today = day_of_moment(work->now);
	struct relief relief = { .asked_day = today, .recipient = "甲户等", .persons = 6,
		                     .each_fen = 50000, .decided_day = today, .decision = 1,
		                     .paid_day = today };
	expect_ok(register_add(work, kind, &relief));
	expect_number(300000, relief.amount);
	expect_number(300000, figure_now(work, "relief.total"));
	expect_number(6, figure_now(work, "relief.people"));
	expect_number(50000, figure_now(work, "relief.amount_each"));
	struct relief wrong = { .asked_day = today, .recipient = "乙户", .area = 1250, .area_fen = 2000,
		                    .amount = 24999 };
	expect(register_add(work, kind, &wrong) == INVALID);
	fault_clear(work);
	wrong.amount = 25000;
	expect_ok(register_add(work, kind, &wrong));
}

OFFICE_TEST(a_row_names_only_a_matter_that_is_here)
{
	struct task task = task_of(work, "办理");
	task.matter = "无此编号";
	expect(register_add(work, tasks(), &task) == INVALID);
	expect(fault_of(work, "matter") != NULL);
	fault_clear(work);
}

OFFICE_TEST(a_liaison_officer_keeps_disputes_and_sees_nothing_of_the_offices_own_ledgers)
{
	struct task task = task_of(work, "会议任务");
	struct register_view view = { .limit = 10 };
	struct list rows = { 0 };
	work->actor.role = ROLE_LIAISON;
	expect(register_add(work, tasks(), &task) == DENIED);
	fault_clear(work);
	expect(register_list(work, tasks(), &view, &rows) == DENIED);
	fault_clear(work);
	struct dispute dispute = { .found_day = day_of_moment(work->now), .title = "邻里纠纷" };
	expect_ok(register_add(work, register_named("disputes"), &dispute));
}

static const struct register_kind *ledger_of(const char *table)
{
	for (const struct register_kind *each = REGISTERS; each->noun; each++)
		if (strcmp(each->table, table) == 0)
			return each;
	return NULL;
}

/* What a column holds, by its name: the unit in which its sum may be given. */
static int fits(const char *column, int64_t unit)
{
	static const struct {
		const char *column;
		int64_t units[3];
	} COLUMNS[] = {
		{ "people", { PER_PERSON_TIME } },   { "persons", { PER_PERSON } },
		{ "batches", { PER_BATCH, PER_MATTER } },
		{ "matters", { PER_MATTER } },       { "visits", { PER_VISIT, PER_MATTER } },
		{ "amount", { PER_YUAN } },          { "area", { PER_MU } },
		{ "meetings", { PER_MEETING } },     { "slogans", { PER_PIECE } },
		{ "leaflets", { PER_COPY } },
	};
	for (size_t each = 0; each < sizeof COLUMNS / sizeof *COLUMNS; each++)
		for (int at = 0; at < 3 && strcmp(COLUMNS[each].column, column) == 0; at++)
			if (COLUMNS[each].units[at] == unit)
				return 1;
	return 0;
}

TEST(money_counts_and_person_times_never_mix_in_a_figure)
{
	for (const struct figure *each = FIGURES; each->key; each++) {
		if (each->measure && ledger_of(each->source) && !fits(each->measure + 2, each->unit))
			expect_text(each->key, "a figure in the unit of its column");
		if (!each->denominator || each->unit != PER_PERCENT)
			continue;
		int64_t over = figure_find(each->numerator)->unit, under = figure_find(each->denominator)->unit;
		int people = (over == PER_PERSON_TIME) + (under == PER_PERSON_TIME);
		int money = (over == PER_YUAN) + (under == PER_YUAN);
		if (people == 1 || money == 1)
			expect_text(each->key, "a rate whose parts are of one kind");
	}
}

OFFICE_TEST(an_appointment_is_listed_until_it_is_held_and_was_told_before)
{
	const struct register_kind *kind = register_named("appointments");
	int64_t today = day_of_moment(work->now);
	struct appointment meeting = { .day = today + 2, .hours = "9:30", .official = "县领导甲", .place = "接待室",
		                           .petitioner = "张三", .phone = "", .village = "", .heard = "征地补偿",
		                           .told_how = "", .result = "", .matter = "", .struck = "",
		                           .imported = "" };
	register_entries due = { 0 };
	struct period week = { today, today + 6 };
	struct figure_value told;
	meeting.told_day = today + 3;
	expect(register_add(work, kind, &meeting) == INVALID);
	fault_clear(work);
	meeting.told_day = 0;
	expect_ok(register_add(work, kind, &meeting));
	expect_ok(register_due(work, today, today + 5, 10, &due));
	expect_number(1, (int64_t)due.count);
	expect_text("征地补偿", due.items[0].title);
	meeting.told_day = today;
	expect_ok(register_change(work, kind, &meeting, ""));
	expect_ok(figure_compute(work, figure_find("appointment.told"), week, 0, &told));
	expect_number(1, told.value);
}

OFFICE_TEST(what_is_planned_is_announced_and_counts_when_its_day_has_come)
{
	const struct register_kind *kind = register_named("conferences");
	int64_t today = day_of_moment(work->now);
	struct conference meeting = { .held_day = today + 3, .kind = 1, .topic = "年末联席会议" };
	struct period year = { today - 30, today + 400 };
	register_entries planned = { 0 }, after = { 0 };
	struct figure_value held;
	expect_ok(register_add(work, kind, &meeting));
	expect(register_is_ahead(work, kind, &meeting));
	expect_ok(figure_compute(work, figure_find("conference.held"), year, 0, &held));
	expect_number(0, held.value);
	expect_number(0, figure_now(work, "conference.held"));
	expect_ok(register_planned(work, today, today + 9, 10, &planned));
	expect_number(1, (int64_t)planned.count);
	expect_text("conferences", planned.items[0].noun);
	work->now += 4 * 86400;
	expect_ok(figure_compute(work, figure_find("conference.held"), year, 0, &held));
	expect_number(1, held.value);
	expect_ok(register_planned(work, day_of_moment(work->now), today + 9, 10, &after));
	expect_number(0, (int64_t)after.count);
}

TEST(a_ledger_of_what_is_planned_takes_days_ahead_and_its_figures_wait_for_them)
{
	for (const struct register_kind *each = REGISTERS; each->noun; each++) {
		if (each->planned && !field_find(each->fields, each->day)->ahead)
			expect_text(each->noun, "a ledger whose day may lie ahead");
		for (const struct source *source = SOURCES; source->name; source++)
			if (strcmp(source->name, each->table) == 0 && !!source->planned != !!each->planned)
				expect_text(each->noun, "a source that is planned as its ledger is");
	}
}

OFFICE_TEST(the_units_of_a_conference_are_counted_from_who_attends)
{
	const struct register_kind *kind = register_named("conferences");
	struct conference meeting = { .held_day = day_of_moment(work->now), .kind = 1, .topic = "联席会议",
		                          .attendees = "司法所\n派出所、国土所\r\n东河村" };
	struct conference said = meeting, now;
	expect_ok(register_add(work, kind, &meeting));
	expect_number(4, meeting.units);
	said.units = 7;
	expect_ok(register_add(work, kind, &said));
	expect_ok(register_find(work, kind, said.id, &now));
	expect_number(7, now.units);
}

/* Money is what is named so; everything else with decimals is hundredths of its own. */
TEST(money_is_money_alone_and_hundredths_of_mu_or_points_have_a_type_of_their_own)
{
	for (const struct register_kind *kind = REGISTERS; kind->noun; kind++)
		for (const struct field *each = kind->fields; each->type != FIELD_END; each++) {
			int money = strcmp(each->name, "amount") == 0 || strstr(each->name, "_fen") != NULL;
			if (money != (each->type == FIELD_MONEY))
				expect_text(each->name, "a field of money that is typed as money");
		}
	for (const struct figure *each = FIGURES; each->key; each++) {
		const struct register_kind *kind = each->measure ? ledger_of(each->source) : NULL;
		const struct field *field = kind ? field_find(kind->fields, each->measure + 2) : NULL;
		if (field && (field->type == FIELD_MONEY) != (each->unit == PER_YUAN))
			expect_text(each->key, "a sum of money in yuan");
		if (field && (field->type == FIELD_HUNDREDTHS) != (each->unit == PER_MU))
			expect_text(each->key, "a sum of hundredths in its own unit");
	}
}

OFFICE_TEST(a_score_takes_two_decimals_and_no_more_points_than_there_are)
{
	const struct field *score = field_find(ASSESSMENT_FIELDS, "score");
	struct assessment assessment = { 0 };
	expect_ok(field_read(work, score, "98.5", &assessment));
	expect_number(9850, assessment.score);
	expect_text("98.50", field_shown(work, score, &assessment));
	expect_fault(INVALID, field_read(work, score, "1000.01", &assessment), "at most 1000");
	expect_fault(INVALID, field_read(work, score, "九十八", &assessment), "like 85");
}
