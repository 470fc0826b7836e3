/* clock_rule.c: the law's limits as running clocks; the limits themselves are data/limits.tsv. */
#include "app/clock/clock_rule.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "app/calendar/calendar.h"
#include "app/clock/clock_store.h"
#include "base/clock.h"
#include "base/embedded.h"
#include "base/settings.h"
#include "text/text.h"

const struct field CLOCK_FIELDS[] = {
	FIELD(struct clock, id),
	FIELD(struct clock, matter_id),
	FIELD(struct clock, rule, .label = "Time limit"),
	FIELD(struct clock, article, .label = "Article"),
	FIELD(struct clock, unit_id),
	FIELD_AS(struct clock, started_day, FIELD_DAY, .label = "Started"),
	FIELD(struct clock, days, .label = "Days"),
	FIELD_AS(struct clock, due_day, FIELD_DAY, .label = "Due"),
	FIELD(struct clock, extended_days, .label = "Extended by days"),
	FIELD(struct clock, extended_reason, .label = "Reason of the extension"),
	FIELD(struct clock, extended_by, .label = "Approved by"),
	FIELD_AS(struct clock, met_day, FIELD_DAY, .label = "Met"),
	FIELD_AS(struct clock, stopped_day, FIELD_DAY, .label = "Stopped"),
	{ 0 },
};

const struct choice LIGHTS[] = {
	{ LIGHT_GREEN, "green", "In time", NULL },
	{ LIGHT_YELLOW, "yellow", "Near", NULL },
	{ LIGHT_RED, "red", "Overdue", NULL },
	{ LIGHT_GREY, "grey", "Closed", NULL },
	{ 0 },
};

/* The text up to the next tab or line end; *AT moves behind it. */
static const char *cell(struct work *work, const char **at)
{
	size_t length = strcspn(*at, "\t\r\n");
	const char *text = arena_copy(work->arena, *at, length);
	*at += length + ((*at)[length] == '\t');
	return text;
}

/* The line's cell under the heading NAME; "" when the file has no such column. */
static const char *named(struct work *work, const char *headings, const char *line,
                         const char *name)
{
	while (*headings && *headings != '\n') {
		const char *heading = cell(work, &headings);
		const char *value = cell(work, &line);
		if (strcmp(heading, name) == 0)
			return value;
	}
	return "";
}

/* A rule that no numbered article holds is cited by its source alone. */
static const char *citation(struct work *work, const char *source, int64_t article)
{
	if (!article)
		return source;
	return arena_format(work->arena, "《%s》第%s条", source,
	                    text_chinese_number(work->arena, article));
}

static void read_rule(struct work *work, const char *headings, const char *line,
                      struct limit_rule *out)
{
	out->code = named(work, headings, line, "code");
	out->days = strtoll(named(work, headings, line, "days"), NULL, 10);
	out->working = strcmp(named(work, headings, line, "kind"), "working") == 0;
	out->rolls = strcmp(named(work, headings, line, "rolls"), "next") == 0;
	out->article = citation(work, named(work, headings, line, "source"),
	                        strtoll(named(work, headings, line, "article"), NULL, 10));
	out->description = named(work, headings, line, "description");
}

enum outcome limit_rule_find(struct work *work, const char *code, struct limit_rule *out)
{
	const struct embedded *file = embedded_find("data/limits.tsv");
	const char *line = file ? file->bytes : "";
	size_t length = strlen(code);
	while (*line) {
		if (strncmp(line, code, length) == 0 && line[length] == '\t') {
			read_rule(work, file->bytes, line, out);
			return OK;
		}
		line += strcspn(line, "\n");
		line += *line == '\n';
	}
	return fail(work, NOT_FOUND, "data/limits.tsv has no time limit %s", code);
}

