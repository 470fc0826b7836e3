/* person_command.c: `xinqiao user` and `xinqiao token`: accounts from the command line. */
#include <stdlib.h>
#include <string.h>

#include "app/access.h"
#include "app/office/command.h"
#include "app/office/commands.h"
#include "app/person/person.h"
#include "app/unit/unit.h"

static int user_add(struct office *office, struct arguments *arguments)
{
	struct work *work = &office->work;
	struct unit unit = { .id = work->actor.unit_id };
	const char *role = option(arguments, "role"), *code = option(arguments, "unit");
	const char *name = option(arguments, "name"), *password = option(arguments, "password");
	const char *login = next_word(arguments);
	const struct choice *as = choice_named(ROLES, role ? role : "clerk");
	if (!login || !as)
		return wrong_use("user add LOGIN [--name NAME] [--role clerk] [--unit CODE]");
	if (code && unit_by_code(work, code, &unit) != OK)
		return wrong_use("--unit: there is no unit of this code");
	struct person person = { .login = login, .name = name ? name : login, .unit_id = unit.id,
		                 .role = as->value, .phone = "" };
	enum outcome outcome = person_add(work, &person, &password);
	if (outcome == OK)
		printf("%s / %s\n", login, password);
	return complain(work, outcome);
}

static int user_list(struct office *office)
{
	person_list people = { 0 };
	enum outcome outcome = people_list(&office->work, &people);
	FOR_EACH(person, &people)
		printf("%s\t%s\t%s%s\n", person->login, person->name,
		       choice_of(ROLES, person->role)->code, person->disabled ? "\tdisabled" : "");
	return complain(&office->work, outcome);
}

static int user_run(struct office *office, struct arguments *arguments)
{
	struct work *work = &office->work;
	struct person person;
	const char *act = next_word(arguments);
	if (act && !strcmp(act, "add"))
		return user_add(office, arguments);
	if (act && !strcmp(act, "list"))
		return user_list(office);
	const char *login = next_word(arguments), *password = option(arguments, "password");
	if (!act || !login)
		return wrong_use("user add|list|passwd|disable [LOGIN]");
	enum outcome outcome = person_by_login(work, login, &person);
	if (outcome == OK && !strcmp(act, "passwd") && password)
		outcome = person_set_password(work, person.id, password, 0);
	else if (outcome == OK && !strcmp(act, "disable"))
		outcome = person_disable(work, person.id, 1);
	else if (outcome == OK)
		return wrong_use("user passwd LOGIN --password NEW, or user disable LOGIN");
	return complain(work, outcome);
}

int user_command(struct arguments *arguments)
{
	return command_in_office(arguments, user_run);
}

static int token_run(struct office *office, struct arguments *arguments)
{
	struct work *work = &office->work;
	struct person person;
	const char *token, *act = next_word(arguments), *of = next_word(arguments);
	const char *name = option(arguments, "name");
	if (!act || !of)
		return wrong_use("token create LOGIN [--name NAME], or token revoke ID");
	if (!strcmp(act, "revoke"))
		return complain(work, token_revoke(work, strtoll(of, NULL, 10)));
	enum outcome outcome = person_by_login(work, of, &person);
	if (outcome == OK)
		outcome = token_create(work, person.id, name ? name : of, &token);
	if (outcome == OK)
		printf("%s\n", token);
	return complain(work, outcome);
}

int token_command(struct arguments *arguments)
{
	return command_in_office(arguments, token_run);
}
