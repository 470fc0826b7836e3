/* register_task_pages.h: what a unit sees of its tasks. */
#pragma once
#include "app/register/register_task.h"
#include "html/html.h"

struct task_line {
	struct task task;
	int64_t late;
};
typedef LIST(struct task_line) task_lines;
struct tasks_page {
	task_lines open;
	task_lines done;
};
void tasks_template(struct html *out, const void *model);

struct task_page {
	struct task task;
	int64_t late;
	int64_t may_report;
	struct form form;
};
void task_template(struct html *out, const void *model);
