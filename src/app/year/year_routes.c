/* year_routes.c: the page of the office's year. */
#include <string.h>

#include "app/access.h"
#include "app/calendar/calendar.h"
#include "app/year/year.h"
#include "app/year/year_pages.h"
#include "base/clock.h"
#include "http/http.h"

enum { WEEK = 7, MONTHS = 12 };

static int64_t first_of(int64_t year, int64_t month)
{
	return day_of_civil((struct civil){ .year = year, .month = month, .day = 1 });
}

static int64_t count_of(const year_entries *entries, int64_t day)
{
	int64_t count = 0;
	FOR_EACH(entry, entries)
		count += entry->day == day;
	return count;
}

static enum outcome fill_cell(struct work *work, int64_t day, const year_entries *entries,
                              struct year_cell *out)
{
	const struct calendar_day *named;
	TRY(calendar_find(work, day, &named));
	out->number = civil_of_day(day).day;
	out->day = day_string(work->arena, day);
	out->count = count_of(entries, day);
	out->name = named ? named->name : "";
	out->tone = named ? named->working ? "makeup" : "holiday" : day_is_weekend(day) ? "weekend" : "";
	if (day == day_of_moment(work->now))
		out->tone = arena_format(work->arena, "%s today", out->tone);
	return OK;
}

static enum outcome fill_month(struct work *work, int64_t year, int64_t month,
                               const year_entries *entries, struct year_page *page)
{
	struct year_month *out = LIST_ADD(work->arena, &page->months);
	int64_t first = first_of(year, month), days = days_in_month(year, month);
	int64_t start = first - (first + 3) % WEEK; /* the Monday before; 1970-01-01 was a Thursday */
	out->name = trf(work, "Month %d", (int)month);
	for (int64_t monday = start; monday < first + days; monday += WEEK) {
		struct year_week *week = LIST_ADD(work->arena, &out->weeks);
		for (int64_t day = monday; day < monday + WEEK; day++) {
			struct year_cell *cell = LIST_ADD(work->arena, &week->cells);
			*cell = (struct year_cell){ .day = "", .tone = "", .name = "" };
			if (day >= first && day < first + days)
				TRY(fill_cell(work, day, entries, cell));
		}
	}
	return OK;
}

static void list_day(struct work *work, int64_t day, const year_entries *entries,
                     struct year_page *page)
{
	page->chosen = day_string(work->arena, day);
	FOR_EACH(entry, entries)
		if (entry->day == day)
			*LIST_ADD(work->arena, &page->lines) =
				(struct year_line){ entry->what, entry->title, entry->address };
}

/* The day that is asked for, in this year or the one that is asked for; else today, or its first. */
static int64_t chosen_day(const struct work *work, const struct request *request)
{
	int64_t day = day_of_moment(work->now), year = request_integer(request, "year");
	if (day_parse(request_value(request, "day"), &day) == OK || year < 1901 || year > 2199)
		return day;
	return civil_of_day(day).year == year ? day : first_of(year, 1);
}

static const struct field LINE_FIELDS[] = {
	FIELD(struct year_line, what),
	FIELD(struct year_line, title),
	FIELD(struct year_line, address),
	{ 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD(struct year_page, year),
	FIELD(struct year_page, chosen),
	FIELD_LIST_OF(struct year_page, lines, LINE_FIELDS),
	{ 0 },
};

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct year_page page = { 0 };
	year_entries entries = { 0 };
	int64_t day = chosen_day(work, request), year = civil_of_day(day).year;
	page.year = year;
	page.before = year - 1;
	page.after = year + 1;
	TRY(year_read(work, first_of(year, 1), first_of(year + 1, 1) - 1, &entries));
	list_day(work, day, &entries, &page);
	for (int64_t month = 1; month <= MONTHS; month++)
		TRY(fill_month(work, year, month, &entries, &page));
	return answer(response, request, tr(work, "The year"), year_template, PAGE_FIELDS, &page);
}

const struct route year_routes[] = {
	{ GET, "/calendar", PERMIT_READ_MATTERS, show, "The office's year, day by day", ROUTE_SLOW, NULL,
	  PAGE_FIELDS },
	{ 0 },
};
