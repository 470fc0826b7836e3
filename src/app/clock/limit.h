/* limit.h: the limits of law and place 办理时限规定, as data/limits.tsv has them, a line each:
 *
 *     code  what runs            starts  the event that starts it ("received", "accepted")
 *     days, kind, rolls          ends    the acts that meet it; "~act" ends it without meeting it
 *     area, effective, until     applies the facts of a matter that must hold: "channel=hotline"
 *
 * Of several lines of one code, the most local that is in force counts.  An office may set fewer days
 * for its ordinary, major and urgent matters (settings), never more. */
#pragma once
#include "base/work.h"

struct limit {
	const char *code;        /* "accept" */
	const char *name;        /* Chinese: 受理告知 */
	const char *name_en;
	const char *citation;    /* "《信访工作条例》第二十三条", or the source alone */
	int64_t days;            /* 0: each time set by whoever starts it */
	int working;             /* the days are working days 工作日 */
	int rolls;               /* due on no working day: moves to the next one */
	const char *starts;      /* events, by commas; "-" only when asked for */
	const char *ends;        /* acts, by commas */
	const char *pauses;      /* what stops the count for some days ("hearing"), "-" nothing */
	const char *applies;     /* words that the facts must have, by blanks; "all" */
	const char *area;        /* start of an administrative code (33 浙江); "-" everywhere */
	int64_t effective;       /* first day; */
	int64_t until;           /* last day, 0 still in force: of the day on which the clock starts */
	const char *who;         /* office, receiver, above, head or petitioner must act */
	const char *description; /* Chinese */
};

/* All lines, ended by a NULL code; they live as long as the process. */
const struct limit *limits(void);

/* INVALID, naming the line, when TEXT is not such a file: an office may correct it (office/
 * correction.h). */
NODISCARD enum outcome limits_check(struct work *work, const char *text);

/* The line of CODE for a matter with these FACTS ("purpose=request route=6 channel=visit") whose
 * clock starts on DAY, in the area that the office's settings name; NULL when none applies. */
const struct limit *limit_of(const struct work *work, const char *code, const char *facts,
                             int64_t day);

/* The line in force on DAY by which a running clock of CODE is ended and paused, whatever matter it is
 * of; NULL for a code that no line has. */
const struct limit *limit_in_force(const struct work *work, const char *code, int64_t day);

/* The days that count here: the line's, or fewer where the office set fewer for a matter of this size.
 * *LOCAL is then 1. */
int64_t limit_days(const struct work *work, const struct limit *limit, const char *facts, int *local);

/* Whether the event starts a clock of this line. */
int limit_starts(const struct limit *limit, const char *event);

/* What the act does to a clock of this line. */
enum limit_end { LIMIT_RUNS_ON, LIMIT_MET, LIMIT_ENDED };
enum limit_end limit_ends(const struct limit *limit, const char *act);

/* In the work's language; the code itself when no line has it. */
const char *limit_name(const struct work *work, const char *code);
