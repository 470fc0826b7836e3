/* matter_routes.c: a matter's page and its acts. */
#include <string.h>

#include "app/matter/act_rule.h"
#include "app/attachment/attachment.h"
#include "app/journal/journal.h"
#include "app/matter/matter_pages.h"
#include "app/matter/matter_story.h"
#include "app/person/person.h"
#include "app/person/secret.h"
#include "app/unit/unit.h"
#include "db/transaction.h"
#include "http/http.h"

/* To whom matters can be given; the page's forms share it, and it is read when one of them asks. */
struct receivers {
	int known;
	unit_list units;
	person_list people;
};

static enum outcome know_receivers(struct work *work, struct receivers *receivers)
{
	if (receivers->known)
		return OK;
	receivers->known = 1;
	TRY(units_to_choose(work, &receivers->units));
	return people_of_unit(work, work->actor.unit_id, &receivers->people);
}

/* Offices above come first: matters go up the tree as well as down. */
static enum outcome offer_units(struct work *work, const struct receivers *receivers,
                                struct form *form)
{
	struct form_offer *offer = LIST_ADD(work->arena, &form->offers);
	unit_list above = { 0 };
	offer->field = "unit_id";
	TRY(units_above(work, work->actor.unit_id, &above));
	FOR_EACH(unit, &above)
		if (unit->id != work->actor.unit_id)
			*LIST_ADD(work->arena, &offer->options) =
				(struct form_option){ unit->id, unit->name };
	FOR_EACH(unit, &receivers->units)
		if (unit->id != work->actor.unit_id)
			*LIST_ADD(work->arena, &offer->options) =
				(struct form_option){ unit->id, unit->name };
	return OK;
}

static enum outcome offer_helpers(struct work *work, int64_t matter_id, struct form *form)
{
	struct form_offer *offer = LIST_ADD(work->arena, &form->offers);
	helping_units helpers = { 0 };
	offer->field = "unit_id";
	TRY(matter_helpers(work, matter_id, &helpers));
	FOR_EACH(unit, &helpers)
		*LIST_ADD(work->arena, &offer->options) = (struct form_option){ unit->id, unit->name };
	return OK;
}

static void offer_people(struct work *work, const struct receivers *receivers, struct form *form)
{
	struct form_offer *offer = LIST_ADD(work->arena, &form->offers);
	offer->field = "person_id";
	FOR_EACH(person, &receivers->people)
		*LIST_ADD(work->arena, &offer->options) = (struct form_option){ person->id, person->name };
}

static enum outcome offer_fields(struct work *work, const struct matter_act *act,
                                 struct receivers *receivers, struct act_form *form)
{
	for (const char *name = act->asks ? act->asks : ""; *name;) {
		size_t length = strcspn(name, " ");
		LIST_ADD(work->arena, &form->fields)->name = arena_copy(work->arena, name, length);
		name += length + (name[length] == ' ');
	}
	int unit = matter_act_asks(act, "unit_id"), person = matter_act_asks(act, "person_id");
	if (!unit && !person)
		return OK;
	TRY(know_receivers(work, receivers));
	if (person)
		offer_people(work, receivers, &form->form);
	if (unit && act->runs && strcmp(act->runs, RUNS_COOPERATION) == 0)
		return offer_helpers(work, form->matter_id, &form->form);
	return unit ? offer_units(work, receivers, &form->form) : OK;
}

/* What a form shows before anybody typed: requests are handled as petitions, sizes stay. */
static const struct act *usual_values(struct work *work, const struct matter_act *act,
                                      const struct matter_page *page)
{
	const struct matter *matter = &page->matter;
	struct act *usual = arena_alloc(work->arena, sizeof *usual);
	memset(usual, 0, sizeof *usual);
	for (const struct field *each = ACT_FIELDS; each->type != FIELD_END; each++)
		if (field_is_text(each))
			field_set_text(each, usual, "");
	usual->size = matter->size;
	if (act->to == MATTER_ACCEPTED && matter->purpose == PURPOSE_REQUEST)
		usual->route = ROUTE_PETITION;
	usual->lead = matter->lead;
	if (page->contacts.count)
		usual->claim = *page->contacts.items[0].request ? page->contacts.items[0].request : matter->title;
	return usual;
}

