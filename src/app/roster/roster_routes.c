/* roster_routes.c: making and publishing rosters, and what everybody sees of them. */
#include <string.h>

#include "app/access.h"
#include "app/roster/roster.h"
#include "app/roster/roster_pages.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "http/http.h"

static enum outcome must_be_roster(struct work *work, const struct request *request)
{
	return strcmp(request->key, "rosters") == 0 ? OK
	                                            : fail(work, NOT_FOUND, "only rosters have this");
}

static enum outcome make(struct work *work, const struct request *request, struct response *response)
{
	int64_t added;
	TRY(must_be_roster(work, request));
	TRY(roster_make(work, request->id, &added));
	return see_other(response, "/ledgers/rosters/%lld", (long long)request->id);
}

static enum outcome publish(struct work *work, const struct request *request,
                            struct response *response)
{
	TRY(must_be_roster(work, request));
	TRY(roster_publish(work, request->id));
	return see_other(response, "/ledgers/rosters/%lld", (long long)request->id);
}

static enum outcome send_calendar(struct work *work, struct response *response,
                                  const struct roster *roster, const shift_list *shifts)
{
	size_t length;
	const char *bytes = roster_calendar(work, roster, shifts, &length);
	return send_bytes(response, "text/calendar; charset=utf-8",
	                  arena_format(work->arena, "%s.ics", roster->title), bytes, length);
}

static enum outcome calendar(struct work *work, const struct request *request,
                             struct response *response)
{
	struct roster roster;
	shift_list shifts = { 0 };
	TRY(must_be_roster(work, request));
	TRY(register_find(work, register_named("rosters"), request->id, &roster));
	TRY(roster_shifts(work, request->id, &shifts));
	return send_calendar(work, response, &roster, &shifts);
}

/* Calendars keep what was; a page shows what comes. */
static enum outcome public_calendar(struct work *work, const struct request *request,
                                    struct response *response)
{
	struct roster roster;
	shift_list shifts = { 0 };
	TRY(roster_published(work, request->key, 0, &roster, &shifts));
	return send_calendar(work, response, &roster, &shifts);
}

static const struct field LINE_FIELDS[] = {
	FIELD(struct roster_line, day),
	FIELD(struct roster_line, weekday),
	FIELD(struct roster_line, part),
	FIELD(struct roster_line, official),
	{ 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD(struct roster_page, office),
	FIELD(struct roster_page, title),
	FIELD(struct roster_page, place),
	FIELD(struct roster_page, hours),
	FIELD_LIST_OF(struct roster_page, lines, LINE_FIELDS),
	{ 0 },
};

static void fill_lines(struct work *work, const shift_list *shifts, struct roster_page *page)
{
	static const char *const WEEKDAYS[] = { "Monday", "Tuesday",  "Wednesday", "Thursday",
		                                    "Friday", "Saturday", "Sunday" };
	FOR_EACH(shift, shifts)
		*LIST_ADD(work->arena, &page->lines) = (struct roster_line){
			.day = day_string(work->arena, shift->day),
			.weekday = tr(work, WEEKDAYS[(shift->day + 3) % 7]),
			.part = shift->part == PART_WHOLE ? ""
			                                  : tr(work, choice_of(SHIFT_PARTS, shift->part)->label),
			.official = shift_official(shift),
		};
}

static enum outcome show_public(struct work *work, const struct request *request,
                                struct response *response)
{
	struct roster_page page = { .key = request->key };
	struct roster roster;
	struct unit unit;
	shift_list shifts = { 0 };
	TRY(roster_published(work, request->key, day_of_moment(work->now), &roster, &shifts));
	TRY(unit_find(work, roster.unit_id, &unit));
	page.office = unit.name;
	page.title = roster.title;
	page.place = roster.place;
	page.hours = roster.hours;
	fill_lines(work, &shifts, &page);
	return answer(response, request, roster.title, roster_public_template, PAGE_FIELDS, &page);
}

const struct route roster_routes[] = {
	{ POST, "/ledgers/{key}/{id}/make", PERMIT_KEEP_OFFICE, make, "Make the days of a roster" },
	{ POST, "/ledgers/{key}/{id}/publish", PERMIT_KEEP_OFFICE, publish, "Publish a roster" },
	{ GET, "/ledgers/{key}/{id}/calendar.ics", PERMIT_READ_REGISTERS, calendar,
	  "A roster as a calendar file" },
	{ GET, "/reception/{key}", 0, show_public, "A published roster", ROUTE_PUBLIC, NULL,
	  PAGE_FIELDS },
	{ GET, "/reception/{key}/calendar.ics", 0, public_calendar, "A published roster as a calendar feed",
	  ROUTE_PUBLIC },
	{ 0 },
};
