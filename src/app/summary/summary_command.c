/* summary_command.c: `xinqiao summary`: the document of a period. */
#include "app/figure/figure_command.h"
#include "app/office/commands.h"
#include "app/summary/summary.h"
#include "base/file.h"

static int summary_run(struct office *office, struct arguments *arguments)
{
	struct work *work = &office->work;
	struct summary_ask ask = { .person = option(arguments, "person") };
	struct document *document;
	const char *bytes, *kind = option(arguments, "kind"), *out = output_path(arguments);
	const struct choice *as = choice_named(SUMMARY_KINDS, kind ? kind : "annual");
	size_t length;
	if (figure_read_period(work, arguments, &ask.period) ||
	    figure_read_unit(work, arguments, &ask.unit_id))
		return EXIT_WRONG_USE;
	if (!as)
		return wrong_use("--kind is month, quarter, half, annual or personal");
	ask.kind = as->value;
	if (!out)
		return wrong_use("summary needs -o FILE.docx, .pdf, .html or .txt");
	enum outcome outcome = summary_build(work, &ask, &document);
	if (outcome == OK)
		outcome = summary_file(work, document, out, option(arguments, "base"), &bytes, &length);
	if (outcome == OK)
		outcome = file_write(work, out, bytes, length);
	return complain(work, outcome);
}

int summary_command(struct arguments *arguments)
{
	return command_in_office(arguments, summary_run);
}
