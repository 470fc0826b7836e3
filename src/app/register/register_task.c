/* register_task.c: tasks reach the unit that must do them, which reports on them. */
#include "app/register/register_task.h"

#include "app/journal/journal.h"
#include "app/register/register_store.h"
#include "app/register/register_task_store.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "base/utf8.h"
#include "db/transaction.h"

enum outcome task_check(struct work *work, void *row)
{
	struct task *task = row;
	struct fault kept = work->fault;
	struct unit unit;
	enum outcome found = *task->doer ? unit_by_name(work, task->doer, &unit) : NOT_FOUND;
	if (found != OK && found != NOT_FOUND)
		return found;
	work->fault = kept;
	task->doer_unit_id = found == OK ? unit.id : 0;
	return OK;
}

enum outcome tasks_of_unit(struct work *work, int64_t done_since, int64_t limit, task_list *open,
                           task_list *done)
{
	TRY(permit(work, PERMIT_READ_MATTERS));
	TRY(register_task_store_open(work, limit, open));
	return register_task_store_done(work, done_since, limit, done);
}

enum outcome task_of_unit(struct work *work, int64_t id, struct task *out)
{
	TRY(permit(work, PERMIT_READ_MATTERS));
	enum outcome found = register_task_store_find(work, id, out);
	return found == NOT_FOUND ? fail(work, NOT_FOUND, "no such task was given to your unit") : found;
}

static enum outcome check_report(struct work *work, const struct task *task, const char *words,
                                 int64_t day)
{
	int64_t today = day_of_moment(work->now);
	if (task->done_day)
		return fail(work, CONFLICT, "this task was reported done on %s; ask the office to open it again",
		            day_string(work->arena, task->done_day));
	if (!*words)
		fail_field(work, "words", "write what was done");
	if (day > today)
		fail_field(work, "day", "the date lies in the future; type %s or earlier",
		           day_string(work->arena, today));
	if (day < task->given_day)
		fail_field(work, "day", "this date lies before %s", day_string(work->arena, task->given_day));
	return work->fault.fields.count ? INVALID : OK;
}

/* Each report under those before it, with its day and who wrote it. */
static const char *told(struct work *work, const struct task *task, const char *words)
{
	return arena_format(work->arena, "%s%s%s %s：%s", task->result, *task->result ? "\n" : "",
	                    day_string(work->arena, day_of_moment(work->now)), work->actor.name, words);
}

enum outcome task_report(struct work *work, int64_t id, const char *words, int done, int64_t day)
{
	TRANSACTION(transaction);
	struct task task;
	words = utf8_trim(work->arena, words);
	day = day ? day : day_of_moment(work->now);
	TRY(transaction_begin(work, &transaction));
	TRY(task_of_unit(work, id, &task));
	TRY(check_report(work, &task, words, day));
	task.result = told(work, &task, words);
	task.done_day = done ? day : 0;
	TRY(register_store_update(work, register_named("tasks"), &task));
	TRY(journal_append(work, "task.report", 0, task.title,
	                   journal_details(work, "done", done ? day_string(work->arena, day) : "", "words",
	                                   words, NULL)));
	return transaction_commit(&transaction);
}
