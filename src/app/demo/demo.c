/* demo.c: the command that makes the demonstration township and serves it. */
#include "app/demo/demo.h"

#include <stdio.h>
#include <stdlib.h>

#include "app/demo/demo_matters.h"
#include "app/office/commands.h"
#include "app/office/serve.h"
#include "app/search/search.h"
#include "db/transaction.h"

enum { USUAL_SIZE = 260 };

enum outcome demo_fill(struct office *office, int64_t count)
{
	TRANSACTION(transaction);
	struct work *work = &office->work;
	struct township *township = arena_alloc(office->arena, sizeof *township);
	TRY(transaction_begin(work, &transaction));
	TRY(township_found(work, township));
	TRY(demo_ledgers(work, township));
	TRY(demo_plans(work, township));
	TRY(demo_matters(work, township, count));
	return transaction_commit(&transaction);
}

static enum outcome create(struct office *office, int64_t size)
{
	const char *login, *password;
	struct work *work = &office->work;
	TRY(office_init(work, "云溪县青石镇", "QS", &login, &password));
	printf("%s…\n", tr(work, "Making the demonstration township"));
	TRY(demo_fill(office, size));
	TRY(search_catch_up_all(work));
	printf("%s: %s / %s\n", tr(work, "System administrator"), login, password);
	return OK;
}

static void tell(struct work *work)
{
	printf("%s (%s: %s):\n  clerk  %s\n  head  %s\n  leader  %s\n  sfs  %s\n  liaison  %s\n  auditor  %s\n",
	       tr(work, "Sign in as"), tr(work, "Password"), DEMO_PASSWORD, tr(work, "Clerk"),
	       tr(work, "Office head"), tr(work, "Leader"), tr(work, "Handler"),
	       tr(work, "Village liaison officer"), tr(work, "Auditor"));
}

int demo_command(struct arguments *arguments)
{
	struct office office;
	const char *port = option(arguments, "port"), *size = option(arguments, "size");
	int no_serve = flag(arguments, "no-serve");
	if (refuse_rest(arguments) != EXIT_DONE)
		return EXIT_WRONG_USE;
	enum outcome outcome = office_open(&office, &arguments->place, 1);
	if (outcome == OK && !office.work.actor.unit_id)
		outcome = create(&office, size ? strtoll(size, NULL, 10) : USUAL_SIZE);
	int code = complain(&office.work, outcome);
	if (outcome == OK) {
		tell(&office.work);
		if (!no_serve)
			code = serve_office(&office, NULL, port ? atoi(port) : 8080, NULL);
	}
	office_close(&office);
	return code;
}
