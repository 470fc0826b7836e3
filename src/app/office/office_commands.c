/* office_commands.c: what can be done from the command line. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/attachment/attachment.h"
#include "app/demo/demo.h"
#include "app/export/export.h"
#include "app/figure/figure.h"
#include "app/figure/figure_print.h"
#include "app/import/import.h"
#include "app/journal/journal.h"
#include "app/office/command.h"
#include "app/office/office.h"
#include "app/office/serve.h"
#include "app/person/person.h"
#include "app/summary/summary.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "base/file.h"

typedef int (*with_office)(struct office *office, struct arguments *arguments);

static int in_office(struct arguments *arguments, with_office run)
{
	struct office office;
	enum outcome opened = office_open(&office, arguments->where, 0);
	int code = opened == OK ? run(&office, arguments) : complain(&office.work, opened);
	office_close(&office);
	return code;
}

/* ---- init */

static int init(struct arguments *arguments)
{
	struct office office;
	const char *login, *password;
	const char *name = option(arguments, "name"), *code = option(arguments, "code");
	if (!name || !*name)
		return wrong_use("init needs --name NAME, the office's name");
	enum outcome outcome = office_open(&office, arguments->where, 1);
	if (outcome == OK)
		outcome = office_init(&office.work, name, code ? code : "XF", &login, &password);
	if (outcome == OK)
		printf("%s: %s\n%s / %s\n", say(office.work.language, "The office is set up"), name, login,
		       password);
	int exit_code = complain(&office.work, outcome);
	office_close(&office);
	return exit_code;
}

/* ---- import */

static void print_result(struct work *work, const struct import_options *options,
                         const struct import_result *result)
{
	printf("%s\n", trf(work, "%lld rows: %lld added, %lld there already, %lld refused",
	                   (long long)result->rows, (long long)result->added, (long long)result->same,
	                   (long long)result->refused));
	FOR_EACH(heading, &result->ignored)
		printf("%s\n", trf(work, "the column “%s” names no field and was left out", *heading));
	for (size_t each = 0; each < result->refusals.count && each < 10; each++)
		printf("%s\n", trf(work, "row %lld: %s", (long long)result->refusals.items[each].row,
		                   result->refusals.items[each].reason));
	if (result->refused && !options->dry_run)
		printf("%s\n", trf(work, "the refused rows with their reasons: %s", options->refused));
}

static void read_pairs(struct arguments *arguments, struct arena *arena, const char *name,
                       struct import_options *options, int maps)
{
	const char *text;
	while ((text = option(arguments, name))) {
		const char *equals = strchr(text, '=');
		struct import_pair pair = { text, "" };
		if (equals) {
			pair.left = arena_copy(arena, text, (size_t)(equals - text));
			pair.right = equals + 1;
		}
		if (maps)
			*LIST_ADD(arena, &options->map) = pair;
		else
			*LIST_ADD(arena, &options->set) = pair;
	}
}

static int import_run(struct office *office, struct arguments *arguments)
{
	struct import_options options = { .progress = isatty(2) ? stderr : NULL };
	struct import_result result;
	struct work *work = &office->work;
	options.dry_run = flag(arguments, "dry-run");
	read_pairs(arguments, office->arena, "map", &options, 1);
	read_pairs(arguments, office->arena, "set", &options, 0);
	const char *noun = next_word(arguments);
	options.path = next_word(arguments);
	if (!noun || !options.path)
		return wrong_use("import needs what and from where: import contacts FILE");
	if (refuse_rest(arguments) != EXIT_DONE)
		return EXIT_WRONG_USE;
	options.refused = arena_format(office->arena, "%s.refused.csv", options.path);
	enum outcome outcome = import_ledger(work, noun, &options, &result);
	if (outcome == OK)
		print_result(work, &options, &result);
	return complain(work, outcome);
}

static int import(struct arguments *arguments)
{
	return in_office(arguments, import_run);
}

/* ---- export */

/* -o FILE, taken out of the arguments; NULL when it is not there. */
static const char *output(struct arguments *arguments)
{
	for (int each = 0; each + 1 < arguments->count; each++) {
		if (strcmp(arguments->words[each], "-o") != 0)
			continue;
		const char *path = arguments->words[each + 1];
		for (int next = each; next + 2 < arguments->count; next++)
			arguments->words[next] = arguments->words[next + 2];
		arguments->count -= 2;
		return path;
	}
	return option(arguments, "o");
}

static int export_run(struct office *office, struct arguments *arguments)
{
	struct work *work = &office->work;
	int64_t from = 0, to = 0, count;
	const char *since = option(arguments, "from"), *until = option(arguments, "to");
	const char *path = output(arguments), *noun = next_word(arguments);
	if ((since && day_parse(since, &from) != OK) || (until && day_parse(until, &to) != OK))
		return wrong_use("--from and --to take dates like 2026-01-01");
	if (!noun || !path)
		return wrong_use("export needs what and where to: export contacts -o FILE.xlsx");
	enum outcome outcome = export_ledger(work, noun, from, to, path, &count);
	if (outcome == OK)
		printf("%s\n", trf(work, "%lld rows written to %s", (long long)count, path));
	return complain(work, outcome);
}

static int export(struct arguments *arguments)
{
	return in_office(arguments, export_run);
}

/* ---- figures, records, summary */

