/* register_contact_routes.c: what a row tells of becomes a contact: its purpose is said, and whether it
 * is a repeat. */
#include <string.h>

#include "app/access.h"
#include "app/register/register_contact.h"
#include "app/register/register_shared_routes.h"

void register_offer_purposes(struct work *work, struct register_view_page *page)
{
	for (const struct choice *each = PURPOSES; each->code; each++)
		if (each->value != PURPOSE_REPORT && each->value != PURPOSE_OTHER)
			*LIST_ADD(work->arena, &page->purposes) =
				(struct register_column){ .label = tr(work, each->label), .name = each->code };
}

static enum outcome show_form(struct work *work, const struct request *request,
                              struct response *response, const struct register_kind *kind,
                              const likely_list *likely, int again)
{
	struct register_contact_page page = { .noun = kind->noun, .id = request->id };
	struct fault why = work->fault;
	struct register_coming *now = arena_alloc(work->arena, sizeof *now);
	TRY(register_contact_of(work, kind, request->id, &page.contact));
	const struct choice *purpose = choice_named(PURPOSES, request_value(request, "purpose"));
	const char *typed = request_value(request, "title");
	*now = (struct register_coming){ .purpose = purpose ? purpose->value : 0,
		                             .respondent = request_value(request, "respondent"),
		                             .title = *typed ? typed : page.contact.title };
	work->fault = why;
	page.form = register_once(work, request_form(work, request, REGISTER_COMING_FIELDS, now));
	page.form.typed = NULL; /* what was typed stands in NOW; the button of a row types less */
	FOR_EACH(each, likely)
		*LIST_ADD(work->arena, &page.likely) = *each;
	const char *title = tr(work, "Register as a contact");
	return again ? answer_again(response, request, title, register_contact_template, NULL, &page)
	             : answer(response, request, title, register_contact_template, CONTACT_FIELDS,
	                      request->wants_json ? (const void *)&page.contact : &page);
}

static enum outcome ask(struct work *work, const struct request *request, struct response *response)
{
	const struct register_kind *kind;
	likely_list none = { 0 };
	TRY(register_asked(work, request, &kind));
	return show_form(work, request, response, kind, &none, 0);
}

/* Whoever may not read the report goes back to the ledger. */
static enum outcome to_contact(struct work *work, const struct request *request,
                               struct response *response)
{
	const struct register_kind *kind;
	struct register_coming coming = { .respondent = "", .title = "" };
	struct contact contact;
	likely_list likely = { 0 };
	int64_t contact_id;
	TRY(register_asked(work, request, &kind));
	enum outcome outcome = request_read(work, request, REGISTER_COMING_FIELDS, &coming);
	coming.decided = *request_value(request, "matter_id") != '\0';
	coming.matter_id = request_integer(request, "matter_id");
	if (outcome == OK)
		outcome = register_to_contact(work, kind, request->id, &coming, &likely, &contact_id);
	if (outcome != OK && (request->wants_json || (outcome != INVALID && !likely.count)))
		return outcome;
	if (outcome != OK)
		return show_form(work, request, response, kind, &likely, 1);
	if (contact_find(work, contact_id, &contact) == OK)
		return see_other(response, "/contacts/%lld", (long long)contact_id);
	fault_clear(work);
	return see_other(response, "/ledgers/%s", kind->noun);
}

const struct route register_contact_routes[] = {
	{ GET, "/ledgers/{key}/{id}/contact", PERMIT_REGISTER, ask,
	  "The form that makes a contact of a row", 0, NULL, CONTACT_FIELDS },
	{ POST, "/ledgers/{key}/{id}/contact", PERMIT_REGISTER, to_contact,
	  "Register what a row tells of as a contact", 0, REGISTER_COMING_FIELDS, CONTACT_FIELDS },
	{ 0 },
};
