/* village_routes.c: the pages of villages. */
#include "app/access.h"
#include "app/village/village.h"
#include "app/village/village_pages.h"
#include "base/clock.h"
#include "http/http.h"

static const struct field POINT_FIELDS[] = {
	FIELD(struct village_point, code),
	FIELD(struct village_point, name),
	FIELD(struct village_point, count),
	FIELD(struct village_point, points),
	{ 0 },
};
static const struct field VILLAGE_FIELDS[] = {
	FIELD(struct village, id),
	FIELD(struct village, name),
	FIELD_STRUCT_OF(struct village, counts, VILLAGE_COUNT_FIELDS),
	FIELD_LIST_OF(struct village, points, POINT_FIELDS),
	FIELD(struct village, score),
	FIELD(struct village, grade),
	FIELD(struct village, guidance),
	{ 0 },
};
static const struct field LIST_FIELDS[] = {
	FIELD_LIST_OF(struct villages_page, villages, VILLAGE_FIELDS),
	{ 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD_STRUCT_OF(struct village_page, village, VILLAGE_FIELDS),
	{ 0 },
};

/* This year until today, unless something else is typed. */
static enum outcome read_period(struct work *work, const struct request *request, int64_t *from,
                                int64_t *to)
{
	*to = day_of_moment(work->now);
	TRY(request_day(work, request, "to", to));
	*from = day_of_civil((struct civil){ civil_of_day(*to).year, 1, 1 });
	return request_day(work, request, "from", from);
}

static enum outcome list(struct work *work, const struct request *request, struct response *response)
{
	struct villages_page page = { 0 };
	int64_t from, to;
	TRY(read_period(work, request, &from, &to));
	TRY(villages_read(work, from, to, &page.villages));
	page.from = day_string(work->arena, from);
	page.to = day_string(work->arena, to);
	page.may_assess = role_may(work->actor.role, PERMIT_READ_FIGURES);
	return answer(response, request, tr(work, "Villages"), villages_template, LIST_FIELDS, &page);
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct village_page page = { 0 };
	village_list villages = { 0 };
	int64_t from, to;
	TRY(read_period(work, request, &from, &to));
	TRY(villages_read(work, from, to, &villages));
	page.from = day_string(work->arena, from);
	page.to = day_string(work->arena, to);
	FOR_EACH(village, &villages)
		if (village->id == request->id)
			page.village = *village;
	if (!page.village.id)
		return fail(work, NOT_FOUND, "there is no such village in your area");
	return answer(response, request, page.village.name, village_template, PAGE_FIELDS, &page);
}

const struct route village_routes[] = {
	{ GET, "/villages", PERMIT_READ_REGISTERS, list, "Villages with their counts, scores and grades",
	  ROUTE_SLOW, NULL, LIST_FIELDS },
	{ GET, "/villages/{id}", PERMIT_READ_REGISTERS, show, "How a village's score came about",
	  ROUTE_SLOW, NULL, PAGE_FIELDS },
	{ 0 },
};
