/* matter_routes.c: a matter's page and its acts. */
#include <string.h>

#include "app/attachment/attachment.h"
#include "app/journal/journal.h"
#include "app/matter/matter_pages.h"
#include "app/matter/matter_story.h"
#include "app/person/person.h"
#include "app/person/secret.h"
#include "app/unit/unit.h"
#include "db/transaction.h"
#include "http/http.h"

/* Whether the blank-separated words of ASKS name the field. */
static int asks_for(const char *asks, const char *name)
{
	size_t length = strlen(name);
	for (const char *at = asks; *at;) {
		size_t word = strcspn(at, " ");
		if (word == length && strncmp(at, name, length) == 0)
			return 1;
		at += word + (at[word] == ' ');
	}
	return 0;
}

static void offer_fields(struct act_form *form, const char *asks)
{
	form->asks_unit = asks_for(asks, "unit_id");
	form->asks_outside = asks_for(asks, "outside");
	form->asks_person = asks_for(asks, "person_id");
	form->asks_reason = asks_for(asks, "reason");
	form->asks_until = asks_for(asks, "until");
	form->asks_days = asks_for(asks, "days");
	form->asks_lead = asks_for(asks, "lead");
	form->asks_settled = asks_for(asks, "settled");
	form->asks_satisfaction = asks_for(asks, "satisfaction");
	form->asks_day = asks_for(asks, "day");
	form->asks_note = asks_for(asks, "note");
}

static const char *fault_words(const struct act_form *form, const char *field)
{
	FOR_EACH(wrong, &form->form.fault.fields)
		if (form->open && strcmp(wrong->field, field) == 0)
			return wrong->message;
	return "";
}

/* To whom matters can be given; the page's forms share it. */
struct receivers {
	unit_list units;
	person_list people;
};

/* What was chosen in a refused form stays chosen. */
static void offer_choices(struct work *work, const struct request *request,
                          const struct receivers *receivers, struct act_form *form)
{
	int64_t unit_id = form->open ? request_integer(request, "unit_id") : 0;
	int64_t person_id = form->open ? request_integer(request, "person_id") : 0;
	if (form->asks_unit)
		FOR_EACH(unit, &receivers->units)
			if (unit->parent_id && unit->id != work->actor.unit_id)
				*LIST_ADD(work->arena, &form->units) =
					(struct option_line){ unit->id, unit->name, unit->id == unit_id };
	if (form->asks_person)
		FOR_EACH(person, &receivers->people)
			*LIST_ADD(work->arena, &form->people) =
				(struct option_line){ person->id, person->name, person->id == person_id };
	form->unit_fault = fault_words(form, "unit_id");
	form->person_fault = fault_words(form, "person_id");
}

/* REFUSED is the act whose form came back; its fields show what was typed and what is wrong. */
static enum outcome offer_acts(struct work *work, const struct request *request,
                               const char *refused, struct matter_page *page)
{
	struct receivers receivers = { 0 };
	TRY(units_to_choose(work, &receivers.units));
	TRY(people_of_unit(work, work->actor.unit_id, &receivers.people));
	for (const struct matter_act *act = MATTER_ACTS; act->code; act++) {
		if (!matter_act_allowed(work, act, &page->matter))
			continue;
		struct act_form *form = LIST_ADD(work->arena, &page->acts);
		form->code = act->code;
		form->label = act->label;
		form->matter_id = page->matter.id;
		form->open = strcmp(act->code, refused) == 0;
		if (form->open)
			form->form = request_form(work, request, ACT_FIELDS, NULL);
		form->form.fields = ACT_FIELDS;
		form->form.prefix = arena_format(work->arena, "%s-", act->code);
		form->form.once = page->form.once; /* each address has its own keys */
		offer_fields(form, act->asks);
		offer_choices(work, request, &receivers, form);
	}
	return OK;
}

static enum outcome list_attachments(struct work *work, struct matter_page *page)
{
	attachment_list attachments = { 0 };
	TRY(attachments_of_matter(work, page->matter.id, &attachments));
	FOR_EACH(each, &attachments) {
		struct attachment_line *line = LIST_ADD(work->arena, &page->attachments);
		line->id = each->id;
		line->name = each->name;
		line->added_at = each->added_at;
		line->size = arena_format(work->arena, "%lld KB", (long long)(each->size + 1023) / 1024);
	}
	return OK;
}

/* Each opening of a report on an official is itself on record (Regulations, art. 30). */
static enum outcome note_opening(struct work *work, const struct matter *matter)
{
	TRANSACTION(transaction);
	if (!matter->confidential)
		return OK;
	TRY(transaction_begin(work, &transaction));
	TRY(journal_append(work, "matter.open", matter->id, matter->number, ""));
	return transaction_commit(&transaction);
}

static enum outcome build(struct work *work, const struct request *request, const char *refused,
                          const struct matter *matter, struct matter_page *page)
{
	memset(page, 0, sizeof *page);
	page->matter = *matter;
	TRY(contacts_of_matter(work, request->id, &page->contacts));
	TRY(matter_clocks(work, page));
	TRY(matter_story(work, page));
	TRY(list_attachments(work, page));
	page->may_attach = role_may(work->actor.role, PERMIT_ANSWER);
	page->may_repeat = role_may(work->actor.role, PERMIT_REGISTER);
	page->form.once = secret_token(work->arena);
	return offer_acts(work, request, refused, page);
}

static const struct field PAGE_FIELDS[] = {
	FIELD_STRUCT_OF(struct matter_page, matter, MATTER_FIELDS),
	FIELD_LIST_OF(struct matter_page, contacts, CONTACT_FIELDS),
	{ 0 },
};

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct matter_page page;
	struct matter matter;
	TRY(matter_find(work, request->id, &matter));
	TRY(note_opening(work, &matter));
	TRY(build(work, request, "", &matter, &page));
	return answer(response, request, page.matter.title, matter_show_template, PAGE_FIELDS, &page);
}

static enum outcome again(struct work *work, const struct request *request,
                          struct response *response, const char *refused)
{
	struct matter_page page;
	struct matter matter;
	struct fault why = work->fault;
	TRY(matter_find(work, request->id, &matter));
	TRY(build(work, request, refused, &matter, &page));
	work->fault = why;
	return answer_again(response, request, page.matter.title, matter_show_template, PAGE_FIELDS,
	                    &page);
}

static enum outcome act_on(struct work *work, const struct request *request,
                           struct response *response)
{
	struct act act = { .note = "", .lead = "", .outside = "" };
	const struct matter_act *rule = matter_act_find(request->key);
	if (!rule)
		return fail(work, NOT_FOUND, "there is no such act");
	enum outcome outcome = request_read(work, request, ACT_FIELDS, &act);
	act.matter_id = request->id;
	if (outcome == OK)
		outcome = rule->act(work, &act);
	if (outcome == OK)
		return see_other(response, "/matters/%lld", (long long)request->id);
	if (outcome != INVALID || request->wants_json)
		return outcome;
	return again(work, request, response, rule->code);
}

const struct route matter_routes[] = {
	{ GET, "/matters/{id}", PERMIT_READ_MATTERS, show, "One matter and its story", 0, NULL,
	  PAGE_FIELDS },
	{ POST, "/matters/{id}/{key}", PERMIT_READ_MATTERS, act_on,
	  "An act on a matter: accept, refuse, forward, assign, hand, lead, extend, reply, conclude, "
	  "rate, archive, note", 0, ACT_FIELDS, PAGE_FIELDS },
	{ 0 },
};