static int read_period(struct work *work, struct arguments *arguments, struct period *out)
{
	const char *from = option(arguments, "from"), *to = option(arguments, "to");
	*out = period_of_year(day_of_moment(work->now));
	if (from && day_parse(from, &out->from) != OK)
		return wrong_use("--from takes a date like 2026-01-01");
	if (to && day_parse(to, &out->to) != OK)
		return wrong_use("--to takes a date like 2026-12-31");
	return out->from > out->to ? wrong_use("--from lies after --to") : EXIT_DONE;
}

static int read_unit(struct work *work, struct arguments *arguments, int64_t *out)
{
	struct unit unit;
	const char *code = option(arguments, "unit");
	*out = 0;
	if (!code)
		return EXIT_DONE;
	if (unit_by_code(work, code, &unit) != OK)
		return wrong_use("--unit: there is no unit of this code");
	*out = unit.id;
	return EXIT_DONE;
}

static int figures_run(struct office *office, struct arguments *arguments)
{
	struct period period;
	int64_t unit_id;
	const char *format = option(arguments, "format");
	if (read_period(&office->work, arguments, &period) ||
	    read_unit(&office->work, arguments, &unit_id) || refuse_rest(arguments))
		return EXIT_WRONG_USE;
	return complain(&office->work, figure_print(&office->work, period, unit_id,
	                                            format ? format : "table", stdout));
}

static int figures(struct arguments *arguments)
{
	return in_office(arguments, figures_run);
}

static int records_run(struct office *office, struct arguments *arguments)
{
	struct period period;
	int64_t unit_id;
	const char *format = option(arguments, "format");
	if (read_period(&office->work, arguments, &period) ||
	    read_unit(&office->work, arguments, &unit_id))
		return EXIT_WRONG_USE;
	const char *key = next_word(arguments);
	if (!key || !figure_find(key))
		return wrong_use("records needs a figure's key, as `figures` lists them");
	return complain(&office->work, records_print(&office->work, figure_find(key), period, unit_id,
	                                             format ? format : "table", stdout));
}

static int records(struct arguments *arguments)
{
	return in_office(arguments, records_run);
}

static int summary_run(struct office *office, struct arguments *arguments)
{
	struct work *work = &office->work;
	struct period period;
	const char *bytes, *kind = option(arguments, "kind"), *out = output(arguments);
	size_t length;
	int64_t unit_id;
	if (read_period(work, arguments, &period) || read_unit(work, arguments, &unit_id))
		return EXIT_WRONG_USE;
	if (!out)
		return wrong_use("summary needs -o FILE.docx, .pdf, .html or .txt");
	enum outcome outcome =
		summary_write(work, kind ? kind : "annual", period, unit_id, out, &bytes, &length);
	if (outcome == OK)
		outcome = file_write(work, out, bytes, length);
	return complain(work, outcome);
}

static int summary(struct arguments *arguments)
{
	return in_office(arguments, summary_run);
}

/* ---- verify */

static int verify_run(struct office *office, struct arguments *arguments)
{
	int64_t faults = 0;
	(void)arguments;
	enum outcome outcome = journal_verify(&office->work, stdout, &faults);
	if (outcome == OK)
		outcome = attachments_verify(&office->work, stdout, &faults);
	if (outcome != OK)
		return complain(&office->work, outcome);
	if (faults) {
		printf("%s\n", trf(&office->work, "%lld faults found", (long long)faults));
		return EXIT_NO;
	}
	printf("%s\n", tr(&office->work, "the journal is whole and every record agrees with it"));
	return EXIT_DONE;
}

static int verify(struct arguments *arguments)
{
	return in_office(arguments, verify_run);
}

/* ---- users */

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

static int user(struct arguments *arguments)
{
	return in_office(arguments, user_run);
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

static int token(struct arguments *arguments)
{
	return in_office(arguments, token_run);
}

/* ---- help */

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
	  "sets up an office and prints its first administrator's one-time password", init },
	{ "demo", "demo [--port N] [--size N]",
	  "creates the demonstration township if absent, and serves it", demo_command },
	{ "serve", "serve [--listen ADDRESS] [--port N]", "serves the office", serve_command },
	{ "import", "import contacts|units|villages|disputes|outreach|publicity FILE [--dry-run]"
	  " [--map COLUMN=FIELD]... [--set FIELD=VALUE]...",
	  "imports a ledger; refused rows go to FILE.refused.csv with the reason", import },
	{ "export", "export contacts|matters|disputes|outreach|publicity [--from D --to D] -o FILE.csv|.xlsx",
	  "exports a ledger", export },
	{ "figures", "figures [--from D --to D] [--unit CODE] [--format table|json|csv]",
	  "every figure of the catalogue", figures },
	{ "records", "records KEY [--from D --to D]", "the records behind one figure", records },
	{ "summary", "summary --from D --to D [--kind month|quarter|half|annual] -o FILE",
	  "writes the work summary as .docx, .pdf, .html or .txt", summary },
	{ "verify", "verify", "walks the journal's chain and holds every record against it", verify },
	{ "user", "user add|list|passwd|disable [LOGIN]", "accounts", user },
	{ "token", "token create|revoke LOGIN|ID", "API tokens", token },
	{ "help", "help [COMMAND]", "this list", help },
	{ 0 },
};
