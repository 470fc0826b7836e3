/* layout_routes.c: the pages of layouts, and ledgers in them. */
#include <stdlib.h>
#include <string.h>

#include "app/access.h"
#include "app/layout/layout_pages.h"
#include "app/person/secret.h"
#include "app/register/register.h"
#include "base/buffer.h"
#include "base/clock.h"
#include "base/file.h"
#include "document/sheet.h"
#include "http/http.h"

enum { SHOWN_ROWS = 1000, WIDE = 9, FIXED_COLUMNS = 3 };

static const struct field PAGE_FIELDS[] = {
	FIELD_STRUCT_OF(struct layout_page, layout, LAYOUT_FIELDS),
	FIELD(struct layout_page, count),
	{ 0 },
};

static void add_group(struct work *work, const char *noun, const layouts *known, struct layouts_page *page)
{
	struct layout_group *group = LIST_ADD(work->arena, &page->groups);
	*group = (struct layout_group){ .noun = noun, .label = tr(work, export_label(noun)) };
	FOR_EACH(layout, known)
		if (strcmp(layout->noun, noun) == 0)
			*LIST_ADD(work->arena, &group->layouts) =
				(struct layout_link){ layout->id, layout->title, layout->saved_by };
}

static enum outcome list(struct work *work, const struct request *request, struct response *response)
{
	struct layouts_page page = { 0 };
	layouts known = { 0 };
	TRY(layouts_find(work, "", &known));
	add_group(work, "contacts", &known, &page);
	add_group(work, "matters", &known, &page);
	for (const struct register_kind *kind = REGISTERS; kind->noun; kind++)
		if (role_may(work->actor.role, kind->reads))
			add_group(work, kind->noun, &known, &page);
	return answer(response, request, tr(work, "Layouts of ledgers"), layouts_template, NULL, &page);
}

/* The column's place, heading and text in the layout that is changed. */
static void fill_choice(struct work *work, const layout_columns *columns, const char *field, int skip,
                        struct layout_choice *choice)
{
	choice->order = choice->heading = choice->text = "";
	FOR_EACH(column, columns) {
		if (strcmp(column->field, field) != 0 || skip-- > 0)
			continue;
		choice->order = arena_format(work->arena, "%d", (int)(column - columns->items) + 1);
		choice->heading = column->heading;
		choice->text = column->text;
		return;
	}
}

static void add_choice(struct work *work, const layout_columns *columns, const char *name,
                       const char *label, const char *field, int skip, struct layout_design_page *page)
{
	struct layout_choice *choice = LIST_ADD(work->arena, &page->choices);
	*choice = (struct layout_choice){ .name = name, .label = label,
		                              .is_fixed = strcmp(field, LAYOUT_FIXED) == 0 };
	fill_choice(work, columns, field, skip, choice);
}

/* A serial number, the ledger's columns, and fixed texts. */
static void fill_choices(struct work *work, const char *noun, const char *text,
                         struct layout_design_page *page)
{
	layout_columns columns = { 0 };
	layout_columns_read(work, text, &columns);
	add_choice(work, &columns, "serial", tr(work, "Serial number"), LAYOUT_SERIAL, 0, page);
	for (const struct field *field = export_fields(noun); field->type != FIELD_END; field++)
		if (export_has_column(field))
			add_choice(work, &columns, field->name, tr(work, field->label), field->name, 0, page);
	for (int each = 0; each < FIXED_COLUMNS; each++)
		add_choice(work, &columns, arena_format(work->arena, "fixed%d", each),
		           arena_format(work->arena, tr(work, "Fixed text %d"), each + 1), LAYOUT_FIXED, each, page);
}

/* "serial", "fixed0", or a field: what a column of that name stands for. */
static const char *field_of(const char *name)
{
	return strcmp(name, "serial") == 0        ? LAYOUT_SERIAL
	       : strncmp(name, "fixed", 5) == 0 ? LAYOUT_FIXED
	                                          : name;
}

static const char *typed_of(struct work *work, const struct request *request, const char *what,
                            const char *name)
{
	return request_value(request, arena_format(work->arena, "%s.%s", what, name));
}

