/* matter_handling.c: the steps of handling a matter: who, until when, helped by whom. */
#include <string.h>

#include "app/matter/matter_step.h"
#include "app/matter/matter_store.h"
#include "app/person/person.h"
#include "app/unit/unit.h"
#include "base/clock.h"

/* Nobody handles a complaint about himself (Regulations, art. 28). */
static enum outcome check_recusal(struct work *work, const struct doing *doing, const char *name)
{
	if (!*doing->matter.respondent || !strstr(doing->matter.respondent, name))
		return OK;
	return fail_field(work, "person_id", "%s is named in the complaint and must not handle it "
	                  "(Regulations, art. 28)", name);
}

enum outcome step_hand(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter;
	struct person person;
	int within = 0;
	TRY(matter_refuse_report(work, doing));
	TRY(person_find(work, doing->act->person_id, &person));
	TRY(unit_within(work, person.unit_id, &within));
	if (!within || person.disabled || !role_may(person.role, PERMIT_ANSWER))
		return fail_field(work, "person_id", "choose a handler of your own area");
	TRY(check_recusal(work, doing, person.name));
	TRY(matter_show_to(work, matter->id, person.unit_id));
	matter->handler_id = person.id;
	matter->handler_unit_id = person.unit_id;
	matter->handler = doing->to = person.name;
	if (matter->state == MATTER_ACCEPTED)
		matter->state = MATTER_HANDLING;
	return OK;
}

enum outcome step_cooperate(struct work *work, struct doing *doing)
{
	struct unit unit;
	TRY(matter_receiver(work, doing, &unit));
	if (unit.id == doing->matter.handler_unit_id)
		return fail_field(work, "unit_id", "%s has the main responsibility already", unit.name);
	TRY(matter_show_to(work, doing->matter.id, unit.id));
	doing->to = unit.name;
	return matter_store_add_part(work, doing->matter.id, unit.id, doing->day);
}

enum outcome step_release(struct work *work, struct doing *doing)
{
	int released = 0;
	struct unit unit;
	if (!doing->act->unit_id)
		return fail_field(work, "unit_id", "choose the unit");
	TRY(unit_find(work, doing->act->unit_id, &unit));
	TRY(matter_store_release_part(work, doing->matter.id, unit.id, doing->day, &released));
	doing->to = unit.name;
	return released ? OK : fail_field(work, "unit_id", "%s does not cooperate on this matter", unit.name);
}

/* It turned out not to be simple: the 60 days go on as they began. */
enum outcome step_leave_quick(struct work *work, struct doing *doing)
{
	if (!doing->matter.quick)
		return fail(work, CONFLICT, "this matter is not handled by the quick procedure");
	doing->matter.quick = 0;
	return OK;
}

/* 五落实: the lead is on the matter, the rest beside it. */
enum outcome step_lead(struct work *work, struct doing *doing)
{
	doing->matter.lead = doing->act->lead;
	struct matter_plan plan = {
		.matter_id = doing->matter.id,
		.lead = doing->act->lead,
		.handler = doing->matter.handler,
		.until_day = doing->act->until,
		.measures = words_of(doing->act->measures),
		.funds = words_of(doing->act->funds),
	};
	return matter_store_plan(work, &plan);
}

/* Hard and major are said of matters, with the reason that lies in the matter. */
enum outcome step_mark(struct work *work, struct doing *doing)
{
	doing->matter.size = doing->act->size;
	doing->matter.hard_reason = words_of(doing->act->note);
	struct clock_case it = clock_case_of(work, doing);
	return clock_tighten(work, &it);
}

enum outcome step_extend(struct work *work, struct doing *doing)
{
	struct clock_case it = clock_case_of(work, doing);
	doing->approver = work->actor.name;
	return clock_extend(work, &it, doing->act->days, words_of(doing->act->note), doing->approver);
}

/* A hearing's days are not counted where the law says so: in a re-review (art. 36). */
enum outcome step_hearing(struct work *work, struct doing *doing)
{
	const struct act *act = doing->act;
	if (act->until < act->from)
		return fail_field(work, "until", "the hearing ended before it began");
	if (act->from < doing->matter.registered_day)
		return fail_field(work, "from", "the date lies before the matter was received (%s)",
		                  day_string(work->arena, doing->matter.registered_day));
	if (act->until > day_of_moment(work->now))
		return fail_field(work, "until", "a hearing is recorded when it is over: type %s or earlier",
		                  day_string(work->arena, day_of_moment(work->now)));
	return clock_pause(work, doing->matter.id, "hearing", act->from, act->until,
	                   trf(work, "hearing from %s to %s", day_string(work->arena, act->from),
	                       day_string(work->arena, act->until)));
}

enum outcome step_feedback(struct work *work, struct doing *doing)
{
	(void)work;
	if (doing->matter.state == MATTER_ASSIGNED)
		doing->matter.state = MATTER_HANDLING;
	return OK;
}
