/* calendar.c: working days by data/holidays.tsv, whose lines are day, kind and name, oldest first. */
#include "app/calendar/calendar.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/embedded.h"

#define DAY_LENGTH 10

static const char *days(void)
{
	const struct embedded *file = embedded_find("data/holidays.tsv");
	return file ? file->bytes : "";
}

int calendar_knows(int64_t year)
{
	char start[16];
	if (year < 1 || year > 9999)
		return 0;
	snprintf(start, sizeof start, "\n%04d-", (int)year);
	return strstr(days(), start) != NULL;
}

/* The day's kind and what follows; NULL for a day that no notice names. */
static const char *kind_of(int64_t day)
{
	char start[40];
	struct civil civil = civil_of_day(day);
	int length = snprintf(start, sizeof start, "\n%04d-%02d-%02d\t", (int)civil.year,
	                      (int)civil.month, (int)civil.day);
	const char *line = strstr(days(), start);
	return line ? line + length : NULL;
}

const char *calendar_name(struct arena *arena, int64_t day)
{
	const char *kind = kind_of(day);
	if (!kind)
		return "";
	const char *name = kind + strcspn(kind, "\t") + 1;
	return arena_copy(arena, name, strcspn(name, "\r\n"));
}

enum outcome calendar_is_working(struct work *work, int64_t day, int *out)
{
	int64_t year = civil_of_day(day).year;
	if (!calendar_knows(year))
		return fail(work, CONFLICT, "the public holidays of %d are not known to this version, so "
		            "working days cannot be counted in it", (int)year);
	const char *kind = kind_of(day);
	*out = kind ? strncmp(kind, "working", 7) == 0 : !day_is_weekend(day);
	return OK;
}

enum outcome calendar_add_working(struct work *work, int64_t from, int64_t n, int64_t *out)
{
	int64_t day = from;
	while (n > 0) {
		int working;
		TRY(calendar_is_working(work, ++day, &working));
		n -= working;
	}
	*out = day;
	return OK;
}
