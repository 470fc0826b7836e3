/* matter_intake.c: the steps at the door: decide, lead to another path, pass on, object. */
#include <string.h>

#include "app/contact/contact.h"
#include "app/matter/matter_step.h"
#include "app/matter/matter_store.h"
#include "app/unit/unit.h"
#include "base/clock.h"

static enum outcome check_quick(struct work *work, const struct matter *matter)
{
	if (matter->people >= GROUP_OF || channel_kind(matter->first_channel) == KIND_HAND_DOWN ||
	    matter->purpose == PURPOSE_REPORT || matter->size == SIZE_MAJOR)
		return fail_field(work, "quick", "the quick procedure is not for group visits, matters "
		                  "assigned from above, reports or major matters");
	return OK;
}

enum outcome step_accept(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter;
	matter->accepted_day = doing->day;
	if (doing->act->size)
		matter->size = doing->act->size;
	matter->route = doing->act->route;
	if (!matter->route && matter->purpose == PURPOSE_REQUEST)
		matter->route = ROUTE_PETITION;
	matter->quick = doing->act->quick;
	return matter->quick ? check_quick(work, matter) : OK;
}

enum outcome step_refuse(struct work *work, struct doing *doing)
{
	if (!choice_of(REFUSALS, doing->act->reason))
		return fail_field(work, "reason", "choose the reason in law; without one a matter must be "
		                  "accepted or forwarded (Regulations, art. 23)");
	doing->matter.refused_reason = doing->act->reason;
	if (doing->act->reason == REFUSAL_FINAL)
		doing->paper = "no_longer_accepted";
	return OK;
}

enum outcome step_direct(struct work *work, struct doing *doing)
{
	if (doing->matter.purpose != PURPOSE_REQUEST)
		return fail(work, CONFLICT, "only requests have the routes of art. 31; forward a report to "
		            "the discipline authority");
	if (doing->act->route == ROUTE_PETITION)
		return fail_field(work, "route", "the sixth route is this office's own procedure: accept the "
		                  "matter");
	doing->matter.route = doing->act->route;
	doing->matter.handler = doing->act->outside;
	doing->to = doing->act->outside;
	return OK;
}

/* A report never goes to whom it is about, nor down the tree at all: it is for the discipline
 * authorities (Regulations, art. 30). */
enum outcome matter_refuse_report(struct work *work, const struct doing *doing)
{
	if (!doing->matter.confidential)
		return OK;
	return fail(work, CONFLICT, "a report on an official is not passed to units here; forward it to "
	            "the discipline authority outside (Regulations, art. 30)");
}

/* Down to any unit below, or up to any office above. */
static enum outcome check_reach(struct work *work, const struct unit *unit)
{
	int within = 0;
	unit_list line = { 0 };
	TRY(unit_within(work, unit->id, &within));
	TRY(units_above(work, work->actor.unit_id, &line));
	FOR_EACH(above, &line)
		within |= above->id == unit->id;
	if (!within || unit->closed)
		return fail_field(work, "unit_id", "choose a unit of your own area");
	return OK;
}

/* Whom a matter complains of may be the one competent for it, but never without someone saying so. */
static enum outcome check_respondent(struct work *work, const struct doing *doing, const char *name)
{
	if (!*doing->matter.respondent || !strstr(doing->matter.respondent, name))
		return OK;
	if (*words_of(doing->act->note))
		return OK;
	return fail_field(work, "note", "%s is the one complained of; say why it is to handle the matter "
	                  "all the same, or choose another (Regulations, art. 28)", name);
}

enum outcome matter_receiver(struct work *work, const struct doing *doing, struct unit *out)
{
	TRY(matter_refuse_report(work, doing));
	if (!doing->act->unit_id)
		return fail_field(work, "unit_id", "choose the unit");
	TRY(unit_find(work, doing->act->unit_id, out));
	TRY(check_reach(work, out));
	return check_respondent(work, doing, out->name);
}

/* The matter is now the receiving office's; its own 15 days to decide begin. */
static enum outcome send_to(struct work *work, struct doing *doing, const struct unit *unit)
{
	struct matter *matter = &doing->matter;
	TRY(matter_show_to(work, matter->id, unit->id));
	matter->sender_unit_id = holder_of(matter);
	matter->holder_unit_id = unit->id;
	matter->handler_unit_id = unit->id;
	matter->handler_id = 0;
	matter->handler = unit->name;
	matter->state = MATTER_SENT;
	matter->forwarded_day = doing->day;
	doing->event = "transferred";
	doing->to = unit->name;
	return OK;
}

static enum outcome refuse_to_itself(struct work *work, const struct doing *doing,
                                     const struct unit *office)
{
	if (office->id != holder_of(&doing->matter))
		return OK;
	return fail_field(work, "unit_id", "%s has the matter already", office->name);
}

