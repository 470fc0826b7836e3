/* clock_rule.c: the law's limits as running clocks; the limits themselves are data/limits.tsv. */
#include "app/clock/clock_rule.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

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

/* A line holds: code, article, days, kind, starts, effective, applies, source, description. */
static void read_rule(struct work *work, const char *line, struct limit_rule *out)
{
	const char *cells[9];
	for (size_t each = 0; each < 9; each++)
		cells[each] = cell(work, &line);
	out->code = cells[0];
	out->days = strtoll(cells[2], NULL, 10);
	out->article = arena_format(work->arena, "《%s》第%s条", cells[7],
	                            text_chinese_number(work->arena, strtoll(cells[1], NULL, 10)));
	out->description = cells[8];
}

enum outcome limit_rule_find(struct work *work, const char *code, struct limit_rule *out)
{
	const struct embedded *file = embedded_find("data/limits.tsv");
	const char *line = file ? file->bytes : "";
	size_t length = strlen(code);
	while (*line) {
		if (strncmp(line, code, length) == 0 && line[length] == '\t') {
			read_rule(work, line, out);
			return OK;
		}
		line += strcspn(line, "\n");
		line += *line == '\n';
	}
	return fail(work, NOT_FOUND, "data/limits.tsv has no time limit %s", code);
}

enum outcome clock_due_day(struct work *work, const char *rule, int64_t started_day, int64_t *out)
{
	struct limit_rule limit;
	TRY(limit_rule_find(work, rule, &limit));
	*out = started_day + limit.days;
	return OK;
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
	clock.due_day = clock.started_day + clock.days;
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
