/* claim.h: what a written summary says with its figures, and whether it can be true.
 *
 *     text -> plain -> quantities -> items (each with its words and its role) -> claims -> findings
 *
 * A claim 论断 ties several figures together: parts of a whole (其中), a rate (办结率), a share
 * (占), a change (同比), a remainder (其余).  Each claim_*.c knows one sort of claim.  What can be
 * read in more than one way is held true when one of the readings is. */
#pragma once
#include "app/check/check.h"
#include "text/quantity.h"

enum item_role {
	ITEM_NONE,    /* a time, points of a percentage, a range */
	ITEM_COUNT,   /* 受理35件 */
	ITEM_PAST,    /* 去年同期28件 */
	ITEM_DELTA,   /* 增加7件 */
	ITEM_SHARE,   /* 占20% */
	ITEM_RATE,    /* 办结率98.5% */
	ITEM_CHANGE,  /* 增长25%, 下降3% */
	ITEM_LEVEL,   /* 提高到95%, 达60%: of what is not said */
};

/* A quantity with what the text says about it.  Strings live in the reading's arena. */
struct item {
	struct quantity q;
	enum item_role role;
	const char *label;  /* the words before it in its clause: "其中来信" */
	const char *gap;    /* all since the quantity before it */
	const char *after;  /* the words behind it, to the end of the clause */
	size_t start;       /* of the label, in the plain text */
	int64_t sentence;
	int64_t paragraph;
	int64_t depth;      /* of round brackets */
	int64_t total;      /* 共, 受理, 收到 …: said as a whole */
};

struct reading {
	struct work *work;
	const char *text;     /* as it was given */
	struct plain plain;
	LIST(struct item) items;
	LIST(int64_t) confirmed; /* wholes that some list of parts adds up to */
	findings *found;
	int exact;            /* a summary of ours, with its annex: nothing in it is cut off */
};

void claim_read(struct reading *reading);

/* Each adds what it finds. */
void claim_lists(struct reading *reading);    /* claim_list.c: 其中, 分别, 按…分 */
void claim_plain_lists(struct reading *reading); /* claim_plain_list.c: 312件, 甲村268件, 乙村35件 */
void claim_sums(struct reading *reading);     /* claim_sum.c: 合计 */
void claim_rests(struct reading *reading);    /* claim_rest.c: 其余 */
void claim_shares(struct reading *reading);   /* claim_share.c: 占 */
void claim_named(struct reading *reading);    /* claim_named.c: 三者合计占…, 代录评价占比 */
void claim_rates(struct reading *reading);    /* claim_rate.c: 办结率 */
void claim_done(struct reading *reading);     /* claim_done.c: 受理87件, 办结91件 */
void claim_people(struct reading *reading);   /* claim_people.c: 接待210人次, 办结率 */
void claim_changes(struct reading *reading);  /* claim_change.c: 同比, 环比 */
void claim_then(struct reading *reading);     /* claim_then.c: 同比上升12%, 去年180批 */
void claim_points(struct reading *reading);   /* claim_points.c: 由96.4%提升至99.1%, 提升2.7个百分点 */
void claim_averages(struct reading *reading); /* claim_average.c: 户均 */
void claim_periods(struct reading *reading);  /* claim_period.c: 上半年, 下半年; 一至四季度 */
void claim_hundred(struct reading *reading);  /* claim_hundred.c: shares beyond 100% */
void claim_blanks(struct reading *reading);   /* claim_blank.c: "受理  件" */
void claim_twice(struct reading *reading);    /* claim_twice.c: one indicator, two values */
void claim_tables(struct reading *reading);   /* claim_table.c: totals and rates of tables */

void claim_ledger(struct reading *reading, const known_figures *known); /* what the records say */
void claim_annex(struct reading *reading);    /* claim_annex.c: a figure its annex tells otherwise */

/* The label without the words that only lead to a figure: 来信 of 其中来信共. */
const char *claim_name(struct reading *reading, const char *label);
/* Its sentence from the beginning up to the figure; of a long one the last 900 bytes. */
const char *claim_sentence(struct reading *reading, const struct item *item);
/* Of the same unit, so that they may be added and compared. */
int items_compare(const struct item *left, const struct item *right);
/* 1 for 上升 and 多, -1 for 下降 and 少, 0 when neither is said. */
int claim_direction(const char *label);
int item_is_sound(const struct item *item); /* a count that may be reckoned with */
/* Compares, or is a visit 批 among matters: one visit of several people is one matter. */
int item_is_counted_with(const struct item *first, const struct item *next);
/* 受理120件, 其中来信24件、来访96件, 办结98件: the whole of what was DONE, where only the list of the whole's parts
 * stands between them, in one sentence; NULL when none does. */
const struct item *claim_whole_behind_parts(const struct reading *reading, const struct item *done);

/* How a percentage stands to PART / WHOLE (in ten-thousandths), figures in 万 being rounded ones. */
enum fit { FIT, FIT_LAST_DIGIT, FIT_NOT };
enum fit claim_fit(const struct item *part, const struct item *whole, const struct item *percent);
enum fit claim_fit_ratio(double low, double high, const struct item *percent);
/* "=", or "≥" of 95%以上. */
const char *claim_relation(const struct item *percent);

/* A finding from FROM's words to TO's end.  CLAIM is what the text says, COMPUTED what comes out. */
void claim_found(struct reading *reading, enum sure sure, enum finding_kind kind,
                 const struct item *from, const struct item *to, const char *claim,
                 const char *computed);
/* The percentage is part / whole: finds nothing when it fits. */
void claim_judge_ratio(struct reading *reading, enum sure sure, enum finding_kind kind,
                       const struct item *part, const struct item *whole,
                       const struct item *percent);

/* 12345 for 12345件, 54.29 for a percentage. */
const char *claim_number(struct reading *reading, int64_t value);
const char *claim_ratio(struct reading *reading, int64_t part, int64_t whole);
