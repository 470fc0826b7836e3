/* matter_act.c: does an act: looks it up in the table of the life, checks who, when and what was
 * filled in, lets its step decide, ends and starts clocks, and tells the journal: one transaction. */
#include <string.h>

#include "app/contact/contact.h"
#include "app/journal/journal.h"
#include "app/matter/act_rule.h"
#include "app/matter/matter_step.h"
#include "app/matter/matter_store.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "base/words.h"
#include "db/transaction.h"

const struct matter_act *matter_act_find(const char *code)
{
	for (const struct matter_act *each = MATTER_ACTS; each->code; each++)
		if (strcmp(each->code, code) == 0)
			return each;
	return NULL;
}

int matter_act_asks(const struct matter_act *act, const char *name)
{
	return words_have(act->asks, ' ', name, strlen(name));
}

const char *words_of(const char *text)
{
	return text ? text : "";
}

int64_t holder_of(const struct matter *matter)
{
	return matter->holder_unit_id ? matter->holder_unit_id : matter->unit_id;
}

const char *matter_facts(struct work *work, const struct matter *matter)
{
	const struct choice *purpose = choice_of(PURPOSES, matter->purpose);
	const struct choice *channel = choice_of(CHANNELS, matter->first_channel);
	return arena_format(work->arena, "purpose=%s channel=%s size=%s route=%d quick=%s stage=%s",
	                    purpose ? purpose->code : "", channel ? channel->code : "",
	                    choice_of(SIZES, matter->size)->code, (int)matter->route,
	                    matter->quick ? "yes" : "no",
	                    !matter->state || matter_state_open(matter->state) ? "open" : "closed");
}

struct clock_case clock_case_of(struct work *work, const struct doing *doing)
{
	return (struct clock_case){
		.matter_id = doing->matter.id,
		.unit_id = doing->clock_unit_id ? doing->clock_unit_id : holder_of(&doing->matter),
		.facts = matter_facts(work, &doing->matter),
		.day = doing->day,
	};
}

/* Whether the actor belongs to the office of UNIT_ID; its stations and villages belong to it. */
static enum outcome is_of_office(struct work *work, int64_t unit_id, int *out)
{
	struct unit office, own;
	*out = unit_id == work->actor.unit_id;
	if (*out || !unit_id)
		return OK;
	TRY(unit_office(work, unit_id, &office));
	TRY(unit_office(work, work->actor.unit_id, &own));
	*out = office.id == own.id;
	return OK;
}

enum { WRITTEN_DOWN_LATE = 30 };

/* Units that help are told like a limit that runs. */
static enum outcome add_cooperation(struct work *work, int64_t matter_id, const char **out)
{
	named_list parts = { 0 };
	TRY(matter_store_parts(work, matter_id, &parts));
	if (parts.count)
		*out = arena_format(work->arena, "%s %s", *out, RUNS_COOPERATION);
	return OK;
}

static enum outcome running_rules(struct work *work, int64_t matter_id, const char **out)
{
	clock_list clocks = { 0 };
	TRY(clocks_of_matter(work, matter_id, &clocks));
	*out = "";
	FOR_EACH(clock, &clocks) {
		/* What the petitioner asked in time may be written down later. */
		int over = clock->of_others && clock->due_day + WRITTEN_DOWN_LATE < day_of_moment(work->now);
		if (!clock->met_day && !clock->stopped_day && !over)
			*out = arena_format(work->arena, "%s %s", *out, clock->rule);
	}
	return add_cooperation(work, matter_id, out);
}

enum outcome matter_seats(struct work *work, const struct matter *matter, struct seats *out)
{
	*out = (struct seats){ .taken = { [SEAT_ANYONE] = 1 } };
	TRY(running_rules(work, matter->id, &out->running));
	int *taken = out->taken;
	TRY(is_of_office(work, holder_of(matter), &taken[SEAT_HOLDER]));
	TRY(is_of_office(work, matter->sender_unit_id, &taken[SEAT_SENDER]));
	taken[SEAT_ABOVE] = taken[SEAT_HOLDER];
	if (!taken[SEAT_ABOVE])
		TRY(unit_within(work, holder_of(matter), &taken[SEAT_ABOVE]));
	return OK;
}

