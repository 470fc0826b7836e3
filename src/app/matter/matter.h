/* matter.h: a matter 信访事项 is what is asked, by whom, about what.
 *
 *     registered ─┬─ accept ──> accepted ── hand to handler ──> handling ── reply ──> replied
 *                 │                 └────────── assign ──> assigned ────┘              │
 *                 ├─ refuse  ──> not accepted ──────────────┐                      conclude
 *                 ├─ forward ──> forwarded ─────────────────┤                          │
 *                 └─ assign  ──> assigned ── reply ── …     ├── archive <── concluded ─┘
 *
 * Every act is one verb here, one journal entry, one button.  An act that the state does not allow
 * is CONFLICT with the rule it breaks.  Writing verbs ask for the revision that the person saw:
 * CONFLICT when someone else acted meanwhile. */
#pragma once
#include "app/access.h"
#include "base/work.h"

enum matter_state {
	MATTER_REGISTERED = 1, /* 已登记 */
	MATTER_ACCEPTED,       /* 已受理 */
	MATTER_HANDLING,       /* 办理中 */
	MATTER_ASSIGNED,       /* 已交办 */
	MATTER_FORWARDED,      /* 已转送 */
	MATTER_REFUSED,        /* 不予受理 */
	MATTER_REPLIED,        /* 已答复 */
	MATTER_CONCLUDED,      /* 已办结 */
	MATTER_ARCHIVED,       /* 已归档 */
};
extern const struct choice MATTER_STATES[];

/* Reasons for not accepting, by law (data of art. 19, 20, 36 and what belongs to other paths). */
enum refusal {
	REFUSAL_LITIGATION = 1,     /* 诉讼 */
	REFUSAL_ARBITRATION,        /* 仲裁 */
	REFUSAL_RECONSIDERATION,    /* 行政复议 */
	REFUSAL_IN_PROGRESS,        /* 正在受理或办理期限内 */
	REFUSAL_FINAL,              /* 已复核终结或逾期未申请复查复核 */
	REFUSAL_OTHER_AUTHORITY,    /* 属人大、法院、检察院、监委职权 */
};
extern const struct choice REFUSALS[];

enum satisfaction { NOT_RATED, SATISFIED, RATHER_SATISFIED, NOT_SATISFIED };
extern const struct choice SATISFACTIONS[];

struct matter {
	int64_t id;
	const char *number;        /* of its first contact */
	const char *import_number;
	int64_t unit_id;           /* registered here */
	int64_t state;
	const char *title;
	const char *petitioner;
	const char *village;
	const char *category;
	int64_t purpose;
	int64_t first_channel;
	int64_t confidential;      /* report 检举控告 */
	const char *respondent;    /* of a report: kept from whoever is named here */
	int64_t registered_day;    /* its first contact was received */
	int64_t contacts;          /* first and repeats */
	int64_t people;            /* person-times of all its contacts */
	int64_t accepted_day;
	int64_t handler_unit_id;
	int64_t handler_id;        /* a person */
	const char *handler;       /* the unit's (or person's) name, as printed */
	int64_t feedback_day;      /* set with an assignment */
	const char *lead;          /* 包案领导 */
	const char *reply;
	int64_t replied_day;
	int64_t refused_reason;
	int64_t concluded_day;
	int64_t settled;           /* 息诉息访 */
	int64_t satisfaction;
	int64_t archived_day;
	int64_t due_day;           /* the nearest running clock's; 0 none */
	int64_t revision;
};
typedef LIST(struct matter) matter_list;
extern const struct field MATTER_FIELDS[];

/* NOT_FOUND also hides a matter that the actor's unit may not see, and a confidential one from
 * roles without PERMIT_READ_CONFIDENTIAL. */
NODISCARD enum outcome matter_find(struct work *work, int64_t id, struct matter *out);

/* Used by contact_register inside its transaction. */
NODISCARD enum outcome matter_open(struct work *work, struct matter *matter);
/* Keeps the nearest due day of its clocks on the matter. */
NODISCARD enum outcome matter_due(struct work *work, int64_t id);
NODISCARD enum outcome matter_joined(struct work *work, int64_t id, int64_t people);

/* The acts.  Each: rule, state, clocks, journal.  NOTE is the opinion text. */
struct act {
	int64_t matter_id;
	int64_t revision;     /* as the person saw it; 0 from imports */
	const char *note;     /* opinion, reason or reply */
	int64_t day;          /* the act's day; 0 today */
	int64_t unit_id;      /* forward, assign */
	int64_t person_id;    /* hand */
	int64_t until;        /* assign: feedback day */
	int64_t days;         /* extend */
	int64_t reason;       /* refuse: enum refusal */
	int64_t settled;      /* conclude */
	int64_t satisfaction; /* conclude, follow-up */
	const char *lead;     /* lead official */
	const char *outside;  /* forward: a unit that is not in the tree */
};
extern const struct field ACT_FIELDS[];

NODISCARD enum outcome matter_accept(struct work *work, const struct act *act);
NODISCARD enum outcome matter_refuse(struct work *work, const struct act *act);
NODISCARD enum outcome matter_forward(struct work *work, const struct act *act);
NODISCARD enum outcome matter_assign(struct work *work, const struct act *act);
NODISCARD enum outcome matter_hand(struct work *work, const struct act *act);
NODISCARD enum outcome matter_note(struct work *work, const struct act *act);
NODISCARD enum outcome matter_lead(struct work *work, const struct act *act);
NODISCARD enum outcome matter_extend(struct work *work, const struct act *act);
NODISCARD enum outcome matter_reply(struct work *work, const struct act *act);
NODISCARD enum outcome matter_conclude(struct work *work, const struct act *act);
NODISCARD enum outcome matter_rate(struct work *work, const struct act *act);
NODISCARD enum outcome matter_archive(struct work *work, const struct act *act);

/* One table feeds the buttons, the routes' check, the manual: which act from which states, by which
 * permission. */
struct matter_act {
	const char *code;           /* "accept": /matters/{id}/accept */
	const char *label;          /* "Accept" (msgid) */
	unsigned states;            /* bits 1 << enum matter_state */
	enum permission permission;
	enum outcome (*act)(struct work *work, const struct act *act);
	const char *asks;           /* names of ACT_FIELDS the form shows: "note until unit_id" */
	const char *rule;           /* what forbids it otherwise (msgid) */
};
extern const struct matter_act MATTER_ACTS[]; /* ended by a NULL code */
const struct matter_act *matter_act_find(const char *code);
int matter_act_allowed(const struct work *work, const struct matter_act *act,
                       const struct matter *matter);

/* Gives a unit, and all above it, sight of the matter. */
NODISCARD enum outcome matter_show_to(struct work *work, int64_t matter_id, int64_t unit_id);
