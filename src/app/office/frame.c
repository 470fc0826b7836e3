/* frame.c: which way leads where, for whom. */
#include "app/office/frame.h"

#include <string.h>

#include "app/access.h"
#include "app/unit/unit.h"
#include "html/layout.h"

static const struct {
	const char *address;
	const char *label;
	enum permission permission;
} WAYS[] = {
	{ "/", "Workbench", PERMIT_READ_MATTERS },
	{ "/contacts/new", "Register", PERMIT_REGISTER },
	{ "/contacts", "Contacts", PERMIT_READ_MATTERS },
	{ "/matters", "Matters", PERMIT_READ_MATTERS },
	{ "/limits", "Limits by unit", PERMIT_READ_MATTERS },
	{ "/supervisions", "Supervision", PERMIT_READ_FIGURES },
	{ "/papers", "Papers to hand over", PERMIT_HANDLE },
	{ "/calendar", "The year", PERMIT_READ_MATTERS },
	{ "/ledgers", "Ledgers", PERMIT_READ_REGISTERS },
	{ "/villages", "Villages", PERMIT_READ_REGISTERS },
	{ "/figures", "Figures", PERMIT_READ_FIGURES },
	{ "/tables", "Tables", PERMIT_READ_FIGURES },
	{ "/summaries", "Summaries", PERMIT_READ_FIGURES },
	{ "/check", "Check a summary", PERMIT_READ_FIGURES },
	{ "/import", "Import", PERMIT_IMPORT },
	{ "/units", "Units and villages", PERMIT_MANAGE_UNITS },
	{ "/users", "Accounts", PERMIT_MANAGE_PEOPLE },
	{ "/settings", "Settings", PERMIT_MANAGE_SETTINGS },
	{ "/journal", "Journal", PERMIT_READ_JOURNAL },
};
enum { WAY_COUNT = sizeof WAYS / sizeof *WAYS };

static const struct layout_entry *ways_of(struct work *work)
{
	struct layout_entry *entries = arena_alloc(work->arena, (WAY_COUNT + 1) * sizeof *entries);
	int count = 0;
	for (int each = 0; each < WAY_COUNT; each++)
		if (role_may(work->actor.role, WAYS[each].permission)) {
			entries[count].address = WAYS[each].address;
			entries[count++].label = WAYS[each].label;
		}
	return entries;
}

void frame_layout(struct html *out, const struct request *request, const char *title,
                  html_template page, const void *model)
{
	struct work *work = out->work;
	struct unit unit = { .name = "" };
	int signed_in = work->actor.user_id != 0;
	struct fault kept = work->fault;
	if (signed_in && unit_find(work, work->actor.unit_id, &unit) != OK)
		unit.name = "";
	work->fault = kept;
	struct layout layout = {
		.unit = unit.name,
		.person = signed_in ? work->actor.name : "",
		.title = title,
		.path = request->path,
		.entries = signed_in ? ways_of(work) : NULL,
	};
	struct arena *arena = work->arena;
	const char *styles[] = { asset_address(arena, "bootstrap.min.css"),
		                     asset_address(arena, "xinqiao.css"), NULL };
	layout.styles = styles;
	layout.script = asset_address(arena, "xinqiao.js");
	html_layout(out, &layout, page, model);
}

void frame_fault(struct html *out, const struct request *request)
{
	(void)request;
	buffer_text(&out->body, "<div class=\"faults\" role=\"alert\"><p>");
	html_text(out, out->work->fault.message ? out->work->fault.message
	                                        : tr(out->work, "something went wrong; try again"));
	buffer_text(&out->body, "</p></div><p><a href=\"/\">");
	html_say(out, "To the workbench");
	buffer_text(&out->body, "</a></p>");
}
