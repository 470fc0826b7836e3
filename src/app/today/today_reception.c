/* today_reception.c: today's reception: who receives whom, and the row of the register that comes of it. */
#include "app/access.h"
#include "app/today/today.h"
#include "base/clock.h"
#include "db/transaction.h"

enum { MOST = 500, RECEIVED_BY_LEADER = 1 };

enum outcome today_reception(struct work *work, struct today_reception *out)
{
	int64_t today = day_of_moment(work->now);
	const struct register_kind *appointments = register_named("appointments");
	struct register_view view = { .from = today, .to = today, .limit = MOST };
	servings all = { 0 };
	*out = (struct today_reception){ 0 };
	TRY(rosters_serving(work, today, today, &all));
	FOR_EACH(serving, &all)
		if (serving->purpose == ROSTER_DUTY)
			*LIST_ADD(work->arena, &out->duty) = *serving;
		else if (serving->purpose != ROSTER_OUTREACH)
			*LIST_ADD(work->arena, &out->receiving) = *serving;
	if (role_may(work->actor.role, appointments->reads))
		TRY(register_list(work, appointments, &view, (struct list *)&out->appointments));
	return register_list(work, register_named("receptions"), &view, (struct list *)&out->receptions);
}

static enum outcome from_shift(struct work *work, const struct today_reception *today, int64_t id,
                               struct reception *out)
{
	FOR_EACH(serving, &today->receiving)
		if (serving->id == id) {
			out->officials = serving->official;
			out->place = serving->place;
			out->shift_id = id;
			return OK;
		}
	return fail(work, NOT_FOUND, "nobody receives by that roster today");
}

/* What is still to be told stays to be done; what was told is held now. */
static enum outcome hold(struct work *work, struct appointment *appointment)
{
	if (!appointment->told_day || appointment->held_day)
		return OK;
	appointment->held_day = day_of_moment(work->now);
	return register_change(work, register_named("appointments"), appointment, "");
}

static enum outcome from_appointment(struct work *work, const struct today_reception *today,
                                     int64_t id, struct reception *out)
{
	FOR_EACH(it, &today->appointments)
		if (it->id == id) {
			out->officials = it->official;
			out->place = it->place;
			out->appointed = 1;
			out->petitioner = it->petitioner;
			out->village = it->village;
			out->people = it->people ? it->people : 1;
			out->heard = it->heard;
			out->matter = it->matter;
			out->appointment_id = id;
			return hold(work, it);
		}
	return fail(work, NOT_FOUND, "that appointment is not of today");
}

enum outcome today_receive(struct work *work, int64_t shift_id, int64_t appointment_id,
                           int64_t *reception_id)
{
	TRANSACTION(transaction);
	struct today_reception today;
	struct reception row = { .held_day = day_of_moment(work->now), .office = RECEIVED_BY_LEADER };
	TRY(permit(work, PERMIT_KEEP_OFFICE));
	TRY(transaction_begin(work, &transaction));
	TRY(today_reception(work, &today));
	FOR_EACH(it, &today.receptions)
		if (appointment_id && it->appointment_id == appointment_id) {
			*reception_id = it->id;
			return transaction_commit(&transaction);
		}
	TRY(appointment_id ? from_appointment(work, &today, appointment_id, &row)
	                   : from_shift(work, &today, shift_id, &row));
	TRY(register_add(work, register_named("receptions"), &row));
	*reception_id = row.id;
	return transaction_commit(&transaction);
}
