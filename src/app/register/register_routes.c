/* register_routes.c: the pages of every plain ledger: /ledgers/{noun}. */
#include <stdlib.h>
#include <string.h>

#include "app/access.h"
#include "app/person/secret.h"
#include "app/register/register_pages.h"
#include "base/clock.h"
#include "http/http.h"

enum { ROWS = 500 };

static enum outcome kind_of(struct work *work, const struct request *request,
                            const struct register_kind **out)
{
	*out = register_named(request->key);
	return *out ? OK : fail(work, NOT_FOUND, "there is no such ledger");
}

static int is_typed(const struct field *field)
{
	return field->label && !field->hidden && strcmp(field->name, "id") != 0;
}

static void fill_columns(struct work *work, const struct register_kind *kind,
                         struct register_page *page)
{
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++) {
		if (!is_typed(each))
			continue;
		struct register_column column = { tr(work, each->label), each->name };
		*LIST_ADD(work->arena, &page->fields) = column;
		if (each->type != FIELD_LINES)
			*LIST_ADD(work->arena, &page->columns) = column;
	}
}

static void fill_row(struct work *work, const struct register_kind *kind, const void *row,
                     struct register_page *page)
{
	struct register_row *shown = LIST_ADD(work->arena, &page->rows);
	shown->id = *(const int64_t *)row;
	FOR_EACH(column, &page->columns)
		LIST_ADD(work->arena, &shown->cells)->text =
			field_shown(work, field_find(kind->fields, column->name), row);
}

static enum outcome list(struct work *work, const struct request *request, struct response *response)
{
	const struct register_kind *kind;
	struct register_page page = { .from = request_value(request, "from"),
		                      .to = request_value(request, "to") };
	struct list rows = { 0 };
	int64_t from = 0, to = 0;
	TRY(kind_of(work, request, &kind));
	if (*page.from && day_parse(page.from, &from) != OK)
		return fail_field(work, "from", "“%s” is not a date; type it like 2026-03-01", page.from);
	if (*page.to && day_parse(page.to, &to) != OK)
		return fail_field(work, "to", "“%s” is not a date; type it like 2026-03-01", page.to);
	page.noun = kind->noun;
	fill_columns(work, kind, &page);
	TRY(register_list(work, kind, from, to, ROWS, &rows));
	for (size_t each = 0; each < rows.count; each++)
		fill_row(work, kind, (char *)rows.items + each * kind->size, &page);
	return answer(response, request, tr(work, kind->label), register_template, NULL, &page);
}

static enum outcome show_form(struct work *work, const struct request *request,
                              struct response *response, const struct register_kind *kind,
                              const void *row, int again)
{
	struct register_page page = { .noun = kind->noun, .id = row ? *(const int64_t *)row : 0 };
	fill_columns(work, kind, &page);
	page.form = request_form(work, request, kind->fields, row);
	if (!page.form.once || !*page.form.once)
		page.form.once = secret_token(work->arena);
	if (again)
		return answer_again(response, request, tr(work, kind->one), register_form_template, NULL,
		                    &page);
	return answer(response, request, tr(work, kind->one), register_form_template, kind->fields, &page);
}

static enum outcome ask_new(struct work *work, const struct request *request,
                            struct response *response)
{
	const struct register_kind *kind;
	TRY(kind_of(work, request, &kind));
	return show_form(work, request, response, kind, NULL, 0);
}

static enum outcome ask(struct work *work, const struct request *request, struct response *response)
{
	const struct register_kind *kind;
	TRY(kind_of(work, request, &kind));
	void *row = arena_alloc(work->arena, kind->size);
	TRY(register_find(work, kind, request->id, row));
	return show_form(work, request, response, kind, row, 0);
}

typedef enum outcome (*keeper)(struct work *work, const struct register_kind *kind, void *row);

static enum outcome keep(struct work *work, const struct request *request,
                         struct response *response, void *row, keeper keep_row)
{
	const struct register_kind *kind;
	TRY(kind_of(work, request, &kind));
	struct field typed[64];
	int count = 0;
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++)
		if (is_typed(each))
			typed[count++] = *each;
	typed[count] = (struct field){ 0 };
	enum outcome outcome = request_read(work, request, typed, row);
	if (outcome == OK)
		outcome = keep_row(work, kind, row);
	if (outcome == OK)
		return see_other(response, "/ledgers/%s", kind->noun);
	if (outcome != INVALID || request->wants_json)
		return outcome;
	return show_form(work, request, response, kind, *(int64_t *)row ? row : NULL, 1);
}

static void blank(const struct register_kind *kind, void *row)
{
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++)
		if (field_is_text(each))
			field_set_text(each, row, "");
}

static enum outcome add(struct work *work, const struct request *request, struct response *response)
{
	const struct register_kind *kind;
	TRY(kind_of(work, request, &kind));
	void *row = arena_alloc(work->arena, kind->size);
	blank(kind, row);
	return keep(work, request, response, row, register_add);
}

static enum outcome change(struct work *work, const struct request *request,
                           struct response *response)
{
	const struct register_kind *kind;
	TRY(kind_of(work, request, &kind));
	void *row = arena_alloc(work->arena, kind->size);
	TRY(register_find(work, kind, request->id, row));
	return keep(work, request, response, row, register_change);
}

const struct route register_routes[] = {
	{ GET, "/ledgers/{key}", PERMIT_KEEP_REGISTERS, list, "A plain ledger" },
	{ GET, "/ledgers/{key}/new", PERMIT_KEEP_REGISTERS, ask_new, "The form of a new row" },
	{ POST, "/ledgers/{key}", PERMIT_KEEP_REGISTERS, add, "Add a row" },
	{ GET, "/ledgers/{key}/{id}", PERMIT_KEEP_REGISTERS, ask, "One row" },
	{ POST, "/ledgers/{key}/{id}", PERMIT_KEEP_REGISTERS, change, "Change a row" },
	{ 0 },
};