/* What was typed, in the order of the numbers. */
static const char *typed_columns(struct work *work, const struct request *request,
                                 const struct layout_design_page *page)
{
	layout_columns columns = { 0 };
	for (int64_t place = 1, last = 0, next; place; place = next) {
		next = 0;
		FOR_EACH(choice, &page->choices) {
			int64_t order = atoll(typed_of(work, request, "order", choice->name));
			if (order > place && (!next || order < next))
				next = order;
			if (order == place && place != last)
				*LIST_ADD(work->arena, &columns) = (struct layout_column){
					field_of(choice->name), typed_of(work, request, "heading", choice->name),
					typed_of(work, request, "text", choice->name)
				};
		}
		last = place;
	}
	return layout_columns_write(work, &columns);
}

/* The sheet's header row as its columns are now; empty while they name none of the ledger's. */
static enum outcome show_headings(struct work *work, const struct layout *layout,
                                  struct layout_design_page *page)
{
	struct export_form form;
	TRY(layout_form(work, layout, 0, 0, &form));
	for (int each = 0; each < form.count; each++)
		LIST_ADD(work->arena, &page->headings)->text = form.columns[each].heading;
	return OK;
}

static enum outcome show_design(struct work *work, const struct request *request,
                                struct response *response, const struct layout *layout, int again)
{
	struct layout_design_page page = { .id = layout->id, .noun = layout->noun, .title = layout->title };
	if (!export_fields(layout->noun))
		return fail(work, NOT_FOUND, "there is no ledger %s", layout->noun);
	page.ledger = tr(work, export_label(layout->noun));
	page.form.fault = work->fault;
	page.form.once = secret_token(work->arena);
	TRY(show_headings(work, layout, &page));
	fill_choices(work, layout->noun, layout->columns, &page);
	return again ? answer_again(response, request, tr(work, "Design a layout"), layout_design_template, NULL,
	                            &page)
	             : answer(response, request, tr(work, "Design a layout"), layout_design_template, NULL, &page);
}

static enum outcome new_layout(struct work *work, const struct request *request,
                               struct response *response)
{
	struct layout layout = { .noun = request_value(request, "noun"), .title = request_value(request, "title"),
		                     .columns = request_value(request, "columns") };
	if (!*layout.columns && export_fields(layout.noun))
		layout.columns = layout_usual(work, layout.noun);
	return show_design(work, request, response, &layout, 0);
}

static enum outcome change_layout(struct work *work, const struct request *request,
                                  struct response *response)
{
	struct layout layout;
	TRY(layout_find(work, request->id, &layout));
	return show_design(work, request, response, &layout, 0);
}

static enum outcome keep(struct work *work, const struct request *request, struct response *response)
{
	struct layout layout = { .id = request_integer(request, "id"), .noun = request_value(request, "noun"),
		                     .title = request_value(request, "title") };
	struct layout_design_page page = { 0 };
	if (!export_fields(layout.noun))
		return fail(work, NOT_FOUND, "there is no ledger %s", layout.noun);
	fill_choices(work, layout.noun, "", &page);
	layout.columns = typed_columns(work, request, &page);
	enum outcome outcome = layout_keep(work, &layout);
	if (outcome == OK)
		return see_other(response, "/layouts/%lld", (long long)layout.id);
	if (outcome != INVALID || request->wants_json)
		return outcome;
	return show_design(work, request, response, &layout, 1);
}

/* This month, unless days are said. */
static enum outcome read_period(struct work *work, const struct request *request, int64_t *from,
                                int64_t *to)
{
	struct civil now = civil_of_day(day_of_moment(work->now));
	*from = day_of_civil((struct civil){ now.year, now.month, 1 });
	*to = *from + days_in_month(now.year, now.month) - 1;
	TRY(request_day(work, request, "from", from));
	return request_day(work, request, "to", to);
}

struct showing {
	struct arena *arena;
	const struct export_form *form;
	struct layout_page *page;
};

/* The texts outlive the page of rows they came from. */
static enum outcome show_row(void *context, const struct sheet_cell *cells)
{
	struct showing *showing = context;
	if (showing->page->rows.count == SHOWN_ROWS)
		return OK;
	struct layout_row *row = LIST_ADD(showing->arena, &showing->page->rows);
	memset(row, 0, sizeof *row);
	for (int each = 0; each < showing->form->count; each++)
		LIST_ADD(showing->arena, &row->cells)->text =
			arena_string(showing->arena, sheet_cell_text(showing->arena, &cells[each]));
	return OK;
}

