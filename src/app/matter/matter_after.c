/* matter_after.c: the steps after the conclusion, and the turns a matter may take: settled,
 * withdrawn, merged with its twin, taken up again. */
#include "app/contact/contact.h"
#include "app/matter/matter_step.h"
#include "app/matter/matter_store.h"
#include "base/clock.h"

/* The petitioner accepts, in words on record, or let the time to ask for review pass. */
enum outcome step_settle(struct work *work, struct doing *doing)
{
	struct clock clock;
	enum outcome found = clock_running(work, doing->matter.id, RULE_REVIEW_REQUEST, &clock);
	doing->matter.settled = 1;
	if (found == NOT_FOUND || *words_of(doing->act->note))
		return OK;
	TRY(found);
	if (doing->day > clock.due_day)
		return OK;
	return fail_field(work, "note", "the time to ask for review runs until %s; write how the "
	                  "petitioner accepted the answer", day_string(work->arena, clock.due_day));
}

void take_rating(struct doing *doing)
{
	int64_t rated = doing->act->satisfaction;
	doing->matter.satisfaction = rated;
	doing->matter.rated_way = rated ? doing->act->rated_way : RATED_UNSAID;
}

enum outcome step_rate(struct work *work, struct doing *doing)
{
	(void)work;
	if (doing->act->satisfaction)
		take_rating(doing);
	doing->matter.settled = doing->matter.settled || doing->act->settled;
	return OK;
}

enum outcome step_withdraw(struct work *work, struct doing *doing)
{
	(void)work;
	doing->matter.closed_day = doing->day;
	return OK;
}

/* Both keep their histories; the limits of the one that ends are not counted. */
enum outcome step_merge(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter, into;
	int64_t into_id = 0;
	TRY(matter_store_by_number(work, doing->act->into, &into_id));
	if (!into_id || matter_find(work, into_id, &into) != OK) {
		fault_clear(work);
		return fail_field(work, "into", "there is no matter %s here", doing->act->into);
	}
	if (into.id == matter->id)
		return fail_field(work, "into", "a matter is not merged with itself");
	if (into.state == MATTER_MERGED)
		return fail_field(work, "into", "%s was itself merged; name the matter that goes on",
		                  doing->act->into);
	if (!matter_state_open(into.state))
		return fail_field(work, "into", "%s has ended: register what came as its repeat, or have it "
		                  "handled anew first", doing->act->into);
	if (into.confidential != matter->confidential)
		return fail_field(work, "into", "a report and a matter that is none stay apart");
	matter->merged_into = into.id;
	matter->merged_state = doing->from_state;
	doing->to = into.number;
	return OK;
}

enum outcome step_unmerge(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter;
	TRY(clock_resume(work, matter->id, "merge"));
	matter->state = matter->merged_state;
	matter->merged_into = 0;
	matter->merged_state = 0;
	matter->closed_day = 0;
	return OK;
}

enum outcome step_reopen(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter;
	int accepted = matter->accepted_day != 0;
	doing->approver = work->actor.name;
	handle_anew(doing);
	matter->refused_reason = 0;
	matter->forwarded_day = 0;
	if (accepted)
		return OK;
	matter->state = MATTER_REGISTERED;
	matter->route = 0;
	doing->event = "received";
	return OK;
}

enum outcome step_answer_repeat(struct work *work, struct doing *doing)
{
	struct clock clock;
	enum outcome found = clock_running(work, doing->matter.id, RULE_REPEAT, &clock);
	if (found == NOT_FOUND)
		return fail(work, CONFLICT, "nothing came again that still waits for an answer");
	TRY(found);
	if (doing->matter.state == MATTER_FINAL)
		doing->paper = "no_longer_accepted";
	return OK;
}

enum outcome step_archive(struct work *work, struct doing *doing)
{
	(void)work;
	doing->matter.archived_day = doing->day;
	return OK;
}
