/* ledger_routes.c: the ledgers of contacts and matters as pages and XLSX. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/access.h"
#include "app/matter/filter_routes.h"
#include "app/unit/unit.h"
#include "base/file.h"
#include "base/settings.h"
#include "document/sheet.h"
#include "http/http.h"

enum { EXPORT_ROWS = 100000 };

const struct field LEDGER_PAGE_FIELDS[] = {
	FIELD(struct ledger_page, count),
	FIELD_LIST_OF(struct ledger_page, rows, LEDGER_FIELDS),
	FIELD(struct ledger_page, next),
	{ 0 },
};

typedef enum outcome (*reader)(struct work *work, const struct ledger_view *view, ledger_rows *out,
                               int64_t *count);

static enum outcome ledger(struct work *work, const struct request *request,
                           struct response *response, const char *noun, const char *title)
{
	struct ledger_page page = { .noun = noun, .next = "" };
	struct ledger_view view;
	page.is_contacts = strcmp(noun, "contacts") == 0;
	reader read = page.is_contacts ? contact_ledger : matter_ledger;
	ledger_view_of(work, request, &view);
	size_t limit = (size_t)view.limit++; /* one more tells whether there is a next page */
	TRY(ledger_offer_filters(work, request, &page));
	TRY(read(work, &view, &page.rows, &page.count));
	page.count_words = ledger_count_words(work, page.count);
	page.query = ledger_query_of(work, &view);
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

static enum outcome write_rows(struct work *work, struct sheet_writer *writer,
                               const ledger_rows *rows)
{
	FOR_EACH(row, rows) {
		struct sheet_cell cells[COLUMN_COUNT];
		for (int each = 0; each < COLUMN_COUNT; each++)
			cells[each] = sheet_cell_of(work, field_find(LEDGER_FIELDS, COLUMNS[each]), row);
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
	ledger_view_of(work, request, &view);
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
	return send_file(response, XLSX_TYPE,
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

const struct route ledger_routes[] = {
	{ GET, "/contacts", PERMIT_READ_MATTERS, contacts, "The ledger of contacts", 0, NULL,
	  LEDGER_PAGE_FIELDS },
	{ GET, "/matters", PERMIT_READ_MATTERS, matters, "The ledger of matters", 0, NULL,
	  LEDGER_PAGE_FIELDS },
	{ GET, "/contacts.xlsx", PERMIT_EXPORT, export_contacts, "The ledger of contacts as XLSX",
	  ROUTE_SLOW },
	{ GET, "/matters.xlsx", PERMIT_EXPORT, export_matters, "The ledger of matters as XLSX",
	  ROUTE_SLOW },
	{ 0 },
};
