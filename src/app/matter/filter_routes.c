/* filter_routes.c: what was chosen above a ledger, read from the address and offered again. */
#include "app/matter/filter_routes.h"

#include <stdlib.h>
#include <string.h>

#include "app/unit/unit.h"
#include "base/settings.h"
#include "http/http.h"

void ledger_view_of(struct work *work, const struct request *request, struct ledger_view *out)
{
	const char *after = request_value(request, "after");
	const char *dot = strchr(after, '.');
	ledger_names names = { 0 };
	memset(out, 0, sizeof *out);
	out->order = request_value(request, "order");
	out->limit = settings_of(work)->ledger_rows;
	if (dot) {
		out->after = strtoll(after, NULL, 10);
		out->after_id = strtoll(dot + 1, NULL, 10);
	}
	ledger_filter_names(work->arena, &names);
	*LIST_ADD(work->arena, &names) = "order"; /* kept in the links, too */
	FOR_EACH(name, &names)
		*LIST_ADD(work->arena, &out->choices) =
			(struct ledger_choice){ *name, request_value(request, *name) };
}

const char *ledger_query_of(struct work *work, const struct ledger_view *view)
{
	struct buffer out = BUFFER(work->arena);
	FOR_EACH(choice, &view->choices)
		buffer_query(&out, choice->name, choice->value);
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

enum outcome ledger_offer_filters(struct work *work, const struct request *request,
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
	page->led = *request_value(request, "led") != '\0';
	page->hard = *request_value(request, "hard") != '\0';
	offer(work, (struct list *)&page->channels, CHANNELS, request_value(request, "channel"));
	offer(work, (struct list *)&page->states, MATTER_STATES, request_value(request, "state"));
	offer(work, (struct list *)&page->purposes, PURPOSES, request_value(request, "purpose"));
	offer(work, (struct list *)&page->orders, ORDERS, request_value(request, "order"));
	if (page->is_contacts)
		page->orders.count = 2;
	return offer_villages(work, request_value(request, "village"), page);
}
