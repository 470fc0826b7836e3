/* register_paper_slots.c: gathers a paper's words: those typed, those of the row, those of the rows
 * that belong to it. */
#include "app/register/register_paper_slots.h"

#include <string.h>

#include "app/matter/matter.h"
#include "app/register/register_desk.h"
#include "app/register/register_people.h"
#include "app/unit/unit.h"
#include "base/buffer.h"
#include "base/clock.h"

enum { CHILDREN = 500, DAYS_TO_CONFIRM = 30 /* People's Mediation Law, art. 33 */ };

struct filling {
	struct work *work;
	struct paper_slot *slots;
	int count;
};

static void add(struct filling *it, const char *name, const char *value)
{
	if (it->count < REGISTER_SLOTS - 1)
		it->slots[it->count++] = (struct paper_slot){ name, value ? value : "" };
	it->slots[it->count] = (struct paper_slot){ NULL, NULL };
}

/* Days as they are written, names of several lines in one. */
static const char *words_of(struct work *work, const struct field *field, const void *row)
{
	if (field->type == FIELD_DAY)
		return day_chinese(work->arena, field_integer(field, row));
	if (strcmp(field->name, "attendees") != 0 && strcmp(field->name, "absent") != 0)
		return field_shown(work, field, row);
	struct buffer out = BUFFER(work->arena);
	for (const char *at = field_text(field, row); *at;) {
		size_t length = strcspn(at, "\r\n");
		buffer_text(&out, out.length && length ? "、" : "");
		buffer_add(&out, at, length);
		at += length + strspn(at + length, "\r\n");
	}
	return buffer_string(&out);
}

static void add_fields(struct filling *it, const struct field *fields, const void *values)
{
	for (; fields->type != FIELD_END; fields++)
		if (fields->label && !fields->hidden)
			add(it, fields->name, words_of(it->work, fields, values));
}

/* What is said of a report 检举控告 stands in no paper that goes to others. */
static enum outcome is_of_report(struct work *work, const struct register_kind *kind, const void *row,
                                 int *out)
{
	const char *number = field_text(field_find(kind->fields, "matter"), row);
	struct matter matter;
	*out = 0;
	if (!*number)
		return OK;
	struct fault kept = work->fault;
	enum outcome found = matter_numbered(work, number, &matter);
	work->fault = kept;
	*out = found != OK || matter.confidential;
	return found == NOT_FOUND ? OK : found;
}

/* A line for each agenda item or task: its number, what it is, what WORDS of it say. */
static enum outcome tell_children(struct work *work, const struct register_kind *kind, int64_t parent,
                                  const char *(*tell)(struct work *work, const void *row),
                                  const char **out)
{
	struct register_view view = { .parent_id = parent, .limit = CHILDREN, .words = "" };
	struct list rows = { 0 };
	struct buffer text = BUFFER(work->arena);
	int number = 0, secret;
	TRY(register_list(work, kind, &view, &rows));
	for (size_t at = rows.count; at-- > 0;) {
		const void *row = (const char *)rows.items + at * kind->size;
		TRY(is_of_report(work, kind, row, &secret));
		if (!secret)
			buffer_format(&text, "%s%d. %s", number ? "\n" : "", number + 1, tell(work, row));
		number += !secret;
	}
	*out = buffer_string(&text);
	return OK;
}

static const char *tell_item(struct work *work, const void *row)
{
	const struct agenda *item = row;
	return *item->decision ? arena_format(work->arena, "%s：%s", item->title, item->decision)
	                       : item->title;
}

static const char *tell_task(struct work *work, const void *row)
{
	const struct task *task = row;
	const char *doer = *task->doer ? arena_format(work->arena, "（责任单位：%s）", task->doer) : "";
	const char *due = task->due_day ? arena_format(work->arena, "，%s前完成",
	                                               day_chinese(work->arena, task->due_day))
	                                : "";
	return arena_format(work->arena, "%s%s%s", task->title, doer, due);
}

static enum outcome add_conference(struct filling *it, const struct conference *meeting)
{
	const char *decisions, *tasks;
	TRY(tell_children(it->work, register_named("agenda"), meeting->id, tell_item, &decisions));
	TRY(tell_children(it->work, register_named("tasks"), meeting->id, tell_task, &tasks));
	add(it, "decisions", decisions);
	add(it, "tasks", tasks);
	return OK;
}

/* The agreement whose number the row has. */
static enum outcome add_dispute(struct filling *it, const struct dispute *dispute)
{
	register_papers papers = { 0 };
	TRY(register_papers_of(it->work, register_named("disputes"), dispute->id, &papers));
	FOR_EACH(paper, &papers) {
		if (strcmp(paper->number, dispute->agreement) != 0)
			continue;
		add(it, "agreement_day", day_chinese(it->work->arena, paper->day));
		add(it, "confirm_by", day_chinese(it->work->arena, paper->day + DAYS_TO_CONFIRM));
	}
	return OK;
}

enum outcome register_paper_slots(struct work *work, const struct register_kind *kind,
                                  const void *row, const struct register_paper_words *words,
                                  struct paper_slot *slots)
{
	struct filling it = { .work = work, .slots = slots };
	struct unit office;
	TRY(unit_office(work, ((const int64_t *)row)[1], &office));
	add(&it, "office", office.name);
	add_fields(&it, REGISTER_PAPER_WORDS_FIELDS, words);
	add_fields(&it, kind->fields, row);
	if (strcmp(kind->noun, "conferences") == 0)
		return add_conference(&it, row);
	return strcmp(kind->noun, "disputes") == 0 ? add_dispute(&it, row) : OK;
}
