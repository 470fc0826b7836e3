/* matter_step.h: an act under way, and the steps that the table of the life names: what the law asks
 * beyond state, seat and fields, and what changes beside the state.  A step runs inside the act's
 * transaction, before clocks are ended and started; it may choose another state, event or paper. */
#pragma once
#include "app/clock/clock_rule.h"
#include "app/matter/matter.h"

struct unit;

struct doing {
	const struct matter_act *rule;
	const struct act *act;
	struct matter matter;      /* as it will be written */
	int64_t day;
	int64_t from_state;
	const char *event;         /* the table's, unless the step chose another */
	const char *paper;
	const char *paper_number;  /* of the papers it issued */
	int64_t replaces_id;       /* the paper that the act's paper corrects; 0 none */
	int64_t office_id;         /* in whose name it is done: the holder before the act, or who supervises */
	const char *to;            /* whom it went to, for story and paper */
	const char *approver;
	int64_t clock_unit_id;     /* who must keep the clocks that start; 0 the holder */
};

/* "" for what nobody filled in. */
const char *words_of(const char *text);
struct clock_case clock_case_of(struct work *work, const struct doing *doing);
/* The office that must act now. */
int64_t holder_of(const struct matter *matter);

/* CONFLICT for a report: it goes to no unit of the tree (Regulations, art. 30). */
NODISCARD enum outcome matter_refuse_report(struct work *work, const struct doing *doing);
/* The unit that the act names: of the actor's area, not for reports, and not the one complained of
 * unless a note says why.  INVALID beside unit_id or note. */
NODISCARD enum outcome matter_receiver(struct work *work, const struct doing *doing,
                                       struct unit *out);
/* What followed on a reply that no longer holds: service, execution, conclusion, archive. */
void forget_end(struct matter *matter);
/* Takes the opinion back: handled again, its limit from this day. */
void handle_anew(struct doing *doing);

/* Issues the act's paper, if it has one. */
NODISCARD enum outcome matter_issue(struct work *work, struct doing *doing);

/* matter_intake.c: 甄别、受理、转送、交办、异议 */
NODISCARD enum outcome step_accept(struct work *work, struct doing *doing);
NODISCARD enum outcome step_refuse(struct work *work, struct doing *doing);
NODISCARD enum outcome step_direct(struct work *work, struct doing *doing);
NODISCARD enum outcome step_forward(struct work *work, struct doing *doing);
NODISCARD enum outcome step_assign(struct work *work, struct doing *doing);
NODISCARD enum outcome step_object(struct work *work, struct doing *doing);
NODISCARD enum outcome step_return(struct work *work, struct doing *doing);
NODISCARD enum outcome step_file(struct work *work, struct doing *doing);
NODISCARD enum outcome step_classify(struct work *work, struct doing *doing);
NODISCARD enum outcome step_report_up(struct work *work, struct doing *doing);

/* matter_handling.c: 办理、延期、听证 */
NODISCARD enum outcome step_hand(struct work *work, struct doing *doing);
NODISCARD enum outcome step_cooperate(struct work *work, struct doing *doing);
NODISCARD enum outcome step_release(struct work *work, struct doing *doing);
NODISCARD enum outcome step_leave_quick(struct work *work, struct doing *doing);
NODISCARD enum outcome step_lead(struct work *work, struct doing *doing);
NODISCARD enum outcome step_mark(struct work *work, struct doing *doing);
NODISCARD enum outcome step_extend(struct work *work, struct doing *doing);
NODISCARD enum outcome step_hearing(struct work *work, struct doing *doing);
NODISCARD enum outcome step_feedback(struct work *work, struct doing *doing);

/* matter_reply.c: 答复、送达、更正、办结、落实 */
NODISCARD enum outcome step_reply(struct work *work, struct doing *doing);
NODISCARD enum outcome step_serve(struct work *work, struct doing *doing);
NODISCARD enum outcome step_correct_reply(struct work *work, struct doing *doing);
NODISCARD enum outcome step_correct_service(struct work *work, struct doing *doing);
NODISCARD enum outcome step_conclude(struct work *work, struct doing *doing);
NODISCARD enum outcome step_execute(struct work *work, struct doing *doing);

/* matter_secret.c: 检举控告的知悉人 */
NODISCARD enum outcome step_let_read(struct work *work, struct doing *doing);
NODISCARD enum outcome step_bar_reader(struct work *work, struct doing *doing);

/* matter_review.c: 复查、复核 */
NODISCARD enum outcome step_review(struct work *work, struct doing *doing);
NODISCARD enum outcome step_review_result(struct work *work, struct doing *doing);
NODISCARD enum outcome step_re_review(struct work *work, struct doing *doing);
NODISCARD enum outcome step_re_review_result(struct work *work, struct doing *doing);

/* matter_after.c: 息诉、评价、撤回、并案、重新办理 */
NODISCARD enum outcome step_settle(struct work *work, struct doing *doing);
/* The rating that the act carries, and how it came about. */
void take_rating(struct doing *doing);
NODISCARD enum outcome step_rate(struct work *work, struct doing *doing);
NODISCARD enum outcome step_withdraw(struct work *work, struct doing *doing);
NODISCARD enum outcome step_merge(struct work *work, struct doing *doing);
NODISCARD enum outcome step_unmerge(struct work *work, struct doing *doing);
NODISCARD enum outcome step_reopen(struct work *work, struct doing *doing);
NODISCARD enum outcome step_answer_repeat(struct work *work, struct doing *doing);
NODISCARD enum outcome step_archive(struct work *work, struct doing *doing);

/* matter_supervision.c: 催办、督办、建议 */
NODISCARD enum outcome step_supervise(struct work *work, struct doing *doing);
NODISCARD enum outcome step_answer(struct work *work, struct doing *doing);
