/* calendar.c: working days, by the years entered in the office and, for the others, the program's
 * own list. */
#include "app/calendar/calendar.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "app/calendar/calendar_store.h"
#include "base/buffer.h"
#include "base/clock.h"
#include "base/embedded.h"

/* The years that the office entered, read once for a work. */
struct calendar {
	LIST(struct year {
		int64_t year;
		calendar_days days;
	}) years;
};

static calendar_days usual; /* data/holidays.tsv, oldest first; read once, for as long as we run */
static pthread_once_t once = PTHREAD_ONCE_INIT;

/* "2026-01-01 TAB holiday TAB 元旦"; the heading is no day. */
static void read_usual_line(struct arena *arena, const char *line)
{
	int64_t day;
	const char *kind = line + strcspn(line, "\t\n");
	if (*kind != '\t' || day_parse(arena_copy(arena, line, (size_t)(kind - line)), &day) != OK)
		return;
	kind++;
	const char *name = kind + strcspn(kind, "\t\n");
	name += *name == '\t';
	*LIST_ADD(arena, &usual) = (struct calendar_day){
		.day = day,
		.working = strncmp(kind, "working", 7) == 0,
		.name = arena_copy(arena, name, strcspn(name, "\t\r\n")),
	};
}

static void read_usual(void)
{
	static struct arena *arena;
	const struct embedded *file = embedded_find("data/holidays.tsv");
	arena = arena_new();
	for (const char *line = file ? file->bytes : ""; *line;) {
		read_usual_line(arena, line);
		line += strcspn(line, "\n");
		line += *line == '\n';
	}
}

/* The first day of the list that is not before DAY; NULL when all are. */
static const struct calendar_day *first_from(const calendar_days *days, int64_t day)
{
	size_t low = 0;
	for (size_t high = days->count; low < high;) {
		size_t middle = low + (high - low) / 2;
		if (days->items[middle].day < day)
			low = middle + 1;
		else
			high = middle;
	}
	return low < days->count ? &days->items[low] : NULL;
}

static enum outcome load(struct work *work)
{
	calendar_year_rows rows = { 0 };
	struct calendar *calendar;
	if (work->calendar)
		return OK;
	calendar = arena_alloc(work->arena, sizeof *calendar);
	*calendar = (struct calendar){ 0 };
	if (work->db)
		TRY(calendar_store_years(work, &rows));
	FOR_EACH(row, &rows) {
		struct year *year = LIST_ADD(work->arena, &calendar->years);
		year->year = row->year;
		TRY(calendar_read(work, row->year, row->days, &year->days));
	}
	work->calendar = calendar;
	return OK;
}

/* The list that YEAR's days stand in. */
static enum outcome days_of(struct work *work, int64_t year, const calendar_days **out)
{
	TRY(load(work));
	pthread_once(&once, read_usual);
	*out = &usual;
	FOR_EACH(each, &work->calendar->years)
		if (each->year == year)
			*out = &each->days;
	return OK;
}

static int64_t first_of(int64_t year)
{
	return day_of_civil((struct civil){ .year = year, .month = 1, .day = 1 });
}

enum outcome calendar_knows(struct work *work, int64_t year, int *out)
{
	const calendar_days *days;
	TRY(days_of(work, year, &days));
	const struct calendar_day *found = first_from(days, first_of(year));
	*out = found && civil_of_day(found->day).year == year;
	return OK;
}

enum outcome calendar_find(struct work *work, int64_t day, const struct calendar_day **out)
{
	const calendar_days *days;
	TRY(days_of(work, civil_of_day(day).year, &days));
	const struct calendar_day *found = first_from(days, day);
	*out = found && found->day == day ? found : NULL;
	return OK;
}

enum outcome calendar_is_working(struct work *work, int64_t day, int *out)
{
	int known;
	int64_t year = civil_of_day(day).year;
	const struct calendar_day *named;
	TRY(calendar_knows(work, year, &known));
	if (!known)
		return fail(work, CONFLICT, "the public holidays of %d are not entered yet, so working days "
		            "cannot be counted in it", (int)year);
	TRY(calendar_find(work, day, &named));
	*out = named ? (int)named->working : !day_is_weekend(day);
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

/* Days in a row of one kind and name are one line. */
static void write_line(struct buffer *out, const struct calendar_day *first,
                       const struct calendar_day *last)
{
	buffer_format(out, "%s", day_string(out->arena, first->day));
	if (last > first)
		buffer_format(out, " 至 %s", day_string(out->arena, last->day));
	buffer_format(out, " %s %s\n", first->working ? "上班" : "放假", first->name);
}

enum outcome calendar_text(struct work *work, int64_t year, const char **out)
{
	struct buffer text = BUFFER(work->arena);
	const calendar_days *days;
	TRY(days_of(work, year, &days));
	const struct calendar_day *first = first_from(days, first_of(year)), *end;
	const struct calendar_day *beyond = first_from(days, first_of(year + 1));
	for (end = beyond ? beyond : days->items + days->count; first && first < end;) {
		const struct calendar_day *last = first;
		while (last + 1 < end && last[1].day == last->day + 1 && last[1].working == last->working &&
		       strcmp(last[1].name, last->name) == 0)
			last++;
		write_line(&text, first, last);
		first = last + 1;
	}
	*out = buffer_string(&text);
	return OK;
}

enum outcome calendar_keep(struct work *work, int64_t year, const char *text)
{
	calendar_days days = { 0 };
	TRY(calendar_read(work, year, text, &days));
	if (!days.count)
		return fail_field(work, "days", "type the year's holidays and make-up days, a line each");
	TRY(calendar_store_keep(work, year, text));
	work->calendar = NULL;
	return OK;
}
