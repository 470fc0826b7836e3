/* register_form_routes.c: adding and changing rows of the plain ledgers. */
#include <string.h>

#include "app/access.h"
#include "app/person/secret.h"
#include "app/register/register_offer.h"
#include "app/register/register_shared_routes.h"
#include "base/clock.h"

enum { COLUMNS = 40 };

/* What is struck out has no other fields. */
struct striking {
	const char *reason;
};
const struct field REGISTER_STRIKE_FIELDS[] = {
	FIELD(struct striking, reason, .label = "Why it is struck out", .limit = 200, .required = 1),
	{ 0 },
};

const struct field REGISTER_LINK_FIELDS[] = {
	FIELD(struct register_link, label), FIELD(struct register_link, address),
	FIELD(struct register_link, day),   FIELD(struct register_link, title),
	FIELD(struct register_link, late),  { 0 },
};
static const struct field GROUP_FIELDS[] = {
	FIELD(struct register_group_links, label),
	FIELD_LIST_OF(struct register_group_links, ledgers, REGISTER_LINK_FIELDS),
	{ 0 },
};
const struct field REGISTER_INDEX_FIELDS[] = {
	FIELD_LIST_OF(struct register_index, groups, GROUP_FIELDS),
	FIELD_LIST_OF(struct register_index, due, REGISTER_LINK_FIELDS),
	{ 0 },
};

enum outcome register_asked(struct work *work, const struct request *request,
                            const struct register_kind **out)
{
	*out = register_named(request->key);
	return *out ? OK : fail(work, NOT_FOUND, "there is no such ledger");
}

enum outcome register_row_asked(struct work *work, const struct request *request,
                                const struct register_kind **kind, void **row)
{
	TRY(register_asked(work, request, kind));
	*row = arena_alloc(work->arena, (*kind)->size);
	return register_find(work, *kind, request->id, *row);
}

enum outcome register_read_view(struct work *work, const struct request *request,
                                const struct register_kind *kind, struct register_view *view)
{
	*view = (struct register_view){ .words = request_value(request, "words") };
	TRY(request_day(work, request, "from", &view->from));
	TRY(request_day(work, request, "to", &view->to));
	view->after_day = request_integer(request, "after_day");
	view->after_id = request_integer(request, "after");
	view->struck = request_integer(request, "struck") == 1;
	view->village = request_value(request, "village");
	view->open = request_integer(request, "open");
	view->waiting = request_integer(request, "waiting") == 1;
	const struct field *field;
	for (int at = 0; at < REGISTER_CHOICES && (field = register_choice_at(kind, at)); at++) {
		const struct choice *choice = choice_named(field->choices, request_value(request, field->name));
		view->choices[at] = choice ? choice->value : 0;
	}
	return OK;
}

int register_is_typed(const struct field *field)
{
	return field->label && !field->hidden && strcmp(field->name, "id") != 0;
}

struct form register_once(struct work *work, struct form form)
{
	if (!form.once || !*form.once)
		form.once = secret_token(work->arena);
	return form;
}

struct register_link register_link_of(struct work *work, const struct register_entry *entry)
{
	return (struct register_link){
		.label = tr(work, entry->label),
		.address = arena_format(work->arena, "ledgers/%s/%lld", entry->noun,
		                        (long long)entry->id),
		.day = day_string(work->arena, entry->day),
		.title = entry->title,
		.late = entry->day < day_of_moment(work->now),
		.when = "",
	};
}

/* With its due day while it is not done. */
struct register_link register_link_to(struct work *work, const struct register_kind *kind,
                                      const void *row)
{
	int64_t due = kind->due ? field_integer(field_find(kind->fields, kind->due), row) : 0;
	int64_t done = kind->done ? field_integer(field_find(kind->fields, kind->done), row) : 0;
	const struct field *doer = kind->done ? field_find(kind->fields, "doer") : NULL;
	const char *title = register_title(kind, row);
	if (doer && *field_text(doer, row))
		title = arena_format(work->arena, "%s（%s）", title, field_text(doer, row));
	struct register_entry entry = { .id = *(const int64_t *)row, .day = due, .noun = kind->noun,
		                            .label = kind->one, .title = title };
	if (kind->named)
		entry.title = kind->named(work, row);
	struct register_link link = register_link_of(work, &entry);
	link.when = kind->due ? "" : day_string(work->arena, register_day(kind, row));
	if (!due || done) {
		link.day = "";
		link.late = 0;
	}
	return link;
}

/* ---- forms */

static int64_t parent_of(const struct register_kind *kind, const void *row)
{
	return kind->parent ? ((const int64_t *)row)[2] : 0;
}

static const char *back_of(struct work *work, const struct register_kind *kind, const void *row)
{
	if (*(const int64_t *)row)
		return arena_format(work->arena, "ledgers/%s/%lld", kind->noun,
		                    (long long)*(const int64_t *)row);
	if (parent_of(kind, row))
		return arena_format(work->arena, "ledgers/%s/%lld", kind->parent,
		                    (long long)parent_of(kind, row));
	return arena_format(work->arena, "ledgers/%s", kind->noun);
}

