/* summary_figure.c: values, addresses and record lists of a summary's figures. */
#include "app/summary/summary_figure.h"

#include <string.h>

#include "app/access.h"
#include "app/figure/figure_address.h"
#include "app/figure/figure_formula.h"

enum outcome summary_check(struct work *work, const struct summary_ask *ask)
{
	const char *person = ask->person ? ask->person : "";
	if (ask->kind != SUMMARY_PERSONAL)
		return OK;
	if (!*person)
		return fail_field(work, "person", "type whose summary this is");
	if (strcmp(person, work->actor.name ? work->actor.name : "") == 0 ||
	    role_may(work->actor.role, PERMIT_SIGN_SUMMARY))
		return OK;
	return fail(work, DENIED, "a personal summary is its person's own; the office's head and leaders may "
	            "read it");
}

struct figure_ask summary_records(const struct summary_ask *ask)
{
	struct figure_ask out = { .period = ask->period, .unit_id = ask->unit_id, .frozen = ask->frozen };
	if (ask->kind == SUMMARY_PERSONAL)
		out.among.key[BY_PERSON] = ask->person;
	return out;
}

const char *summary_address(struct work *work, const struct summary_ask *ask, const char *key)
{
	struct figure_ask of = summary_records(ask);
	return figure_address(work, key, &of);
}

enum outcome summary_value(struct work *work, const struct summary_ask *ask, const char *key,
                           struct figure_value *out)
{
	const struct figure *figure = figure_find(key);
	struct figure_ask of = summary_records(ask);
	if (ask->kind != SUMMARY_PERSONAL || figure_divides(figure))
		return figure_ask_value(work, figure, &of, out);
	*out = (struct figure_value){ .key = key, .zh = figure->zh, .en = figure->en, .shown = "—",
		                          .unit = figure->unit, .definition = figure_definition(work, figure) };
	return OK;
}
