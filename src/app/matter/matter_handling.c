/* matter_handling.c: the steps of handling a matter: who, until when, the reply and its service. */
#include <string.h>

#include "app/contact/contact.h"
#include "app/matter/matter_step.h"
#include "app/matter/matter_store.h"
#include "app/paper/paper.h"
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
	(void)work;
	doing->matter.size = doing->act->size;
	doing->matter.hard_reason = words_of(doing->act->note);
	return OK;
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
	return clock_pause(work, doing->matter.id, "hearing", act->until - act->from + 1,
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

/* The office replies: what its own station was to report is in it.  What the office itself owes to the
 * one that assigned the matter is not. */
static enum outcome meet_inner_feedback(struct work *work, const struct doing *doing)
{
	struct clock clock;
	enum outcome found = clock_running(work, doing->matter.id, RULE_FEEDBACK, &clock);
	if (found == NOT_FOUND)
		return OK;
	TRY(found);
	if (clock.unit_id == holder_of(&doing->matter))
		return OK;
	return clock_meet(work, doing->matter.id, RULE_FEEDBACK, doing->day);
}

enum outcome step_reply(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter;
	if (matter->route == ROUTE_PETITION && !doing->act->result)
		return fail_field(work, "result", "say whether the request is supported, explained or not "
		                  "supported (Regulations, art. 32)");
	if (matter->accepted_day && doing->day < matter->accepted_day)
		return fail_field(work, "day", "a matter is not replied to before it is accepted (%s)",
		                  day_string(work->arena, matter->accepted_day));
	TRY(meet_inner_feedback(work, doing));
	matter->result = doing->act->result;
	matter->reply = doing->act->note;
	matter->replied_day = doing->day;
	return OK;
}

enum outcome step_serve(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter;
	if (doing->day < matter->replied_day)
		return fail_field(work, "day", "a reply is not served before it is written (%s)",
		                  day_string(work->arena, matter->replied_day));
	if (doing->act->way == SERVED_LEFT && !*words_of(doing->act->witness))
		return fail_field(work, "witness", "a reply left behind is proved by a witness: give the name");
	matter->served_day = doing->day;
	return paper_serve_newest(work, matter->id, "reply", doing->day, doing->act->way,
	                          doing->act->witness);
}

/* Without service the petitioner cannot know, and the time to ask for review cannot run; only what
 * was not asked as a request, or by nobody known, is concluded without. */
static enum outcome check_served(struct work *work, const struct matter *matter)
{
	if (matter->served_day || matter->purpose != PURPOSE_REQUEST || !*matter->petitioner)
		return OK;
	return fail(work, CONFLICT, "the reply must reach the petitioner first: record its service "
	            "(Regulations, art. 35)");
}

enum outcome step_conclude(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter;
	int64_t earliest = matter->served_day ? matter->served_day : matter->replied_day;
	TRY(check_served(work, matter));
	if (doing->day < earliest)
		return fail_field(work, "day", "a matter is not concluded before its reply (%s)",
		                  day_string(work->arena, earliest));
	matter->concluded_day = doing->day;
	matter->settled = doing->act->settled;
	take_rating(doing);
	if (channel_kind(matter->first_channel) == KIND_HAND_DOWN || matter->sender_unit_id)
		doing->paper = "conclusion";
	return clock_meet(work, matter->id, RULE_CONCLUSION, doing->day);
}
