/* journal_routes.c: the journal of access, for the auditor: who did what, not what it was about. */
#include "app/access.h"
#include "app/journal/journal.h"
#include "app/unit/unit_pages.h"
#include "http/http.h"

enum { ROWS = 100 };

static const struct field LINE_FIELDS[] = {
	FIELD_STRUCT_OF(struct journal_line, entry, JOURNAL_FIELDS),
	{ 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD_LIST_OF(struct journal_list_page, lines, LINE_FIELDS),
	FIELD(struct journal_list_page, before),
	{ 0 },
};

static enum outcome list(struct work *work, const struct request *request, struct response *response)
{
	struct journal_list_page page = { 0 };
	journal_list entries = { 0 };
	TRY(journal_page(work, request_value(request, "act"), request_integer(request, "before"), ROWS,
	                 &entries));
	FOR_EACH(entry, &entries) {
		struct journal_line *line = LIST_ADD(work->arena, &page.lines);
		line->entry = *entry;
		line->entry.subject = line->entry.details = ""; /* petition content is not the auditor's */
		line->act = tr(work, journal_act_name(entry->act));
	}
	if (entries.count == ROWS)
		page.before = entries.items[ROWS - 1].id;
	return answer(response, request, tr(work, "Journal"), journal_template, PAGE_FIELDS, &page);
}

const struct route journal_routes[] = {
	{ GET, "/journal", PERMIT_READ_JOURNAL, list, "The journal of access", 0, NULL, PAGE_FIELDS },
	{ 0 },
};
