/* export_command.c: `xinqiao export`: a ledger to a file. */
#include "app/export/export.h"
#include "app/office/command.h"
#include "app/office/commands.h"
#include "base/clock.h"

static int export_run(struct office *office, struct arguments *arguments)
{
	struct work *work = &office->work;
	int64_t from = 0, to = 0, count;
	const char *since = option(arguments, "from"), *until = option(arguments, "to");
	const char *path = output_path(arguments), *noun = next_word(arguments);
	if ((since && day_parse(since, &from) != OK) || (until && day_parse(until, &to) != OK))
		return wrong_use("--from and --to take dates like 2026-01-01");
	if (!noun || !path)
		return wrong_use("export needs what and where to: export contacts -o FILE.xlsx");
	enum outcome outcome = export_ledger(work, noun, from, to, path, &count);
	if (outcome == OK)
		printf("%s\n", trf(work, "%lld rows written to %s", (long long)count, path));
	return complain(work, outcome);
}

int export_command(struct arguments *arguments)
{
	return command_in_office(arguments, export_run);
}
