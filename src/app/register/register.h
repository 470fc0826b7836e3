/* register.h: the office's plain ledgers 台账: rows with a date, kept by hand or imported, counted by
 * figures: disputes, outreach visits, publicity.  One mechanism; each ledger is a table of fields. */
#pragma once
#include "base/work.h"

enum dispute_origin { DISPUTE_NEW = 1, DISPUTE_OLD, DISPUTE_PREVENTED };
extern const struct choice DISPUTE_ORIGINS[];
extern const struct choice DISPUTE_KINDS[];
extern const struct choice MEDIATIONS[];

struct dispute { /* 矛盾纠纷 */
	int64_t id;
	int64_t unit_id;
	int64_t found_day;
	const char *village;
	int64_t kind;
	const char *title;
	const char *parties;
	int64_t people;
	int64_t origin;      /* found in a sweep; old; prevented */
	int64_t mediation;   /* people's, administrative, judicial */
	const char *mediator;
	int64_t resolved_day;
	const char *result;
	const char *imported;
};

struct outreach { /* 下访 */
	int64_t id;
	int64_t unit_id;
	int64_t held_day;
	const char *village;
	const char *officials;
	int64_t batches;
	int64_t people;
	const char *heard;
	int64_t concluded_day;
	const char *lead;
	const char *imported;
};

struct publicity { /* 宣传教育 */
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
	const char *imported;
};

/* One ledger.  Every described struct begins with id and unit_id and ends with imported. */
struct register_kind {
	const char *noun;           /* "disputes": the address and the import's name */
	const char *table;
	const char *label;          /* msgid of the ledger: "Disputes" */
	const char *one;            /* msgid of one row: "Dispute" */
	const char *day;            /* the field of its date */
	const char *title;          /* the field that names a row */
	const struct field *fields;
	size_t size;
	size_t imported_offset;
};
extern const struct field DISPUTE_FIELDS[];
extern const struct field OUTREACH_FIELDS[];
extern const struct field PUBLICITY_FIELDS[];
extern const struct register_kind REGISTERS[]; /* ended by a NULL noun */
const struct register_kind *register_named(const char *noun);

/* INVALID beside the fields when a row contradicts itself. */
NODISCARD enum outcome register_check(struct work *work, const struct register_kind *kind, void *row);
/* Journaled.  The row's id and unit are filled. */
NODISCARD enum outcome register_add(struct work *work, const struct register_kind *kind, void *row);
NODISCARD enum outcome register_change(struct work *work, const struct register_kind *kind,
                                       void *row);
/* NOT_FOUND outside the actor's subtree. */
NODISCARD enum outcome register_find(struct work *work, const struct register_kind *kind, int64_t id,
                                     void *out);
/* Newest first between two days (0 open); at most LIMIT; LIST holds items of kind->size. */
NODISCARD enum outcome register_list(struct work *work, const struct register_kind *kind,
                                     int64_t from, int64_t to, int64_t limit, struct list *out);
/* 1 when a row with this hash was imported before. */
NODISCARD enum outcome register_imported(struct work *work, const struct register_kind *kind,
                                         const char *hash, int64_t *out);