/* REFUSED is the act whose form came back; its fields show what was typed and what is wrong. */
static enum outcome offer_act(struct work *work, const struct request *request, const char *refused,
                              const struct matter_act *act, struct receivers *receivers,
                              struct matter_page *page)
{
	int is_next = (act->next & (1u << page->matter.state)) != 0;
	struct act_form *form = is_next ? LIST_ADD(work->arena, &page->acts)
	                                : LIST_ADD(work->arena, &page->others);
	form->code = act->code;
	form->is_next = is_next;
	form->label = act->label;
	form->article = act_article(work, act);
	form->matter_id = page->matter.id;
	form->revision = page->matter.revision;
	form->open = strcmp(act->code, refused) == 0;
	if (form->open)
		form->form = request_form(work, request, ACT_FIELDS, NULL);
	form->form.fields = matter_act_fields(work->arena, act->code);
	form->form.needs = act->needs;
	form->form.values = usual_values(work, act, page);
	form->form.prefix = arena_format(work->arena, "%s-", act->code);
	form->form.once = page->form.once; /* each address has its own keys */
	page->others_open |= form->open && !is_next;
	return offer_fields(work, act, receivers, form);
}

static enum outcome offer_acts(struct work *work, const struct request *request,
                               const char *refused, struct matter_page *page)
{
	struct receivers receivers = { 0 };
	struct seats seats;
	TRY(matter_seats(work, &page->matter, &seats));
	for (const struct matter_act *act = MATTER_ACTS; act->code; act++)
		if (matter_act_allowed(work, act, &page->matter, &seats))
			TRY(offer_act(work, request, refused, act, &receivers, page));
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

/* Told at each look, and every 20 seconds while the page is used. */
static void see_colleagues(struct work *work, const struct matter *matter, int64_t revision,
                           struct matter_colleagues *out)
{
	*out = (struct matter_colleagues){ .id = matter->id, .changed = revision != matter->revision };
	presence_note(work, matter->id);
	presence_others(work, matter->id, &out->others);
}

static enum outcome build(struct work *work, const struct request *request, const char *refused,
                          const struct matter *matter, struct matter_page *page)
{
	memset(page, 0, sizeof *page);
	page->matter = *matter;
	see_colleagues(work, matter, matter->revision, &page->colleagues);
	TRY(contacts_of_matter(work, request->id, &page->contacts));
	TRY(matter_clocks(work, page));
	TRY(matter_story(work, page));
	TRY(matter_course(work, page));
	TRY(papers_of_matter(work, page->matter.id, &page->papers.papers));
	TRY(list_attachments(work, page));
	page->may_attach = role_may(work->actor.role, PERMIT_ANSWER);
	page->may_repeat = role_may(work->actor.role, PERMIT_REGISTER);
	page->form.once = secret_token(work->arena);
	return offer_acts(work, request, refused, page);
}

static const struct field SENTENCE_FIELDS[] = {
	FIELD(struct sentence, words),
	{ 0 },
};
static const struct field CLOCK_LINE_FIELDS[] = {
	FIELD(struct clock_line, name),
	FIELD(struct clock_line, article),
	FIELD_AS(struct clock_line, due_day, FIELD_DAY),
	FIELD(struct clock_line, light_code),
	FIELD(struct clock_line, words),
	FIELD_LIST_OF(struct clock_line, explained, SENTENCE_FIELDS),
	{ 0 },
};
static const struct field ACT_FORM_FIELDS[] = {
	FIELD(struct act_form, code),
	FIELD(struct act_form, label),
	FIELD(struct act_form, article),
	{ 0 },
};
static const struct field COURSE_FIELDS[] = {
	FIELD(struct course_line, what),
	FIELD(struct course_line, words),
	FIELD(struct course_line, address),
	{ 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD_STRUCT_OF(struct matter_page, matter, MATTER_FIELDS),
	FIELD_LIST_OF(struct matter_page, contacts, CONTACT_FIELDS),
	FIELD_LIST_OF(struct matter_page, clocks, CLOCK_LINE_FIELDS),
	FIELD_LIST_OF(struct matter_page, acts, ACT_FORM_FIELDS),
	FIELD_LIST_OF(struct matter_page, others, ACT_FORM_FIELDS),
	FIELD_LIST_OF(struct matter_page, course, COURSE_FIELDS),
	{ 0 },
};

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct matter_page page;
	struct matter matter;
	TRY(matter_find(work, request->id, &matter));
	TRY(matter_note_opening(work, matter.id));
	TRY(build(work, request, "", &matter, &page));
	return answer(response, request, page.matter.title, matter_show_template, PAGE_FIELDS, &page);
}

static const struct field PRESENCE_FIELDS[] = {
	FIELD(struct presence, name),
	FIELD_AS(struct presence, since, FIELD_MOMENT),
	{ 0 },
};
static const struct field COLLEAGUES_FIELDS[] = {
	FIELD(struct matter_colleagues, id),
	FIELD_AS(struct matter_colleagues, changed, FIELD_FLAG),
	FIELD_LIST_OF(struct matter_colleagues, others, PRESENCE_FIELDS),
	{ 0 },
};

static enum outcome others(struct work *work, const struct request *request,
                           struct response *response)
{
	struct matter_colleagues page;
	struct matter matter;
	TRY(matter_find(work, request->id, &matter));
	see_colleagues(work, &matter, request_integer(request, "revision"), &page);
	if (request->wants_json)
		return answer(response, request, "", matter_others_template, COLLEAGUES_FIELDS, &page);
	struct html part = { .work = work, .body = BUFFER(work->arena), .csrf = "" };
	matter_others_template(&part, &page);
	return send_bytes(response, "text/html; charset=utf-8", NULL, buffer_string(&part.body),
	                  part.body.length);
}

/* What the matter does not allow any more has no form to come back in. */
static int is_offered(const struct matter_page *page, const char *code)
{
	FOR_EACH(form, &page->acts)
		if (strcmp(form->code, code) == 0)
			return 1;
	return page->others_open != 0;
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
	if (!is_offered(&page, refused))
		return why.outcome;
	return answer_again(response, request, page.matter.title, matter_show_template, PAGE_FIELDS,
	                    &page);
}

static enum outcome act_on(struct work *work, const struct request *request,
                           struct response *response)
{
	struct act act = { 0 };
	const struct matter_act *rule = matter_act_find(request->key);
	if (!rule)
		return fail(work, NOT_FOUND, "there is no such act");
	enum outcome outcome = request_read(work, request, ACT_FIELDS, &act);
	act.matter_id = request->id;
	if (outcome == OK)
		outcome = matter_do(work, rule->code, &act);
	if (outcome == OK)
		return see_other(response, "/matters/%lld", (long long)request->id);
	int keeps = outcome == INVALID || (outcome == CONFLICT && !work->undone_by_others);
	if (!keeps || request->wants_json)
		return outcome;
	return again(work, request, response, rule->code);
}

const struct route matter_routes[] = {
	{ GET, "/matters/{id}", PERMIT_READ_MATTERS, show, "One matter and its story", 0, NULL,
	  PAGE_FIELDS },
	{ GET, "/matters/{id}/others", PERMIT_READ_MATTERS, others,
	  "Which colleagues have the matter open, and whether it changed since its revision", 0, NULL,
	  COLLEAGUES_FIELDS },
	{ POST, "/matters/{id}/{key}", PERMIT_READ_MATTERS, act_on,
	  "An act on a matter, by its code in the table of the life (accept, reply, serve, ...)", 0, ACT_FIELDS, PAGE_FIELDS },
	{ 0 },
};
