/* matter.h: a matter 信访事项 is what is asked, by whom, about what.
 *
 *     registered ─┬─ accept ─> accepted ─> handling ─ reply ─> replied ─ serve ─> served ─ conclude ─> concluded
 *                 ├─ refuse, direct elsewhere, file                                  │                  │
 *                 ├─ forward ─> sent ─┬─ accept …                                    └── review ── re-review ── final
 *                 │                   └─ object ─> back to its sender
 *                 └─ assign ─> assigned ─ feedback ─> handling
 *
 * The whole life is one table: matter_life.c, drawn in the manual; who may and by which article is data
 * (act_rule.h).  Every act is a row of it, one
 * journal entry, one button.  An act that the state does not allow is CONFLICT with the rule it
 * breaks.  An act asks for the revision that the person saw: CONFLICT when someone else acted
 * meanwhile. */
#pragma once
#include "app/access.h"
#include "base/work.h"

/* Kept in the records: a number is never used anew. */
enum matter_state {
	MATTER_REGISTERED = 1, /* 已登记 */
	MATTER_ACCEPTED,       /* 已受理 */
	MATTER_HANDLING,       /* 办理中 */
	MATTER_ASSIGNED,       /* 已交办 */
	MATTER_FORWARDED,      /* 已转送 (outside) */
	MATTER_REFUSED,        /* 不予受理 */
	MATTER_REPLIED,        /* 已答复, not served yet */
	MATTER_CONCLUDED,      /* 已办结 */
	MATTER_ARCHIVED,       /* 已归档 */
	MATTER_SENT,           /* 已转送待受理: within the tree */
	MATTER_OBJECTED,       /* 异议待定 */
	MATTER_SERVED,         /* 已送达 */
	MATTER_IN_REVIEW,      /* 复查中 */
	MATTER_IN_RE_REVIEW,   /* 复核中 */
	MATTER_DIRECTED,       /* 已导入其他法定途径 */
	MATTER_MERGED,         /* 已并案 */
	MATTER_WITHDRAWN,      /* 已撤回 */
	MATTER_FILED,          /* 已存查 */
	MATTER_FINAL,          /* 已终结: no longer accepted */
	MATTER_STATES_END,
};
extern const struct choice MATTER_STATES[];
/* 1 when the office still has to do something about a matter in this state. */
int matter_state_open(int64_t state);

/* 三十一条 六途径: by which path a request is decided; only the sixth has the 60 days. */
enum lawful_route {
	ROUTE_JUSTICE = 1,     /* 诉讼、检察、公安程序 */
	ROUTE_ARBITRATION,     /* 仲裁 */
	ROUTE_PARTY,           /* 党员申诉、复审 */
	ROUTE_ADMINISTRATIVE,  /* 行政复议、裁决、确认、许可、处罚 */
	ROUTE_DUTY,            /* 查处违法、履行保护职责 */
	ROUTE_PETITION,        /* 信访程序 */
};
extern const struct choice ROUTES[];

enum size { SIZE_ORDINARY, SIZE_MAJOR, SIZE_URGENT };
extern const struct choice SIZES[];

/* 处理意见 (art. 32), 复查复核结论, 送达方式, 催办督办. */
enum reply_result { RESULT_SUPPORTED = 1, RESULT_EXPLAINED, RESULT_NOT_SUPPORTED };
extern const struct choice RESULTS[];
enum review_outcome { REVIEW_UPHELD = 1, REVIEW_CHANGED, REVIEW_REVOKED, REVIEW_REDO };
extern const struct choice REVIEW_OUTCOMES[];
enum service_way { SERVED_IN_PERSON = 1, SERVED_BY_POST, SERVED_ELECTRONICALLY, SERVED_LEFT, SERVED_OTHER };
extern const struct choice SERVICE_WAYS[];
enum supervision_kind {
	SUPERVISION_URGE = 1,      /* 催办 */
	SUPERVISION_LETTER,        /* 督办 */
	SUPERVISION_LISTED,        /* 挂牌督办 */
	SUPERVISION_IMPROVE,       /* 改进工作建议 */
	SUPERVISION_POLICY,        /* 完善政策建议 */
	SUPERVISION_LIABILITY,     /* 追究责任建议 */
};
extern const struct choice SUPERVISIONS[];

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
/* 评价方式: in the petitioner's own hand, or as the office wrote it down; said or not, all but a sheet
 * counts as given by the office itself. */
