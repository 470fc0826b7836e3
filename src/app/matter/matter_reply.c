/* matter_reply.c: the steps of the answer: written, served, put right, concluded, carried out. */
#include <string.h>

#include "app/contact/contact.h"
#include "app/matter/matter_step.h"
#include "app/paper/paper.h"
#include "base/clock.h"

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

/* What the law wants a written opinion to hold; a quick one may be short. */
static enum outcome check_opinion(struct work *work, const struct doing *doing)
{
	const struct act *act = doing->act;
	if (doing->matter.route != ROUTE_PETITION)
		return OK;
	if (!act->result)
		fail_field(work, "result", "say whether the request is supported, explained or not "
		           "supported (Regulations, art. 32)");
	if (!doing->matter.quick && !*words_of(act->facts))
		fail_field(work, "facts", "a written opinion states the facts and reasons (Regulations, art. "
		           "32)");
	if (!doing->matter.quick && !*words_of(act->basis))
		fail_field(work, "basis", "a written opinion names the law or policy it rests on "
		           "(Regulations, art. 32)");
	return work->fault.fields.count ? INVALID : OK;
}

static void take_opinion(struct doing *doing)
{
	doing->matter.result = doing->act->result;
	doing->matter.reply = doing->act->note;
	doing->matter.replied_day = doing->day;
}

enum outcome step_reply(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter;
	TRY(check_opinion(work, doing));
	if (matter->accepted_day && doing->day < matter->accepted_day)
		return fail_field(work, "day", "a matter is not replied to before it is accepted (%s)",
		                  day_string(work->arena, matter->accepted_day));
	take_opinion(doing);
	return meet_inner_feedback(work, doing);
}

/* What was served is not changed: a new opinion names the old one, reaches the petitioner anew, and the
 * time to ask for review starts with that. */
enum outcome step_correct_reply(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter;
	struct paper old;
	TRY(check_opinion(work, doing));
	if (doing->day < matter->replied_day)
		return fail_field(work, "day", "a correction is not older than what it corrects (%s)",
		                  day_string(work->arena, matter->replied_day));
	enum outcome found = paper_newest(work, matter->id, "reply", &old);
	if (found != OK && found != NOT_FOUND)
		return found;
	doing->replaces_id = found == OK ? old.id : 0;
	take_opinion(doing);
	forget_end(matter);
	return OK;
}

static enum outcome record_service(struct work *work, const struct doing *doing)
{
	const struct act *act = doing->act;
	struct service service = { doing->day, act->way, act->witness, act->place };
	return paper_serve_newest(work, doing->matter.id, "reply", &service);
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
	return record_service(work, doing);
}

/* A day of service that was typed wrong is put right by the head, with the reason: the limits that hang on
 * it are counted anew. */
enum outcome step_correct_service(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter;
	doing->approver = work->actor.name;
	if (!matter->served_day)
		return fail(work, CONFLICT, "no service of the reply is on record");
	if (doing->day < matter->replied_day)
		return fail_field(work, "day", "a reply is not served before it is written (%s)",
		                  day_string(work->arena, matter->replied_day));
	if (matter->concluded_day && doing->day > matter->concluded_day)
		return fail_field(work, "day", "the matter was concluded on %s, after its reply was served",
		                  day_string(work->arena, matter->concluded_day));
	struct clock_case it = clock_case_of(work, doing);
	TRY(clock_correct(work, &it, "serve", "served", matter->served_day));
	matter->served_day = doing->day;
	return record_service(work, doing);
}

/* What was granted is carried out (art. 32). */
enum outcome step_execute(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter;
	if (matter->result != RESULT_SUPPORTED)
		return fail(work, CONFLICT, "only a request that was supported is carried out (Regulations, art. "
		            "32)");
	if (doing->day < matter->replied_day)
		return fail_field(work, "day", "it was not carried out before the reply (%s)",
		                  day_string(work->arena, matter->replied_day));
	matter->executed_day = doing->day;
	return OK;
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
