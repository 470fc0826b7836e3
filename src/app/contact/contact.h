/* contact.h: a contact 信访件次 is one coming: a letter, a visit, a call, an online message or a
 * hand-down.  It opens a matter or joins one.
 *
 *     typed ── likely earlier matters shown ── clerk decides ─┬─ first:  a new matter
 *                                                             └─ repeat: joins its matter
 */
#pragma once
#include "base/work.h"

enum channel { /* 信访形式; the tens are the kind */
	CHANNEL_LETTER = 10,
	CHANNEL_FAX = 11,
	CHANNEL_VISIT = 20,
	CHANNEL_DESK = 21,            /* 首问窗口: asked at a first-asked desk */
	CHANNEL_COUNTY_VISIT = 22,    /* 县访: made at the county, which told us */
	CHANNEL_CALL = 30,
	CHANNEL_ONLINE = 40,          /* 网信 */
	CHANNEL_OWN_SITE = 41,        /* 本单位网站 */
	CHANNEL_MAYOR_MAILBOX = 42,   /* 市长信箱 */
	CHANNEL_OFFICE_SYSTEM = 43,   /* 综合办公系统 */
	CHANNEL_ONLINE_POLITICS = 44, /* 网络问政 */
	CHANNEL_HOTLINE = 45,         /* 12345 */
	CHANNEL_HAND_DOWN = 50,       /* 上级转办 */
	CHANNEL_ASSIGNED = 51,        /* 上级交办 */
	CHANNEL_SUPERVISED = 52,      /* 督查室交办 */
	CHANNEL_SWEEP = 60,           /* 排查: found in a sweep */
};
enum channel_kind { KIND_LETTER = 1, KIND_VISIT, KIND_CALL, KIND_ONLINE, KIND_HAND_DOWN };
static inline int64_t channel_kind(int64_t channel)
{
	return channel / 10;
}

enum purpose { /* 信访目的, art. 29-31 */
	PURPOSE_REQUEST = 1,  /* 申诉求决 */
	PURPOSE_REPORT,       /* 检举控告: confidential */
	PURPOSE_SUGGESTION,   /* 意见建议 */
	PURPOSE_CONSULTATION, /* 咨询 */
	PURPOSE_OTHER,
};
enum gender { GENDER_UNKNOWN, GENDER_MALE, GENDER_FEMALE };

/* 集体访: a visit of so many people or more. */
enum { GROUP_OF = 5 };

extern const struct choice CHANNELS[];
extern const struct choice PURPOSES[];
extern const struct choice GENDERS[];

struct contact {
	int64_t id;
	const char *number;          /* "XF2026-000123", per unit and year */
	int64_t matter_id;
	int64_t unit_id;             /* where it was registered */
	int64_t is_repeat;           /* 重信重访 */
	int64_t received;            /* moment */
	int64_t received_day;
	int64_t channel;
	int64_t people;              /* 人数, at least 1 */
	const char *representatives; /* 代表, at most 5, separated by 、 */
	const char *party;           /* 同来人员, those who came together, as written down; not searched */
	int64_t anonymous;
	const char *petitioner;
	int64_t gender;
	const char *phone;
	const char *phone_key;       /* digits, for comparison */
	const char *id_number;       /* GB 11643, 18 characters; never demanded */
	const char *address;
	const char *village;         /* 问题属地 */
	const char *respondent;      /* 被反映人或单位 */
	const char *title;
	const char *content;
	const char *request;         /* 诉求 */
	const char *category;        /* "一级/二级/三级" of data/classification.csv, or its start */
	int64_t purpose;
	const char *from_unit;       /* 交办来源 */
	const char *from_number;     /* 来文号 */
	int64_t answer_by;           /* a day set from above */
	const char *query_code;      /* the petitioner's code for following it */
	const char *imported;        /* hash of the imported row; "" typed here */
	int64_t registered_by;
	int64_t registered_at;
};
typedef LIST(struct contact) contact_list;

/* The one field table: form, validation, import columns, JSON. */
extern const struct field CONTACT_FIELDS[];

/* A matter that this contact may belong to, and why: "同一电话", "标题相似 86%". */
struct likely_matter {
	int64_t matter_id;
	const char *number;
	const char *title;
	const char *petitioner;
	const char *village;
	int64_t registered_day;
	int64_t state;
	int64_t contacts;
	const char *reasons;
	int64_t weight;
};
typedef LIST(struct likely_matter) likely_list;
extern const struct field LIKELY_FIELDS[];

/* Checks what the rules ask beyond the single fields and fills what follows (received_day,
 * phone_key, id_number's form, title from content when empty).  INVALID beside the fields. */
NODISCARD enum outcome contact_check(struct work *work, struct contact *contact);

/* The best first, at most 8, of those the actor may see. */
NODISCARD enum outcome contact_likely(struct work *work, const struct contact *contact,
                                      likely_list *out);

/* Registers: number, query code, matter (a new one when MATTER_ID is 0, else a repeat of it), clocks,
 * search terms, journal.  NOT_FOUND when the actor may not see the matter. */
NODISCARD enum outcome contact_register(struct work *work, struct contact *contact,
                                        int64_t matter_id);

/* The same inside an import's own transaction, which tells the journal of its whole batch; rows of
 * one IMPORT_NUMBER belong to one matter. */
NODISCARD enum outcome contact_register_imported(struct work *work, struct contact *contact,
                                                 int64_t matter_id, const char *import_number);

/* Gives all contacts of a matter its new purpose, inside the caller's transaction. */
NODISCARD enum outcome contacts_reclassify(struct work *work, int64_t matter_id, int64_t purpose);
NODISCARD enum outcome contact_find(struct work *work, int64_t id, struct contact *out);
NODISCARD enum outcome contacts_of_matter(struct work *work, int64_t matter_id, contact_list *out);
