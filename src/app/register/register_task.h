/* register_task.h: tasks 任务 that a conference, an inspection or a leader gave to a unit of the tree:
 *
 *     given (the office) ── seen by the unit ─┬─ progress noted
 *                                             └─ reported done ── the office sees it, red while overdue
 *
 * The unit sees its own tasks and nothing else of the ledgers; a task about a report 检举控告 is seen by
 * the report's readers alone. */
#pragma once
#include "app/register/register_desk.h"

typedef LIST(struct task) task_list;

/* Tasks given to the actor's unit or one below it: open ones by the day they are due, then those done
 * since a day; at most LIMIT of each. */
NODISCARD enum outcome tasks_of_unit(struct work *work, int64_t done_since, int64_t limit,
                                     task_list *open, task_list *done);
/* NOT_FOUND unless it was given to the actor's unit or one below it. */
NODISCARD enum outcome task_of_unit(struct work *work, int64_t id, struct task *out);
/* The unit writes WORDS down beneath what stands there, and says whether the task is DONE, on DAY (0
 * today).  INVALID without words or for a day before it was given or to come, CONFLICT when it is done
 * already.  Journaled. */
NODISCARD enum outcome task_report(struct work *work, int64_t id, const char *words, int done,
                                   int64_t day);
