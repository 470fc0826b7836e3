/* register_task_test.c: a task reaches the unit that must do it, and nobody else. */
#include "app/register/register_task.h"

#include "app/contact/contact.h"
#include "app/matter/matter.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "expect.h"

/* The office with two villages below; a task for the first. */
struct given {
	int64_t office;
	struct unit village;
	struct unit other;
	struct task task;
};

static enum outcome given_task(struct work *work, struct given *given, const char *matter)
{
	int64_t today = day_of_moment(work->now);
	given->office = work->actor.unit_id;
	given->village = (struct unit){ .parent_id = given->office, .code = "V1", .name = "东河村",
		                            .kind = UNIT_VILLAGE, .lead_official = "", .liaison = "",
		                            .resident_officials = "" };
	given->other = given->village;
	given->other.code = "V2";
	given->other.name = "西山村";
	TRY(unit_add(work, &given->village));
	TRY(unit_add(work, &given->other));
	given->task = (struct task){ .given_day = today - 9, .source = TASK_OF_CONFERENCE, .doer = "东河村",
		                         .title = "清理河道", .due_day = today - 1, .matter = matter };
	return register_add(work, register_named("tasks"), &given->task);
}

static void sit_in(struct work *work, int64_t unit_id)
{
	work->actor.unit_id = unit_id;
	work->actor.role = ROLE_HANDLER;
	work->actor.name = "赵磊";
}

static int64_t open_tasks(struct work *work)
{
	task_list open = { 0 }, done = { 0 };
	return tasks_of_unit(work, 0, 10, &open, &done) == OK ? (int64_t)open.count : -1;
}

OFFICE_TEST(a_task_reaches_the_unit_that_it_names_and_no_other)
{
	struct given given;
	struct task task;
	expect_ok(given_task(work, &given, ""));
	expect_number(given.village.id, given.task.doer_unit_id);
	sit_in(work, given.village.id);
	expect_number(1, open_tasks(work));
	expect_ok(task_of_unit(work, given.task.id, &task));
	sit_in(work, given.other.id);
	expect_number(0, open_tasks(work));
	expect_fault(NOT_FOUND, task_of_unit(work, given.task.id, &task), "your unit");
	expect_fault(NOT_FOUND, task_report(work, given.task.id, "已办", 1, 0), "your unit");
}

OFFICE_TEST(a_unit_notes_progress_and_reports_done_once)
{
	struct given given;
	struct task task;
	int64_t today = day_of_moment(work->now);
	expect_ok(given_task(work, &given, ""));
	sit_in(work, given.village.id);
	expect(task_report(work, given.task.id, "  ", 1, 0) == INVALID);
	fault_clear(work);
	expect(task_report(work, given.task.id, "已办", 1, today + 1) == INVALID);
	fault_clear(work);
	expect_ok(task_report(work, given.task.id, "已清一半", 0, 0));
	expect_number(1, open_tasks(work));
	expect_ok(task_report(work, given.task.id, "已全部清完", 1, today - 1));
	expect_number(0, open_tasks(work));
	expect_ok(task_of_unit(work, given.task.id, &task));
	expect_number(today - 1, task.done_day);
	expect(strstr(task.result, "已清一半") && strstr(task.result, "赵磊：已全部清完"));
	expect_fault(CONFLICT, task_report(work, given.task.id, "再报", 1, 0), "reported done");
}

OFFICE_TEST(a_handler_who_answers_a_task_reads_nothing_else_of_the_ledgers)
{
	struct given given;
	struct register_view view = { .limit = 10, .words = "" };
	struct list rows = { 0 };
	struct task task;
	expect_ok(given_task(work, &given, ""));
	sit_in(work, given.village.id);
	expect(register_list(work, register_named("tasks"), &view, &rows) == DENIED);
	fault_clear(work);
	expect(register_find(work, register_named("tasks"), given.task.id, &task) == DENIED);
	fault_clear(work);
	expect(register_list(work, register_named("conferences"), &view, &rows) == DENIED);
	fault_clear(work);
}

OFFICE_TEST(a_task_about_a_report_reaches_no_unit)
{
	struct given given;
	struct contact contact = { .received = work->now - 60, .channel = CHANNEL_VISIT, .people = 1,
		                       .petitioner = "张三", .title = "举报某人", .purpose = PURPOSE_REPORT };
	struct matter matter;
	expect_ok(contact_register(work, &contact, 0));
	expect_ok(matter_find(work, contact.matter_id, &matter));
	expect_ok(given_task(work, &given, matter.number));
	sit_in(work, given.village.id);
	expect_number(0, open_tasks(work));
}
