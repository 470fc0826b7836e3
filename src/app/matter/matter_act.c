/* matter_act.c: the acts on a matter: each checks its rule, changes the state, tends the clocks and
 * tells the journal, in one transaction. */
#include <string.h>

#include "app/clock/clock_rule.h"
#include "app/contact/contact.h"
#include "app/journal/journal.h"
#include "app/matter/matter.h"
#include "app/matter/matter_store.h"
#include "app/person/person.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "db/transaction.h"

/* An act under way. */
struct doing {
	const struct act *act;
	struct matter matter;
	int64_t day;
};

static enum outcome check_day(struct work *work, const struct doing *doing)
{
	int64_t today = day_of_moment(work->now);
	if (doing->day > today)
		return fail_field(work, "day", "the date lies in the future; type %s or earlier",
		                  day_string(work->arena, today));
	if (doing->day < doing->matter.registered_day)
		return fail_field(work, "day", "the date lies before the matter was received (%s)",
		                  day_string(work->arena, doing->matter.registered_day));
	return OK;
}

static enum outcome begin(struct work *work, const struct act *act, const char *code,
                          struct doing *doing)
{
	const struct matter_act *rule = matter_act_find(code);
	doing->act = act;
	doing->day = act->day ? act->day : day_of_moment(work->now);
	TRY(permit(work, rule->permission));
	TRY(matter_find(work, act->matter_id, &doing->matter));
	if (!(rule->states & (1u << doing->matter.state)))
		return fail(work, CONFLICT, "%s", tr(work, rule->rule));
	if (act->revision && act->revision != doing->matter.revision)
		return fail(work, CONFLICT, "someone else acted on this matter meanwhile; look at what "
		            "changed and try again");
	return check_day(work, doing);
}

static const char *note_of(const struct doing *doing)
{
	return doing->act->note ? doing->act->note : "";
}

static enum outcome end(struct work *work, struct doing *doing, const char *act,
                        const char *details)
{
	TRY(clock_next_due(work, doing->matter.id, &doing->matter.due_day));
	TRY(matter_store_update(work, &doing->matter));
	return journal_append(work, act, doing->matter.id, doing->matter.title, details);
}

static const char *day_detail(struct work *work, int64_t day)
{
	return day_string(work->arena, day);
}

enum outcome matter_accept(struct work *work, const struct act *act)
{
	TRANSACTION(transaction);
	struct doing doing;
	TRY(transaction_begin(work, &transaction));
	TRY(begin(work, act, "accept", &doing));
	doing.matter.state = MATTER_ACCEPTED;
	doing.matter.accepted_day = doing.day;
	TRY(clock_meet(work, act->matter_id, RULE_ACCEPTANCE, doing.day));
	if (doing.matter.purpose == PURPOSE_REQUEST)
		TRY(clock_start(work, act->matter_id, doing.matter.unit_id, RULE_CONCLUSION, doing.day, 0));
	TRY(end(work, &doing, "matter.accept",
	        journal_details(work, "note", note_of(&doing), "day", day_detail(work, doing.day), NULL)));
	return transaction_commit(&transaction);
}

enum outcome matter_refuse(struct work *work, const struct act *act)
{
	TRANSACTION(transaction);
	struct doing doing;
	const struct choice *reason = choice_of(REFUSALS, act->reason);
	TRY(transaction_begin(work, &transaction));
	TRY(begin(work, act, "refuse", &doing));
	if (!reason)
		return fail_field(work, "reason", "choose the reason in law; without one a matter must be "
		                  "accepted or forwarded (Regulations, art. 23)");
	doing.matter.state = MATTER_REFUSED;
	doing.matter.refused_reason = act->reason;
	TRY(clock_meet(work, act->matter_id, RULE_ACCEPTANCE, doing.day));
	TRY(end(work, &doing, "matter.refuse",
	        journal_details(work, "reason", reason->code, "note", note_of(&doing), "day",
	                        day_detail(work, doing.day), NULL)));
	return transaction_commit(&transaction);
}

/* A report never goes to whom it is about, nor down the tree at all: it is for the discipline
 * authorities (Regulations, art. 30). */
static enum outcome refuse_confidential(struct work *work, const struct doing *doing)
{
	if (!doing->matter.confidential)
		return OK;
	return fail(work, CONFLICT, "a report on an official is not passed to units here; forward it to "
	            "the discipline authority outside (Regulations, art. 30)");
}

