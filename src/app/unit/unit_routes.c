/* unit_routes.c: the tree of units as pages. */
#include <string.h>

#include "app/access.h"
#include "app/person/secret.h"
#include "app/unit/unit_pages.h"
#include "http/http.h"

static const struct field LIST_FIELDS[] = {
	FIELD_LIST_OF(struct unit_page, units, UNIT_FIELDS),
	{ 0 },
};

static enum outcome fill(struct work *work, const struct request *request, const struct unit *unit,
                         struct unit_page *page)
{
	struct fault kept = work->fault;
	TRY(units_below(work, &page->units));
	FOR_EACH(each, &page->units)
		each->liaison_phone = unit_shows_phone(work) ? each->liaison_phone : "";
	FOR_EACH(each, &page->units)
		if (!unit || each->id != unit->id)
			*LIST_ADD(work->arena, &page->parents) = (struct parent_option){
				each->id, each->name, unit ? each->id == unit->parent_id : 0
			};
	work->fault = kept;
	page->id = unit ? unit->id : 0;
	page->form = request_form(work, request, UNIT_FIELDS, unit);
	if (!page->form.once || !*page->form.once)
		page->form.once = secret_token(work->arena);
	return OK;
}

static enum outcome list(struct work *work, const struct request *request, struct response *response)
{
	struct unit_page page = { 0 };
	TRY(fill(work, request, NULL, &page));
	return answer(response, request, tr(work, "Units and villages"), units_template, LIST_FIELDS,
	              &page);
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct unit unit;
	struct unit_page page = { 0 };
	int within;
	TRY(unit_find(work, request->id, &unit));
	TRY(unit_within(work, unit.id, &within));
	if (!within)
		return fail(work, NOT_FOUND, "there is no such unit");
	if (!unit_shows_phone(work))
		unit.liaison_phone = "";
	TRY(fill(work, request, &unit, &page));
	return answer(response, request, unit.name, unit_form_template, LIST_FIELDS, &page);
}

static enum outcome keep(struct work *work, const struct request *request,
                         struct response *response, struct unit *unit)
{
	struct unit_page page = { 0 };
	int within = 0;
	enum outcome outcome = request_read(work, request, UNIT_FIELDS + 2, unit);
	if (unit->id && unit->id == work->actor.unit_id)
		unit->parent_id = 0;
	else
		unit->parent_id = request_integer(request, "parent_id");
	if (outcome == OK && unit->parent_id)
		outcome = unit_within(work, unit->parent_id, &within);
	if (outcome == OK && unit->parent_id && !within)
		outcome = fail_field(work, "parent_id", "there is no such unit above");
	if (outcome == OK)
		outcome = unit->id ? unit_change(work, unit) : unit_add(work, unit);
	if (outcome == OK)
		return see_other(response, "/units");
	if (outcome != INVALID || request->wants_json)
		return outcome;
	TRY(fill(work, request, unit->id ? unit : NULL, &page));
	return answer_again(response, request, tr(work, "Units and villages"),
	                    unit->id ? unit_form_template : units_template, LIST_FIELDS, &page);
}

static enum outcome add(struct work *work, const struct request *request, struct response *response)
{
	struct unit unit = { .lead_official = "", .resident_officials = "", .liaison = "", .code = "",
		             .name = "" };
	return keep(work, request, response, &unit);
}

static enum outcome change(struct work *work, const struct request *request,
                           struct response *response)
{
	struct unit unit;
	int within;
	TRY(unit_find(work, request->id, &unit));
	TRY(unit_within(work, unit.id, &within));
	if (!within)
		return fail(work, NOT_FOUND, "there is no such unit");
	return keep(work, request, response, &unit);
}

const struct route unit_routes[] = {
	{ GET, "/units", PERMIT_MANAGE_UNITS, list, "Units and villages", 0, NULL, LIST_FIELDS },
	{ POST, "/units", PERMIT_MANAGE_UNITS, add, "Add a unit", 0, UNIT_FIELDS },
	{ GET, "/units/{id}", PERMIT_ANYONE, show, "One unit" },
	{ POST, "/units/{id}", PERMIT_MANAGE_UNITS, change, "Change a unit", 0, UNIT_FIELDS },
	{ 0 },
};
