/* office.c: setting up and opening an office. */
#include "app/office/office.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

#include "app/access.h"
#include "app/figure/rollup.h"
#include "app/journal/journal.h"
#include "app/office/correction.h"
#include "app/office/office_store.h"
#include "app/person/person.h"
#include "app/setting/setting.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "db/transaction.h"

enum language language_of_environment(void)
{
	const char *language = getenv("XINQIAO_LANGUAGE");
	if (!language)
		language = getenv("LC_ALL");
	if (!language || !*language)
		language = getenv("LANG");
	return language && strncmp(language, "en", 2) == 0 ? ENGLISH : CHINESE;
}

/* The system acts in the root unit. */
static void act_in_root(struct work *work)
{
	struct unit root;
	if (unit_root(work, &root) == OK)
		work->actor.unit_id = root.id;
	fault_clear(work);
}

enum outcome office_open(struct office *office, const struct place *place, int create)
{
	memset(office, 0, sizeof *office);
	office->arena = arena_new();
	struct work *work = &office->work;
	work->arena = office->arena;
	work->now = clock_now();
	work->language = language_of_environment();
	work->data = place->data;
	work->actor = (struct actor){ .role = ROLE_SYSTEM, .name = "system", .address = "" };
	if (sodium_init() < 0)
		return fail(work, UNAVAILABLE, "no source of random numbers");
	TRY(office_store_open(work, place->db, create));
	work->settings = &office->settings;
	TRY(settings_load(work, &office->settings));
	act_in_root(work);
	TRY(corrections_load(work));
	return rollup_open(work);
}

void office_close(struct office *office)
{
	office_store_close(&office->work);
	arena_free(office->arena);
}

static enum outcome set_up(struct work *work, const char *name, const char *code)
{
	struct unit root = {
		.code = code,
		.name = name,
		.kind = UNIT_TOWNSHIP,
		.lead_official = "",
		.resident_officials = "",
		.liaison = "",
	};
	TRY(unit_add(work, &root));
	work->actor.unit_id = root.id;
	return OK;
}

enum outcome office_init(struct work *work, const char *name, const char *code, const char **login,
                         const char **password)
{
	TRANSACTION(transaction);
	struct unit root;
	struct person administrator = { .login = "admin", .role = ROLE_ADMINISTRATOR, .phone = "" };
	if (unit_root(work, &root) == OK)
		return fail(work, CONFLICT, "there is an office here already: %s", root.name);
	fault_clear(work);
	TRY(transaction_begin(work, &transaction));
	TRY(set_up(work, name, code));
	administrator.unit_id = work->actor.unit_id;
	administrator.name = say(CHINESE, "System administrator");
	*login = administrator.login;
	*password = NULL;
	TRY(person_add(work, &administrator, password));
	TRY(journal_append(work, "office.init", 0, name, ""));
	return transaction_commit(&transaction);
}