static enum outcome show_form(struct work *work, const struct request *request,
                              struct response *response, const struct register_kind *kind,
                              const void *row, int again)
{
	int64_t id = *(const int64_t *)row;
	struct register_form_page page = { .noun = kind->noun, .back = back_of(work, kind, row) };
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++)
		if (register_is_typed(each))
			*LIST_ADD(work->arena, &page.fields) =
				(struct register_column){ .label = tr(work, each->label), .name = each->name,
				                          .ticks = strcmp(each->name, "attendees") == 0 };
	struct fault why = work->fault;
	TRY(register_offer_words(work, kind, &page.offers));
	if (field_find(kind->fields, "attendees"))
		TRY(register_offer_units(work, &page));
	FOR_EACH(unit, &page.units)
		unit->chosen = register_is_ticked(request, unit->text);
	work->fault = why;
	page.address = id ? page.back : arena_format(work->arena, "ledgers/%s", kind->noun);
	page.parent_id = parent_of(kind, row);
	page.seen = again ? request_value(request, "seen") : register_mark(work->arena, kind, row);
	page.form = register_once(work, request_form(work, request, kind->fields, row));
	const char *title = tr(work, kind->one);
	return again ? answer_again(response, request, title, register_form_template, NULL, &page)
	             : answer(response, request, title, register_form_template, kind->fields,
	                      request->wants_json ? row : (const void *)&page);
}

static void *blank(struct work *work, const struct register_kind *kind)
{
	void *row = arena_alloc(work->arena, kind->size);
	memset(row, 0, kind->size);
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++)
		if (field_is_text(each))
			field_set_text(each, row, "");
	return row;
}

/* The row it belongs to must be there for the actor.  What belongs to a meeting is of its day; what
 * belongs to something that lasts, of today. */
static enum outcome set_parent(struct work *work, const struct request *request,
                               const struct register_kind *kind, void *row)
{
	int64_t parent = request_integer(request, "parent");
	if (!kind->parent || !parent)
		return OK;
	const struct register_kind *above = register_named(kind->parent);
	void *it = arena_alloc(work->arena, above->size);
	TRY(register_find(work, above, parent, it));
	((int64_t *)row)[2] = parent;
	const struct field *day = field_find(kind->fields, kind->day);
	if (!field_integer(day, row) && !field_find(above->fields, "until_day") &&
	    (day->ahead || !register_is_ahead(work, above, it)))
		field_set_integer(day, row, register_day(above, it));
	return OK;
}

/* A new row is of today, and of the matter from whose page one came. */
static enum outcome ask_new(struct work *work, const struct request *request,
                            struct response *response)
{
	const struct register_kind *kind;
	TRY(register_asked(work, request, &kind));
	TRY(permit(work, kind->keeps));
	void *row = blank(work, kind);
	TRY(set_parent(work, request, kind, row));
	if (!register_day(kind, row))
		field_set_integer(field_find(kind->fields, kind->day), row, day_of_moment(work->now));
	field_set_text(field_find(kind->fields, "matter"), row, request_value(request, "matter"));
	return show_form(work, request, response, kind, row, 0);
}

static enum outcome ask(struct work *work, const struct request *request, struct response *response)
{
	const struct register_kind *kind;
	void *row;
	TRY(register_row_asked(work, request, &kind, &row));
	TRY(permit(work, kind->keeps));
	return show_form(work, request, response, kind, row, 0);
}

static enum outcome keep(struct work *work, const struct request *request,
                         const struct register_kind *kind, void *row)
{
	struct field typed[COLUMNS];
	int count = 0;
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++)
		if (register_is_typed(each))
			typed[count++] = *each;
	typed[count] = (struct field){ 0 };
	TRY(request_read(work, request, typed, row));
	register_add_ticked(work, request, kind, row);
	return *(int64_t *)row ? register_change(work, kind, row, request_value(request, "seen"))
	                       : register_add(work, kind, row);
}

static enum outcome kept(struct work *work, const struct request *request, struct response *response,
                         const struct register_kind *kind, void *row)
{
	enum outcome outcome = keep(work, request, kind, row);
	if (outcome == OK)
		return see_other(response, "/%s", parent_of(kind, row) && !request->id
		                                         ? arena_format(work->arena, "ledgers/%s/%lld",
		                                                        kind->parent,
		                                                        (long long)parent_of(kind, row))
		                                         : back_of(work, kind, row));
	if ((outcome != INVALID && outcome != CONFLICT) || request->wants_json)
		return outcome;
	if (!request->id)
		*(int64_t *)row = 0;
	return show_form(work, request, response, kind, row, 1);
}

static enum outcome add(struct work *work, const struct request *request, struct response *response)
{
	const struct register_kind *kind;
	TRY(register_asked(work, request, &kind));
	void *row = blank(work, kind);
	TRY(set_parent(work, request, kind, row));
	return kept(work, request, response, kind, row);
}

static enum outcome change(struct work *work, const struct request *request,
                           struct response *response)
{
	const struct register_kind *kind;
	void *row;
	TRY(register_row_asked(work, request, &kind, &row));
	return kept(work, request, response, kind, row);
}

const struct route register_form_routes[] = {
	{ GET, "/ledgers/{key}/new", PERMIT_KEEP_REGISTERS, ask_new, "The form of a new row" },
	{ POST, "/ledgers/{key}", PERMIT_KEEP_REGISTERS, add, "Add a row" },
	{ GET, "/ledgers/{key}/{id}/change", PERMIT_KEEP_REGISTERS, ask, "The form of a row" },
	{ POST, "/ledgers/{key}/{id}", PERMIT_KEEP_REGISTERS, change, "Change a row" },
	{ 0 },
};
