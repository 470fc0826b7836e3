/* year_routes.c: the calendar: a month, and the year. */
#include <string.h>

#include "app/access.h"
#include "app/calendar/calendar.h"
#include "app/year/year.h"
#include "app/year/year_pages.h"
#include "base/clock.h"
#include "http/http.h"

enum { WEEK = 7, MONTHS = 12, IN_A_CELL = 3, ON_A_PHONE = 12, ALL = 100000 };

static int64_t first_of(int64_t year, int64_t month)
{
	return day_of_civil((struct civil){ .year = year, .month = month, .day = 1 });
}

static struct year_line line_of(const struct year_entry *entry)
{
	return (struct year_line){ entry->what, entry->title, entry->address,
		                       entry->done ? "done" : entry->late ? "late" : "" };
}

static void list_day(struct work *work, int64_t day, int64_t most, const year_entries *entries,
                     year_lines *lines, int64_t *count)
{
	*count = 0;
	FOR_EACH(entry, entries)
		if (entry->day == day && ++*count <= most)
			*LIST_ADD(work->arena, lines) = line_of(entry);
}

static const char *weekday_of(struct work *work, int64_t day)
{
	static const char *const WEEKDAYS[] = { "Monday", "Tuesday",  "Wednesday", "Thursday",
		                                    "Friday", "Saturday", "Sunday" };
	return tr(work, WEEKDAYS[(day + 3) % WEEK]); /* 1970-01-01 was a Thursday */
}

static enum outcome fill_cell(struct work *work, int64_t day, int64_t most,
                              const year_entries *entries, struct year_cell *out)
{
	const struct calendar_day *named;
	TRY(calendar_find(work, day, &named));
	*out = (struct year_cell){
		.number = civil_of_day(day).day, .date = day_string(work->arena, day),
		.weekday = weekday_of(work, day), .name = named ? named->name : "",
		.tone = named ? named->working ? "makeup" : "holiday" : day_is_weekend(day) ? "weekend" : "",
	};
	if (day == day_of_moment(work->now))
		out->tone = arena_format(work->arena, "%s today", out->tone);
	list_day(work, day, most, entries, &out->lines, &out->count);
	out->more = out->count - (int64_t)out->lines.count;
	return OK;
}

static enum outcome fill_month(struct work *work, int64_t year, int64_t month, int64_t most,
                               const year_entries *entries, struct year_month *out)
{
	int64_t first = first_of(year, month), days = days_in_month(year, month);
	int64_t start = first - (first + 3) % WEEK; /* the Monday before */
	*out = (struct year_month){ .name = trf(work, "Month %d", (int)month), .number = month };
	for (int64_t monday = start; monday < first + days; monday += WEEK) {
		struct year_week *week = LIST_ADD(work->arena, &out->weeks);
		for (int64_t day = monday; day < monday + WEEK; day++) {
			struct year_cell *cell = LIST_ADD(work->arena, &week->cells);
			*cell = (struct year_cell){ .date = "", .tone = "", .name = "", .weekday = "" };
			if (day >= first && day < first + days)
				TRY(fill_cell(work, day, most, entries, cell));
		}
	}
	return OK;
}

static const struct field LINE_FIELDS[] = {
	FIELD(struct year_line, what),
	FIELD(struct year_line, title),
	FIELD(struct year_line, address),
	FIELD(struct year_line, tone),
	{ 0 },
};
static const struct field CELL_FIELDS[] = {
	FIELD(struct year_cell, date),
	FIELD(struct year_cell, count),
	FIELD_LIST_OF(struct year_cell, lines, LINE_FIELDS),
	{ 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD(struct month_page, year),
	FIELD(struct month_page, chosen),
	FIELD(struct month_page, cut),
	FIELD_LIST_OF(struct month_page, lines, LINE_FIELDS),
	FIELD_LIST_OF(struct month_page, past, CELL_FIELDS),
	FIELD_LIST_OF(struct month_page, days, CELL_FIELDS),
	{ 0 },
};
static const struct field YEAR_FIELDS[] = {
	FIELD(struct year_page, year), FIELD(struct year_page, cut), { 0 },
};

static enum outcome show_year(struct work *work, const struct request *request,
                              struct response *response, int64_t year)
{
	struct year_page page = { .year = year, .before = year - 1, .after = year + 1 };
	year_entries entries = { 0 };
	TRY(year_read(work, first_of(year, 1), first_of(year + 1, 1) - 1, &entries, &page.cut));
	for (int64_t month = 1; month <= MONTHS; month++)
		TRY(fill_month(work, year, month, 0, &entries, LIST_ADD(work->arena, &page.months)));
	return answer(response, request, tr(work, "The year"), year_template, YEAR_FIELDS, &page);
}

static enum outcome fill_days(struct work *work, struct civil civil, const year_entries *entries,
                              struct month_page *page)
{
	int64_t first = first_of(civil.year, civil.month), days = days_in_month(civil.year, civil.month);
	for (int64_t day = first; day < first + days; day++) {
		struct year_cell cell;
		TRY(fill_cell(work, day, ON_A_PHONE, entries, &cell));
		if (cell.count && day < day_of_moment(work->now))
			*LIST_ADD(work->arena, &page->past) = cell;
		else if (cell.count)
			*LIST_ADD(work->arena, &page->days) = cell;
	}
	return OK;
}

static enum outcome show_month(struct work *work, const struct request *request,
                               struct response *response, int64_t day, int chosen)
{
	struct civil civil = civil_of_day(day);
	int64_t first = first_of(civil.year, civil.month), count;
	int64_t last = first + days_in_month(civil.year, civil.month) - 1;
	struct month_page page = {
		.year = civil.year, .name = trf(work, "Month %d", (int)civil.month),
		.before = day_string(work->arena, first - 1), .after = day_string(work->arena, last + 1),
		.chosen = chosen ? day_string(work->arena, day) : "",
	};
	year_entries entries = { 0 };
	TRY(year_read(work, first, last, &entries, &page.cut));
	TRY(fill_month(work, civil.year, civil.month, IN_A_CELL, &entries, &page.month));
	TRY(fill_days(work, civil, &entries, &page));
	list_day(work, day, chosen ? ALL : 0, &entries, &page.lines, &count);
	return answer(response, request, tr(work, "The calendar"), month_template, PAGE_FIELDS, &page);
}

/* "2026-3-1", any day of the month that is asked for. */
static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	int64_t day = day_of_moment(work->now), year = request_integer(request, "year");
	if (year >= 1901 && year <= 2199)
		return show_year(work, request, response, year);
	if (day_parse(request_value(request, "day"), &day) == OK)
		return show_month(work, request, response, day, 1);
	(void)!day_parse(request_value(request, "month"), &day);
	return show_month(work, request, response, day, 0);
}

const struct route year_routes[] = {
	{ GET, "/calendar", PERMIT_READ_MATTERS, show, "The office's calendar, by month and by year",
	  ROUTE_SLOW, NULL, PAGE_FIELDS },
	{ 0 },
};
