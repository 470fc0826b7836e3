/* supervision.h: the supervision of the office itself 督查督办: which matters the law says are to be pushed
 * (Regulations, art. 40), and which pushes still wait for their answer.
 *
 *     limit passed, granted but not carried out, come again and again ── suggestion ── supervise (an act
 *     of the matter) ── waits ── answered
 *
 * Matters are suggested, never people; reports on officials are told to nobody here. */
#pragma once
#include "base/work.h"

struct supervision_suggestion {
	int64_t matter_id;
	const char *number;
	const char *title;
	const char *unit;      /* who must keep the limit, or has the matter */
	const char *rule;      /* of the limit that passed; "granted", "again" */
	int64_t day;           /* when it was due, or served; 0 none */
	int64_t times;         /* how often it came */
	const char *reason;    /* in the reader's language */
	const char *article;
};
typedef LIST(struct supervision_suggestion) supervision_suggestions;
extern const struct field SUPERVISION_SUGGESTION_FIELDS[];

/* What waits for an answer, or was answered of late. */
struct supervision_line {
	int64_t matter_id;
	const char *number;
	const char *title;
	const char *unit;      /* who answers */
	int64_t kind;          /* enum supervision_kind, matter.h */
	int64_t day;
	int64_t answer_by;
	int64_t answered_day;
	const char *words;     /* "超期 3 天", "答复于 …" */
	int64_t light;         /* enum light, clock_rule.h */
};
typedef LIST(struct supervision_line) supervision_lines;
extern const struct field SUPERVISION_LINE_FIELDS[];

/* Of the matters that the actor's unit sees and that nobody supervises yet, the longest overdue first; at
 * most 100 of each sort. */
NODISCARD enum outcome supervision_suggest(struct work *work, supervision_suggestions *out);
/* Those without an answer first, by the day it is due; then those answered in the last 90 days; at most 200. */
NODISCARD enum outcome supervisions_find(struct work *work, supervision_lines *out);
