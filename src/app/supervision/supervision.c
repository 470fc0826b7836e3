/* supervision.c: what the law's conditions suggest, with the reason in words, and how answers stand. */
#include "app/supervision/supervision.h"

#include <string.h>

#include "app/clock/clock_rule.h"
#include "app/matter/matter.h"
#include "app/supervision/supervision_store.h"
#include "base/clock.h"
#include "base/settings.h"

const struct field SUPERVISION_SUGGESTION_FIELDS[] = {
	FIELD(struct supervision_suggestion, matter_id),
	FIELD(struct supervision_suggestion, number, .label = "Number"),
	FIELD(struct supervision_suggestion, title, .label = "Title"),
	FIELD(struct supervision_suggestion, unit, .label = "Unit"),
	FIELD(struct supervision_suggestion, rule),
	FIELD_AS(struct supervision_suggestion, day, FIELD_DAY, .label = "Date"),
	FIELD(struct supervision_suggestion, times, .label = "Contacts"),
	FIELD(struct supervision_suggestion, reason, .label = "Reason"),
	FIELD(struct supervision_suggestion, article, .label = "Article"),
	{ 0 },
};
const struct field SUPERVISION_LINE_FIELDS[] = {
	FIELD(struct supervision_line, matter_id),
	FIELD(struct supervision_line, number, .label = "Number"),
	FIELD(struct supervision_line, title, .label = "Title"),
	FIELD(struct supervision_line, unit, .label = "Unit"),
	FIELD_AS(struct supervision_line, kind, FIELD_CHOICE, .label = "Kind of supervision",
	         .choices = SUPERVISIONS),
	FIELD_AS(struct supervision_line, day, FIELD_DAY, .label = "Date"),
	FIELD_AS(struct supervision_line, answer_by, FIELD_DAY, .label = "Answer by"),
	FIELD_AS(struct supervision_line, answered_day, FIELD_DAY, .label = "Answered on"),
	FIELD(struct supervision_line, words, .label = "Time left"),
	FIELD_AS(struct supervision_line, light, FIELD_CHOICE, .label = "Light", .choices = LIGHTS),
	{ 0 },
};

/* 条例第四十条: by which of its grounds. */
static const struct {
	const char *rule;
	const char *reason;   /* msgid, with the days since */
	const char *article;  /* msgid */
} GROUNDS[] = {
	{ "accept", "the petitioner was not told within the limit; %d days since", "Regulations, art. 40 (1)" },
	{ "conclude", "not replied to within the limit; %d days since", "Regulations, art. 40 (1)" },
	{ "repeat", "what came again was not answered; %d days since", "Regulations, art. 40 (1)" },
	{ "feedback", "the result was not reported back; %d days since", "Regulations, art. 40 (2)" },
	{ "supervision", "a supervision was not answered; %d days since", "Regulations, art. 40 (2)" },
	{ "granted", "granted and not carried out; %d days since the reply was served", "Regulations, art. 40 (3)" },
	{ "again", "came %d times and is not concluded", "Regulations, art. 40 (2)" },
	{ "", "a limit passed; %d days since", "Regulations, art. 40 (1)" },
};

static void say_why(struct work *work, struct supervision_suggestion *it)
{
	size_t each = 0;
	int number = strcmp(it->rule, "again") == 0 ? (int)it->times
	                                            : (int)(day_of_moment(work->now) - it->day);
	while (*GROUNDS[each].rule && strcmp(GROUNDS[each].rule, it->rule) != 0)
		each++;
	it->reason = trf(work, GROUNDS[each].reason, number);
	it->article = tr(work, GROUNDS[each].article);
}

enum outcome supervision_suggest(struct work *work, supervision_suggestions *out)
{
	const struct settings *settings = settings_of(work);
	int64_t today = day_of_moment(work->now);
	TRY(supervision_store_overdue(work, today, out));
	TRY(supervision_store_granted(work, today - settings->execution_days, out));
	TRY(supervision_store_again(work, settings->repeats_to_supervise, out));
	FOR_EACH(it, out)
		say_why(work, it);
	return OK;
}

enum outcome supervisions_find(struct work *work, supervision_lines *out)
{
	enum { OF_LATE = 90 };
	int64_t today = day_of_moment(work->now);
	TRY(supervision_store_list(work, today - OF_LATE, out));
	FOR_EACH(line, out) {
		int late = line->answered_day && line->answer_by && line->answered_day > line->answer_by;
		line->light = late ? LIGHT_RED
		              : line->answered_day ? LIGHT_GREY : clock_light(work, line->answer_by, today);
		line->words = line->answered_day ? tr(work, late ? "answered late" : "answered")
		                                 : clock_words(work, line->answer_by, today);
	}
	return OK;
}
