/* clock_rule.h: clocks 办理时限: one running limit on a matter, by a line of data/limits.tsv.
 *
 *     started (day 0) ── due at the end of day n ──┬── met (in time, or late)
 *                 ├── extended (30 days in total)  └── stopped (does not apply any more)
 *                 └── paused (by a hearing, where the rule says so)
 *
 * Acts and events start and end clocks; which, the lines say.  The limits of others (the
 * petitioner's to ask for review, the level above's to answer it) make no matter of ours overdue. */
#pragma once
#include "app/clock/limit.h"
#include "base/work.h"

struct clock {
	int64_t id;
	int64_t matter_id;
	const char *rule;
	const char *article;         /* as the line cites it */
	int64_t unit_id;             /* who must keep it */
	int64_t started_day;
	int64_t days;
	int64_t working;             /* they are working days */
	int64_t due_day;
	int64_t extended_days;
	const char *extended_reason;
	const char *extended_by;
	int64_t paused_days;
	const char *paused_reason;
	int64_t paused_until;    /* the last day that was left out */
	int64_t of_others;       /* the petitioner or the level above must keep it, not the office */
	int64_t met_day;             /* 0 running */
	int64_t stopped_day;         /* 0; the rule no longer applies */
	const char *stopped_by;      /* the act that stopped it */
};
typedef LIST(struct clock) clock_list;
extern const struct field CLOCK_FIELDS[];

enum light { LIGHT_NONE, LIGHT_GREEN, LIGHT_YELLOW, LIGHT_RED, LIGHT_GREY };
extern const struct choice LIGHTS[]; /* codes "green" "yellow" "red" "grey" */

#define RULE_ACCEPTANCE "accept"     /* 15 days from receipt, art. 22, 23 */
#define RULE_CONCLUSION "conclude"   /* 60 days from acceptance, art. 34 */
#define RULE_FEEDBACK "feedback"     /* the date set with an assignment, art. 22 */
#define RULE_EXTENSION "extension"   /* at most 30 days in total, art. 34 */
#define RULE_SUPERVISION "supervision"
#define RULE_ANSWER_ABOVE "answer_above"
#define RULE_REPEAT "repeat"         /* to tell who came again after the matter had ended */
#define RULE_REVIEW_REQUEST "review_request"
#define RULE_RE_REVIEW_REQUEST "re_review_request"

/* For whom and from when clocks run. */
struct clock_case {
	int64_t matter_id;
	int64_t unit_id;
	const char *facts;   /* limit.h */
	int64_t day;         /* of the event, day 0 */
};

/* The day at whose end so many days are over that start on STARTED_DAY, their day 0.  Where working
 * days run into a year whose holidays are not known yet, Monday to Friday are counted: never later
 * than the true day by more than its make-up days; *KNOWN is then 0. */
NODISCARD enum outcome clock_due_day(struct work *work, const struct limit *limit, int64_t days,
                                     int64_t started_day, int64_t *out, int *known);

/* Starts every clock that the event starts for such a matter.  One that runs already is not started
 * again: whoever the matter is with now goes on keeping it. */
NODISCARD enum outcome clock_begin(struct work *work, const struct clock_case *it, const char *event);
/* The earliest due day of the clocks that clock_begin would start; 0 when none. */
NODISCARD enum outcome clock_first_due(struct work *work, const struct clock_case *it,
                                       const char *event, int64_t *out);
/* Starts one clock that somebody set: UNTIL is its due day, 0 the line's days. */
NODISCARD enum outcome clock_start(struct work *work, const struct clock_case *it, const char *code,
                                   int64_t until);

/* What the act ends: each running clock is met, or stopped, or runs on, as its line says. */
NODISCARD enum outcome clock_act(struct work *work, int64_t matter_id, const char *act, int64_t day);
/* Meets (or stops) the newest running clock of the rule; OK when there is none. */
NODISCARD enum outcome clock_meet(struct work *work, int64_t matter_id, const char *rule, int64_t day);
NODISCARD enum outcome clock_stop(struct work *work, int64_t matter_id, const char *rule, int64_t day);
/* Meets the oldest running one: what was asked first is answered first. */
NODISCARD enum outcome clock_meet_oldest(struct work *work, int64_t matter_id, const char *rule,
                                         int64_t day);