static int is_seated(const struct work *work, const struct seats *seats, enum seat seat)
{
	return work->actor.role == ROLE_SYSTEM || seats->taken[seat];
}

int matter_act_allowed(const struct work *work, const struct matter_act *act,
                       const struct matter *matter, const struct seats *seats)
{
	return role_may(work->actor.role, act_permission(act)) &&
	       (!act->runs || words_have(seats->running, ' ', act->runs, strlen(act->runs))) &&
	       (!act->secret || matter->confidential) && (act->states & (1u << matter->state)) &&
	       is_seated(work, seats, act->seat);
}

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

static int is_given(const struct field *field, const struct act *act)
{
	return field_is_text(field) ? *words_of(field_text(field, act)) != '\0'
	                            : field_integer(field, act) != 0;
}

/* The blank-separated names of what must be filled in. */
static enum outcome check_needs(struct work *work, const struct doing *doing)
{
	const char *name = words_of(doing->rule->needs);
	while (*name) {
		size_t length = strcspn(name, " ");
		const struct field *field =
			field_find(ACT_FIELDS, arena_copy(work->arena, name, length));
		if (field && !is_given(field, doing->act))
			fail_field(work, field->name, "%s is needed", tr(work, field->label));
		name += length + (name[length] == ' ');
	}
	return work->fault.fields.count ? INVALID : OK;
}

static enum outcome check_seat(struct work *work, const struct doing *doing)
{
	struct seats seats;
	TRY(matter_seats(work, &doing->matter, &seats));
	if (is_seated(work, &seats, doing->rule->seat))
		return OK;
	if (doing->rule->seat == SEAT_SENDER)
		return fail(work, DENIED, "only the unit that sent the matter decides this");
	return fail(work, DENIED, "another unit answers for this matter now; you can read it and add "
	            "notes");
}

/* Nothing but the story changes: nobody's page grows old by it, nor does it ask for a new one. */
static int only_tells(const struct matter_act *rule)
{
	return rule->seat == SEAT_ANYONE && !rule->to && !rule->step && !rule->event && !rule->paper;
}

/* What an act does not ask for it does not take, whoever sends it: no other day, no other unit. */
static const struct act *as_asked(struct work *work, const struct matter_act *rule,
                                  const struct act *act)
{
	struct act *asked = arena_alloc(work->arena, sizeof *asked);
	memset(asked, 0, sizeof *asked);
	asked->matter_id = act->matter_id;
	asked->revision = act->revision;
	for (const struct field *each = ACT_FIELDS; each->type != FIELD_END; each++) {
		if (!matter_act_asks(rule, each->name))
			continue;
		if (field_is_text(each))
			field_set_text(each, asked, words_of(field_text(each, act)));
		else
			field_set_integer(each, asked, field_integer(each, act));
	}
	return asked;
}

static enum outcome begin(struct work *work, const struct act *act, struct doing *doing)
{
	const struct matter_act *rule = doing->rule;
	doing->act = act = as_asked(work, rule, act);
	doing->day = act->day ? act->day : day_of_moment(work->now);
	doing->event = words_of(rule->event);
	doing->paper = words_of(rule->paper);
	doing->to = doing->approver = doing->paper_number = "";
	TRY(permit(work, act_permission(rule)));
	TRY(matter_find(work, act->matter_id, &doing->matter));
	doing->from_state = doing->matter.state;
	doing->office_id = rule->seat == SEAT_HOLDER ? holder_of(&doing->matter) : work->actor.unit_id;
	TRY(check_seat(work, doing));
	if (!(rule->states & (1u << doing->matter.state)) ||
	    (rule->secret && !doing->matter.confidential))
		return fail(work, CONFLICT, "%s", tr(work, words_of(rule->rule)));
	if (act->revision && !only_tells(rule) && act->revision != doing->matter.revision)
		return fail(work, CONFLICT, "someone else acted on this matter meanwhile; look at what "
		            "changed and try again");
	TRY(check_day(work, doing));
	return check_needs(work, doing);
}

