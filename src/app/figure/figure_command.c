/* figure_command.c: `xinqiao figures` and `xinqiao records`. */
#include "app/figure/figure_command.h"
#include "app/figure/figure_print.h"
#include "app/figure/rollup.h"
#include "app/office/commands.h"
#include "app/unit/unit.h"
#include "base/clock.h"

int figure_read_period(struct work *work, struct arguments *arguments, struct period *out)
{
	const char *from = option(arguments, "from"), *to = option(arguments, "to");
	*out = period_of_year(day_of_moment(work->now));
	if (from && day_parse(from, &out->from) != OK)
		return wrong_use("--from takes a date like 2026-01-01");
	if (to && day_parse(to, &out->to) != OK)
		return wrong_use("--to takes a date like 2026-12-31");
	return out->from > out->to ? wrong_use("--from lies after --to") : EXIT_DONE;
}

int figure_read_unit(struct work *work, struct arguments *arguments, int64_t *out)
{
	struct unit unit;
	const char *code = option(arguments, "unit");
	*out = 0;
	if (!code)
		return EXIT_DONE;
	if (unit_by_code(work, code, &unit) != OK)
		return wrong_use("--unit: there is no unit of this code");
	*out = unit.id;
	return EXIT_DONE;
}

static int figures_run(struct office *office, struct arguments *arguments)
{
	struct period period;
	int64_t unit_id;
	const char *format = option(arguments, "format");
	int anew = flag(arguments, "recount");
	if (figure_read_period(&office->work, arguments, &period) ||
	    figure_read_unit(&office->work, arguments, &unit_id) || refuse_rest(arguments))
		return EXIT_WRONG_USE;
	enum outcome outcome = anew ? rollup_recount(&office->work) : OK;
	if (outcome != OK)
		return complain(&office->work, outcome);
	return complain(&office->work, figure_print(&office->work, period, unit_id,
	                                            format ? format : "table", stdout));
}

int figures_command(struct arguments *arguments)
{
	return command_in_office(arguments, figures_run);
}

static int records_run(struct office *office, struct arguments *arguments)
{
	struct period period;
	int64_t unit_id;
	const char *format = option(arguments, "format");
	if (figure_read_period(&office->work, arguments, &period) ||
	    figure_read_unit(&office->work, arguments, &unit_id))
		return EXIT_WRONG_USE;
	const char *key = next_word(arguments);
	if (!key || !figure_find(key))
		return wrong_use("records needs a figure's key, as `figures` lists them");
	return complain(&office->work, records_print(&office->work, figure_find(key), period, unit_id,
	                                             format ? format : "table", stdout));
}

int records_command(struct arguments *arguments)
{
	return command_in_office(arguments, records_run);
}
