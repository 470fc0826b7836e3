/* session_routes.c: sign in, sign out, choose a password. */
#include "app/person/session_routes.h"

#include <string.h>

#include "app/person/person.h"
#include "app/person/secret.h"
#include "app/person/session_pages.h"
#include "app/routes.h"

struct sign_in {
	const char *login;
	const char *password;
};
static const struct field SIGN_IN_FIELDS[] = {
	FIELD(struct sign_in, login, .label = "Sign-in name", .required = 1, .limit = 40),
	FIELD(struct sign_in, password, .label = "Password", .required = 1, .limit = 200, .hidden = 1),
	{ 0 },
};

struct passwords {
	const char *password;
	const char *again;
};
static const struct field PASSWORD_FIELDS[] = {
	FIELD(struct passwords, password, .label = "New password", .required = 1, .limit = 200,
	      .hint = "at least 8 characters", .hidden = 1),
	FIELD(struct passwords, again, .label = "Once more", .required = 1, .limit = 200, .hidden = 1),
	{ 0 },
};

/* Only a way inside this office. */
static const char *inside(const char *next)
{
	int local = next[0] == '/' && next[1] != '/' && next[1] != '\\';
	return local ? next : "/";
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct sign_in_page page = { .next = inside(request_value(request, "next")), .kept_path = "" };
	if (work->actor.user_id)
		return see_other(response, "/");
	page.form = request_form(work, request, SIGN_IN_FIELDS, NULL);
	return answer(response, request, tr(work, "Sign in"), sign_in_template, NULL, &page);
}

/* The fields "kept.NAME" of a sign-in carry a form that waits. */
static void keep_typed(struct work *work, const struct request *request, struct sign_in_page *page)
{
	page->next = inside(request_value(request, "next"));
	page->kept_path = request_value(request, "kept-path");
	FOR_EACH(each, &request->typed)
		if (strncmp(each->name, "kept.", 5) == 0)
			*LIST_ADD(work->arena, &page->kept) = (struct typed){ each->name + 5, each->value };
}

/* What a form's field holds, in words. */
static const char *in_words(struct work *work, const struct field *field, const char *typed)
{
	const struct choice *choice = field->choices ? choice_named(field->choices, typed) : NULL;
	if (field->type == FIELD_FLAG)
		return tr(work, "yes");
	return choice ? tr(work, choice->label) : typed;
}

/* The person sees what waits before it is sent. */
static void show_typed(struct work *work, struct sign_in_page *page)
{
	const struct field *fields = route_fields(page->kept_path);
	FOR_EACH(typed, &page->kept) {
		const struct field *field = fields ? field_find(fields, typed->name) : NULL;
		if (field && field->label && *typed->value)
			*LIST_ADD(work->arena, &page->shown) =
				(struct typed){ tr(work, field->label), in_words(work, field, typed->value) };
	}
}

static enum outcome sign_in(struct work *work, const struct request *request,
                            struct response *response)
{
	struct sign_in typed = { 0 };
	struct sign_in_page page = { 0 };
	const char *token;
	keep_typed(work, request, &page);
	enum outcome outcome = request_read(work, request, SIGN_IN_FIELDS, &typed);
	if (outcome == OK)
		outcome = session_open(work, typed.login, typed.password, &token);
	if (outcome != OK) {
		page.form = request_form(work, request, SIGN_IN_FIELDS, NULL);
		return answer_again(response, request, tr(work, "Sign in"), sign_in_template, NULL, &page);
	}
	response->set_cookie = session_cookie(work->arena, request, token, session_seconds(work));
	if (!*page.kept_path)
		return see_other(response, "%s", page.next);
	struct request known = *request; /* the same person, in the new session */
	TRY(session_resume(work, token, &known.csrf, NULL));
	show_typed(work, &page);
	page.kept_path += *page.kept_path == '/';
	page.form.once = secret_token(work->arena);
	return answer(response, &known, tr(work, "Go on"), continue_template, NULL, &page);
}

enum outcome sign_in_again(struct work *work, const struct request *request,
                           struct response *response)
{
	struct sign_in_page page = { .next = "/", .kept_path = request->path };
	FOR_EACH(each, &request->typed)
		if (strcmp(each->name, "csrf") != 0 && strcmp(each->name, "once") != 0 &&
		    strcmp(each->name, "password") != 0)
			*LIST_ADD(work->arena, &page.kept) = *each;
	page.form.fields = SIGN_IN_FIELDS;
	fault_clear(work);
	response->status = 401;
	return answer(response, request, tr(work, "Sign in"), sign_in_template, NULL, &page);
}

static enum outcome sign_out(struct work *work, const struct request *request,
                             struct response *response)
{
	TRY(session_close(work, request->cookie));
	response->set_cookie = session_cookie(work->arena, request, "", -1);
	return see_other(response, "/sign-in");
}

/* On the page people were on, or the workbench when that was an act's answer. */
static enum outcome speak(struct work *work, const struct request *request,
                          struct response *response)
{
	const struct choice *language = choice_named(LANGUAGES, request_value(request, "language"));
	if (!language)
		return fail(work, INVALID, "the pages speak zh-CN and en");
	TRY(person_speak(work, language->value));
	return see_other(response, "%s", inside(request_value(request, "next")));
}

static enum outcome ask_password(struct work *work, const struct request *request,
                                 struct response *response)
{
	struct password_page page = { .form = request_form(work, request, PASSWORD_FIELDS, NULL) };
	return answer(response, request, tr(work, "Set the password"), password_template, NULL, &page);
}

static enum outcome set_password(struct work *work, const struct request *request,
                                 struct response *response)
{
	struct passwords typed = { 0 };
	enum outcome outcome = request_read(work, request, PASSWORD_FIELDS, &typed);
	if (outcome == OK && strcmp(typed.password, typed.again) != 0)
		outcome = fail_field(work, "again", "the two passwords differ; type both again");
	if (outcome == OK)
		outcome = person_set_password(work, work->actor.user_id, typed.password, 0);
	if (outcome == OK) {
		response->set_cookie = session_cookie(work->arena, request, "", -1);
		return see_other(response, "/sign-in");
	}
	struct password_page page = { .form = request_form(work, request, PASSWORD_FIELDS, NULL) };
	return answer_again(response, request, tr(work, "Set the password"), password_template, NULL,
	                    &page);
}

const struct route session_routes[] = {
	{ GET, "/sign-in", 0, show, "The sign-in page", ROUTE_PUBLIC },
	{ POST, "/sign-in", 0, sign_in, "Sign in", ROUTE_PUBLIC | ROUTE_NO_ONCE, SIGN_IN_FIELDS },
	{ POST, "/sign-out", PERMIT_ANYONE, sign_out, "Sign out", ROUTE_NO_ONCE },
	{ POST, "/language", PERMIT_ANYONE, speak, "Choose the language of the pages", ROUTE_NO_ONCE },
	{ GET, "/password", PERMIT_ANYONE, ask_password, "The page to choose a password" },
	{ POST, "/password", PERMIT_ANYONE, set_password, "Choose a password", ROUTE_NO_ONCE,
	  PASSWORD_FIELDS },
	{ 0 },
};
