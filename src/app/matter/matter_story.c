/* matter_story.c: a matter's journal as people tell it. */
#include "app/matter/matter_story.h"

#include <string.h>

#include "base/clock.h"

/* What entries tell beside the fields of acts. */
static const struct {
	const char *name;
	const char *label;
	const struct choice *choices;
} FACTS[] = {
	{ "number", "Number", NULL },        { "channel", "Channel", CHANNELS },
	{ "repeat", "Repeat", NULL },        { "to", "To", NULL },
	{ "approved", "Approved by", NULL }, { "accepted", "Accepted on", NULL },
	{ "concluded", "Concluded on", NULL }, { "handler", "Handled by", NULL },
	{ "paper", "Paper", NULL },          { "day", "Date", NULL },
};

static const char *detail_of(const journal_pair_list *details, const char *name)
{
	FOR_EACH(pair, details)
		if (strcmp(pair->name, name) == 0)
			return pair->value;
	return "";
}

/* What goes on with ； ends with no 。 of its own. */
static const char *without_stop(struct work *work, const char *text)
{
	size_t length = strlen(text), stop = strlen("。");
	int stops = length >= stop && strcmp(text + length - stop, "。") == 0;
	return stops ? arena_format(work->arena, "%.*s", (int)(length - stop), text) : text;
}

static const char *add_fact(struct work *work, const journal_pair_list *details, const char *facts,
                            const char *name, const char *label, const struct choice *choices)
{
	const char *value = detail_of(details, name);
	const struct choice *choice = *value && choices ? choice_named(choices, value) : NULL;
	if (!*value)
		return facts;
	if (choice)
		value = tr(work, choice->label);
	if (strcmp(value, "yes") == 0)
		value = tr(work, "yes");
	return arena_format(work->arena, "%s%s%s：%s", facts, *facts ? "；" : "", tr(work, label), without_stop(work, value));
}

static const char *facts_of(struct work *work, const char *code, const journal_pair_list *details)
{
	const char *facts = "";
	for (const struct field *each = matter_act_fields(work->arena, code); each->type != FIELD_END && details->count; each++)
		if (strcmp(each->name, "note") != 0 && strcmp(each->name, "day") != 0)
			facts = add_fact(work, details, facts, each->name, each->label, each->choices);
	for (size_t each = 0; each < sizeof FACTS / sizeof *FACTS; each++)
		facts = add_fact(work, details, facts, FACTS[each].name, FACTS[each].label,
		                 FACTS[each].choices);
	return facts;
}

/* "matter.accept" is "accept". */
static const char *code_of(const char *act)
{
	return strncmp(act, "matter.", 7) == 0 ? act + 7 : "";
}

enum outcome matter_story(struct work *work, struct matter_page *page)
{
	journal_list entries = { 0 };
	TRY(journal_of_matter(work, page->matter.id, &entries));
	FOR_EACH(entry, &entries) {
		struct story_line *line = LIST_ADD(work->arena, &page->story);
		line->at = entry->at;
		line->who = entry->person;
		line->what = tr(work, journal_act_name(entry->act));
		journal_pair_list details = { 0 };
		journal_read_details(work, entry, &details);
		line->facts = facts_of(work, code_of(entry->act), &details);
		line->text = detail_of(&details, "note");
		if (!strcmp(entry->act, "attachment.add"))
			line->facts = entry->subject;
		if (!strcmp(entry->act, "contact.import") && *page->matter.reply)
			line->text = page->matter.reply;
	}
	return OK;
}

static const char *clock_state(struct work *work, const struct clock *clock, int64_t today)
{
	if (clock->stopped_day)
		return tr(work, "not counted");
	if (clock->met_day && clock->met_day <= clock->due_day)
		return trf(work, "met on %s", day_string(work->arena, clock->met_day));
	if (clock->met_day)
		return trf(work, "met late on %s", day_string(work->arena, clock->met_day));
	if (clock->of_others && today > clock->due_day)
		return trf(work, "ended on %s", day_string(work->arena, clock->due_day));
	return clock_words(work, clock->due_day, today);
}

enum outcome matter_clocks(struct work *work, struct matter_page *page)
{
	clock_list clocks = { 0 };
	int64_t today = day_of_moment(work->now);
	TRY(clocks_of_matter(work, page->matter.id, &clocks));
	FOR_EACH(clock, &clocks) {
		struct clock_line *line = LIST_ADD(work->arena, &page->clocks);
		int late = clock->met_day > clock->due_day;
		int ended = clock->met_day || clock->stopped_day || clock->of_others;
		line->name = limit_name(work, clock->rule);
		line->article = clock->article;
		line->due_day = clock->due_day;
		clock_explain(work, clock, &line->explained);
		line->words = clock_state(work, clock, today);
		line->light = late ? LIGHT_RED : ended ? LIGHT_GREY
		                                       : clock_light(work, clock->due_day, today);
		line->light_code = choice_of(LIGHTS, line->light)->code;
	}
	return OK;
}
