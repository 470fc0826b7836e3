/* holiday_routes.c: the page of a year's holidays. */
#include "app/access.h"
#include "app/calendar/calendar.h"
#include "app/holiday/holiday.h"
#include "app/holiday/holiday_pages.h"
#include "base/clock.h"
#include "http/http.h"

struct typed_year {
	int64_t year;
	const char *days;
};

static const struct field TYPED_FIELDS[] = {
	FIELD(struct typed_year, year, .label = "Year", .required = 1, .limit = 2199),
	FIELD_AS(struct typed_year, days, FIELD_LINES, .label = "Holidays and make-up days",
	         .limit = 8000,
	         .hint = "A line each, as the State Council's notice says: 2027-10-01 至 2027-10-07 放假 "
	                 "国庆节; 2027-10-09 上班 国庆节"),
	{ 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD(struct holiday_page, year),
	FIELD(struct holiday_page, known),
	FIELD(struct holiday_page, moved),
	FIELD_AS(struct holiday_page, days, FIELD_LINES),
	{ 0 },
};

static enum outcome fill(struct work *work, const struct request *request, int64_t year,
                         struct holiday_page *page)
{
	int known;
	struct typed_year *values = arena_alloc(work->arena, sizeof *values);
	page->form = request_form(work, request, TYPED_FIELDS, values);
	page->year = year;
	page->before = year - 1;
	page->after = year + 1;
	page->may_change = role_may(work->actor.role, PERMIT_KEEP_CALENDAR);
	TRY(calendar_knows(work, year, &known));
	TRY(calendar_text(work, year, &page->days));
	page->known = known;
	*values = (struct typed_year){ .year = year, .days = page->days };
	return OK;
}

/* This year's, unless another is asked for; late in the year people enter the next one's. */
static int64_t asked_year(const struct work *work, const struct request *request)
{
	int64_t year = request_integer(request, "year");
	return year >= 1901 && year <= 2199 ? year : civil_of_day(day_of_moment(work->now)).year;
}

static enum outcome show(struct work *work, const struct request *request,
                         struct response *response)
{
	struct holiday_page page = { .saved = request_integer(request, "saved"),
		                         .moved = request_integer(request, "moved") };
	TRY(fill(work, request, asked_year(work, request), &page));
	return answer(response, request, tr(work, "Public holidays"), holidays_template, PAGE_FIELDS,
	              &page);
}

static enum outcome change(struct work *work, const struct request *request,
                           struct response *response)
{
	struct typed_year typed = { 0 };
	struct holiday_page page = { 0 };
	int64_t moved = 0;
	enum outcome outcome = request_read(work, request, TYPED_FIELDS, &typed);
	if (outcome == OK)
		outcome = holidays_change(work, typed.year, typed.days, &moved);
	if (outcome == OK)
		return see_other(response, "/holidays?year=%lld&saved=1&moved=%lld", (long long)typed.year,
		                 (long long)moved);
	if (outcome != INVALID || request->wants_json)
		return outcome;
	TRY(fill(work, request, asked_year(work, request), &page));
	return answer_again(response, request, tr(work, "Public holidays"), holidays_template,
	                    PAGE_FIELDS, &page);
}

const struct route holiday_routes[] = {
	{ GET, "/holidays", PERMIT_ANYONE, show, "A year's public holidays and make-up days", 0, NULL,
	  PAGE_FIELDS },
	{ POST, "/holidays", PERMIT_KEEP_CALENDAR, change, "Enter a year's public holidays", 0,
	  TYPED_FIELDS },
	{ 0 },
};
