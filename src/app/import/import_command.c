/* import_command.c: `xinqiao import`: a ledger from the command line. */
#include <string.h>
#include <unistd.h>

#include "app/import/import.h"
#include "app/office/command.h"
#include "app/office/commands.h"
#include "app/search/search.h"

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
	if (outcome == OK && !options.dry_run)
		outcome = search_catch_up_all(work);
	if (outcome == OK)
		print_result(work, &options, &result);
	return complain(work, outcome);
}

int import_command(struct arguments *arguments)
{
	return command_in_office(arguments, import_run);
}