static enum outcome receiving_unit(struct work *work, const struct doing *doing, struct unit *out)
{
	int within = 0;
	TRY(refuse_confidential(work, doing));
	if (!doing->act->unit_id)
		return fail_field(work, "unit_id", "choose the unit");
	TRY(unit_find(work, doing->act->unit_id, out));
	TRY(unit_within(work, out->id, &within));
	if (!within || out->closed)
		return fail_field(work, "unit_id", "choose a unit of your own area");
	return OK;
}

static enum outcome forward_to(struct work *work, struct doing *doing)
{
	const char *outside = doing->act->outside ? doing->act->outside : "";
	struct unit unit = { .name = outside };
	if (!*outside) {
		TRY(receiving_unit(work, doing, &unit));
		TRY(matter_show_to(work, doing->matter.id, unit.id));
	}
	doing->matter.handler_unit_id = unit.id;
	doing->matter.handler = unit.name;
	return OK;
}

enum outcome matter_forward(struct work *work, const struct act *act)
{
	TRANSACTION(transaction);
	struct doing doing;
	TRY(transaction_begin(work, &transaction));
	TRY(begin(work, act, "forward", &doing));
	TRY(forward_to(work, &doing));
	doing.matter.state = MATTER_FORWARDED;
	TRY(clock_meet(work, act->matter_id, RULE_ACCEPTANCE, doing.day));
	TRY(end(work, &doing, "matter.forward",
	        journal_details(work, "to", doing.matter.handler, "note", note_of(&doing), "day",
	                        day_detail(work, doing.day), NULL)));
	return transaction_commit(&transaction);
}

enum outcome matter_assign(struct work *work, const struct act *act)
{
	TRANSACTION(transaction);
	struct doing doing;
	struct unit unit = { 0 };
	TRY(transaction_begin(work, &transaction));
	TRY(begin(work, act, "assign", &doing));
	TRY(receiving_unit(work, &doing, &unit));
	if (act->until <= doing.day)
		return fail_field(work, "until", "give the day by which the unit reports back, after %s",
		                  day_string(work->arena, doing.day));
	TRY(matter_show_to(work, act->matter_id, unit.id));
	doing.matter.state = MATTER_ASSIGNED;
	doing.matter.handler_unit_id = unit.id;
	doing.matter.handler_id = 0;
	doing.matter.handler = unit.name;
	doing.matter.feedback_day = act->until;
	TRY(clock_meet(work, act->matter_id, RULE_ACCEPTANCE, doing.day));
	TRY(clock_stop(work, act->matter_id, RULE_FEEDBACK, doing.day));
	TRY(clock_start(work, act->matter_id, unit.id, RULE_FEEDBACK, doing.day,
	                act->until - doing.day));
	TRY(end(work, &doing, "matter.assign",
	        journal_details(work, "to", unit.name, "until", day_detail(work, act->until), "note",
	                        note_of(&doing), "day", day_detail(work, doing.day), NULL)));
	return transaction_commit(&transaction);
}

enum outcome matter_hand(struct work *work, const struct act *act)
{
	TRANSACTION(transaction);
	struct doing doing;
	struct person person;
	int within = 0;
	TRY(transaction_begin(work, &transaction));
	TRY(begin(work, act, "hand", &doing));
	TRY(refuse_confidential(work, &doing));
	if (!act->person_id)
		return fail_field(work, "person_id", "choose the handler");
	TRY(person_find(work, act->person_id, &person));
	TRY(unit_within(work, person.unit_id, &within));
	if (!within || person.disabled || !role_may(person.role, PERMIT_ANSWER))
		return fail_field(work, "person_id", "choose a handler of your own area");
	TRY(matter_show_to(work, act->matter_id, person.unit_id));
	doing.matter.handler_id = person.id;
	doing.matter.handler_unit_id = person.unit_id;
	doing.matter.handler = person.name;
	if (doing.matter.state == MATTER_ACCEPTED)
		doing.matter.state = MATTER_HANDLING;
	TRY(end(work, &doing, "matter.hand",
	        journal_details(work, "to", person.name, "note", note_of(&doing), NULL)));
	return transaction_commit(&transaction);
}

static enum outcome need_note(struct work *work, const struct doing *doing, const char *words)
{
	return *note_of(doing) ? OK : fail_field(work, "note", "%s", tr(work, words));
}

