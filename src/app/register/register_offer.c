/* register_offer.c: gathers the words of a form's lists. */
#include "app/register/register_offer.h"

#include <string.h>

#include "app/matter/matter_ledger.h"
#include "app/unit/unit.h"

enum { MATTERS_OFFERED = 300 };

static enum outcome add_units(struct work *work, int villages_alone, struct register_offer *offer)
{
	unit_list units = { 0 };
	TRY(units_to_choose(work, &units));
	FOR_EACH(unit, &units)
		if (!villages_alone || unit->kind == UNIT_VILLAGE)
			*LIST_ADD(work->arena, &offer->words) = (struct register_word){ .text = unit->name, .label = "" };
	return OK;
}

static enum outcome add_matters(struct work *work, struct register_offer *offer)
{
	struct ledger_view view = { .order = "received", .limit = MATTERS_OFFERED };
	ledger_rows rows = { 0 };
	*LIST_ADD(work->arena, &view.choices) = (struct ledger_choice){ "open", "1" };
	TRY(matter_ledger(work, &view, &rows, NULL));
	FOR_EACH(row, &rows)
		*LIST_ADD(work->arena, &offer->words) = (struct register_word){
			.text = row->number,
			.label = arena_format(work->arena, "%s %s", row->petitioner, row->title),
		};
	return OK;
}

enum outcome register_offer_words(struct work *work, const struct register_kind *kind,
                                  register_offers *out)
{
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++) {
		if (!each->offered)
			continue;
		struct register_offer *offer = LIST_ADD(work->arena, out);
		*offer = (struct register_offer){ .field = each->name };
		if (strcmp(each->name, "matter") == 0)
			TRY(add_matters(work, offer));
		else
			TRY(add_units(work, strcmp(each->name, "village") == 0, offer));
	}
	return OK;
}

enum outcome register_offer_units(struct work *work, struct register_form_page *page)
{
	struct register_offer all = { 0 };
	TRY(add_units(work, 0, &all));
	FOR_EACH(word, &all.words)
		*LIST_ADD(work->arena, &page->units) = *word;
	return OK;
}
