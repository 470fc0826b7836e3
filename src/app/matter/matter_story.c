/* matter_story.c: a matter's journal as people tell it. */
#include "app/matter/matter_story.h"

#include <string.h>

#include "base/clock.h"

static const char *labelled(struct work *work, const struct journal_entry *entry, const char *facts,
                            const char *name, const char *label)
{
	const char *value = journal_detail(work, entry, name);
	if (!*value)
		return facts;
	if (strcmp(name, "reason") == 0 && choice_named(REFUSALS, value))
		value = tr(work, choice_named(REFUSALS, value)->label);
	if (strcmp(name, "satisfaction") == 0 && choice_named(SATISFACTIONS, value))
		value = tr(work, choice_named(SATISFACTIONS, value)->label);
	if (strcmp(name, "channel") == 0 && choice_named(CHANNELS, value))
		value = tr(work, choice_named(CHANNELS, value)->label);
	if (strcmp(value, "yes") == 0)
		value = tr(work, "yes");
	return arena_format(work->arena, "%s%s%s：%s", facts, *facts ? "；" : "", tr(work, label), value);
}

static const char *facts_of(struct work *work, const struct journal_entry *entry)
{
	static const struct {
		const char *name;
		const char *label;
	} FACTS[] = {
		{ "number", "Number" },       { "channel", "Channel" }, { "repeat", "Repeat" },
		{ "to", "To" },               { "until", "Feedback by" }, { "reason", "Reason" },
		{ "lead", "Lead official" },  { "days", "Days more" },  { "approved", "Approved by" },
		{ "settled", "Settled" },     { "satisfaction", "Satisfaction" },
		{ "accepted", "Accepted on" }, { "concluded", "Concluded on" }, { "handler", "Handled by" },
		{ "day", "Date" },
	};
	const char *facts = "";
	for (size_t each = 0; each < sizeof FACTS / sizeof *FACTS; each++)
		facts = labelled(work, entry, facts, FACTS[each].name, FACTS[each].label);
	return facts;
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
		line->facts = facts_of(work, entry);
		line->text = journal_detail(work, entry, "note");
		if (!strcmp(entry->act, "attachment.add"))
			line->facts = entry->subject;
		if (!strcmp(entry->act, "contact.import") && *page->matter.reply)
			line->text = page->matter.reply;
	}
	return OK;
}

static const char *rule_name(const char *rule)
{
	if (!strcmp(rule, RULE_ACCEPTANCE))
		return "Decide and tell";
	return !strcmp(rule, RULE_CONCLUSION) ? "Conclude" : "Report back";
}

static const char *explained(struct work *work, const struct clock *clock)
{
	const char *text = trf(work, "%s: from %s, %d days, due %s", clock->article,
	                       day_string(work->arena, clock->started_day),
	                       (int)(clock->days + clock->extended_days),
	                       day_string(work->arena, clock->due_day));
	if (clock->extended_days)
		text = arena_format(work->arena, "%s；%s", text,
		                    trf(work, "extended by %d days (%s), approved by %s",
		                        (int)clock->extended_days, clock->extended_reason,
		                        clock->extended_by));
	return text;
}

static const char *clock_state(struct work *work, const struct clock *clock, int64_t today)
{
	if (clock->stopped_day)
		return tr(work, "not counted");
	if (clock->met_day && clock->met_day <= clock->due_day)
		return trf(work, "met on %s", day_string(work->arena, clock->met_day));
	if (clock->met_day)
		return trf(work, "met late on %s", day_string(work->arena, clock->met_day));
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
		int ended = clock->met_day || clock->stopped_day;
		line->name = tr(work, rule_name(clock->rule));
		line->explained = explained(work, clock);
		line->words = clock_state(work, clock, today);
		line->light = late ? LIGHT_RED : ended ? LIGHT_GREY
		                                       : clock_light(work, clock->due_day, today);
		line->light_code = choice_of(LIGHTS, line->light)->code;
	}
	return OK;
}