/* DAYS stands in the place of the rule's: a number somebody set is of calendar days. */
static enum outcome due_day(struct work *work, const struct limit_rule *limit, int64_t started_day,
                            int64_t days, int64_t *out)
{
	int64_t due = started_day + (days ? days : limit->days);
	int working = 0;
	if (limit->working && !days)
		TRY(calendar_add_working(work, started_day, limit->days, &due));
	if (limit->rolls)
		TRY(calendar_is_working(work, due, &working));
	if (limit->rolls && !working)
		TRY(calendar_add_working(work, due, 1, &due));
	*out = due;
	return OK;
}

enum outcome clock_due_day(struct work *work, const char *rule, int64_t started_day, int64_t *out)
{
	struct limit_rule limit;
	TRY(limit_rule_find(work, rule, &limit));
	return due_day(work, &limit, started_day, 0, out);
}

enum outcome clock_start(struct work *work, int64_t matter_id, int64_t unit_id, const char *rule,
                         int64_t started_day, int64_t days)
{
	struct limit_rule limit;
	TRY(limit_rule_find(work, rule, &limit));
	struct clock clock = {
		.matter_id = matter_id,
		.rule = rule,
		.article = limit.article,
		.unit_id = unit_id,
		.started_day = started_day,
		.days = days ? days : limit.days,
	};
	TRY(due_day(work, &limit, started_day, days, &clock.due_day));
	return clock_store_insert(work, &clock);
}

static enum outcome end_running(struct work *work, int64_t matter_id, const char *rule,
                                int64_t met_day, int64_t stopped_day)
{
	struct clock clock;
	enum outcome found = clock_store_running(work, matter_id, rule, &clock);
	if (found == NOT_FOUND)
		return OK;
	TRY(found);
	clock.met_day = met_day;
	clock.stopped_day = stopped_day;
	return clock_store_end(work, &clock);
}

enum outcome clock_meet(struct work *work, int64_t matter_id, const char *rule, int64_t day)
{
	return end_running(work, matter_id, rule, day, 0);
}

enum outcome clock_stop(struct work *work, int64_t matter_id, const char *rule, int64_t day)
{
	return end_running(work, matter_id, rule, 0, day);
}

static enum outcome check_extension(struct work *work, const struct clock *clock, int64_t days,
                                    const char *reason)
{
	struct limit_rule limit;
	TRY(limit_rule_find(work, RULE_EXTENSION, &limit));
	if (days < 1 || clock->extended_days + days > limit.days)
		return fail_field(work, "days", "an extension is 1 to %d days in total (Regulations, art. "
		                  "34); %d days are used already", (int)limit.days,
		                  (int)clock->extended_days);
	if (!*reason)
		return fail_field(work, "note", "give the reason: the petitioner must be told it "
		                  "(Regulations, art. 34)");
	if (day_of_moment(work->now) > clock->due_day)
		return fail(work, CONFLICT, "the limit ended on %s; it can be extended only before it ends",
		            day_string(work->arena, clock->due_day));
	return OK;
}

enum outcome clock_extend(struct work *work, int64_t matter_id, int64_t days, const char *reason,
                          const char *approver)
{
	struct clock clock;
	enum outcome found = clock_store_running(work, matter_id, RULE_CONCLUSION, &clock);
	if (found == NOT_FOUND)
		return fail(work, CONFLICT, "no 60-day limit is running for this matter");
	TRY(found);
	TRY(check_extension(work, &clock, days, reason));
	clock.extended_days += days;
	clock.due_day += days;
	clock.extended_reason = reason;
	clock.extended_by = approver;
	return clock_store_extend(work, &clock);
}

enum outcome clocks_of_matter(struct work *work, int64_t matter_id, clock_list *out)
{
	return clock_store_of_matter(work, matter_id, out);
}

enum outcome clock_next_due(struct work *work, int64_t matter_id, int64_t *out)
{
	return clock_store_next_due(work, matter_id, out);
}

enum light clock_light(const struct work *work, int64_t due_day, int64_t today)
{
	(void)work;
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