static const char *design_of(struct work *work, const struct layout *layout)
{
	struct buffer out = BUFFER(work->arena);
	buffer_query(&out, "noun", layout->noun);
	buffer_query(&out, "title", layout->title);
	buffer_query(&out, "columns", layout->columns);
	return buffer_string(&out);
}

static void fill_frame(struct work *work, const struct export_form *form, int64_t from, int64_t to,
                       struct layout_page *page)
{
	page->from = day_string(work->arena, from);
	page->to = day_string(work->arena, to);
	page->query = arena_format(work->arena, "from=%s&to=%s", page->from, page->to);
	page->design = design_of(work, &page->layout);
	page->ledger = tr(work, export_label(page->layout.noun));
	page->is_wide = form->count >= WIDE;
	page->form.once = secret_token(work->arena);
	for (int each = 0; each < form->count; each++)
		LIST_ADD(work->arena, &page->headings)->text = form->columns[each].heading;
	for (const char *const *line = form->above; *line; line++)
		LIST_ADD(work->arena, &page->above)->text = *line;
	for (const char *const *line = form->below; *line; line++)
		LIST_ADD(work->arena, &page->below)->text = *line;
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct layout_page page = { 0 };
	struct export_form form;
	struct showing showing = { work->arena, &form, &page };
	int64_t from, to;
	TRY(read_period(work, request, &from, &to));
	TRY(layout_find(work, request->id, &page.layout));
	TRY(layout_form(work, &page.layout, from, to, &form));
	fill_frame(work, &form, from, to, &page);
	TRY(export_to_sink(work, page.layout.noun, &form, from, to, show_row, &showing, &page.count));
	return answer(response, request, page.layout.title, layout_template, PAGE_FIELDS, &page);
}

static enum outcome send(struct work *work, const struct request *request, struct response *response,
                         const char *type, const char *ending)
{
	struct layout layout;
	struct export_form form;
	int64_t from, to, count;
	TRY(read_period(work, request, &from, &to));
	TRY(layout_find(work, request->id, &layout));
	TRY(layout_form(work, &layout, from, to, &form));
	TRY(folder_make(work, arena_format(work->arena, "%s/tmp", work->data)));
	const char *path = arena_format(work->arena, "%s/tmp/layout-%s.%s", work->data,
	                                secret_token(work->arena), ending);
	TRY(export_in_form(work, layout.noun, &form, from, to, path, &count));
	return send_file(response, type, arena_format(work->arena, "%s.%s", layout.title, ending), path, 1);
}

static enum outcome xlsx(struct work *work, const struct request *request, struct response *response)
{
	return send(work, request, response,
	            XLSX_TYPE, "xlsx");
}

static enum outcome csv(struct work *work, const struct request *request, struct response *response)
{
	return send(work, request, response, "text/csv; charset=utf-8", "csv");
}

static enum outcome take_off(struct work *work, const struct request *request, struct response *response)
{
	TRY(layout_remove(work, request->id));
	return see_other(response, "/layouts");
}

const struct route layout_routes[] = {
	{ GET, "/layouts", PERMIT_EXPORT, list, "Layouts of ledgers, in the office's own columns" },
	{ GET, "/layouts/new", PERMIT_EXPORT, new_layout, "Design a layout of a ledger" },
	{ POST, "/layouts", PERMIT_EXPORT, keep, "Keep a layout of a ledger" },
	{ GET, "/layouts/{id}", PERMIT_EXPORT, show, "A ledger in a layout, to be looked at and printed",
	  ROUTE_SLOW, NULL, PAGE_FIELDS },
	{ GET, "/layouts/{id}/change", PERMIT_EXPORT, change_layout, "Change a layout of a ledger" },
	{ GET, "/layouts/{id}/rows.xlsx", PERMIT_EXPORT, xlsx, "A ledger in a layout, as XLSX", ROUTE_SLOW },
	{ GET, "/layouts/{id}/rows.csv", PERMIT_EXPORT, csv, "A ledger in a layout, as CSV", ROUTE_SLOW },
	{ POST, "/layouts/{id}/remove", PERMIT_EXPORT, take_off, "Take a layout off the list" },
	{ 0 },
};
