/* care_routes.c: the page of help for a person in distress. */
#include "app/access.h"
#include "app/care/care.h"
#include "app/care/care_pages.h"
#include "app/person/person.h"
#include "base/settings.h"
#include "http/http.h"

static const struct field STEP_FIELDS[] = {
	FIELD_AS(struct care_step, at, FIELD_MOMENT),
	FIELD_AS(struct care_step, kind, FIELD_CHOICE, .choices = CARE_KINDS),
	FIELD_AS(struct care_step, text, FIELD_LINES),
	FIELD(struct care_step, by_name),
	FIELD(struct care_step, to_name),
	{ 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD(struct care_page, contact_id),
	FIELD(struct care_page, line),
	FIELD_LIST_OF(struct care_page, steps, STEP_FIELDS),
	{ 0 },
};

static enum outcome offer_colleagues(struct work *work, struct form *form)
{
	struct form_offer *offer = LIST_ADD(work->arena, &form->offers);
	person_list people = { 0 };
	offer->field = "to_id";
	TRY(people_of_unit(work, work->actor.unit_id, &people));
	FOR_EACH(person, &people)
		if (person->id != work->actor.user_id)
			*LIST_ADD(work->arena, &offer->options) = (struct form_option){ person->id, person->name };
	return OK;
}

static enum outcome fill(struct work *work, const struct request *request, struct care_page *page)
{
	page->contact_id = request->id;
	page->line = settings_of(work)->crisis_line;
	page->form = request_form(work, request, CARE_FIELDS, NULL);
	TRY(care_read(work, request->id, &page->steps));
	return offer_colleagues(work, &page->form);
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct care_page page = { 0 };
	TRY(fill(work, request, &page));
	return answer(response, request, tr(work, "Help for a person in distress"), care_template,
	              PAGE_FIELDS, &page);
}

static enum outcome add(struct work *work, const struct request *request, struct response *response)
{
	struct care_step step = { .contact_id = request->id };
	struct care_page page = { 0 };
	enum outcome outcome = request_read(work, request, CARE_FIELDS, &step);
	if (outcome == OK)
		outcome = care_add(work, &step);
	if (outcome == OK)
		return see_other(response, "/contacts/%lld/care", (long long)request->id);
	if (outcome != INVALID || request->wants_json)
		return outcome;
	struct fault why = work->fault;
	TRY(fill(work, request, &page));
	work->fault = why;
	page.form.fault = why;
	return answer_again(response, request, tr(work, "Help for a person in distress"), care_template,
	                    PAGE_FIELDS, &page);
}

const struct route care_routes[] = {
	{ GET, "/contacts/{id}/care", PERMIT_READ_MATTERS, show,
	  "Steps of help for a person in distress, for those who help", 0, NULL, PAGE_FIELDS },
	{ POST, "/contacts/{id}/care", PERMIT_READ_MATTERS, add, "Write down a step of help", 0,
	  CARE_FIELDS },
	{ 0 },
};
