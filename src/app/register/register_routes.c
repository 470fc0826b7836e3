/* register_routes.c: all plain ledgers, and the page of a row: /ledgers/{noun}/{id}. */
#include <string.h>

#include "app/access.h"
#include "app/matter/matter.h"
#include "app/register/register_document.h"
#include "app/register/register_shared_routes.h"
#include "app/register/register_pages.h"
#include "base/address.h"
#include "base/clock.h"
#include "http/http.h"

enum { ROWS = 200, DUE_ROWS = 100, DUE_DAYS = 30 };

/* The ledgers; for a matter, the forms that add a row about it. */
static void add_ledgers(struct work *work, struct register_index *page)
{
	for (int group = 0; group < REGISTER_GROUPS; group++) {
		struct register_group_links *links = LIST_ADD(work->arena, &page->groups);
		links->label = tr(work, REGISTER_GROUP_LABELS[group]);
		for (const struct register_kind *each = REGISTERS; each->noun; each++) {
			if ((int)each->group != group ||
			    !role_may(work->actor.role, *page->matter ? each->keeps : each->reads))
				continue;
			const char *ending = *page->matter
			                             ? arena_format(work->arena, "/new?matter=%s",
			                                            address_words(work->arena, page->matter))
			                             : "";
			*LIST_ADD(work->arena, &links->ledgers) = (struct register_link){
				.label = tr(work, *page->matter ? each->one : each->label),
				.address = arena_format(work->arena, "ledgers/%s%s", each->noun, ending),
				.day = "", .title = "",
			};
		}
	}
}

/* What is due; of a matter, all that the ledgers say of it. */
static enum outcome show_all(struct work *work, const struct request *request,
                             struct response *response)
{
	struct register_index page = { .matter = request_value(request, "matter") };
	register_entries entries = { 0 };
	struct matter matter;
	if (*page.matter) {
		TRY(matter_numbered(work, page.matter, &matter));
		TRY(register_of_matter(work, page.matter, &entries));
		page.matter_id = matter.id;
		page.matter_title = matter.title;
	} else {
		TRY(register_due(work, 0, day_of_moment(work->now) + DUE_DAYS, DUE_ROWS, &entries));
	}
	FOR_EACH(entry, &entries)
		*LIST_ADD(work->arena, &page.due) = register_link_of(work, entry);
	add_ledgers(work, &page);
	return answer(response, request, tr(work, "Ledgers"), register_index_template,
	              REGISTER_INDEX_FIELDS, &page);
}

static void fill_facts(struct work *work, const struct register_kind *kind,
                       struct register_view_page *page)
{
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++) {
		if (!register_is_typed(each) || strcmp(each->name, "matter") == 0)
			continue;
		const char *text = field_shown(work, each, page->item);
		if (*text)
			*LIST_ADD(work->arena, &page->facts) =
				(struct register_fact){ tr(work, each->label), text };
	}
}

/* The matter's page, when the actor may see it. */
static const char *matter_address(struct work *work, const char *number)
{
	struct fault kept = work->fault;
	struct matter matter;
	int seen = *number && matter_numbered(work, number, &matter) == OK;
	work->fault = kept;
	return seen ? arena_format(work->arena, "matters/%lld", (long long)matter.id) : "";
}

/* What was decided, what became of it, and when it was done. */
static void fill_child(struct work *work, const struct register_kind *kind, const void *row,
                       struct register_child *out)
{
	*out = (struct register_child){ .link = register_link_to(work, kind, row),
		                            .matter = field_text(field_find(kind->fields, "matter"), row) };
	out->matter_address = matter_address(work, out->matter);
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++) {
		int is_told = each->type == FIELD_LINES || (kind->done && strcmp(each->name, kind->done) == 0);
		const char *text = is_told && register_is_typed(each) ? field_shown(work, each, row) : "";
		if (*text)
			*LIST_ADD(work->arena, &out->facts) = (struct register_fact){ tr(work, each->label), text };
	}
}

static enum outcome add_children(struct work *work, struct register_view_page *page)
{
	for (const struct register_kind *each = REGISTERS; each->noun; each++) {
		struct register_view view = { .parent_id = page->id, .limit = ROWS };
		struct list rows = { 0 };
		if (!each->parent || strcmp(each->parent, page->noun))
			continue;
		struct register_children *children = LIST_ADD(work->arena, &page->children);
		*children = (struct register_children){ each->noun, tr(work, each->label),
			                                    tr(work, each->one), { 0 } };
		TRY(register_list(work, each, &view, &rows));
		for (size_t row = rows.count; row-- > 0;)
			fill_child(work, each, (char *)rows.items + row * each->size,
			           LIST_ADD(work->arena, &children->rows));
	}
	return OK;
}

