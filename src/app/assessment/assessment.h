/* assessment.h: a year's scores 考核 of villages and units, from their records by rules that are data, beside
 * the scores of the responsibility letters 目标责任书.
 *
 *     villages: data/scoring.tsv (app/village)  ─┐
 *     units:    data/assessment.tsv: counts of   ├─ points, each at most so many ─ score ─ rank
 *               the unit and catalogue figures  ─┘         └─ proposed to the letter; another with a reason
 *
 * Villages and units are ranked; people never are.  A measure of data/assessment.tsv is a count of struct
 * unit_counts or a key of the catalogue; its way:
 *     each       points for each one
 *     below_100  of a rate: points for each percent that is missing
 *     above_0    of a rate: points for each percent */
#pragma once
#include "base/list.h"
#include "base/work.h"

struct unit_counts {
	int64_t overdue;         /* limits the unit overran, reports on officials left out */
	int64_t supervised_late;
	int64_t tasks_late;      /* tasks given to it by its name, done late or not at all */
	int64_t praise;
	int64_t criticism;
};
extern const struct field UNIT_COUNT_FIELDS[];

struct assessed_point {
	const char *name;        /* in the reader's language */
	const char *description;
	const char *count;       /* "3", "95.0%" */
	int64_t points;          /* signed */
	const char *address;     /* of its records, without the leading /; "" none */
};
struct assessed {
	int64_t unit_id;
	const char *name;
	LIST(struct assessed_point) points;
	int64_t score;           /* 0 to 120 */
	int64_t rank;            /* equal scores share one */
	int64_t letter_id;       /* the year's responsibility letter; 0 none */
	int64_t letter_score;    /* hundredths; of one assessed */
	int64_t letter_assessed;
};
typedef LIST(struct assessed) assessed_list;

/* The villages, and the departments and stations, of the actor's area between two days; best first. */
NODISCARD enum outcome assessment_villages(struct work *work, int64_t from, int64_t to,
                                           assessed_list *out);
NODISCARD enum outcome assessment_units(struct work *work, int64_t from, int64_t to,
                                        assessed_list *out);

/* What the records propose for one of them, 0 to 120; NOT_FOUND for a unit that is none of these. */
NODISCARD enum outcome assessment_score(struct work *work, int64_t unit_id, int64_t from, int64_t to,
                                        int64_t *out);

/* INVALID, naming the line, when TEXT cannot stand for data/assessment.tsv. */
NODISCARD enum outcome assessment_rules_check(struct work *work, const char *text);
