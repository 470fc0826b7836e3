/* calendar_text.c: reads the lines of a year's holidays as people type them. */
#include <stdlib.h>
#include <string.h>

#include "app/calendar/calendar.h"
#include "base/clock.h"

enum { DAYS_IN_A_ROW = 31, LINES_AT_MOST = 200 };

/* A line being read: what is left of it, and which it is. */
struct line {
	const char *left;
	int number;
};

/* The words up to the next blank. */
static const char *next(struct work *work, struct line *line)
{
	line->left += strspn(line->left, " \t");
	size_t length = strcspn(line->left, " \t");
	const char *words = arena_copy(work->arena, line->left, length);
	line->left += length;
	return words;
}

static enum outcome wrong_date(struct work *work, int64_t year, const struct line *line,
                               const char *words)
{
	return fail_field(work, "days", "line %d: “%s” is no day of %d; type a line like “%d-10-01 至 "
	                  "%d-10-07 放假 国庆节”", line->number, words, (int)year, (int)year, (int)year);
}

static enum outcome read_day(struct work *work, int64_t year, const struct line *line,
                             const char *words, int64_t *out)
{
	if (day_parse(words, out) != OK || civil_of_day(*out).year != year)
		return wrong_date(work, year, line, words);
	return OK;
}

static int is_word(const char *words, const char *const *list)
{
	for (; *list; list++)
		if (strcmp(words, *list) == 0)
			return 1;
	return 0;
}

static enum outcome read_kind(struct work *work, const struct line *line, const char *words,
                              int64_t *out)
{
	static const char *const FREE[] = { "放假", "休息", "holiday", NULL };
	static const char *const WORKED[] = { "上班", "补班", "working", NULL };
	*out = is_word(words, WORKED);
	if (*out || is_word(words, FREE))
		return OK;
	return fail_field(work, "days", "line %d: after the date stands “放假” or “上班”, here stands “%s”",
	                  line->number, words);
}

/* A make-up day is a Saturday or Sunday: any other is worked without being named. */
static enum outcome add_day(struct work *work, const struct line *line, struct calendar_day day,
                            calendar_days *out)
{
	FOR_EACH(each, out)
		if (each->day == day.day)
			return fail_field(work, "days", "line %d: %s stands there twice", line->number,
			                  day_string(work->arena, day.day));
	if (day.working && !day_is_weekend(day.day))
		return fail_field(work, "days", "line %d: %s is no Saturday or Sunday, so it is no make-up day",
		                  line->number, day_string(work->arena, day.day));
	*LIST_ADD(work->arena, out) = day;
	return OK;
}

static enum outcome read_line(struct work *work, int64_t year, struct line *line,
                              calendar_days *out)
{
	static const char *const TO[] = { "至", "到", "~", "-", "—", "to", NULL };
	struct calendar_day day;
	int64_t last;
	TRY(read_day(work, year, line, next(work, line), &day.day));
	const char *words = next(work, line);
	last = day.day;
	if (is_word(words, TO)) {
		TRY(read_day(work, year, line, next(work, line), &last));
		words = next(work, line);
	}
	TRY(read_kind(work, line, words, &day.working));
	line->left += strspn(line->left, " \t");
	day.name = line->left;
	if (last < day.day || last - day.day >= DAYS_IN_A_ROW)
		return fail_field(work, "days", "line %d: the days run from %s to %s; that cannot be",
		                  line->number, day_string(work->arena, day.day),
		                  day_string(work->arena, last));
	for (; day.day <= last; day.day++)
		TRY(add_day(work, line, day, out));
	return OK;
}

static int by_day(const void *left, const void *right)
{
	const struct calendar_day *a = left, *b = right;
	return (a->day > b->day) - (a->day < b->day);
}

enum outcome calendar_read(struct work *work, int64_t year, const char *text, calendar_days *out)
{
	struct line line = { .number = 1 };
	calendar_days days = { 0 };
	for (; *text; line.number++) {
		size_t length = strcspn(text, "\n"), shown = strcspn(text, "\r\n");
		line.left = arena_copy(work->arena, text, shown);
		text += length + (text[length] == '\n');
		if (line.number > LINES_AT_MOST)
			return fail_field(work, "days", "these are more than %d lines; a year has fewer",
			                  LINES_AT_MOST);
		if (line.left[strspn(line.left, " \t")])
			TRY(read_line(work, year, &line, &days));
	}
	if (days.count)
		qsort(days.items, days.count, sizeof *days.items, by_day);
	*out = days;
	return OK;
}
