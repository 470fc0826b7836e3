/* register_plan.h: the ledgers 台账 of what is planned: rosters and their days, special periods with
 * hand-overs, sweeps with the villages' returns.  What the rules of rosters and sweeps mean, app/roster
 * and app/sweep say. */
#pragma once
#include "app/register/register.h"

enum roster_rule {
	ROSTER_WEEKDAYS = 1,   /* 每周几: days "1" is Monday */
	ROSTER_MONTH_DAYS,     /* 每月几日: "1、15、30" */
	ROSTER_MARKET_SOLAR,   /* 逢集日（公历）: last figures, "2、5、8" */
	ROSTER_MARKET_LUNAR,   /* 逢集日（农历） */
	ROSTER_WORKING_DAYS,
	ROSTER_EVERY_DAY,
};
enum roster_turn { TURN_DATE = 1, TURN_WEEK, TURN_MONTH, TURN_QUARTER };
enum roster_holiday { HOLIDAY_KEPT = 1, HOLIDAY_LEFT_OUT, HOLIDAY_NEXT_WORKING_DAY };
enum roster_purpose { ROSTER_RECEPTION = 1, ROSTER_DUTY, ROSTER_CONSULTATION, ROSTER_OUTREACH };
enum shift_part { PART_WHOLE = 1, PART_DAY, PART_NIGHT };
enum sweep_cycle { SWEEP_ONCE = 1, SWEEP_DAILY, SWEEP_WEEKLY, SWEEP_HALF_MONTH, SWEEP_MONTH, SWEEP_QUARTER };
extern const struct choice ROSTER_PURPOSES[];
extern const struct choice ROSTER_RULES[];
extern const struct choice ROSTER_TURNS[];
extern const struct choice ROSTER_HOLIDAYS[];
extern const struct choice SHIFT_PARTS[];
extern const struct choice SWEEP_KINDS[];
extern const struct choice SWEEP_CYCLES[];

struct special_period { /* 特殊时期 */
	int64_t id;
	int64_t unit_id;
	int64_t from_day;
	int64_t until_day;
	const char *title;
	const char *head;
	const char *plan;      /* 应急预案 */
	const char *calls;     /* who is called, in which order */
	REGISTER_TAIL_MEMBERS
};
extern const struct field SPECIAL_PERIOD_FIELDS[];

struct handover { /* 值班交接 */
	int64_t id;
	int64_t unit_id;
	int64_t parent_id;
	int64_t day;
	int64_t part;          /* enum shift_part */
	const char *gives;
	const char *takes;
	const char *events;
	const char *open;
	REGISTER_TAIL_MEMBERS
};
extern const struct field HANDOVER_FIELDS[];
/* register_kind.check: nobody hands over to himself. */
NODISCARD enum outcome handover_check(struct work *work, void *row);
const char *handover_named(struct work *work, const void *row);

struct roster { /* 排班 */
	int64_t id;
	int64_t unit_id;
	int64_t parent_id;     /* a special period; 0 none */
	int64_t from_day;
	int64_t until_day;
	const char *title;
	int64_t purpose;       /* enum roster_purpose */
	int64_t rule;          /* enum roster_rule */
	const char *days;      /* the rule's numbers */
	int64_t holidays;      /* enum roster_holiday */
	int64_t turn;          /* enum roster_turn */
	int64_t nights;        /* each day has a day's and a night's shift */
	const char *names;     /* in turn, a line each */
	const char *place;
	const char *hours;
	const char *published; /* secret part of its public address; "" not published */
	REGISTER_TAIL_MEMBERS
};
extern const struct field ROSTER_FIELDS[];

struct shift { /* 班次 */
	int64_t id;
	int64_t unit_id;
	int64_t parent_id;
	int64_t day;
	int64_t part;          /* enum shift_part */
	const char *official;
	const char *substitute;
	const char *reason;
	REGISTER_TAIL_MEMBERS
};
extern const struct field SHIFT_FIELDS[];
/* Who serves: the substitute, if there is one. */
const char *shift_official(const struct shift *shift);
/* "2026-03-01 白班 王二（替 张一）" without the date: how a list names it. */
const char *shift_named(struct work *work, const void *row);

struct appointment { /* 预约接访 */
	int64_t id;
	int64_t unit_id;
	int64_t day;
	const char *hours;
	const char *official;   /* who receives: a leader of the township or the county */
	const char *place;
	const char *petitioner; /* the representative who was told */
	const char *phone;
	const char *village;
	int64_t people;
	const char *heard;      /* what about */
	int64_t told_day;       /* 0: nobody told them yet */
	const char *told_how;
	int64_t held_day;
	const char *result;
	REGISTER_TAIL_MEMBERS
};
extern const struct field APPOINTMENT_FIELDS[];
/* register_kind.check: told after the meeting, or held before it was told. */
NODISCARD enum outcome appointment_check(struct work *work, void *row);

struct sweep { /* 排查部署、零报告部署 */
	int64_t id;
	int64_t unit_id;
	int64_t parent_id;     /* a special period; 0 none */
	int64_t from_day;
	int64_t until_day;
	const char *title;
	int64_t kind;          /* SWEEP_KINDS */
	int64_t cycle;         /* enum sweep_cycle */
	int64_t days_after;    /* days after a cycle's end by which returns are due */
	const char *asked;
	REGISTER_TAIL_MEMBERS
};
extern const struct field SWEEP_FIELDS[];

struct village_return { /* 村报告 */
	int64_t id;
	int64_t unit_id;
	int64_t parent_id;
	int64_t sent_day;
	int64_t for_day;       /* the end of the cycle it is for */
	const char *village;
	int64_t zero;          /* 零报告: nothing was found */
	int64_t found;
	int64_t resolved;
	const char *text;
	int64_t by_office;     /* the office wrote it down, and typed the day of sending */
	const char *entered_by;
	REGISTER_TAIL_MEMBERS
};
extern const struct field RETURN_FIELDS[];
/* The village, and whether the office wrote it down. */
const char *return_named(struct work *work, const void *row);

/* What a row of these ledgers cannot be (register.h, .check). */
NODISCARD enum outcome roster_check(struct work *work, void *row);
/* Nobody serves twice on one day of a roster, be it day and night, be it as a substitute. */
NODISCARD enum outcome shift_check(struct work *work, void *row);
NODISCARD enum outcome sweep_check(struct work *work, void *row);
NODISCARD enum outcome period_check(struct work *work, void *row);
NODISCARD enum outcome return_check(struct work *work, void *row);
/* A roster's rule with the numbers of its text, in order, once each; INVALID beside "days". */
enum { ROSTER_NUMBERS = 31 };
struct roster_numbers {
	int count;
	int numbers[ROSTER_NUMBERS];
};
NODISCARD enum outcome roster_read_numbers(struct work *work, const struct roster *roster,
                                           struct roster_numbers *out);
/* The names in turn. */
typedef LIST(const char *) roster_names;
/* Each person of a line that names several: 张一、王二. */
void people_read(struct work *work, const char *line, roster_names *out);
void roster_read_names(struct work *work, const struct roster *roster, roster_names *out);
/* The ends of a sweep's cycles, in order; the last is its last day. */
typedef LIST(int64_t) sweep_ends;
void sweep_read_ends(struct work *work, const struct sweep *sweep, sweep_ends *out);
