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
	return see_other(response, "/ledgers/rosters/%lld/days", (long long)request->id);
}

static enum outcome publish(struct work *work, const struct request *request,
                            struct response *response)
{
	TRY(must_be_roster(work, request));
	TRY(roster_publish(work, request->id));
	return see_other(response, "/ledgers/rosters/%lld", (long long)request->id);
}

static enum outcome unpublish(struct work *work, const struct request *request,
                              struct response *response)
{
	TRY(must_be_roster(work, request));
	TRY(roster_unpublish(work, request->id));
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
	if (*roster.struck)
		return fail(work, NOT_FOUND, "this roster is struck out (%s)", roster.struck);
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

static const char *weekday_of(struct work *work, int64_t day)
{
	static const char *const WEEKDAYS[] = { "Monday", "Tuesday",  "Wednesday", "Thursday",
		                                    "Friday", "Saturday", "Sunday" };
	return tr(work, WEEKDAYS[(day + 3) % 7]); /* 1970-01-01 was a Thursday */
}

static const char *part_of(struct work *work, int64_t part)
{
	const struct choice *choice = choice_of(SHIFT_PARTS, part);
	return !choice || part == PART_WHOLE ? "" : tr(work, choice->label);
}

static void fill_lines(struct work *work, const shift_list *shifts, struct roster_page *page)
{
	FOR_EACH(shift, shifts)
		*LIST_ADD(work->arena, &page->lines) = (struct roster_line){
			.day = day_string(work->arena, shift->day),
			.weekday = weekday_of(work, shift->day),
			.part = part_of(work, shift->part),
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

static struct roster_told told_of(struct work *work, const struct roster_finding *finding)
{
	const char *day = day_string(work->arena, finding->day), *part = part_of(work, finding->part);
	if (!*finding->name)
		return (struct roster_told){ trf(work, "%s %s: nobody serves", day, part), "" };
	return (struct roster_told){
		trf(work, "%s: %s has a duty in “%s” too", day, finding->name, finding->title),
		arena_format(work->arena, "ledgers/rosters/%lld/days", (long long)finding->roster_id),
	};
}

static enum outcome fill_days(struct work *work, const struct roster *roster,
                              struct roster_days_page *page)
{
	shift_list shifts = { 0 };
	roster_findings findings = { 0 };
	TRY(roster_shifts(work, roster->id, &shifts));
	if (shifts.count && !*roster->struck)
		TRY(roster_compare(work, roster, &findings));
	FOR_EACH(finding, &findings)
		*LIST_ADD(work->arena, &page->told) = told_of(work, finding);
	FOR_EACH(shift, &shifts)
		*LIST_ADD(work->arena, &page->days) = (struct roster_day){
			.id = shift->id, .day = day_string(work->arena, shift->day),
			.weekday = weekday_of(work, shift->day), .part = part_of(work, shift->part),
			.official = shift_official(shift),
			.substitute = *shift->substitute ? shift->official : "", .reason = shift->reason,
			.past = shift->day < day_of_moment(work->now),
		};
	return OK;
}

static const struct field DAY_FIELDS[] = {
	FIELD(struct roster_day, id),       FIELD(struct roster_day, day),
	FIELD(struct roster_day, part),     FIELD(struct roster_day, official),
	FIELD(struct roster_day, substitute), FIELD(struct roster_day, reason),
	{ 0 },
};
static const struct field TOLD_FIELDS[] = { FIELD(struct roster_told, words), { 0 } };
static const struct field DAYS_FIELDS[] = {
	FIELD(struct roster_days_page, title),
	FIELD_LIST_OF(struct roster_days_page, told, TOLD_FIELDS),
	FIELD_LIST_OF(struct roster_days_page, days, DAY_FIELDS),
	{ 0 },
};

static enum outcome show_days(struct work *work, const struct request *request,
                              struct response *response)
{
	struct roster roster;
	struct roster_days_page page = { .id = request->id };
	TRY(must_be_roster(work, request));
	TRY(register_find(work, register_named("rosters"), request->id, &roster));
	page.title = roster.title;
	page.rule = arena_format(work->arena, "%s %s", tr(work, choice_of(ROSTER_RULES, roster.rule)->label),
	                         roster.days);
	page.may_change = role_may(work->actor.role, PERMIT_KEEP_OFFICE) && !*roster.struck;
	TRY(fill_days(work, &roster, &page));
	return answer(response, request, tr(work, "Days and people"), roster_days_template, DAYS_FIELDS,
	              &page);
}

const struct route roster_routes[] = {
	{ GET, "/ledgers/{key}/{id}/days", PERMIT_READ_REGISTERS, show_days,
	  "A roster's days: who serves, who stands in, what is missing", ROUTE_SLOW, NULL, DAYS_FIELDS },
	{ POST, "/ledgers/{key}/{id}/unpublish", PERMIT_KEEP_OFFICE, unpublish,
	  "Take a roster's public page away" },
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
