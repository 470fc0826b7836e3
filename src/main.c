/* main.c: finds the command and runs it. */
#include <malloc.h>
#include <stdlib.h>
#include <string.h>

#include "app/office/command.h"

/* Memory comes and goes with each request: it is kept for the next one, not given back in between. */
static void keep_memory(void)
{
	enum { MEGABYTE = 1024 * 1024 };
	mallopt(M_MMAP_THRESHOLD, 4 * MEGABYTE);
	mallopt(M_TRIM_THRESHOLD, 8 * MEGABYTE);
}

int main(int count, char **words)
{
	keep_memory();
	struct arguments arguments = { .words = words + 1, .count = count - 1 };
	const char *data = option(&arguments, "data"), *db = option(&arguments, "db");
	if (!data)
		data = getenv("XINQIAO_DATA");
	if (!data)
		data = "data/office";
	arguments.place = (struct place){ .db = db ? db : data, .data = data };
	const char *name = next_word(&arguments);
	for (const struct command *each = COMMANDS; name && each->name; each++)
		if (strcmp(each->name, name) == 0)
			return each->run(&arguments);
	return wrong_use(name ? "there is no such command" : "say what to do");
}
