/* clock_rule.h: clocks 办理时限: one running limit on a matter, by a rule of data/limits.tsv.
 *
 *     started (day 0) ── due at the end of day n ──┬── met (in time, or late)
 *                 └── extended (once or more, 30 days in total) └── stopped (does not apply any more)
 */
#pragma once
#include "base/work.h"

struct limit_rule {
	const char *code;        /* "accept", "conclude" */
	const char *article;     /* "《信访工作条例》第二十三条", or the source alone */
	int64_t days;
	int working;             /* the days are working days 工作日 */
	int rolls;               /* due on no working day: moves to the next one */
	const char *description; /* Chinese */
};

struct clock {
	int64_t id;
	int64_t matter_id;
	const char *rule;
	const char *article;
	int64_t unit_id;
	int64_t started_day;
	int64_t days;
	int64_t due_day;
	int64_t extended_days;
	const char *extended_reason;
	const char *extended_by;
	int64_t met_day;     /* 0 running */
	int64_t stopped_day; /* 0; the rule no longer applies */
};
typedef LIST(struct clock) clock_list;
extern const struct field CLOCK_FIELDS[];

enum light { LIGHT_NONE, LIGHT_GREEN, LIGHT_YELLOW, LIGHT_RED, LIGHT_GREY };
extern const struct choice LIGHTS[]; /* codes "green" "yellow" "red" "grey" */

#define RULE_ACCEPTANCE "accept"     /* 15 days from receipt, art. 22, 23 */
#define RULE_CONCLUSION "conclude"   /* 60 days from acceptance, art. 34 */
#define RULE_FEEDBACK "feedback"     /* the date set with an assignment, art. 22 */
#define RULE_EXTENSION "extension"   /* at most 30 days in total, art. 34 */

/* NOT_FOUND for a code that data/limits.tsv has not. */
NODISCARD enum outcome limit_rule_find(struct work *work, const char *code, struct limit_rule *out);

/* The day at whose end the rule's clock is due that starts on STARTED_DAY, its day 0: calendar or
 * working days as the rule says.  CONFLICT when working days run into a year whose holidays are not
 * known. */
NODISCARD enum outcome clock_due_day(struct work *work, const char *rule, int64_t started_day,
                                     int64_t *out);

/* Starts the rule's clock on STARTED_DAY; DAYS 0 takes the rule's, other DAYS are calendar days. */
NODISCARD enum outcome clock_start(struct work *work, int64_t matter_id, int64_t unit_id,
                                   const char *rule, int64_t started_day, int64_t days);
/* Meets (or stops) the running clock of the rule; OK when there is none. */
NODISCARD enum outcome clock_meet(struct work *work, int64_t matter_id, const char *rule, int64_t day);
NODISCARD enum outcome clock_stop(struct work *work, int64_t matter_id, const char *rule, int64_t day);
/* INVALID past 30 days in total, without a reason, or after the due day (art. 34). */
NODISCARD enum outcome clock_extend(struct work *work, int64_t matter_id, int64_t days,
                                    const char *reason, const char *approver);
NODISCARD enum outcome clocks_of_matter(struct work *work, int64_t matter_id, clock_list *out);
/* The nearest due day of the running clocks; 0 when none runs: kept on the matter for its ledgers. */
NODISCARD enum outcome clock_next_due(struct work *work, int64_t matter_id, int64_t *out);

/* Green; yellow from the setting near_days on; red after the due day. */
enum light clock_light(const struct work *work, int64_t due_day, int64_t today);
/* "剩余 5 天", "今天到期", "超期 3 天". */
const char *clock_words(struct work *work, int64_t due_day, int64_t today);
