/* summary_command.c: `xinqiao summary`: the document of a period. */
#include "app/figure/figure_command.h"
#include "app/office/commands.h"
#include "app/summary/summary.h"
#include "base/file.h"

static int summary_run(struct office *office, struct arguments *arguments)
{
	struct work *work = &office->work;
	struct period period;
	const char *bytes, *kind = option(arguments, "kind"), *out = output_path(arguments);
	size_t length;
	int64_t unit_id;
	if (figure_read_period(work, arguments, &period) || figure_read_unit(work, arguments, &unit_id))
		return EXIT_WRONG_USE;
	if (!out)
		return wrong_use("summary needs -o FILE.docx, .pdf, .html or .txt");
	enum outcome outcome =
		summary_write(work, kind ? kind : "annual", period, unit_id, out, &bytes, &length);
	if (outcome == OK)
		outcome = file_write(work, out, bytes, length);
	return complain(work, outcome);
}

int summary_command(struct arguments *arguments)
{
	return command_in_office(arguments, summary_run);
}
