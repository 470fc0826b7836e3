/* figure_routes.c: figures as pages and JSON. */
#include <string.h>

#include "app/access.h"
#include "app/figure/figure_pages.h"
#include "base/clock.h"
#include "http/http.h"

enum { PAGE_ROWS = 100 };

static const struct field VALUE_FIELDS[] = {
	FIELD(struct figure_line, key),        FIELD(struct figure_line, name),
	FIELD(struct figure_line, shown),      FIELD(struct figure_line, unit),
	FIELD(struct figure_line, definition), { 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD_LIST_OF(struct figures_page, lines, VALUE_FIELDS),
	FIELD(struct figures_page, from),
	FIELD(struct figures_page, to),
	{ 0 },
};
static const struct field FIGURE_FIELDS[] = {
	FIELD_STRUCT_OF(struct figure_page, figure, VALUE_FIELDS),
	FIELD_LIST_OF(struct figure_page, records, FIGURE_RECORD_FIELDS),
	{ 0 },
};

static enum outcome period_of(struct work *work, const struct request *request, struct period *out)
{
	const char *from = request_value(request, "from"), *to = request_value(request, "to");
	*out = period_of_year(day_of_moment(work->now));
	if (*from && day_parse(from, &out->from) != OK)
		return fail_field(work, "from", "“%s” is not a date; type it like 2026-03-01", from);
	if (*to && day_parse(to, &out->to) != OK)
		return fail_field(work, "to", "“%s” is not a date; type it like 2026-03-01", to);
	return OK;
}

static const char *period_query(struct work *work, struct period period)
{
	return arena_format(work->arena, "from=%s&to=%s", day_string(work->arena, period.from),
	                    day_string(work->arena, period.to));
}

static struct figure_line line_of(struct work *work, const struct figure_value *value)
{
	return (struct figure_line){
		.key = value->key,
		.name = work->language == ENGLISH ? value->en : value->zh,
		.shown = value->shown,
		.unit = tr(work, choice_of(FIGURE_UNITS, value->unit)->label),
		.definition = value->definition,
	};
}

static enum outcome list(struct work *work, const struct request *request, struct response *response)
{
	struct figures_page page = { 0 };
	struct period period;
	figure_values values = { 0 };
	TRY(period_of(work, request, &period));
	TRY(figures_compute(work, period, 0, &values));
	FOR_EACH(value, &values)
		*LIST_ADD(work->arena, &page.lines) = line_of(work, value);
	TRY(figure_by(work, figure_find("contact.total"), "month", period, 0, &page.months));
	TRY(figure_by(work, figure_find("matter.total"), "village", period, 0, &page.villages));
	TRY(figure_by(work, figure_find("matter.total"), "category", period, 0, &page.categories));
	page.from = day_string(work->arena, period.from);
	page.to = day_string(work->arena, period.to);
	page.period = period_query(work, period);
	return answer(response, request, tr(work, "Figures"), figures_template, PAGE_FIELDS, &page);
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct figure_page page = { .next = "" };
	struct period period;
	struct figure_value value;
	const struct figure *figure = figure_find(request->key);
	if (!figure)
		return fail(work, NOT_FOUND, "there is no figure %s", request->key);
	TRY(period_of(work, request, &period));
	TRY(figure_compute(work, figure, period, 0, &value));
	TRY(figure_records_of(work, figure, period, 0, request_integer(request, "after"), PAGE_ROWS,
	                      &page.records));
	page.figure = line_of(work, &value);
	page.from = day_string(work->arena, period.from);
	page.to = day_string(work->arena, period.to);
	page.period = period_query(work, period);
	if (page.records.count == PAGE_ROWS)
		page.next = arena_format(work->arena, "%s&after=%lld", page.period,
		                         (long long)page.records.items[PAGE_ROWS - 1].position);
	FOR_EACH(record, &page.records)
		record->address += record->address[0] == '/';
	return answer(response, request, page.figure.name, figure_template, FIGURE_FIELDS, &page);
}

const struct route figure_routes[] = {
	{ GET, "/figures", PERMIT_READ_FIGURES, list, "All figures of a period", ROUTE_SLOW, NULL,
	  PAGE_FIELDS },
	{ GET, "/figures/{key}", PERMIT_READ_FIGURES, show, "One figure and its records", ROUTE_SLOW,
	  NULL, FIGURE_FIELDS },
	{ 0 },
};
