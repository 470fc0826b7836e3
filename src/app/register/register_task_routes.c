/* register_task_routes.c: the pages on which a unit sees its tasks and reports on them. */
#include "app/access.h"
#include "app/figure/figure.h"
#include "app/register/register_shared_routes.h"
#include "app/register/register_task_pages.h"
#include "base/clock.h"

enum { ROWS = 100 };

struct task_words {
	const char *words;
	int64_t day;
};
static const struct field WORDS_FIELDS[] = {
	FIELD_AS(struct task_words, words, FIELD_LINES, .label = "What was done, or how far it is",
	         .limit = 2000, .required = 1),
	FIELD_AS(struct task_words, day, FIELD_DAY, .label = "Done on", .hint = "left empty: today"),
	{ 0 },
};
static const struct field LINE_FIELDS[] = {
	FIELD_STRUCT_OF(struct task_line, task, TASK_FIELDS),
	FIELD(struct task_line, late),
	{ 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD_LIST_OF(struct tasks_page, open, LINE_FIELDS),
	FIELD_LIST_OF(struct tasks_page, done, LINE_FIELDS),
	{ 0 },
};

static int is_late(const struct work *work, const struct task *task)
{
	return task->due_day && !task->done_day && task->due_day < day_of_moment(work->now);
}

static void add_lines(struct work *work, const task_list *tasks, task_lines *lines)
{
	FOR_EACH(task, tasks)
		*LIST_ADD(work->arena, lines) = (struct task_line){ *task, is_late(work, task) };
}

static enum outcome list(struct work *work, const struct request *request, struct response *response)
{
	struct tasks_page page = { 0 };
	task_list open = { 0 }, done = { 0 };
	TRY(tasks_of_unit(work, period_of_year(day_of_moment(work->now)).from, ROWS, &open, &done));
	add_lines(work, &open, &page.open);
	add_lines(work, &done, &page.done);
	return answer(response, request, tr(work, "Tasks given to us"), tasks_template, PAGE_FIELDS,
	              &page);
}

static enum outcome show_task(struct work *work, const struct request *request,
                              struct response *response, int again)
{
	struct task_page page = { 0 };
	struct fault why = work->fault;
	TRY(task_of_unit(work, request->id, &page.task));
	work->fault = why;
	page.late = is_late(work, &page.task);
	page.may_report = !page.task.done_day;
	page.form = register_once(work, request_form(work, request, WORDS_FIELDS, NULL));
	if (again)
		return answer_again(response, request, page.task.title, task_template, NULL, &page);
	return answer(response, request, page.task.title, task_template, TASK_FIELDS,
	              request->wants_json ? (const void *)&page.task : &page);
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	return show_task(work, request, response, 0);
}

static enum outcome report(struct work *work, const struct request *request,
                           struct response *response)
{
	struct task_words told = { .words = "" };
	int done = request_integer(request, "done") == 1;
	enum outcome outcome = request_read(work, request, WORDS_FIELDS, &told);
	if (outcome == OK)
		outcome = task_report(work, request->id, told.words, done, told.day);
	if (outcome == OK)
		return see_other(response, "/tasks/%lld", (long long)request->id);
	if (outcome != INVALID || request->wants_json)
		return outcome;
	return show_task(work, request, response, 1);
}

const struct route register_task_routes[] = {
	{ GET, "/tasks", PERMIT_READ_MATTERS, list, "Tasks that the unit was given", 0, NULL, PAGE_FIELDS },
	{ GET, "/tasks/{id}", PERMIT_READ_MATTERS, show, "One task of the unit", 0, NULL, TASK_FIELDS },
	{ POST, "/tasks/{id}/report", PERMIT_READ_MATTERS, report, "Report on a task", 0, WORDS_FIELDS,
	  TASK_FIELDS },
	{ 0 },
};
