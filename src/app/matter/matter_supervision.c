/* matter_supervision.c: the steps of urging 催办, supervising 督办 and suggesting 建议, and of the
 * answer that is due. */
#include <string.h>

#include "app/matter/matter_step.h"
#include "app/matter/matter_store.h"
#include "base/clock.h"

/* Whoever works on it now: the unit it was assigned to, else its holder. */
static int64_t supervised_unit(const struct matter *matter)
{
	return matter->handler_unit_id ? matter->handler_unit_id : holder_of(matter);
}

enum outcome step_supervise(struct work *work, struct doing *doing)
{
	struct supervision supervision = {
		.matter_id = doing->matter.id,
		.kind = doing->act->kind ? doing->act->kind : SUPERVISION_URGE,
		.by_unit_id = work->actor.unit_id,
		.to_unit_id = supervised_unit(&doing->matter),
		.day = doing->day,
		.answer_by = doing->act->until,
		.reason = words_of(doing->act->note),
	};
	if (doing->act->until && doing->act->until <= doing->day)
		return fail_field(work, "until", "give the day by which the unit answers, after %s",
		                  day_string(work->arena, doing->day));
	if (supervision.kind >= SUPERVISION_IMPROVE)
		doing->paper = "suggestion";
	doing->clock_unit_id = supervision.to_unit_id;
	struct clock_case it = clock_case_of(work, doing);
	TRY(matter_store_add_supervision(work, &supervision));
	TRY(clock_start(work, &it, RULE_SUPERVISION, supervision.answer_by));
	return OK;
}

enum outcome step_answer(struct work *work, struct doing *doing)
{
	struct supervision asked;
	enum outcome found = matter_store_open_supervision(work, doing->matter.id, &asked);
	if (found == NOT_FOUND)
		return fail(work, CONFLICT, "no supervision of this matter waits for an answer");
	TRY(found);
	if (doing->day < asked.day)
		return fail_field(work, "day", "the answer cannot be older than the request (%s)",
		                  day_string(work->arena, asked.day));
	asked.answered_day = doing->day;
	asked.answer = doing->act->note;
	TRY(clock_meet_oldest(work, doing->matter.id, RULE_SUPERVISION, doing->day));
	return matter_store_answer_supervision(work, &asked);
}
