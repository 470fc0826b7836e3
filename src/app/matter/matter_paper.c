/* matter_paper.c: the paper that an act issues: what its form's slots are filled with. */
#include <string.h>

#include "app/contact/contact.h"
#include "app/matter/matter_step.h"
#include "app/paper/paper.h"
#include "app/unit/unit.h"
#include "base/clock.h"

typedef LIST(struct paper_slot) slot_list;

static void fill(struct work *work, slot_list *slots, const char *name, const char *value)
{
	*LIST_ADD(work->arena, slots) = (struct paper_slot){ name, value };
}

static void fill_day(struct work *work, slot_list *slots, const char *name, int64_t day)
{
	fill(work, slots, name, day_chinese(work->arena, day));
}

/* Papers are Chinese whatever language the clerk reads. */
static void fill_choice(struct work *work, slot_list *slots, const char *name,
                        const struct choice *choices, int64_t value)
{
	const struct choice *choice = value ? choice_of(choices, value) : NULL;
	fill(work, slots, name, choice ? say(CHINESE, choice->label) : "");
}

static void fill_from_act(struct work *work, const struct doing *doing, slot_list *slots)
{
	const struct act *act = doing->act;
	fill(work, slots, "note", words_of(act->note));
	fill(work, slots, "approver", doing->approver);
	fill(work, slots, "days", arena_format(work->arena, "%d", (int)act->days));
	fill_day(work, slots, "day", doing->day);
	fill_day(work, slots, "from", act->from);
	fill_day(work, slots, "until", act->until);
	fill_choice(work, slots, "reason", REFUSALS, act->reason);
	fill_choice(work, slots, "result", RESULTS, act->result);
	fill_choice(work, slots, "outcome", REVIEW_OUTCOMES, act->outcome);
	fill_choice(work, slots, "kind", SUPERVISIONS, act->kind);
	fill_choice(work, slots, "satisfaction", SATISFACTIONS, act->satisfaction);
}

static void fill_from_matter(struct work *work, const struct doing *doing, slot_list *slots)
{
	const struct matter *matter = &doing->matter;
	const char *to = *doing->to ? doing->to : matter->handler;
	fill(work, slots, "petitioner", *matter->petitioner ? matter->petitioner : "信访人");
	fill(work, slots, "title", matter->title);
	fill(work, slots, "number", matter->number);
	fill(work, slots, "to", *to ? to : "承办单位");
	fill(work, slots, "quick", matter->quick ? "1" : "");
	fill(work, slots, "reply", matter->reply);
	fill_choice(work, slots, "route", ROUTES, matter->route);
	fill_day(work, slots, "received", matter->registered_day);
	fill_day(work, slots, "accepted", matter->accepted_day);
	fill_day(work, slots, "served", matter->served_day);
}

static enum outcome fill_from_records(struct work *work, const struct doing *doing, slot_list *slots)
{
	struct clock clock;
	struct unit sender = { .name = "上级交办单位" };
	contact_list contacts = { 0 };
	enum outcome found = clock_running(work, doing->matter.id, RULE_CONCLUSION, &clock);
	if (found != OK && found != NOT_FOUND)
		return found;
	fill_day(work, slots, "due", found == OK ? clock.due_day : 0);
	if (doing->matter.sender_unit_id)
		TRY(unit_find(work, doing->matter.sender_unit_id, &sender));
	fill(work, slots, "sender", sender.name);
	fill(work, slots, "from_unit", sender.name);
	TRY(contacts_of_matter(work, doing->matter.id, &contacts));
	fill(work, slots, "query_code", contacts.count ? contacts.items[0].query_code : "");
	return OK;
}

/* Review is asked of the level above whoever replied (Regulations, art. 35). */
static enum outcome find_office(struct work *work, const struct doing *doing, struct unit *office,
                                const char **above)
{
	unit_list line = { 0 };
	TRY(unit_office(work, doing->office_id, office));
	TRY(units_above(work, office->id, &line));
	*above = line.count > 1 ? line.items[1].name : "本机关、单位的上一级机关、单位";
	return OK;
}

enum outcome matter_issue(struct work *work, struct doing *doing)
{
	struct unit office;
	struct paper paper;
	slot_list slots = { 0 };
	const char *above;
	if (!*doing->paper)
		return OK;
	TRY(find_office(work, doing, &office, &above));
	fill(work, &slots, "unit", office.name);
	fill(work, &slots, "review_authority", above);
	fill_from_act(work, doing, &slots);
	fill_from_matter(work, doing, &slots);
	TRY(fill_from_records(work, doing, &slots));
	fill(work, &slots, NULL, NULL);
	struct paper_order order = { doing->matter.id, office.id, office.name, doing->paper, doing->day,
		                     slots.items };
	TRY(paper_issue(work, &order, &paper));
	doing->paper_number = paper.number;
	return OK;
}