enum outcome step_forward(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter;
	struct unit unit, office;
	if (*words_of(doing->act->outside)) {
		matter->handler = doing->to = doing->act->outside;
		matter->handler_unit_id = matter->handler_id = 0;
		matter->state = MATTER_FORWARDED;
		matter->forwarded_day = doing->day;
		return OK;
	}
	TRY(matter_receiver(work, doing, &unit));
	TRY(unit_office(work, unit.id, &office));
	if (office.id != unit.id)
		return fail_field(work, "unit_id", "%s decides nothing in its own name: accept the matter and "
		                  "assign it with a date", unit.name);
	TRY(refuse_to_itself(work, doing, &office));
	return send_to(work, doing, &unit);
}

static enum outcome give_feedback_date(struct work *work, struct doing *doing, int64_t unit_id)
{
	TRY(clock_stop(work, doing->matter.id, RULE_FEEDBACK, doing->day));
	doing->matter.feedback_day = doing->act->until;
	struct clock_case it = clock_case_of(work, doing);
	it.unit_id = unit_id;
	return clock_start(work, &it, RULE_FEEDBACK, doing->act->until);
}

static enum outcome assign_within(struct work *work, struct doing *doing, const struct unit *unit)
{
	struct matter *matter = &doing->matter;
	if (doing->from_state == MATTER_REGISTERED || doing->from_state == MATTER_SENT)
		return fail_field(work, "unit_id", "accept the matter first: %s cannot do that for the office "
		                  "(Regulations, art. 23)", unit->name);
	TRY(matter_show_to(work, matter->id, unit->id));
	matter->state = MATTER_ASSIGNED;
	matter->handler_unit_id = unit->id;
	matter->handler_id = 0;
	matter->handler = unit->name;
	doing->to = unit->name;
	return OK;
}

enum outcome step_assign(struct work *work, struct doing *doing)
{
	struct unit unit, office;
	TRY(matter_receiver(work, doing, &unit));
	if (doing->act->until <= doing->day)
		return fail_field(work, "until", "give the day by which the unit reports back, after %s",
		                  day_string(work->arena, doing->day));
	TRY(unit_office(work, unit.id, &office));
	if (office.id == unit.id) {
		TRY(refuse_to_itself(work, doing, &office));
		TRY(send_to(work, doing, &unit));
		doing->paper = "assignment whereabouts";
	} else {
		TRY(assign_within(work, doing, &unit));
	}
	return give_feedback_date(work, doing, unit.id);
}

enum outcome step_object(struct work *work, struct doing *doing)
{
	struct clock clock;
	enum outcome found = clock_running(work, doing->matter.id, "objection", &clock);
	if (found == NOT_FOUND)
		return fail(work, CONFLICT, "the time to object to this transfer is over (Regulations, art. "
		            "23)");
	TRY(found);
	if (doing->day > clock.due_day)
		return fail(work, CONFLICT, "the 5 working days to object ended on %s (Regulations, art. 23)",
		            day_string(work->arena, clock.due_day));
	return OK;
}

/* The sender agrees: the matter is its own again, with the days to decide that it had left, and the
 * receiver has no business with it any more. */
enum outcome step_return(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter;
	TRY(matter_hide_from(work, matter->id, holder_of(matter), matter->sender_unit_id));
	TRY(clock_stop_all(work, matter->id, doing->rule->code, doing->day));
	matter->holder_unit_id = matter->sender_unit_id;
	matter->sender_unit_id = 0;
	matter->handler_unit_id = 0;
	matter->handler = "";
	matter->feedback_day = 0;
	matter->forwarded_day = 0;
	struct clock_case it = clock_case_of(work, doing);
	TRY(clock_resume(work, matter->id, "forward"));
	return clock_run_on(work, &it, RULE_ACCEPTANCE);
}

/* 甄别: what was taken for a request is a report, or the other way round.  A report is read by who found
 * it out and by the head, from now on. */
enum outcome step_classify(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter;
	if (doing->act->purpose == matter->purpose)
		return fail_field(work, "purpose", "it has this purpose already");
	matter->purpose = doing->act->purpose;
	matter->confidential = matter->purpose == PURPOSE_REPORT;
	matter->readers = "";
	if (matter->confidential)
		matter->readers = arena_format(work->arena, ",%lld,", (long long)work->actor.user_id);
	return contacts_reclassify(work, matter->id, matter->purpose);
}

/* 报请、上报: told to the party committee and government, or to the level above; it stays here. */
enum outcome step_report_up(struct work *work, struct doing *doing)
{
	(void)work;
	doing->to = doing->act->outside;
	return OK;
}

enum outcome step_file(struct work *work, struct doing *doing)
{
	if (doing->matter.purpose == PURPOSE_REQUEST && *doing->matter.petitioner)
		return fail(work, CONFLICT, "a request by a known petitioner is decided and answered in "
		            "writing, not filed (Regulations, art. 23)");
	return OK;
}
