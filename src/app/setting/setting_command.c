/* setting_command.c: `xinqiao settings`: the settings from the command line. */
#include <stdio.h>

#include "app/office/commands.h"
#include "app/setting/setting.h"

static int list(struct work *work)
{
	for (const struct field *field = SETTING_FIELDS; field->name; field++)
		printf("%s\t%lld\t%s\n", field->name, (long long)field_integer(field, settings_of(work)),
		       tr(work, field->label));
	return EXIT_DONE;
}

static int run(struct office *office, struct arguments *arguments)
{
	const char *name = next_word(arguments), *value = next_word(arguments);
	if (refuse_rest(arguments) != EXIT_DONE)
		return EXIT_WRONG_USE;
	if (!name)
		return list(&office->work);
	if (!value)
		return wrong_use("settings NAME VALUE");
	return complain(&office->work, setting_change(&office->work, name, value));
}

int settings_command(struct arguments *arguments)
{
	if (!flag(arguments, "markdown"))
		return command_in_office(arguments, run);
	if (refuse_rest(arguments) != EXIT_DONE)
		return EXIT_WRONG_USE;
	struct arena *arena = arena_new();
	struct work work = { .arena = arena, .language = language_of_environment() };
	fputs(settings_markdown(&work), stdout);
	arena_free(arena);
	return EXIT_DONE;
}
