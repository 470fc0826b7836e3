/* register_people.h: the ledgers 台账 of the office among people: disputes, outreach, publicity,
 * receptions, consultations, relief.  Amounts are fen, areas hundredths of a mu. */
#pragma once
#include "app/register/register.h"

enum dispute_origin { DISPUTE_NEW = 1, DISPUTE_OLD, DISPUTE_PREVENTED };
enum { OUTREACH_BY_LEADERS = 1, OUTREACH_BY_OFFICIALS, OUTREACH_AT_HOME, OUTREACH_MEDIATION };
extern const struct choice DISPUTE_ORIGINS[];
extern const struct choice DISPUTE_KINDS[];
extern const struct choice MEDIATIONS[];
extern const struct choice DISPUTE_LEVELS[];
extern const struct choice OUTREACH_KINDS[];
extern const struct choice RECEPTION_OFFICES[];
extern const struct choice RELIEF_KINDS[];
extern const struct choice RELIEF_DECISIONS[];

struct dispute { /* 矛盾纠纷 */
	int64_t id;
	int64_t unit_id;
	int64_t found_day;
	const char *village;
	int64_t kind; /* DISPUTE_KINDS */
	const char *title;
	const char *parties;
	int64_t people;
	int64_t origin; /* DISPUTE_ORIGINS */
	int64_t level; /* DISPUTE_LEVELS */
	int64_t mediation; /* MEDIATIONS */
	const char *mediator;
	int64_t resolved_day;
	const char *result;
	const char *agreement;
	int64_t failed_day;
	const char *report;
	int64_t taken_day; /* the township took over what the village could not mediate */
	REGISTER_TAIL_MEMBERS
};
extern const struct field DISPUTE_FIELDS[];
enum dispute_level { LEVEL_HAMLET = 1, LEVEL_VILLAGE, LEVEL_TOWNSHIP, LEVEL_COUNTY };
/* register_kind.check: what a village could not mediate comes with its written report, and stands at
 * the township; rows of old ledgers are taken as they were. */
NODISCARD enum outcome dispute_check(struct work *work, void *row);

struct outreach { /* 下访 */
	int64_t id;
	int64_t unit_id;
	int64_t held_day;
	int64_t kind; /* OUTREACH_KINDS */
	const char *village;
	const char *officials;
	int64_t visits;
	int64_t batches;
	int64_t people;
	const char *heard;
	const char *agreed;
	int64_t concluded_day;
	const char *lead;
	REGISTER_TAIL_MEMBERS
};
extern const struct field OUTREACH_FIELDS[];

struct publicity { /* 宣传教育、培训 */
	int64_t id;
	int64_t unit_id;
	int64_t held_day;
	const char *form;
	const char *topic;
	const char *village;
	int64_t meetings;
	int64_t people;
	int64_t slogans;
	int64_t leaflets;
	REGISTER_TAIL_MEMBERS
};
extern const struct field PUBLICITY_FIELDS[];

struct reception { /* 接访登记 */
	int64_t id;
	int64_t unit_id;
	int64_t held_day;
	const char *officials;
	int64_t office; /* RECEPTION_OFFICES */
	const char *place;
	int64_t appointed;
	const char *petitioner;
	const char *village;
	int64_t batches;
	int64_t people;
	const char *heard;
	const char *answered;
	int64_t solved_day;
	int64_t shift_id;       /* the day of a roster it came from; 0 none */
	int64_t appointment_id; /* 0 none */
	REGISTER_TAIL_MEMBERS
};
extern const struct field RECEPTION_FIELDS[];

struct consultation { /* 法律咨询 */
	int64_t id;
	int64_t unit_id;
	int64_t held_day;
	const char *advisers;
	const char *place;
	const char *village;
	const char *topic;
	int64_t matters;
	int64_t people;
	const char *advice;
	REGISTER_TAIL_MEMBERS
};
extern const struct field CONSULTATION_FIELDS[];

struct relief { /* 救助 */
	int64_t id;
	int64_t unit_id;
	int64_t asked_day;
	int64_t kind; /* RELIEF_KINDS */
	const char *recipient;
	const char *village;
	const char *cause;
	int64_t persons;
	int64_t each_fen; /* fen */
	int64_t area; /* hundredths of a mu */
	int64_t area_fen; /* fen */
	int64_t amount; /* fen */
	int64_t checked_day;
	int64_t published_day;
	int64_t decided_day;
	int64_t decision; /* RELIEF_DECISIONS */
	const char *reason;
	int64_t paid_day;
	REGISTER_TAIL_MEMBERS
};
extern const struct field RELIEF_FIELDS[];

/* The amount is what persons and area come to: filled when left out, INVALID when it is another; paid
 * only what was granted, refused only with the reason. */
NODISCARD enum outcome relief_check(struct work *work, void *row);
