/* check_command.c: `xinqiao check`: findings of written summaries, on stdout. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "app/check/check.h"
#include "app/office/commands.h"
#include "document/words.h"

static void print_finding(struct work *work, const struct finding *finding, const char *file)
{
	printf("%s:%" PRId64 ": %s, %s: “%s”\n    %s: %s\n    %s: %s\n", file, finding->line,
	       tr(work, choice_of(SURES, finding->sure)->label),
	       tr(work, choice_of(FINDING_KINDS, finding->kind)->label), finding->text,
	       tr(work, "the text says"), finding->claim, tr(work, "reckoned"), finding->computed);
}

static enum outcome check_file(struct work *work, const char *file, int json, int64_t *errors)
{
	const char *text;
	findings found = { 0 };
	TRY(document_words(work, file, &text));
	check_text(work, text, &found);
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

int check_command(struct arguments *arguments)
{
	int understood, json = wants_json(arguments, &understood), code = EXIT_DONE;
	int64_t errors = 0;
	const char *file;
	if (!understood || !arguments->count)
		return wrong_use("check needs what to read: check FILE... [--format text|json]");
	for (int each = 0; each < arguments->count; each++)
		if (!strncmp(arguments->words[each], "--", 2))
			return wrong_use("check understands --json and --format text|json");
	while (code == EXIT_DONE && (file = next_word(arguments))) {
		struct arena *arena = arena_new();
		struct work work = { .arena = arena, .language = language_of_environment() };
		code = complain(&work, check_file(&work, file, json, &errors));
		arena_free(arena);
	}
	return code != EXIT_DONE ? code : errors ? EXIT_NO : EXIT_DONE;
}
