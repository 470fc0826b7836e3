/* main.c: finds the command and runs it. */
#include <stdlib.h>
#include <string.h>

#include "app/office/command.h"

int main(int count, char **words)
{
	struct arguments arguments = { .words = words + 1, .count = count - 1 };
	const char *data = option(&arguments, "data"), *db = option(&arguments, "db");
	if (!data)
		data = getenv("XINQIAO_DATA");
	arguments.chosen = data || db;
	if (!data)
		data = "data/office";
	arguments.place = (struct place){ .db = db ? db : data, .data = data };
	const char *name = next_word(&arguments);
	for (const struct command *each = COMMANDS; name && each->name; each++)
		if (strcmp(each->name, name) == 0)
			return each->run(&arguments);
	return wrong_use(name ? "there is no such command" : "say what to do");
}
