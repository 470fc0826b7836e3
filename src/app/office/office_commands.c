/* office_commands.c: the command table, `init` and `help`. */
#include <stdio.h>
#include <string.h>

#include "app/office/commands.h"

int command_in_office(struct arguments *arguments,
                      int (*run)(struct office *office, struct arguments *arguments))
{
	struct office office;
	enum outcome opened = office_open(&office, &arguments->place, 0);
	int code = opened == OK ? run(&office, arguments) : complain(&office.work, opened);
	office_close(&office);
	return code;
}

int init_command(struct arguments *arguments)
{
	struct office office;
	const char *login, *password;
	const char *name = option(arguments, "name"), *code = option(arguments, "code");
	if (!name || !*name)
		return wrong_use("init needs --name NAME, the office's name");
	enum outcome outcome = office_open(&office, &arguments->place, 1);
	if (outcome == OK)
		outcome = office_init(&office.work, name, code ? code : "XF", &login, &password);
	if (outcome == OK)
		printf("%s: %s\n%s / %s\n", say(office.work.language, "The office is set up"), name, login,
		       password);
	int exit_code = complain(&office.work, outcome);
	office_close(&office);
	return exit_code;
}

static int help(struct arguments *arguments)
{
	const char *wanted = next_word(arguments);
	printf("xinqiao [--data DIR | --db URL] COMMAND\n\n");
	for (const struct command *each = COMMANDS; each->name; each++)
		if (!wanted || !strcmp(wanted, each->name))
			printf("  xinqiao %s\n      %s\n", each->usage, each->summary);
	return EXIT_DONE;
}

const struct command COMMANDS[] = {
	{ "init", "init --name NAME [--code CODE]",
	  "sets up an office and prints its first administrator's one-time password", init_command },
	{ "demo", "demo [--port N] [--size N]",
	  "creates the demonstration township if absent, and serves it", demo_command },
	{ "serve", "serve [--listen ADDRESS] [--port N] [--replica URL]", "serves the office", serve_command },
	{ "import", "import contacts|units|villages|LEDGER FILE [--dry-run]"
	  " [--map COLUMN=FIELD]... [--set FIELD=VALUE]...",
	  "imports a ledger (disputes, outreach, publicity, receptions, consultations, relief, …: each of"
	  " /ledgers); refused rows go to FILE.refused.csv with the reason", import_command },
	{ "export", "export contacts|matters|units|villages|LEDGER [--from D --to D] -o FILE.csv|.xlsx",
	  "exports a ledger of /ledgers, or contacts or matters", export_command },
	{ "figures", "figures [--from D --to D] [--unit CODE] [--format table|json|csv|xlsx] [--recount]",
	  "every figure of the catalogue; --recount first counts the kept ones anew", figures_command },
	{ "records", "records KEY [--from D --to D]", "the records behind one figure", records_command },
	{ "summary", "summary --from D --to D [--kind month|quarter|half|annual|personal --person NAME] [--base URL] -o FILE",
	  "writes the work summary as .docx, .pdf, .html or .txt", summary_command },
	{ "check", "check FILE... [--format text|json] [--from D --to D]",
	  "finds figures of a written summary (.txt, .docx, - for stdin) that cannot be true; with --data, "
	  "those that the records give otherwise", check_command },
	{ "verify", "verify", "walks the journal's chain and holds every record against it", verify_command },
	{ "search", "search rebuild", "makes the search index again from the records", search_command },
	{ "backup", "backup FILE", "everything of the office into one file, while it is in use",
	  backup_command },
	{ "restore", "restore FILE", "a backup into an empty place", restore_command },
	{ "migrate", "--data DIR --db URL migrate --from sqlite --to postgres",
	  "the office to the other engine, with its journal", migrate_command },
	{ "user", "user add|list|passwd|disable [LOGIN]", "accounts", user_command },
	{ "token", "token create|revoke LOGIN|ID", "API tokens", token_command },
	{ "settings", "settings [NAME VALUE] [--markdown]",
	  "lists what the office may set, or sets one of it", settings_command },
	{ "life", "life --markdown", "the life of a matter: its states and acts, drawn and listed",
	  life_command },
	{ "routes", "routes --markdown", "every address of the program, as a table", routes_command },
	{ "openapi", "openapi", "the description of the API (OpenAPI 3.1)", openapi_command },
	{ "help", "help [COMMAND]", "this list", help },
	{ 0 },
};
