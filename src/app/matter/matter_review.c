/* matter_review.c: the steps of review 复查 and re-review 复核: asked in time, answered by the level
 * above, stored and obeyed here. */
#include "app/matter/matter_step.h"
#include "app/matter/matter_store.h"
#include "base/clock.h"

enum { LEVEL_REVIEW = 1, LEVEL_RE_REVIEW };

/* The request is in time, or there is none (Regulations, art. 35, 36). */
static enum outcome check_in_time(struct work *work, const struct doing *doing, const char *rule)
{
	struct clock clock;
	enum outcome found = clock_running(work, doing->matter.id, rule, &clock);
	if (found == NOT_FOUND)
		return fail(work, CONFLICT, "no time to ask for this runs: the answer was not served yet, or "
		            "the request was made already");
	TRY(found);
	if (doing->day < clock.started_day)
		return fail_field(work, "day", "the date lies before the answer was served (%s)",
		                  day_string(work->arena, clock.started_day));
	if (doing->day > clock.due_day)
		return fail_field(work, "day", "the 30 days to ask ended on %s; a later request is no longer "
		                  "accepted (Regulations, art. 35, 36)",
		                  day_string(work->arena, clock.due_day));
	return OK;
}

static enum outcome ask(struct work *work, struct doing *doing, int64_t level)
{
	struct review review = {
		.matter_id = doing->matter.id,
		.level = level,
		.asked_day = doing->day,
		.authority = doing->act->outside,
	};
	doing->to = doing->act->outside;
	doing->matter.archived_day = 0;
	doing->matter.closed_day = 0;
	return matter_store_add_review(work, &review);
}

enum outcome step_review(struct work *work, struct doing *doing)
{
	TRY(check_in_time(work, doing, RULE_REVIEW_REQUEST));
	return ask(work, doing, LEVEL_REVIEW);
}

enum outcome step_re_review(struct work *work, struct doing *doing)
{
	TRY(check_in_time(work, doing, RULE_RE_REVIEW_REQUEST));
	return ask(work, doing, LEVEL_RE_REVIEW);
}

void forget_end(struct matter *matter)
{
	matter->served_day = 0;
	matter->concluded_day = 0;
	matter->closed_day = 0;
	matter->archived_day = 0;
	matter->executed_day = 0;
	matter->settled = 0;
}

/* The opinion is void: the matter is handled anew, with a new limit from this day. */
void handle_anew(struct doing *doing)
{
	struct matter *matter = &doing->matter;
	matter->state = MATTER_HANDLING;
	forget_end(matter);
	matter->replied_day = 0;
	matter->quick = 0;
	matter->satisfaction = 0;
	matter->rated_way = RATED_UNSAID;
	doing->event = "accepted";
}

static enum outcome answer(struct work *work, struct doing *doing, int64_t level, int64_t upheld)
{
	struct review review;
	struct matter *matter = &doing->matter;
	TRY(matter_store_last_review(work, matter->id, level, &review));
	if (doing->day < review.asked_day)
		return fail_field(work, "day", "the answer cannot be older than the request (%s)",
		                  day_string(work->arena, review.asked_day));
	review.outcome = doing->act->outcome;
	review.served_day = doing->day;
	review.note = words_of(doing->act->note);
	TRY(matter_store_answer_review(work, &review));
	if (review.outcome == REVIEW_REVOKED || review.outcome == REVIEW_REDO)
		handle_anew(doing);
	else
		matter->state = upheld;
	return OK;
}

enum outcome step_review_result(struct work *work, struct doing *doing)
{
	int64_t upheld = doing->matter.concluded_day ? MATTER_CONCLUDED : MATTER_SERVED;
	return answer(work, doing, LEVEL_REVIEW, upheld);
}

enum outcome step_re_review_result(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter;
	TRY(answer(work, doing, LEVEL_RE_REVIEW, MATTER_FINAL));
	if (matter->state == MATTER_FINAL && !matter->concluded_day)
		matter->concluded_day = doing->day;
	return OK;
}