enum rating_way { RATED_UNSAID, RATED_BY_SHEET, RATED_BY_CALL };
extern const struct choice RATING_WAYS[];

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
	const char *readers;       /* of a report: who may read it beside the head, ",7,12," */
	int64_t registered_day;    /* its first contact was received */
	int64_t contacts;          /* first and repeats */
	int64_t people;            /* person-times of all its contacts */
	int64_t accepted_day;
	int64_t handler_unit_id;
	int64_t handler_id;        /* a person */
	const char *handler;       /* the unit's (or person's) name, as printed */
	int64_t feedback_day;      /* set with an assignment */
	const char *lead;          /* 包案领导 */
	int64_t holder_unit_id;    /* the unit that must act now; 0 where it is registered */
	int64_t sender_unit_id;    /* who forwarded it to the holder */
	int64_t route;             /* enum lawful_route; 0 not decided */
	int64_t size;              /* enum size, of the matter, never of people */
	int64_t quick;             /* 简易办理 */
	const char *hard_reason;   /* why it is hard: about the matter; "" it is not */
	int64_t result;            /* enum reply_result */
	int64_t executed_day;      /* 落实: what the reply granted was carried out (art. 32); 0 not yet */
	int64_t served_day;        /* proof of service: the reply reached the petitioner */
	int64_t forwarded_day;
	int64_t closed_day;        /* ended otherwise than by conclusion */
	int64_t merged_into;       /* the matter that goes on for both */
	int64_t merged_state;      /* where it stood */
	const char *reply;
	int64_t replied_day;
	int64_t refused_reason;
	int64_t concluded_day;
	int64_t settled;           /* 息诉息访 */
	int64_t satisfaction;
	int64_t rated_way;         /* enum rating_way */
	int64_t archived_day;
	int64_t due_day;           /* the nearest running clock's; 0 none */
	int64_t revision;
};
typedef LIST(struct matter) matter_list;
extern const struct field MATTER_FIELDS[];

/* NOT_FOUND also hides a matter that the actor's unit may not see, and a confidential one from
 * roles without PERMIT_READ_CONFIDENTIAL. */
NODISCARD enum outcome matter_find(struct work *work, int64_t id, struct matter *out);
/* Each opening of a report on an official is itself on record (Regulations, art. 30): to be said by
 * whatever shows something of a matter.  OK and nothing for other matters. */
NODISCARD enum outcome matter_note_opening(struct work *work, int64_t id);
/* The same by its number. */
NODISCARD enum outcome matter_numbered(struct work *work, const char *number, struct matter *out);

/* Used by contact_register inside its transaction. */
NODISCARD enum outcome matter_open(struct work *work, struct matter *matter);
/* Keeps the nearest due day of its clocks on the matter. */
NODISCARD enum outcome matter_due(struct work *work, int64_t id);
NODISCARD enum outcome matter_joined(struct work *work, int64_t id, int64_t people);

/* What a person fills in for an act; which of it an act asks for, the table says. */
struct act {
	int64_t matter_id;
	int64_t revision;       /* as the person saw it; 0 from imports */
	const char *note;       /* opinion, reason or reply */
	const char *claim;      /* reply, art. 32: 投诉请求, */
	const char *facts;      /* 事实和理由, */
	const char *basis;      /* 法律法规依据 */
	int64_t purpose;        /* classify: enum purpose */
	int64_t day;            /* the act's day; 0 today */
	int64_t unit_id;        /* to which unit */
	const char *outside;    /* or a unit that is not in the tree, an authority */
	int64_t person_id;
	int64_t until;          /* by when */
	int64_t from;           /* hearing: first day */
	int64_t days;
	int64_t reason;         /* enum refusal */
	int64_t route;
	int64_t size;
	int64_t quick;
	int64_t result;
	int64_t outcome;        /* enum review_outcome */
	int64_t way;            /* enum service_way */
	const char *witness;
	const char *place;      /* of service */
	int64_t kind;           /* enum supervision_kind */
	int64_t settled;
	int64_t satisfaction;
	int64_t rated_way;         /* enum rating_way */
	const char *lead;
	const char *measures;
	const char *funds;
	const char *into;       /* number of the matter that goes on */
};
extern const struct field ACT_FIELDS[];

/* Who may act, beside the permission: where the actor stands to the matter. */
enum seat {
	SEAT_HOLDER,  /* the usual one: of the office that holds it */
	SEAT_SENDER,  /* of the office that sent it to the holder */
	SEAT_ABOVE,   /* of the holder's office or one above it */
	SEAT_ANYONE,  /* whoever sees it */
};

