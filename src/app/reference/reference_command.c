/* reference_command.c: `xinqiao routes` and `xinqiao openapi`: the references, on stdout. */
#include <stdio.h>

#include "app/office/commands.h"
#include "app/reference/reference.h"

static int print(struct arguments *arguments, const char *(*text)(struct work *work))
{
	struct arena *arena = arena_new();
	struct work work = { .arena = arena, .language = language_of_environment() };
	flag(arguments, "markdown");
	int code = refuse_rest(arguments);
	if (code == EXIT_DONE)
		puts(text(&work));
	arena_free(arena);
	return code;
}

int routes_command(struct arguments *arguments)
{
	return print(arguments, routes_markdown);
}

int openapi_command(struct arguments *arguments)
{
	return print(arguments, openapi_document);
}
