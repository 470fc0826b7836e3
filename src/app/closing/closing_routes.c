/* closing_routes.c: the pages of closed months. */
#include <string.h>

#include "app/access.h"
#include "app/closing/closing_pages.h"
#include "app/figure/figure_cube.h"
#include "app/person/secret.h"
#include "base/clock.h"
#include "http/http.h"

enum { MONTHS_SHOWN = 24 };

static const struct field MONTH_FIELDS[] = {
	FIELD(struct closing_month, name),
	FIELD(struct closing_month, closed_by),
	FIELD_AS(struct closing_month, closed_at, FIELD_MOMENT),
	FIELD(struct closing_month, may_close),
	FIELD(struct closing_month, is_next),
	{ 0 },
};
static const struct field LIST_FIELDS[] = {
	FIELD_LIST_OF(struct closings_page, months, MONTH_FIELDS),
	{ 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD_STRUCT_OF(struct closing_page, closing, CLOSING_FIELDS),
	FIELD_LIST_OF(struct closing_page, changes, CLOSING_CHANGE_FIELDS),
	{ 0 },
};

static struct period month_of(int64_t year, int64_t month)
{
	int64_t from = day_of_civil((struct civil){ year, month, 1 });
	return (struct period){ from, from + days_in_month(year, month) - 1 };
}

static const char *query_of(struct work *work, struct period month)
{
	return arena_format(work->arena, "from=%s&to=%s", day_string(work->arena, month.from),
	                    day_string(work->arena, month.to));
}

static const char *name_of(struct work *work, struct period month)
{
	return arena_copy(work->arena, day_string(work->arena, month.from), strlen("2026-03"));
}

/* "2026-03" of the address; NOT_FOUND for any other. */
static enum outcome read_month(struct work *work, const struct request *request, struct period *out)
{
	int64_t first;
	if (strlen(request->key) != strlen("2026-03") ||
	    day_parse(arena_format(work->arena, "%s-01", request->key), &first) != OK)
		return fail(work, NOT_FOUND, "there is no month %s", request->key);
	struct civil civil = civil_of_day(first);
	*out = month_of(civil.year, civil.month);
	return OK;
}

static const struct closing *known(const closings *all, int64_t from_day)
{
	FOR_EACH(closing, all)
		if (closing->from_day == from_day)
			return closing;
	return NULL;
}

static void add_month(struct work *work, const closings *all, struct period month,
                      struct closings_page *page)
{
	const struct closing *closing = known(all, month.from);
	*LIST_ADD(work->arena, &page->months) = (struct closing_month){
		.from_day = month.from,
		.name = name_of(work, month),
		.query = query_of(work, month),
		.closed_by = closing ? closing->closed_by : "",
		.closed_at = closing ? closing->closed_at : 0,
		.may_close = !closing && month.to < day_of_moment(work->now) &&
		             role_may(work->actor.role, PERMIT_SIGN_SUMMARY),
	};
}

/* The first month shown in which a contact came, "2026-03"; "" none. */
static enum outcome first_busy(struct work *work, const struct closings_page *page, const char **out)
{
	const struct closing_month *oldest = &page->months.items[page->months.count - 1];
	struct figure_ask ask = { .period = { oldest->from_day, day_of_moment(work->now) } };
	pivot_heads months = { 0 };
	*out = "";
	TRY(figure_by(work, figure_find("contact.total"), &ask, BY_MONTH, &months));
	FOR_EACH(month, &months)
		if (month->total && !**out)
			*out = month->key;
	return OK;
}

/* Months are closed in their order: what is to do is the oldest that is open, since the office began. */
static enum outcome mark_next(struct work *work, struct closings_page *page)
{
	struct closing_month *next = NULL;
	const char *first;
	TRY(first_busy(work, page, &first));
	FOR_EACH(month, &page->months)
		if (month->may_close && (!next || (*first && strcmp(month->name, first) >= 0)))
			next = month;
	if (next)
		next->is_next = 1;
	return OK;
}

static enum outcome list(struct work *work, const struct request *request, struct response *response)
{
	struct closings_page page = { 0 };
	struct civil now = civil_of_day(day_of_moment(work->now));
	closings all = { 0 };
	TRY(closings_find(work, &all));
	for (int64_t back = 0; back < MONTHS_SHOWN; back++) {
		int64_t place = now.year * 12 + now.month - 1 - back;
		add_month(work, &all, month_of(place / 12, place % 12 + 1), &page);
	}
	TRY(mark_next(work, &page));
	page.form.once = secret_token(work->arena);
	return answer(response, request, tr(work, "Closed months"), closings_template, LIST_FIELDS, &page);
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct closing_page page = { 0 };
	struct period month;
	TRY(read_month(work, request, &month));
	TRY(closing_of(work, month, &page.closing));
	TRY(closing_all_find(work, &page.closing, &page.changes));
	page.name = name_of(work, month);
	page.query = query_of(work, month);
	FOR_EACH(change, &page.changes) {
		page.changed += change->changed;
		FOR_EACH(record, &change->records)
			record->address += record->address[0] == '/'; /* pages begin addresses themselves */
	}
	return answer(response, request, tr(work, "Later corrections"), closing_template, PAGE_FIELDS, &page);
}

static enum outcome close_month(struct work *work, const struct request *request,
                                struct response *response)
{
	struct period month;
	TRY(read_month(work, request, &month));
	TRY(closing_close(work, month));
	return see_other(response, "/closings");
}

const struct route closing_routes[] = {
	{ GET, "/closings", PERMIT_READ_FIGURES, list, "Which months are closed", 0, NULL, LIST_FIELDS },
	{ GET, "/closings/{key}", PERMIT_READ_FIGURES, show,
	  "A closed month and what records said later", ROUTE_SLOW, NULL, PAGE_FIELDS },
	{ POST, "/closings/{key}", PERMIT_SIGN_SUMMARY, close_month,
	  "Close a month: its figures are kept as they stand", ROUTE_SLOW },
	{ 0 },
};