/* Beside the rules of limits: units cooperate on the matter. */
#define RUNS_COOPERATION "cooperation"

/* A unit that helps with a matter. */
struct helping_unit {
	int64_t id;
	const char *name;
};
typedef LIST(struct helping_unit) helping_units;
NODISCARD enum outcome matter_helpers(struct work *work, int64_t matter_id, helping_units *out);

/* ACT_FIELDS with the words that this act uses: "Report back by" for the day until which. */
const struct field *matter_act_fields(struct arena *arena, const char *code);

struct doing;
typedef enum outcome (*matter_step)(struct work *work, struct doing *doing);

/* One row of the life; texts may be NULL for none. */
struct matter_act {
	const char *code;           /* "accept": /matters/{id}/accept, "matter.accept" in the journal */
	const char *label;          /* "Accept" (msgid) */
	unsigned states;            /* from: bits 1 << enum matter_state */
	unsigned next;              /* of these, where it is the usual next step */
	int64_t to;                 /* 0: the state stays, or the step chooses */
	unsigned leads;             /* among these; 0 with no TO: it stays */
	enum seat seat;
	const char *asks;           /* names of ACT_FIELDS the form shows: "note until unit_id" */
	const char *needs;          /* of these, what must be given */
	const char *event;          /* starts clocks ("accepted"); "" none.  What it ends, limits say */
	const char *paper;          /* kinds of papers it issues, by blanks; "" none */
	int secret;                 /* of reports alone */
	const char *runs;           /* offered while a limit of this rule, or RUNS_COOPERATION, runs; NULL always */
	matter_step step;           /* what the law asks beyond, and what else changes; NULL nothing */
	const char *rule;           /* what forbids it otherwise (msgid) */
};
extern const struct matter_act MATTER_ACTS[]; /* ended by a NULL code */
const struct matter_act *matter_act_find(const char *code);
/* Where the actor stands to a matter, and which limits run on it: read once, asked for each act. */
struct seats {
	int taken[SEAT_ANYONE + 1]; /* by enum seat */
	const char *running;        /* rules of running limits, by blanks */
};
NODISCARD enum outcome matter_seats(struct work *work, const struct matter *matter,
                                    struct seats *out);
/* What the page offers: by role, state and seat. */
int matter_act_allowed(const struct work *work, const struct matter_act *act,
                       const struct matter *matter, const struct seats *seats);
/* Whether the act's form asks for the field. */
int matter_act_asks(const struct matter_act *act, const char *name);

/* Does the act of that code: rule, state, clocks, paper, journal, in one transaction.  NOT_FOUND for
 * no such act, DENIED, CONFLICT when the state or another's act forbids it, INVALID beside a field. */
NODISCARD enum outcome matter_do(struct work *work, const char *code, const struct act *act);

/* The facts by which limits apply to a matter: "purpose=request route=6 channel=visit size=major". */
const char *matter_facts(struct work *work, const struct matter *matter);

/* Beside the matter: 复查复核, 督办, 五落实. */
struct review {
	int64_t id;
	int64_t matter_id;
	int64_t level;          /* 1 review, 2 re-review */
	int64_t asked_day;
	const char *authority;  /* who answers it */
	int64_t outcome;        /* enum review_outcome; 0 not answered */
	int64_t served_day;     /* the answer reached the petitioner */
	const char *note;
};
struct supervision {
	int64_t id;
	int64_t matter_id;
	int64_t kind;           /* enum supervision_kind */
	int64_t by_unit_id;
	int64_t to_unit_id;
	int64_t day;
	int64_t answer_by;
	const char *reason;
	int64_t answered_day;   /* 0 it waits */
	const char *answer;
};
struct matter_plan {
	int64_t matter_id;
	const char *lead;
	const char *handler;
	int64_t until_day;
	const char *measures;
	const char *funds;
};

/* Takes the sight of the matter back from a unit and those below it, which have no business with it any
 * more; whoever holds it now, HOLDER_ID, keeps it with all above and below. */
NODISCARD enum outcome matter_hide_from(struct work *work, int64_t matter_id, int64_t unit_id,
                                        int64_t holder_id);
/* Gives a unit, and all above it, sight of the matter. */
NODISCARD enum outcome matter_show_to(struct work *work, int64_t matter_id, int64_t unit_id);
