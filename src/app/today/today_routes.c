/* today_routes.c: the page of today's reception. */
#include "app/access.h"
#include "app/person/secret.h"
#include "app/today/today_pages.h"
#include "base/clock.h"
#include "http/http.h"

static const struct field SERVING_FIELDS[] = {
	FIELD(struct today_serving, id),    FIELD(struct today_serving, official),
	FIELD(struct today_serving, title), FIELD(struct today_serving, where), { 0 },
};
static const struct field MEETING_FIELDS[] = {
	FIELD(struct today_meeting, id),         FIELD(struct today_meeting, hours),
	FIELD(struct today_meeting, official),   FIELD(struct today_meeting, place),
	FIELD(struct today_meeting, petitioner), FIELD(struct today_meeting, heard),
	FIELD(struct today_meeting, reception_id), { 0 },
};
static const struct field WRITTEN_FIELDS[] = {
	FIELD(struct today_written, id),         FIELD(struct today_written, officials),
	FIELD(struct today_written, petitioner), { 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD(struct today_page, date),
	FIELD_LIST_OF(struct today_page, receiving, SERVING_FIELDS),
	FIELD_LIST_OF(struct today_page, duty, SERVING_FIELDS),
	FIELD_LIST_OF(struct today_page, appointments, MEETING_FIELDS),
	FIELD_LIST_OF(struct today_page, receptions, WRITTEN_FIELDS),
	{ 0 },
};

/* Each button is an act of its own. */
static struct form button(struct work *work)
{
	return (struct form){ .once = secret_token(work->arena) };
}

static struct today_serving serving_of(struct work *work, const struct serving *it, int may_receive)
{
	return (struct today_serving){
		.id = it->id, .roster_id = it->roster_id, .official = serving_words(work, it),
		.instead_of = it->instead_of, .title = it->title, .may_receive = may_receive,
		.where = arena_format(work->arena, "%s%s%s", it->place, *it->place && *it->hours ? " " : "",
		                      it->hours),
		.form = button(work),
	};
}

static int64_t reception_of(const reception_list *receptions, int64_t appointment_id)
{
	FOR_EACH(it, receptions)
		if (it->appointment_id == appointment_id)
			return it->id;
	return 0;
}

static void fill(struct work *work, const struct today_reception *today, struct today_page *page)
{
	int may = role_may(work->actor.role, PERMIT_KEEP_OFFICE);
	FOR_EACH(it, &today->receiving)
		*LIST_ADD(work->arena, &page->receiving) = serving_of(work, it, may);
	FOR_EACH(it, &today->duty)
		*LIST_ADD(work->arena, &page->duty) = serving_of(work, it, 0);
	FOR_EACH(it, &today->appointments)
		*LIST_ADD(work->arena, &page->appointments) = (struct today_meeting){
			.id = it->id, .hours = it->hours, .official = it->official, .place = it->place,
			.petitioner = it->petitioner, .people = it->people, .heard = it->heard,
			.told = it->told_day != 0, .may_receive = may, .form = button(work),
			.reception_id = reception_of(&today->receptions, it->id),
		};
	FOR_EACH(it, &today->receptions)
		*LIST_ADD(work->arena, &page->receptions) =
			(struct today_written){ it->id, it->officials, it->petitioner, it->heard };
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct today_reception today;
	struct today_page page = { .date = day_string(work->arena, day_of_moment(work->now)),
		                       .may_appoint = role_may(work->actor.role, PERMIT_KEEP_OFFICE) };
	page.sees_appointments = role_may(work->actor.role, register_named("appointments")->reads);
	TRY(today_reception(work, &today));
	fill(work, &today, &page);
	return answer(response, request, tr(work, "Today's reception"), today_template, PAGE_FIELDS,
	              &page);
}

static enum outcome receive(struct work *work, const struct request *request,
                            struct response *response)
{
	int64_t id;
	TRY(today_receive(work, request_integer(request, "shift"),
	                  request_integer(request, "appointment"), &id));
	return see_other(response, "/ledgers/receptions/%lld/change", (long long)id);
}

const struct route today_routes[] = {
	{ GET, "/today", PERMIT_READ_REGISTERS, show, "Today's reception: who receives whom", ROUTE_SLOW,
	  NULL, PAGE_FIELDS },
	{ POST, "/today/receptions", PERMIT_KEEP_OFFICE, receive,
	  "Begin a row of the reception register from a shift or an appointment" },
	{ 0 },
};
