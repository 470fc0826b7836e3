/* check_command.c: `xinqiao check`: findings of written summaries, on stdout. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "app/check/check_ledger.h"
#include "app/figure/figure_command.h"
#include "app/office/commands.h"
#include "document/words.h"

static void print_finding(struct work *work, const struct finding *finding, const char *file)
{
	printf("%s:%" PRId64 ": %s, %s: “%s”\n    %s: %s\n    %s: %s\n", file, finding->line,
	       tr(work, choice_of(SURES, finding->sure)->label),
	       tr(work, choice_of(FINDING_KINDS, finding->kind)->label), finding->text,
	       tr(work, "the text says"), finding->claim, tr(work, "reckoned"), finding->computed);
}

static enum outcome check_file(struct work *work, const char *file, int json,
                               const known_figures *known, int64_t *errors)
{
	const char *text;
	findings found = { 0 };
	TRY(document_words(work, file, &text));
	check_against(work, text, known, &found);
	FOR_EACH(finding, &found) {
		if (json)
			puts(check_json(work, finding, file));
		else
			print_finding(work, finding, file);
	}
	if (!json && !found.count)
		printf("%s: %s\n", file, tr(work, "nothing found"));
	*errors += check_errors(&found);
	return OK;
}

/* "--json", or "--format json". */
static int wants_json(struct arguments *arguments, int *understood)
{
	const char *format = option(arguments, "format");
	int json = flag(arguments, "json");
	*understood = !format || !strcmp(format, "json") || !strcmp(format, "text");
	return json || (format && !strcmp(format, "json"));
}

static int check_files(struct arguments *arguments, int json, const known_figures *known)
{
	int code = EXIT_DONE;
	int64_t errors = 0;
	const char *file;
	while (code == EXIT_DONE && (file = next_word(arguments))) {
		struct arena *arena = arena_new();
		struct work work = { .arena = arena, .language = language_of_environment() };
		code = complain(&work, check_file(&work, file, json, known, &errors));
		arena_free(arena);
	}
	return code != EXIT_DONE ? code : errors ? EXIT_NO : EXIT_DONE;
}

/* Understands what stands beside the files; EXIT_WRONG_USE with a sentence. */
static int read_rest(const struct arguments *arguments, int understood)
{
	if (!understood || !arguments->count)
		return wrong_use("check needs what to read: check FILE... [--format text|json]");
	for (int each = 0; each < arguments->count; each++)
		if (!strncmp(arguments->words[each], "--", 2))
			return wrong_use("check understands --json, --format text|json, --from and --to");
	return EXIT_DONE;
}

/* Held against the records of an office too. */
static int check_in_office(struct office *office, struct arguments *arguments)
{
	struct period period;
	known_figures known = { 0 };
	int understood, json = wants_json(arguments, &understood);
	if (figure_read_period(&office->work, arguments, &period) || read_rest(arguments, understood))
		return EXIT_WRONG_USE;
	int code = complain(&office->work, ledger_figures(&office->work, period, 0, &known));
	return code == EXIT_DONE ? check_files(arguments, json, &known) : code;
}

int check_command(struct arguments *arguments)
{
	if (arguments->chosen)
		return command_in_office(arguments, check_in_office);
	int understood, json = wants_json(arguments, &understood);
	int wrong = read_rest(arguments, understood);
	return wrong ? wrong : check_files(arguments, json, NULL);
}
