/* person_routes.c: accounts as pages. */
#include <string.h>

#include "app/person/person.h"
#include "app/person/secret.h"
#include "app/unit/unit.h"
#include "app/unit/unit_pages.h"
#include "http/http.h"

static const struct field ADDED_FIELDS[] = {
	FIELD(struct people_page, login),
	FIELD(struct people_page, password),
	{ 0 },
};

static enum outcome fill(struct work *work, const struct request *request, struct people_page *page)
{
	struct fault kept = work->fault;
	person_list people = { 0 };
	TRY(people_list(work, &people));
	TRY(units_below(work, &page->units));
	FOR_EACH(person, &people) {
		struct person_line *line = LIST_ADD(work->arena, &page->people);
		struct unit unit = { .name = "" };
		TRY(unit_find(work, person->unit_id, &unit));
		*line = (struct person_line){ person->id, person->login, person->name, unit.name,
			                      person->role, person->disabled };
	}
	work->fault = kept;
	page->form = request_form(work, request, PERSON_FIELDS, NULL);
	if (!page->form.once || !*page->form.once)
		page->form.once = secret_token(work->arena);
	return OK;
}

static enum outcome list(struct work *work, const struct request *request, struct response *response)
{
	struct people_page page = { .login = "", .password = "" };
	TRY(fill(work, request, &page));
	return answer(response, request, tr(work, "Accounts"), people_template, ADDED_FIELDS, &page);
}

static enum outcome check_unit(struct work *work, int64_t unit_id)
{
	int within = 0;
	TRY(unit_within(work, unit_id, &within));
	return within ? OK : fail_field(work, "unit_id", "choose a unit of your own area");
}

static enum outcome add(struct work *work, const struct request *request, struct response *response)
{
	struct people_page page = { .login = "", .password = "" };
	struct person person = { .login = "", .name = "", .phone = "" };
	const char *password = NULL;
	enum outcome outcome = request_read(work, request, PERSON_FIELDS + 1, &person);
	if (outcome == OK)
		outcome = check_unit(work, person.unit_id);
	person.disabled = 0;
	if (outcome == OK)
		outcome = person_add(work, &person, &password);
	if (outcome != OK && (outcome != INVALID || request->wants_json))
		return outcome;
	if (outcome == OK) {
		page.login = person.login;
		page.password = password;
	}
	TRY(fill(work, request, &page));
	if (outcome != OK)
		return answer_again(response, request, tr(work, "Accounts"), people_template, ADDED_FIELDS,
		                    &page);
	page.form.typed = NULL;
	return answer(response, request, tr(work, "Accounts"), people_template, ADDED_FIELDS, &page);
}

static enum outcome turn(struct work *work, const struct request *request, struct response *response)
{
	struct person person;
	TRY(person_find(work, request->id, &person));
	TRY(check_unit(work, person.unit_id));
	if (!strcmp(request->key, "disable"))
		TRY(person_disable(work, request->id, 1));
	else if (!strcmp(request->key, "enable"))
		TRY(person_disable(work, request->id, 0));
	else
		return fail(work, NOT_FOUND, "there is no such act");
	return see_other(response, "/users");
}

const struct route person_routes[] = {
	{ GET, "/users", PERMIT_MANAGE_PEOPLE, list, "Accounts", ROUTE_SLOW },
	{ POST, "/users", PERMIT_MANAGE_PEOPLE, add, "Add an account", ROUTE_NO_ONCE, PERSON_FIELDS },
	{ POST, "/users/{id}/{key}", PERMIT_MANAGE_PEOPLE, turn, "Disable or enable an account" },
	{ 0 },
};
