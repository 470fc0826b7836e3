/* volume_routes.c: the pages on which closed matters are bound into a volume. */
#include <stdlib.h>
#include <string.h>

#include "app/access.h"
#include "app/register/register_shared_routes.h"
#include "app/register/volume_pages.h"

enum { UNBOUND_SHOWN = 50 };

static const struct field PAGE_FIELDS[] = {
	FIELD_STRUCT_OF(struct volume_page, volume, VOLUME_FIELDS),
	FIELD_LIST_OF(struct volume_page, matters, BOUND_MATTER_FIELDS),
	FIELD_LIST_OF(struct volume_page, unbound, BOUND_MATTER_FIELDS),
	{ 0 },
};

static enum outcome must_be_volume(struct work *work, const struct request *request)
{
	return strcmp(request->key, "volumes") == 0 ? OK
	                                            : fail(work, NOT_FOUND, "only volumes have this");
}

static enum outcome show_contents(struct work *work, const struct request *request,
                                  struct response *response, int again)
{
	const struct register_kind *kind = register_named("volumes");
	struct volume_page page = { .words = request_value(request, "words") };
	struct fault why = work->fault;
	TRY(must_be_volume(work, request));
	TRY(register_find(work, kind, request->id, &page.volume));
	TRY(volume_matters(work, request->id, &page.matters));
	page.may_change = role_may(work->actor.role, kind->keeps) && !*page.volume.struck;
	if (page.may_change)
		TRY(volume_unbound(work, page.words, UNBOUND_SHOWN, &page.unbound));
	work->fault = why;
	page.form = register_once(work, request_form(work, request, BOUND_MATTER_FIELDS, NULL));
	const char *title = tr(work, "Matters in the volume");
	return again ? answer_again(response, request, title, volume_template, PAGE_FIELDS, &page)
	             : answer(response, request, title, volume_template, PAGE_FIELDS, &page);
}

static enum outcome contents(struct work *work, const struct request *request,
                             struct response *response)
{
	return show_contents(work, request, response, 0);
}

static enum outcome answered(struct work *work, const struct request *request,
                             struct response *response, enum outcome outcome)
{
	if (outcome == OK)
		return see_other(response, "/ledgers/volumes/%lld/contents", (long long)request->id);
	if ((outcome != INVALID && outcome != CONFLICT) || request->wants_json)
		return outcome;
	return show_contents(work, request, response, 1);
}

static enum outcome bind_chosen(struct work *work, const struct request *request,
                                struct response *response)
{
	enum outcome outcome = must_be_volume(work, request);
	int chosen = 0;
	FOR_EACH(typed, &request->typed) {
		if (strcmp(typed->name, "matter") != 0 || outcome != OK)
			continue;
		chosen++;
		outcome = volume_bind(work, request->id, atoll(typed->value));
	}
	if (!chosen && outcome == OK)
		outcome = fail(work, INVALID, "choose the matters to be bound");
	return answered(work, request, response, outcome);
}

static enum outcome set_page(struct work *work, const struct request *request,
                             struct response *response)
{
	TRY(must_be_volume(work, request));
	const char *typed = request_value(request, "page");
	int digits = strspn(typed, "0123456789") == strlen(typed) && strlen(typed) < 7;
	return answered(work, request, response,
	                volume_set_page(work, request->id, request_integer(request, "bound"),
	                                digits ? atoll(typed) : -1));
}

static enum outcome take_out(struct work *work, const struct request *request,
                             struct response *response)
{
	TRY(must_be_volume(work, request));
	return answered(work, request, response,
	                volume_take_out(work, request->id, request_integer(request, "bound")));
}

static enum outcome pdf(struct work *work, const struct request *request, struct response *response)
{
	const char *bytes;
	size_t length;
	TRY(must_be_volume(work, request));
	TRY(volume_contents_pdf(work, request->id, &bytes, &length));
	return send_bytes(response, PDF_TYPE, "卷内目录.pdf", bytes, length);
}

const struct route volume_routes[] = {
	{ GET, "/ledgers/{key}/{id}/contents", PERMIT_READ_FIGURES, contents, "What a volume holds", 0, NULL,
	  PAGE_FIELDS },
	{ GET, "/ledgers/{key}/{id}/contents.pdf", PERMIT_READ_FIGURES, pdf, "A volume's contents as PDF",
	  ROUTE_SLOW },
	{ POST, "/ledgers/{key}/{id}/bind", PERMIT_KEEP_OFFICE, bind_chosen, "Bind closed matters into a volume",
	  0, NULL, PAGE_FIELDS },
	{ POST, "/ledgers/{key}/{id}/page", PERMIT_KEEP_OFFICE, set_page, "The page of a matter in its volume",
	  0, BOUND_MATTER_FIELDS, PAGE_FIELDS },
	{ POST, "/ledgers/{key}/{id}/take-out", PERMIT_KEEP_OFFICE, take_out, "Take a matter out of its volume",
	  0, NULL, PAGE_FIELDS },
	{ 0 },
};
