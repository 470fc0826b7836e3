/* register_plan_letter.c: checks responsibility letters, their scores and appeals. */
#include "app/register/register_plan_letter.h"

#include "app/assessment/assessment.h"
#include "app/register/register_desk.h"
#include "app/register/register_plan_due.h"
#include "app/unit/unit.h"
#include "base/clock.h"

enum { HUNDREDTHS = 100 };

static enum outcome find_unit(struct work *work, const struct assessment *it, struct unit *out)
{
	struct fault kept = work->fault;
	enum outcome found = unit_by_name(work, it->concerned, out);
	out->id = found == OK ? out->id : 0;
	work->fault = kept;
	if (found == NOT_FOUND)
		fail_field(work, "concerned", "there is no unit or village called %s in your area", it->concerned);
	return found == NOT_FOUND ? OK : found;
}

/* As it was proposed when it was assessed; a later look at the records changes no letter. */
static enum outcome propose(struct work *work, struct assessment *it, const struct unit *unit)
{
	struct assessment before = { 0 };
	struct civil civil = civil_of_day(it->signed_day);
	int64_t first = day_of_civil((struct civil){ civil.year, 1, 1 }), score;
	int64_t last = day_of_civil((struct civil){ civil.year, 12, 31 });
	if (it->id)
		TRY(register_find(work, register_named("assessments"), it->id, &before));
	if (before.assessed_day == it->assessed_day && before.proposed) {
		it->proposed = before.proposed;
		return OK;
	}
	TRY(assessment_score(work, unit->id, first, it->assessed_day < last ? it->assessed_day : last,
	                     &score));
	it->proposed = score * HUNDREDTHS;
	return OK;
}

static enum outcome check_score(struct work *work, struct assessment *it, const struct unit *unit)
{
	if (!it->assessed_day || !unit->id)
		return OK;
	if (unit->kind != UNIT_VILLAGE && unit->kind != UNIT_STATION && unit->kind != UNIT_DEPARTMENT)
		return OK; /* an office itself is assessed from above */
	TRY(propose(work, it, unit));
	if (!it->score)
		it->score = it->proposed;
	if (it->score != it->proposed && !*it->score_reason)
		fail_field(work, "score_reason", "the records come to %s; say why another score is given",
		           arena_format(work->arena, "%g", (double)it->proposed / HUNDREDTHS));
	return OK;
}

static enum outcome check_appeal(struct work *work, struct assessment *it)
{
	if (!*it->appeal && !it->appeal_day)
		return OK;
	if (!*it->appeal)
		fail_field(work, "appeal", "write down the grounds of the appeal");
	if (!it->assessed_day)
		fail_field(work, "appeal", "there is no score yet that could be appealed against");
	if (!it->appeal_day)
		it->appeal_day = day_of_moment(work->now);
	if (it->appeal_day < it->assessed_day)
		fail_field(work, "appeal_day", "the appeal comes after the score");
	if (!it->appeal_due_day)
		TRY(local_limit_due(work, "appeal_answer", it->appeal_day, &it->appeal_due_day));
	if (it->appeal_decided_day && !*it->appeal_answer)
		fail_field(work, "appeal_answer", "write down the decision");
	if (it->appeal_decided_day && it->appeal_decided_day < it->appeal_day)
		fail_field(work, "appeal_decided_day", "the decision comes after the appeal");
	if (*it->appeal_answer && !it->appeal_decided_day)
		it->appeal_decided_day = day_of_moment(work->now);
	if (it->appeal_decided_day && *it->appeal_answer && !*it->appeal_by)
		it->appeal_by = work->actor.name;
	return OK;
}

enum outcome letter_check(struct work *work, void *row)
{
	struct assessment *it = row;
	struct unit unit = { 0 };
	if (*it->imported)
		return OK;
	TRY(find_unit(work, it, &unit));
	TRY(check_score(work, it, &unit));
	return check_appeal(work, it);
}