/* Stops, by the act, what still runs of the office's. */
NODISCARD enum outcome clock_stop_all(struct work *work, int64_t matter_id, const char *act,
                                      int64_t day);
/* Lets run on what the act stopped, unless another of the rule runs by now. */
NODISCARD enum outcome clock_resume(struct work *work, int64_t matter_id, const char *act);
/* The newest clock of the rule that the unit met runs again, with the days it had left. */
NODISCARD enum outcome clock_run_on(struct work *work, const struct clock_case *it, const char *rule);
/* An act was done on another day than WAS, as was written: what it met is met, and what the event started
 * starts, on the case's day. */
NODISCARD enum outcome clock_correct(struct work *work, const struct clock_case *it, const char *act,
                                     const char *event, int64_t was);
/* The facts of the matter changed: what runs is due earlier where fewer days hold now, never later. */
NODISCARD enum outcome clock_tighten(struct work *work, const struct clock_case *it);

/* INVALID past 30 days in total, without a reason, or after the due day (art. 34). */
NODISCARD enum outcome clock_extend(struct work *work, const struct clock_case *it, int64_t days,
                                    const char *reason, const char *approver);
/* Leaves the days FROM to UNTIL out of the running clocks whose lines are paused by WHAT ("hearing",
 * art. 36), as far as they lie within them and were not left out before. */
NODISCARD enum outcome clock_pause(struct work *work, int64_t matter_id, const char *what,
                                   int64_t from, int64_t until, const char *reason);

/* Counts anew the running clocks of working days that are due on the day FROM or later, after the
 * holidays of its year were entered; OUT lists those whose due day moved. */
NODISCARD enum outcome clocks_recount(struct work *work, int64_t from, clock_list *out);

/* NOT_FOUND when none of the rule runs. */
NODISCARD enum outcome clock_running(struct work *work, int64_t matter_id, const char *rule,
                                     struct clock *out);
/* The newest of the rule, running or not; NOT_FOUND. */
NODISCARD enum outcome clock_last(struct work *work, int64_t matter_id, const char *rule,
                                  struct clock *out);
NODISCARD enum outcome clocks_of_matter(struct work *work, int64_t matter_id, clock_list *out);
/* The nearest due day of the office's running clocks; 0 when none runs: kept on the matter. */
NODISCARD enum outcome clock_next_due(struct work *work, int64_t matter_id, int64_t *out);

/* Green; yellow from the setting near_days on; red after the due day. */
enum light clock_light(const struct work *work, int64_t due_day, int64_t today);
/* "剩余 5 天", "今天到期", "超期 3 天". */
const char *clock_words(struct work *work, int64_t due_day, int64_t today);
/* How the due day was reached, a sentence each: article, start, days, holidays and make-up days
 * passed over, pauses, extension and who approved it. */
struct sentence {
	const char *words;
};
typedef LIST(struct sentence) sentence_list;
void clock_explain(struct work *work, const struct clock *clock, sentence_list *out);

/* A running limit of the office's with its matter, for the year's calendar; reports left out. */
struct clock_due {
	int64_t day;
	int64_t matter_id;
	const char *rule;
	const char *title;
};
typedef LIST(struct clock_due) clock_dues;
/* Due between two days, of matters that the actor's unit sees, earliest first; at most LIMIT. */
NODISCARD enum outcome clocks_due(struct work *work, int64_t from, int64_t to, int64_t limit,
                                  clock_dues *out);
/* The same of limits that were met, in time or not. */
NODISCARD enum outcome clocks_kept(struct work *work, int64_t from, int64_t to, int64_t limit,
                                   clock_dues *out);

/* What a unit must still keep, of matters that the actor's unit may see. */
struct clock_load {
	int64_t id;          /* the unit */
	const char *name;
	int64_t running;
	int64_t near_due;    /* due within the setting near_days */
	int64_t overdue;
	int64_t unanswered;  /* supervisions without an answer */
};
typedef LIST(struct clock_load) clock_load_list;
extern const struct field CLOCK_LOAD_FIELDS[];
/* Units with limits running, the most overdue first. */
NODISCARD enum outcome clock_loads(struct work *work, clock_load_list *out);
