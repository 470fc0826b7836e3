/* search_command.c: `xinqiao search rebuild`: the index made again from the records. */
#include <stdio.h>
#include <string.h>

#include "app/office/commands.h"
#include "app/search/search.h"

static int run(struct office *office, struct arguments *arguments)
{
	struct work *work = &office->work;
	const char *act = next_word(arguments);
	if (!act || strcmp(act, "rebuild") != 0 || refuse_rest(arguments) != EXIT_DONE)
		return wrong_use("search rebuild");
	enum outcome outcome = search_rebuild(work);
	if (outcome == OK)
		printf("%s\n", tr(work, "the search index was made again"));
	return complain(work, outcome);
}

int search_command(struct arguments *arguments)
{
	return command_in_office(arguments, run);
}
