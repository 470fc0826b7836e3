/* figure_basis.c: says a figure's date and place from its source. */
#include "app/figure/figure_basis.h"

#include <string.h>

#include "app/figure/figure_formula.h"
#include "app/figure/figure_source_store.h"
#include "app/register/register.h"

static const struct {
	const char *source;
	const char *day; /* msgid */
} DAYS[] = {
	{ "contact", "the day it was received" },
	{ "matter", "the day the matter was first received" },
	{ "clock", "the day the limit ends" },
	{ "late", "the day the limit ended" },
	{ "conclusion", "the day of the conclusion" },
	{ "paper", "the day on the paper" },
	{ "supervision", "the day it was sent" },
	{ "review", "the day it was asked for" },
	{ "village", "none: as it is now" },
	{ 0 },
};

/* Of a plain ledger, the field of its date. */
static const char *day_of(struct work *work, const struct source *source)
{
	for (size_t each = 0; DAYS[each].source; each++)
		if (strcmp(DAYS[each].source, source->name) == 0)
			return tr(work, DAYS[each].day);
	for (const struct register_kind *kind = REGISTERS; kind->noun; kind++)
		if (strcmp(kind->table, source->name) == 0)
			return tr(work, field_find(kind->fields, kind->day)->label);
	return "";
}

static const char *place_of(struct work *work, const struct source *source)
{
	if (strcmp(source->village, "''") == 0)
		return tr(work, "the unit that keeps the record, and those below it");
	return tr(work, "the unit that keeps the record, and those below it; villages as the record names them");
}

const char *figure_basis(struct work *work, const struct figure *figure)
{
	const struct figure *counted = figure_above(figure);
	const struct source *source = counted ? source_of(counted) : NULL;
	if (!source)
		return "";
	return arena_format(work->arena, tr(work, "Date: %s. Place: %s."), day_of(work, source),
	                    place_of(work, source));
}
