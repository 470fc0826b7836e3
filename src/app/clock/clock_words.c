/* clock_words.c: what people read of a clock: its light, its days, and how its due day was reached. */
#include <inttypes.h>

#include "app/calendar/calendar.h"
#include "app/clock/clock_rule.h"
#include "base/clock.h"
#include "base/settings.h"

enum light clock_light(const struct work *work, int64_t due_day, int64_t today)
{
	if (!due_day)
		return LIGHT_NONE;
	if (today > due_day)
		return LIGHT_RED;
	return due_day - today <= settings_of(work)->near_days ? LIGHT_YELLOW : LIGHT_GREEN;
}

const char *clock_words(struct work *work, int64_t due_day, int64_t today)
{
	if (!due_day)
		return "";
	if (today == due_day)
		return tr(work, "due today");
	if (today > due_day)
		return trf(work, "%d days overdue", (int)(today - due_day));
	return trf(work, "%d days left", (int)(due_day - today));
}

static void add_sentence(struct work *work, sentence_list *out, const char *sentence)
{
	LIST_ADD(work->arena, out)->words = sentence;
}

/* "2026-02-15 春节、2026-02-16 春节": the days with a name that were, or were not, worked. */
static const char *named_days(struct work *work, const struct clock *clock, int worked)
{
	const char *list = "";
	for (int64_t day = clock->started_day + 1; day <= clock->due_day; day++) {
		const struct calendar_day *named;
		if (calendar_find(work, day, &named) != OK || !named || named->working != worked)
			continue;
		if (!worked && day_is_weekend(day))
			continue; /* no one would have counted it */
		list = arena_format(work->arena, "%s%s%s %s", list, *list ? "、" : "",
		                    day_string(work->arena, day), named->name);
	}
	return list;
}

static void say_working_days(struct work *work, const struct clock *clock, sentence_list *out)
{
	const char *passed = named_days(work, clock, 0), *made_up = named_days(work, clock, 1);
	add_sentence(work, out, tr(work, "Saturdays and Sundays are not counted."));
	if (*passed)
		add_sentence(work, out, trf(work, "Holidays passed over: %s.", passed));
	if (*made_up)
		add_sentence(work, out, trf(work, "Make-up days counted: %s.", made_up));
	int known;
	if (calendar_knows(work, civil_of_day(clock->due_day).year, &known) == OK && !known)
		add_sentence(work, out, trf(work, "The public holidays of %d are not entered yet: Monday to Friday "
		                   "were counted.", (int)civil_of_day(clock->due_day).year));
}

void clock_explain(struct work *work, const struct clock *clock, sentence_list *out)
{
	const char *from = day_string(work->arena, clock->started_day);
	add_sentence(work, out, trf(work, "By %s.", clock->article));
	if (clock->working)
		add_sentence(work, out, trf(work, "Day 0 is %s; %d working days are counted from the day after.", from,
		                   (int)clock->days));
	else
		add_sentence(work, out, trf(work, "Day 0 is %s; %d calendar days are counted from the day after, "
		                   "holidays included.", from, (int)clock->days));
	if (clock->working)
		say_working_days(work, clock, out);
	if (clock->paused_days)
		add_sentence(work, out, trf(work, "Paused for %d days: %s.", (int)clock->paused_days,
		                   clock->paused_reason));
	if (clock->extended_days)
		add_sentence(work, out, trf(work, "Extended by %d days (%s), approved by %s.",
		                   (int)clock->extended_days, clock->extended_reason, clock->extended_by));
	add_sentence(work, out, trf(work, "Due at the end of %s.", day_string(work->arena, clock->due_day)));
}
