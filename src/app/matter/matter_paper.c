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

/* "（六）信访程序（六十日）" of a form is "信访程序" in a letter. */
static const char *route_words(struct work *work, int64_t route)
{
	const struct choice *choice = choice_of(ROUTES, route);
	if (!choice)
		return "";
	const char *words = say(CHINESE, choice->label), *first = strstr(words, "）");
	words = first && strncmp(words, "（", strlen("（")) == 0 ? first + strlen("）") : words;
	const char *last = strstr(words, "（");
	return last ? arena_copy(work->arena, words, (size_t)(last - words)) : words;
}

/* One slot for the reason that holds, so that the form says what follows from it. */
static void fill_reason(struct work *work, const struct doing *doing, slot_list *slots)
{
	const struct choice *reason = choice_of(REFUSALS, doing->act->reason);
	fill_choice(work, slots, "reason", REFUSALS, doing->act->reason);
	if (reason)
		fill(work, slots, arena_format(work->arena, "reason_%s", reason->code), "1");
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
	fill_reason(work, doing, slots);
	fill(work, slots, "facts", words_of(act->facts));
	fill(work, slots, "basis", words_of(act->basis));
	fill(work, slots, "brief", *words_of(act->basis) ? "" : "1");
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
	fill(work, slots, "claim", *words_of(doing->act->claim) ? doing->act->claim : matter->title);
	fill(work, slots, "number", matter->number);
	fill(work, slots, "to", *to ? to : "承办单位");
	fill(work, slots, "quick", matter->quick ? "1" : "");
	fill(work, slots, "reply", matter->reply);
	fill(work, slots, "route", route_words(work, matter->route));
	fill(work, slots, "respondent", matter->respondent);
	fill(work, slots, "people", arena_format(work->arena, "%d", (int)matter->people));
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
	found = clock_running(work, doing->matter.id, RULE_REVIEW_REQUEST, &clock);
	if (found != OK && found != NOT_FOUND)
		return found;
	fill_day(work, slots, "review_until",
	         found == OK && clock.due_day >= doing->day ? clock.due_day : 0);
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
	*above = *office->review_authority ? office->review_authority
	         : line.count > 1          ? line.items[1].name
	                                   : "本机关、单位的上一级机关、单位";
	return OK;
}

static enum outcome issue_one(struct work *work, struct doing *doing, const char *kind,
                              const struct unit *office, const slot_list *slots)
{
	struct paper paper;
	struct paper_order order = {
		.matter_id = doing->matter.id,
		.unit_id = office->id,
		.unit = *office->letterhead ? office->letterhead : office->name,
		.word = office->paper_word,
		.kind = kind,
		.day = doing->day,
		.unknown = !*doing->matter.petitioner,
		.replaces_id = doing->replaces_id,
		.slots = slots->items,
	};
	TRY(paper_issue(work, &order, &paper));
	doing->paper_number = *doing->paper_number
	                              ? arena_format(work->arena, "%s、%s", doing->paper_number, paper.number)
	                              : paper.number;
	return OK;
}

enum outcome matter_issue(struct work *work, struct doing *doing)
{
	struct unit office;
	slot_list slots = { 0 };
	const char *above, *kind = doing->paper;
	if (!*kind)
		return OK;
	TRY(find_office(work, doing, &office, &above));
	fill(work, &slots, "unit", office.name);
	fill(work, &slots, "contact_line", office.contact_line);
	fill(work, &slots, "review_authority", above);
	fill_from_act(work, doing, &slots);
	fill_from_matter(work, doing, &slots);
	TRY(fill_from_records(work, doing, &slots));
	fill(work, &slots, NULL, NULL);
	while (*kind) {
		size_t length = strcspn(kind, " ");
		TRY(issue_one(work, doing, arena_copy(work->arena, kind, length), &office, &slots));
		kind += length + (kind[length] == ' ');
	}
	return OK;
}
