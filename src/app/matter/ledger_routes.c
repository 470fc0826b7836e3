/* ledger_routes.c: the ledgers of contacts and matters as pages and XLSX, and search. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/access.h"
#include "app/matter/matter_pages.h"
#include "app/search/search.h"
#include "app/unit/unit.h"
#include "base/file.h"
#include "base/settings.h"
#include "document/sheet.h"
#include "http/http.h"

enum { EXPORT_ROWS = 100000 };

static const char *const FILTERS[] = { "from",       "to",     "channel",  "kind",    "state",
	                               "purpose",    "village", "petitioner", "number", "is_repeat",
	                               "category",   "open",   "overdue",  "near",    "handler",
	                               "handler_id", "phone",  "order",    NULL };

const struct field LEDGER_PAGE_FIELDS[] = {
	FIELD(struct ledger_page, count),
	FIELD_LIST_OF(struct ledger_page, rows, LEDGER_FIELDS),
	FIELD(struct ledger_page, next),
	{ 0 },
};

static void view_of(struct work *work, const struct request *request, struct ledger_view *out)
{
	const char *after = request_value(request, "after");
	const char *dot = strchr(after, '.');
	memset(out, 0, sizeof *out);
	out->order = request_value(request, "order");
	out->limit = settings_of(work)->ledger_rows;
	if (dot) {
		out->after = strtoll(after, NULL, 10);
		out->after_id = strtoll(dot + 1, NULL, 10);
	}
	for (int each = 0; FILTERS[each]; each++)
		*LIST_ADD(work->arena, &out->choices) =
			(struct ledger_choice){ FILTERS[each], request_value(request, FILTERS[each]) };
}

/* The filters again as a query, for the links that keep them. */
static const char *query_of(struct work *work, const struct ledger_view *view)
{
	struct buffer out = BUFFER(work->arena);
	FOR_EACH(choice, &view->choices) {
		if (!*choice->value)
			continue;
		buffer_format(&out, "%s%s=", out.length ? "&" : "", choice->name);
		for (const char *at = choice->value; *at; at++)
			buffer_format(&out, "%%%02X", (unsigned char)*at);
	}
	return buffer_string(&out);
}

static void offer(struct work *work, struct list *options, const struct choice *choices,
                  const char *chosen)
{
	for (const struct choice *each = choices; each->code; each++) {
		struct filter_option *option = list_grow(work->arena, options, sizeof *option);
		option->code = each->code;
		option->label = tr(work, each->label);
		option->chosen = strcmp(each->code, chosen) == 0;
	}
}

static enum outcome offer_villages(struct work *work, const char *chosen, struct ledger_page *page)
{
	unit_list units = { 0 };
	TRY(units_to_choose(work, &units));
	FOR_EACH(unit, &units)
		if (unit->kind == UNIT_VILLAGE)
			*LIST_ADD(work->arena, &page->villages) =
				(struct filter_option){ unit->name, unit->name, !strcmp(unit->name, chosen) };
	return OK;
}

static enum outcome offer_filters(struct work *work, const struct request *request,
                                  struct ledger_page *page)
{
	static const struct choice ORDERS[] = {
		{ 1, "-received", "Newest first", NULL },
		{ 2, "received", "Oldest first", NULL },
		{ 3, "due", "Due first", NULL },
		{ 0 },
	};
	page->petitioner = request_value(request, "petitioner");
	page->number = request_value(request, "number");
	page->from = request_value(request, "from");
	page->to = request_value(request, "to");
	offer(work, (struct list *)&page->channels, CHANNELS, request_value(request, "channel"));
	offer(work, (struct list *)&page->states, MATTER_STATES, request_value(request, "state"));
	offer(work, (struct list *)&page->purposes, PURPOSES, request_value(request, "purpose"));
	offer(work, (struct list *)&page->orders, ORDERS, request_value(request, "order"));
	if (page->is_contacts)
		page->orders.count = 2;
	return offer_villages(work, request_value(request, "village"), page);
}

typedef enum outcome (*reader)(struct work *work, const struct ledger_view *view, ledger_rows *out,
                               int64_t *count);

static enum outcome ledger(struct work *work, const struct request *request,
                           struct response *response, const char *noun, const char *title)
{
	struct ledger_page page = { .noun = noun, .next = "", .words = "" };
	struct ledger_view view;
	page.is_contacts = strcmp(noun, "contacts") == 0;
	reader read = page.is_contacts ? contact_ledger : matter_ledger;
	view_of(work, request, &view);
	size_t limit = (size_t)view.limit++; /* one more tells whether there is a next page */
	TRY(offer_filters(work, request, &page));
	TRY(read(work, &view, &page.rows, &page.count));
	page.count_words = ledger_count_words(work, page.count);
	page.query = query_of(work, &view);
	if (page.rows.count > limit) {
		const struct ledger_row *last = &page.rows.items[limit - 1];
		page.rows.count = limit;
		page.next = arena_format(work->arena, "%s%safter=%lld.%lld", page.query,
		                         *page.query ? "&" : "",
		                         (long long)ledger_position(&view, last), (long long)last->id);
	}
	return answer(response, request, tr(work, title), ledger_template, LEDGER_PAGE_FIELDS, &page);
}

static enum outcome contacts(struct work *work, const struct request *request,
                             struct response *response)
{
	return ledger(work, request, response, "contacts", "Contacts");
}