enum outcome matter_note(struct work *work, const struct act *act)
{
	TRANSACTION(transaction);
	struct doing doing;
	TRY(transaction_begin(work, &transaction));
	TRY(begin(work, act, "note", &doing));
	TRY(need_note(work, &doing, "write the note"));
	TRY(journal_append(work, "matter.note", act->matter_id, doing.matter.title,
	                   journal_details(work, "note", act->note, NULL)));
	return transaction_commit(&transaction);
}

enum outcome matter_lead(struct work *work, const struct act *act)
{
	TRANSACTION(transaction);
	struct doing doing;
	TRY(transaction_begin(work, &transaction));
	TRY(begin(work, act, "lead", &doing));
	if (!act->lead || !*act->lead)
		return fail_field(work, "lead", "name the lead official");
	doing.matter.lead = act->lead;
	TRY(end(work, &doing, "matter.lead",
	        journal_details(work, "lead", act->lead, "note", note_of(&doing), NULL)));
	return transaction_commit(&transaction);
}

enum outcome matter_extend(struct work *work, const struct act *act)
{
	TRANSACTION(transaction);
	struct doing doing;
	TRY(transaction_begin(work, &transaction));
	TRY(begin(work, act, "extend", &doing));
	TRY(clock_extend(work, act->matter_id, act->days, note_of(&doing), work->actor.name));
	TRY(end(work, &doing, "matter.extend",
	        journal_details(work, "days", arena_format(work->arena, "%d", (int)act->days), "note",
	                        act->note, "approved", work->actor.name, NULL)));
	return transaction_commit(&transaction);
}

enum outcome matter_reply(struct work *work, const struct act *act)
{
	TRANSACTION(transaction);
	struct doing doing;
	TRY(transaction_begin(work, &transaction));
	TRY(begin(work, act, "reply", &doing));
	TRY(need_note(work, &doing, "write the reply: facts, grounds, and the opinion on each request "
	              "(Regulations, art. 32)"));
	doing.matter.state = MATTER_REPLIED;
	doing.matter.reply = act->note;
	doing.matter.replied_day = doing.day;
	TRY(clock_meet(work, act->matter_id, RULE_FEEDBACK, doing.day));
	TRY(end(work, &doing, "matter.reply",
	        journal_details(work, "note", act->note, "day", day_detail(work, doing.day), NULL)));
	return transaction_commit(&transaction);
}

enum outcome matter_conclude(struct work *work, const struct act *act)
{
	TRANSACTION(transaction);
	struct doing doing;
	TRY(transaction_begin(work, &transaction));
	TRY(begin(work, act, "conclude", &doing));
	if (doing.day < doing.matter.replied_day)
		return fail_field(work, "day", "a matter is not concluded before its reply (%s)",
		                  day_detail(work, doing.matter.replied_day));
	doing.matter.state = MATTER_CONCLUDED;
	doing.matter.concluded_day = doing.day;
	doing.matter.settled = act->settled;
	doing.matter.satisfaction = act->satisfaction;
	TRY(clock_meet(work, act->matter_id, RULE_CONCLUSION, doing.day));
	TRY(clock_meet(work, act->matter_id, RULE_ACCEPTANCE, doing.day));
	TRY(end(work, &doing, "matter.conclude",
	        journal_details(work, "note", note_of(&doing), "settled", act->settled ? "yes" : "",
	                        "day", day_detail(work, doing.day), NULL)));
	return transaction_commit(&transaction);
}

enum outcome matter_rate(struct work *work, const struct act *act)
{
	TRANSACTION(transaction);
	struct doing doing;
	const struct choice *rating = choice_of(SATISFACTIONS, act->satisfaction);
	TRY(transaction_begin(work, &transaction));
	TRY(begin(work, act, "rate", &doing));
	doing.matter.satisfaction = act->satisfaction;
	doing.matter.settled = doing.matter.settled || act->settled;
	TRY(end(work, &doing, "matter.rate",
	        journal_details(work, "satisfaction", rating ? rating->code : "", "note",
	                        note_of(&doing), NULL)));
	return transaction_commit(&transaction);
}

enum outcome matter_archive(struct work *work, const struct act *act)
{
	TRANSACTION(transaction);
	struct doing doing;
	TRY(transaction_begin(work, &transaction));
	TRY(begin(work, act, "archive", &doing));
	doing.matter.state = MATTER_ARCHIVED;
	doing.matter.archived_day = doing.day;
	TRY(end(work, &doing, "matter.archive", journal_details(work, "note", note_of(&doing), NULL)));
	return transaction_commit(&transaction);
}
