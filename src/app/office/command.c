/* command.c: reading the command line. */
#include "app/office/command.h"

#include <string.h>

static void take(struct arguments *arguments, int at, int count)
{
	for (int each = at; each + count < arguments->count; each++)
		arguments->words[each] = arguments->words[each + count];
	arguments->count -= count;
}

const char *option(struct arguments *arguments, const char *name)
{
	size_t length = strlen(name);
	for (int each = 0; each < arguments->count; each++) {
		char *word = arguments->words[each];
		if (strncmp(word, "--", 2) != 0 || strncmp(word + 2, name, length) != 0)
			continue;
		if (word[2 + length] == '=') {
			take(arguments, each, 1);
			return word + 3 + length;
		}
		if (!word[2 + length] && each + 1 < arguments->count) {
			const char *value = arguments->words[each + 1];
			take(arguments, each, 2);
			return value;
		}
	}
	return NULL;
}

int flag(struct arguments *arguments, const char *name)
{
	for (int each = 0; each < arguments->count; each++)
		if (!strncmp(arguments->words[each], "--", 2) && !strcmp(arguments->words[each] + 2, name)) {
			take(arguments, each, 1);
			return 1;
		}
	return 0;
}

const char *next_word(struct arguments *arguments)
{
	if (!arguments->count || !strncmp(arguments->words[0], "--", 2))
		return NULL;
	const char *word = arguments->words[0];
	take(arguments, 0, 1);
	return word;
}

int refuse_rest(struct arguments *arguments)
{
	if (!arguments->count)
		return EXIT_DONE;
	fprintf(stderr, "xinqiao: %s is not understood here; see: xinqiao help\n", arguments->words[0]);
	return EXIT_WRONG_USE;
}

int complain(const struct work *work, enum outcome outcome)
{
	if (outcome == OK)
		return EXIT_DONE;
	fprintf(stderr, "xinqiao: %s\n",
	        work->fault.message ? work->fault.message : outcome_name(outcome));
	return outcome_exit_code(outcome);
}

int wrong_use(const char *words)
{
	fprintf(stderr, "xinqiao: %s; see: xinqiao help\n", words);
	return EXIT_WRONG_USE;
}

const char *output_path(struct arguments *arguments)
{
	for (int each = 0; each + 1 < arguments->count; each++) {
		const char *path = arguments->words[each + 1];
		if (strcmp(arguments->words[each], "-o") == 0) {
			take(arguments, each, 2);
			return path;
		}
	}
	return option(arguments, "o");
}