static enum outcome matters(struct work *work, const struct request *request,
                            struct response *response)
{
	return ledger(work, request, response, "matters", "Matters");
}

/* ---- XLSX of what is seen */

static const char *const COLUMNS[] = { "number", "registered_day", "channel",  "is_repeat", "petitioner",
	                               "people", "village",        "title",    "category",  "purpose",
	                               "state",  "handler",        "due_day",  "concluded_day" };
enum { COLUMN_COUNT = sizeof COLUMNS / sizeof *COLUMNS };

static struct sheet_cell cell_of(struct work *work, const struct field *field, const void *row)
{
	if (field_is_text(field))
		return (struct sheet_cell){ SHEET_TEXT, field_text(field, row), 0 };
	int64_t number = field_integer(field, row);
	if (field->type == FIELD_DAY)
		return (struct sheet_cell){ SHEET_DAY, "", number };
	if (field->type == FIELD_INTEGER)
		return (struct sheet_cell){ SHEET_NUMBER, "", number };
	return (struct sheet_cell){ SHEET_TEXT, field_shown(work, field, row), 0 };
}

static enum outcome write_rows(struct work *work, struct sheet_writer *writer,
                               const ledger_rows *rows)
{
	FOR_EACH(row, rows) {
		struct sheet_cell cells[COLUMN_COUNT];
		for (int each = 0; each < COLUMN_COUNT; each++)
			cells[each] = cell_of(work, field_find(LEDGER_FIELDS, COLUMNS[each]), row);
		TRY(sheet_write(writer, cells));
	}
	return OK;
}

static enum outcome export(struct work *work, const struct request *request,
                           struct response *response, reader read, const char *title)
{
	struct ledger_view view;
	ledger_rows rows = { 0 };
	const char *headings[COLUMN_COUNT];
	struct sheet_writer *writer;
	TRY(permit(work, PERMIT_EXPORT));
	view_of(work, request, &view);
	view.limit = EXPORT_ROWS;
	TRY(read(work, &view, &rows, NULL));
	for (int each = 0; each < COLUMN_COUNT; each++)
		headings[each] = tr(work, field_find(LEDGER_FIELDS, COLUMNS[each])->label);
	TRY(folder_make(work, arena_format(work->arena, "%s/tmp", work->data)));
	const char *path = arena_format(work->arena, "%s/tmp/export-%lld-%p.xlsx", work->data,
	                                (long long)work->now, (void *)&view);
	TRY(sheet_create(work, path, title, headings, COLUMN_COUNT, &writer));
	TRY(write_rows(work, writer, &rows));
	TRY(sheet_finish(writer));
	return send_file(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	                 arena_format(work->arena, "%s.xlsx", title), path, 1);
}

static enum outcome export_contacts(struct work *work, const struct request *request,
                                    struct response *response)
{
	return export(work, request, response, contact_ledger, tr(work, "Contacts"));
}

static enum outcome export_matters(struct work *work, const struct request *request,
                                   struct response *response)
{
	return export(work, request, response, matter_ledger, tr(work, "Matters"));
}

/* ---- search */

static enum outcome rows_of(struct work *work, const id_list *ids, ledger_rows *out)
{
	FOR_EACH(id, ids) {
		struct ledger_view view = { .order = "", .limit = 1 };
		*LIST_ADD(work->arena, &view.choices) = (struct ledger_choice){
			"id", arena_format(work->arena, "%lld", (long long)*id)
		};
		TRY(matter_ledger(work, &view, out, NULL));
	}
	return OK;
}

static enum outcome search(struct work *work, const struct request *request,
                           struct response *response)
{
	struct ledger_page page = { .noun = "matters", .next = "", .query = "" };
	id_list ids = { 0 };
	int64_t limit = settings_of(work)->ledger_rows;
	page.words = request_value(request, "q");
	if (*page.words)
		TRY(search_matters(work, page.words, request_integer(request, "before"), limit, &ids));
	TRY(rows_of(work, &ids, &page.rows));
	if (*page.words)
		TRY(search_count(work, page.words, &page.count));
	if ((int64_t)ids.count == limit) {
		struct ledger_view again = { 0 };
		*LIST_ADD(work->arena, &again.choices) = (struct ledger_choice){ "q", page.words };
		page.next = arena_format(work->arena, "%s&before=%lld", query_of(work, &again),
		                         (long long)ids.items[ids.count - 1]);
	}
	return answer(response, request, tr(work, "Search"), search_template, LEDGER_PAGE_FIELDS, &page);
}

const struct route ledger_routes[] = {
	{ GET, "/contacts", PERMIT_READ_MATTERS, contacts, "The ledger of contacts", 0, NULL,
	  LEDGER_PAGE_FIELDS },
	{ GET, "/matters", PERMIT_READ_MATTERS, matters, "The ledger of matters", 0, NULL,
	  LEDGER_PAGE_FIELDS },
	{ GET, "/contacts.xlsx", PERMIT_EXPORT, export_contacts, "The ledger of contacts as XLSX",
	  ROUTE_SLOW },
	{ GET, "/matters.xlsx", PERMIT_EXPORT, export_matters, "The ledger of matters as XLSX",
	  ROUTE_SLOW },
	{ GET, "/search", PERMIT_READ_MATTERS, search, "Matters by words, number, person or phone", 0,
	  NULL, LEDGER_PAGE_FIELDS },
	{ 0 },
};