static void add_deeds(struct work *work, const struct register_kind *kind,
                      struct register_view_page *page)
{
	for (const struct register_act *each = kind->acts; each && each->code; each++)
		if (each->is_page || page->may_change)
			*LIST_ADD(work->arena, &page->deeds) = (struct register_deed){
				.noun = kind->noun, .id = page->id, .code = each->code,
				.label = tr(work, each->label), .is_page = each->is_page, .form = page->form,
			};
}

/* A roster's own page for everybody. */
static const char *published_address(struct work *work, const struct register_kind *kind,
                                     const void *row)
{
	const struct field *field = field_find(kind->fields, "published");
	const char *key = field ? field_text(field, row) : "";
	return *key ? arena_format(work->arena, "reception/%s", key) : "";
}

static enum outcome show_row(struct work *work, const struct request *request,
                             struct response *response, const struct register_kind *kind, void *row,
                             int again)
{
	struct register_view_page page = { .noun = kind->noun, .id = *(int64_t *)row, .item = row };
	page.title = register_title(kind, row);
	page.struck = field_text(field_find(kind->fields, "struck"), row);
	page.ahead = register_is_ahead(work, kind, row);
	page.matter = field_text(field_find(kind->fields, "matter"), row);
	page.matter_address = matter_address(work, page.matter);
	page.may_change = role_may(work->actor.role, kind->keeps) && !*page.struck;
	page.form = register_once(work, request_form(work, request, REGISTER_STRIKE_FIELDS, NULL));
	page.address = published_address(work, kind, row);
	add_deeds(work, kind, &page);
	if (kind->becomes_contact && page.may_change && !*page.matter &&
	    role_may(work->actor.role, PERMIT_REGISTER))
		register_offer_purposes(work, &page);
	TRY(register_show_papers(work, kind, &page));
	fill_facts(work, kind, &page);
	TRY(add_children(work, &page));
	const char *title = arena_format(work->arena, "%s：%s", tr(work, kind->one), page.title);
	if (again)
		return answer_again(response, request, title, register_view_template, NULL, &page);
	return answer(response, request, title, register_view_template, kind->fields,
	              request->wants_json ? row : (void *)&page);
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	const struct register_kind *kind;
	void *row;
	TRY(register_row_asked(work, request, &kind, &row));
	return show_row(work, request, response, kind, row, 0);
}

static enum outcome strike(struct work *work, const struct request *request,
                           struct response *response)
{
	const struct register_kind *kind;
	void *row;
	TRY(register_row_asked(work, request, &kind, &row));
	enum outcome outcome = register_strike(work, kind, request->id, request_value(request, "reason"));
	if (outcome == OK)
		return see_other(response, "/ledgers/%s/%lld", kind->noun, (long long)request->id);
	if (outcome != INVALID || request->wants_json)
		return outcome;
	return show_row(work, request, response, kind, row, 1);
}

typedef enum outcome (*writer)(struct work *work, const struct document *document, const char *base,
                               const char **bytes, size_t *length);

static enum outcome send_row(struct work *work, const struct request *request,
                             struct response *response, writer write, const char *type,
                             const char *ending)
{
	const struct register_kind *kind;
	struct document *document;
	const char *bytes;
	size_t length;
	void *row;
	TRY(register_row_asked(work, request, &kind, &row));
	TRY(register_document(work, kind, row, &document));
	TRY(write(work, document, NULL, &bytes, &length));
	return send_bytes(response, type,
	                  arena_format(work->arena, "%s.%s", tr(work, kind->one), ending), bytes, length);
}

static enum outcome pdf(struct work *work, const struct request *request, struct response *response)
{
	return send_row(work, request, response, document_pdf, PDF_TYPE, "pdf");
}

static enum outcome docx(struct work *work, const struct request *request, struct response *response)
{
	return send_row(work, request, response, document_docx,
	                DOCX_TYPE,
	                "docx");
}

const struct route register_routes[] = {
	{ GET, "/ledgers", PERMIT_READ_REGISTERS, show_all, "All plain ledgers, and what is due" },
	{ GET, "/ledgers/{key}/{id}", PERMIT_READ_REGISTERS, show, "One row" },
	{ POST, "/ledgers/{key}/{id}/strike", PERMIT_KEEP_REGISTERS, strike, "Strike a row out" },
	{ GET, "/ledgers/{key}/{id}/row.pdf", PERMIT_READ_REGISTERS, pdf, "A row as PDF", ROUTE_SLOW },
	{ GET, "/ledgers/{key}/{id}/row.docx", PERMIT_READ_REGISTERS, docx, "A row as DOCX",
	  ROUTE_SLOW },
	{ 0 },
};
