/* register_task_store.h: the statements about the tasks of a unit. */
#pragma once
#include "app/register/register_task.h"
#include "db/db.h"

extern const struct query *const register_task_store_queries[];

NODISCARD enum outcome register_task_store_open(struct work *work, int64_t limit, task_list *out);
NODISCARD enum outcome register_task_store_done(struct work *work, int64_t since, int64_t limit,
                                                task_list *out);
NODISCARD enum outcome register_task_store_find(struct work *work, int64_t id, struct task *out);