/* Closed: nothing more to do, unless it is reopened.  What a concluded matter still owes, a report to
 * whoever assigned it or an answer, it owes. */
static int is_closing(const struct doing *doing)
{
	int64_t state = doing->matter.state;
	return state != doing->from_state && state != MATTER_CONCLUDED && !matter_state_open(state);
}

static enum outcome tend_clocks(struct work *work, struct doing *doing)
{
	struct matter *matter = &doing->matter;
	struct clock_case it = clock_case_of(work, doing);
	TRY(clock_act(work, matter->id, doing->rule->code, doing->day));
	if (is_closing(doing))
		TRY(clock_stop_all(work, matter->id, doing->rule->code, doing->day));
	if (*doing->event)
		TRY(clock_begin(work, &it, doing->event));
	return clock_next_due(work, matter->id, &matter->due_day);
}

/* What was filled in, by the names of the form: choices by code, so that the story can say them. */
static const char *told(struct work *work, const struct doing *doing, const struct field *field)
{
	if (field_is_text(field))
		return words_of(field_text(field, doing->act));
	int64_t value = field_integer(field, doing->act);
	if (!value)
		return "";
	if (field->type == FIELD_DAY)
		return day_string(work->arena, value);
	if (field->type == FIELD_FLAG)
		return "yes";
	const struct choice *choice = field->choices ? choice_of(field->choices, value) : NULL;
	return choice ? choice->code : arena_format(work->arena, "%lld", (long long)value);
}

/* Names that tell nothing to people, or are told by "to". */
static int is_untold(const char *name)
{
	return !strcmp(name, "revision") || !strcmp(name, "unit_id") || !strcmp(name, "person_id") ||
	       !strcmp(name, "outside") || !strcmp(name, "day");
}

static const char *details(struct work *work, const struct doing *doing)
{
	LIST(struct journal_pair) pairs = { 0 };
	for (const struct field *each = ACT_FIELDS; each->type != FIELD_END; each++)
		if (matter_act_asks(doing->rule, each->name) && !is_untold(each->name))
			*LIST_ADD(work->arena, &pairs) =
				(struct journal_pair){ each->name, told(work, doing, each) };
	*LIST_ADD(work->arena, &pairs) = (struct journal_pair){ "to", doing->to };
	*LIST_ADD(work->arena, &pairs) = (struct journal_pair){ "approved", doing->approver };
	*LIST_ADD(work->arena, &pairs) = (struct journal_pair){ "paper", doing->paper_number };
	*LIST_ADD(work->arena, &pairs) =
		(struct journal_pair){ "day", day_string(work->arena, doing->day) };
	*LIST_ADD(work->arena, &pairs) = (struct journal_pair){ NULL, NULL };
	return journal_details_of(work, pairs.items);
}

static enum outcome change(struct work *work, struct doing *doing)
{
	TRY(tend_clocks(work, doing));
	TRY(matter_issue(work, doing));
	return matter_store_update(work, &doing->matter);
}

static enum outcome write_down(struct work *work, struct doing *doing)
{
	const struct matter *matter = &doing->matter;
	if (!only_tells(doing->rule))
		TRY(change(work, doing));
	return journal_append(work, arena_format(work->arena, "matter.%s", doing->rule->code), matter->id,
	                      matter->title, details(work, doing));
}

enum outcome matter_do(struct work *work, const char *code, const struct act *act)
{
	TRANSACTION(transaction);
	struct doing doing = { .rule = matter_act_find(code) };
	if (!doing.rule)
		return fail(work, NOT_FOUND, "there is no such act");
	TRY(transaction_begin(work, &transaction));
	TRY(begin(work, act, &doing));
	if (doing.rule->to)
		doing.matter.state = doing.rule->to;
	if (doing.rule->step)
		TRY(doing.rule->step(work, &doing));
	if (is_closing(&doing) && matter_state_open(doing.from_state))
		doing.matter.closed_day = doing.day;
	TRY(write_down(work, &doing));
	return transaction_commit(&transaction);
}
