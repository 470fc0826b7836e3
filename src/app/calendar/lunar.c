/* lunar.c: counts from the first days of lunar months that data/lunar.tsv has, oldest first. */
#include "app/calendar/lunar.h"

#include <string.h>

#include "base/clock.h"
#include "base/embedded.h"

enum { MONTH_AT_MOST = 30 };

static const char *after_line(const char *line)
{
	line += strcspn(line, "\n");
	return line + (*line == '\n');
}

/* The first day that the line names; the end of the list is far ahead. */
static int64_t first_day(struct work *work, const char *line)
{
	int64_t day;
	const char *typed = arena_copy(work->arena, line, strcspn(line, "\t\n"));
	return day_parse(typed, &day) == OK ? day : INT64_MAX;
}

enum outcome lunar_days(struct work *work, int64_t from, int64_t count, int *out)
{
	const struct embedded *file = embedded_find("data/lunar.tsv");
	const char *line = after_line(file ? file->bytes : "");
	int64_t first = first_day(work, line), next = first_day(work, after_line(line));
	for (int64_t day = from; day < from + count; day++) {
		while (day >= next) {
			line = after_line(line);
			first = next;
			next = first_day(work, after_line(line));
		}
		if (day < first || day >= first + MONTH_AT_MOST)
			return fail(work, CONFLICT, "the lunar calendar of this program goes from 2004 to 2050");
		out[day - from] = (int)(day - first) + 1;
	}
	return OK;
}
