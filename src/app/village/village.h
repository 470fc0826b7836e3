/* village.h: the villages 村（社区） of an office: who answers for each, what its period says, the score
 * 考核 by the rules of data/scoring.tsv and the grade 风险等级 by data/grades.tsv with its guidance.
 *
 *     records ── counts ── points by rule, each rule at most so many ── 100 and their sum, 0 to 120
 *
 * Counts are of the village's own office, the same whoever looks.  A grade is made of disputes: that people
 * write or visit is their right and makes no village worse.  Villages are graded, never people. */
#pragma once
#include "base/list.h"
#include "base/work.h"

struct village_counts {
	int64_t contacts;       /* 属地 is the village; reports on officials left out; shown, graded by nothing */
	int64_t repeats;
	int64_t disputes;       /* found */
	int64_t resolved;
	int64_t open_disputes;  /* found 30 days ago or earlier and not resolved */
	int64_t still_open;     /* not resolved, whenever they were found */
	int64_t overdue;        /* limits that the village's unit overran */
	int64_t late_returns;
	int64_t missing_returns;
	int64_t praise;
	int64_t criticism;
};
extern const struct field VILLAGE_COUNT_FIELDS[];

/* What one rule gives a village. */
struct village_point {
	const char *code;       /* a field of village_counts */
	const char *name;
	const char *description;
	int64_t count;
	int64_t points;         /* signed */
	const char *address;    /* of its records, without the leading /; "" none */
};

struct village {
	int64_t id;
	const char *name;
	const char *lead_official;
	const char *resident_officials;
	const char *liaison;
	const char *phone;      /* of the liaison officer; "" for who is not of the office */
	int64_t mediators;
	struct village_counts counts;
	LIST(struct village_point) points;
	int64_t score;
	const char *grade;      /* "high", "medium", "low" */
	const char *grade_name;
	const char *guidance;
};
typedef LIST(struct village) village_list;

/* The villages of the actor's area in a period (days, both within). */
NODISCARD enum outcome villages_read(struct work *work, int64_t from, int64_t to, village_list *out);

/* Fills score and points by the rules, and the grade, from the counts alone. */
void village_score(struct work *work, int64_t from, int64_t to, struct village *village);

/* INVALID, naming the line, when TEXT cannot stand for data/scoring.tsv or data/grades.tsv. */
NODISCARD enum outcome scoring_check(struct work *work, const char *text);
NODISCARD enum outcome grades_check(struct work *work, const char *text);
