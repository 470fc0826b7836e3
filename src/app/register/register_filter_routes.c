/* register_filter_routes.c: what the list of a ledger can be narrowed by. */
#include <string.h>

#include "app/register/register_offer.h"
#include "app/register/register_shared_routes.h"
#include "app/unit/unit.h"

static struct register_filter *add_filter(struct work *work, register_filters *filters,
                                          const char *name, const char *label)
{
	struct register_filter *filter = LIST_ADD(work->arena, filters);
	*filter = (struct register_filter){ .name = name, .label = label };
	return filter;
}

static void add_option(struct work *work, struct register_filter *filter, const char *code,
                       const char *label, int chosen)
{
	*LIST_ADD(work->arena, &filter->options) = (struct register_filter_option){ code, label, chosen };
}

static enum outcome add_villages(struct work *work, const struct register_view *view,
                                 struct register_page *page)
{
	struct register_filter *filter = add_filter(work, &page->filters, "village",
	                                            tr(work, "Village or community"));
	unit_list units = { 0 };
	int known = !*view->village;
	TRY(units_to_choose(work, &units));
	FOR_EACH(unit, &units) {
		int chosen = strcmp(unit->name, view->village) == 0;
		known |= chosen;
		if (unit->kind == UNIT_VILLAGE)
			add_option(work, filter, unit->name, unit->name, chosen);
	}
	if (!known) /* one that a row names and the tree does not */
		add_option(work, filter, view->village, view->village, 1);
	return OK;
}

enum outcome register_show_filters(struct work *work, const struct register_kind *kind,
                                   const struct register_view *view, struct register_page *page)
{
	const struct field *field;
	if (field_find(kind->fields, "village"))
		TRY(add_villages(work, view, page));
	for (int at = 0; at < REGISTER_CHOICES && (field = register_choice_at(kind, at)); at++) {
		struct register_filter *filter = add_filter(work, &page->more, field->name,
		                                            tr(work, field->label));
		page->narrowed |= view->choices[at] != 0;
		for (const struct choice *each = field->choices; each->code; each++)
			add_option(work, filter, each->code, tr(work, each->label),
			           each->value == view->choices[at]);
	}
	if (!register_end_of(kind))
		return OK;
	struct register_filter *open = add_filter(work, &page->filters, "open",
	                                          tr(work, "Open or over"));
	add_option(work, open, "1", tr(work, "Still open"), view->open == REGISTER_OPEN);
	add_option(work, open, "2", tr(work, register_end_of(kind)->label), view->open == REGISTER_ENDED);
	return OK;
}
