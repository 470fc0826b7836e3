/* outreach_routes.c: the page of a month's outreach. */
#include "app/access.h"
#include "app/register/outreach_pages.h"
#include "base/clock.h"
#include "base/settings.h"
#include "http/http.h"

static const struct field PAGE_FIELDS[] = {
	FIELD(struct outreach_page, month),
	FIELD(struct outreach_page, asked),
	FIELD(struct outreach_page, below),
	FIELD_LIST_OF(struct outreach_page, officials, OUTREACH_OFFICIAL_FIELDS),
	{ 0 },
};

static const char *month_of(struct work *work, int64_t day)
{
	struct civil civil = civil_of_day(day);
	return arena_format(work->arena, "%04d-%02d", (int)civil.year, (int)civil.month);
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct outreach_page page = { .after = "", .asked = settings_of(work)->outreach_monthly };
	int64_t today = day_of_moment(work->now), day = today;
	const char *typed = request_value(request, "month");
	if (*typed && day_parse(arena_format(work->arena, "%s-01", typed), &day) != OK)
		return fail_field(work, "month", "“%s” is not a month; type it like 2026-03", typed);
	struct civil civil = civil_of_day(day);
	int64_t first = day_of_civil((struct civil){ civil.year, civil.month, 1 });
	int64_t next = first + days_in_month(civil.year, civil.month);
	page.month = month_of(work, first);
	page.before = month_of(work, first - 1);
	if (next <= today)
		page.after = month_of(work, next);
	TRY(outreach_month(work, day, &page.officials));
	page.below = outreach_below(&page.officials);
	return answer(response, request, tr(work, "Visits of the month"), outreach_template, PAGE_FIELDS,
	              &page);
}

const struct route outreach_routes[] = {
	{ GET, "/outreach", PERMIT_READ_FIGURES, show, "Who went out how often in a month", ROUTE_SLOW, NULL,
	  PAGE_FIELDS },
	{ 0 },
};
