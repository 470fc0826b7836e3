/* register_plan_due.c: reads the office's own limits and counts their days. */
#include "app/register/register_plan_due.h"

#include <stdlib.h>
#include <string.h>

#include "app/calendar/calendar.h"
#include "base/clock.h"
#include "base/embedded.h"
#include "base/table.h"

enum { CODE, NAME, NAME_EN, DAYS, KIND, SOURCE, DESCRIPTION, CELLS, LONGEST = 400 };
static const char *const CODES[] = { "notice_answer", "appeal_answer", NULL };

static int is_right(const struct table_row *row)
{
	const char *days = row->cells[DAYS];
	size_t digits = strspn(days, "0123456789");
	int kind = strcmp(row->cells[KIND], "working") == 0 || strcmp(row->cells[KIND], "calendar") == 0;
	return row->count == CELLS && digits && !days[digits] && digits < 4 && atoll(days) <= LONGEST &&
	       kind && *row->cells[SOURCE];
}

enum outcome local_limits_check(struct work *work, const char *text)
{
	table_rows rows = { 0 };
	table_read(work->arena, text, &rows);
	FOR_EACH(row, &rows)
		if (!is_right(row))
			return fail(work, INVALID, "line %d: code, two names, days, “working” or “calendar”, its "
			            "source, description", (int)(row - rows.items) + 2);
	for (const char *const *code = CODES; *code; code++) {
		int found = 0;
		FOR_EACH(row, &rows)
			found |= strcmp(row->cells[CODE], *code) == 0;
		if (!found)
			return fail(work, INVALID, "the line “%s” is missing", *code);
	}
	return OK;
}

/* Monday to Friday where the year's holidays are not known yet. */
static enum outcome add_working(struct work *work, int64_t from, int64_t days, int64_t *out)
{
	for (*out = from; days > 0;) {
		int known, worked = !day_is_weekend(++*out);
		TRY(calendar_knows(work, civil_of_day(*out).year, &known));
		if (known)
			TRY(calendar_is_working(work, *out, &worked));
		days -= worked;
	}
	return OK;
}

enum outcome local_limit_due(struct work *work, const char *code, int64_t from, int64_t *out)
{
	const struct embedded *file = embedded_find("data/local_limits.tsv");
	table_rows rows = { 0 };
	table_read(work->arena, file ? file->bytes : "", &rows);
	FOR_EACH(row, &rows) {
		int64_t days = atoll(row->cells[DAYS]);
		if (strcmp(row->cells[CODE], code) != 0)
			continue;
		if (strcmp(row->cells[KIND], "working") == 0)
			return add_working(work, from, days, out);
		*out = from + days;
		return OK;
	}
	return fail(work, BROKEN, "data/local_limits.tsv has no line “%s”", code);
}
