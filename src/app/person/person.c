/* person.c: accounts: who exists, in which role, with which password. */
#include "app/person/person.h"

#include <string.h>

#include "app/journal/journal.h"
#include "app/person/person_store.h"
#include "app/person/secret.h"
#include "app/unit/unit.h"
#include "base/settings.h"
#include "base/utf8.h"
#include "db/transaction.h"

const struct choice LANGUAGES[] = {
	{ CHINESE, "zh-CN", "Chinese", NULL },
	{ ENGLISH, "en", "English", NULL },
	{ 0 },
};

const struct field PERSON_FIELDS[] = {
	FIELD(struct person, id),
	FIELD(struct person, login, .label = "Sign-in name", .limit = 40, .required = 1),
	FIELD(struct person, name, .label = "Name", .limit = 60, .required = 1),
	FIELD(struct person, unit_id, .label = "Unit", .required = 1),
	FIELD_AS(struct person, role, FIELD_CHOICE, .label = "Role", .choices = ROLES, .required = 1),
	FIELD(struct person, phone, .label = "Phone", .limit = 40),
	FIELD(struct person, password_hash, .hidden = 1),
	FIELD_AS(struct person, must_change, FIELD_FLAG, .label = "Password to be changed"),
	FIELD_AS(struct person, disabled, FIELD_FLAG, .label = "Disabled"),
	FIELD_AS(struct person, language, FIELD_CHOICE, .label = "Language", .choices = LANGUAGES),
	{ 0 },
};

enum outcome person_find(struct work *work, int64_t id, struct person *out)
{
	enum outcome found = person_store_find(work, id, out);
	return found == NOT_FOUND ? fail(work, NOT_FOUND, "there is no such person") : found;
}

enum outcome person_by_login(struct work *work, const char *login, struct person *out)
{
	enum outcome found = person_store_by_login(work, login, out);
	return found == NOT_FOUND ? fail(work, NOT_FOUND, "there is no account %s", login) : found;
}

enum outcome people_list(struct work *work, person_list *out)
{
	return person_store_list(work, work->actor.unit_id, out);
}

enum outcome people_of_unit(struct work *work, int64_t unit_id, person_list *out)
{
	person_list all = { 0 };
	TRY(person_store_list(work, unit_id, &all));
	FOR_EACH(person, &all)
		if (!person->disabled && role_may(person->role, PERMIT_ANSWER))
			*LIST_ADD(work->arena, out) = *person;
	return OK;
}

static enum outcome check_password(struct work *work, const struct person *person,
                                   const char *password)
{
	int64_t shortest = settings_of(work)->password_characters;
	if ((int64_t)utf8_length(password) < shortest)
		return fail_field(work, "password", "a password has at least %lld characters",
		                  (long long)shortest);
	if (strcmp(password, person->login) == 0)
		return fail_field(work, "password", "the password must not be the sign-in name");
	return OK;
}

enum outcome person_add(struct work *work, struct person *person, const char **password)
{
	TRANSACTION(transaction);
	struct person other;
	if (!*password) {
		*password = secret_password(work->arena);
		person->must_change = 1;
	}
	TRY(check_password(work, person, *password));
	TRY(password_hash(work, *password, &person->password_hash));
	TRY(transaction_begin(work, &transaction));
	if (person_store_by_login(work, person->login, &other) == OK)
		return fail_field(work, "login", "the sign-in name %s is taken; choose another",
		                  person->login);
	fault_clear(work);
	TRY(person_store_insert(work, person));
	TRY(journal_append(work, "person.add", 0, person->name,
	                   journal_details(work, "login", person->login, "role",
	                                   choice_of(ROLES, person->role)->code, NULL)));
	return transaction_commit(&transaction);
}

enum outcome person_change(struct work *work, const struct person *person)
{
	TRANSACTION(transaction);
	TRY(transaction_begin(work, &transaction));
	TRY(person_store_update(work, person));
	TRY(journal_append(work, "person.change", 0, person->name,
	                   journal_details(work, "role", choice_of(ROLES, person->role)->code, NULL)));
	return transaction_commit(&transaction);
}

enum outcome person_speak(struct work *work, int64_t language)
{
	struct person person;
	TRY(person_find(work, work->actor.user_id, &person));
	person.language = language;
	return person_change(work, &person);
}

enum outcome person_set_password(struct work *work, int64_t id, const char *password,
                                 int must_change)
{
	TRANSACTION(transaction);
	struct person person;
	TRY(person_find(work, id, &person));
	TRY(check_password(work, &person, password));
	TRY(password_hash(work, password, &person.password_hash));
	person.must_change = must_change;
	TRY(transaction_begin(work, &transaction));
	TRY(person_store_password(work, &person));
	TRY(session_store_end_all(work, id, 0));
	TRY(journal_append(work, "person.password", 0, person.name, ""));
	return transaction_commit(&transaction);
}

enum outcome person_disable(struct work *work, int64_t id, int disabled)
{
	TRANSACTION(transaction);
	struct person person;
	TRY(person_find(work, id, &person));
	if (id == work->actor.user_id)
		return fail(work, CONFLICT, "you cannot disable your own account");
	person.disabled = disabled;
	TRY(transaction_begin(work, &transaction));
	TRY(person_store_update(work, &person));
	TRY(session_store_end_all(work, id, 0));
	TRY(journal_append(work, "person.disable", 0, person.name,
	                   journal_details(work, "disabled", disabled ? "yes" : "no", NULL)));
	return transaction_commit(&transaction);
}
