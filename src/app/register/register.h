/* register.h: the office's plain ledgers 台账: rows with a date, kept by hand or imported, counted by
 * figures.  One mechanism; each ledger is a struct, its table of fields, and a line of REGISTERS:
 *
 *     fields ─ form, validation, import, export, JSON, columns, statements
 *     .due, .done ─ what is still to be done by a date: workbench, year's calendar
 *     .parent ─ rows that belong to a row of another ledger: the agenda of a conference, its tasks
 *     .matter ─ every row may name a matter by its number, whose page then lists it
 *
 * Nothing is deleted: a mistaken row is struck out with its reason 注销, and counts no more. */
#pragma once
#include "app/access.h"
#include "base/work.h"

/* Every described struct begins with id and unit_id (and parent_id where it has a parent), and ends
 * so: */
#define REGISTER_TAIL_MEMBERS \
	const char *matter;   /* number of the matter it concerns */ \
	const char *struck;   /* why it is struck out; "" it counts */ \
	const char *imported; /* hash of the imported row */
#define REGISTER_TAIL(structure, ...) \
	FIELD(structure, matter, .label = "Matter number", .limit = 60, .offered = 1, \
	      .aliases = "信访事项编号|事项编号|关联事项", ##__VA_ARGS__), \
		FIELD(structure, struck), FIELD(structure, imported, .hidden = 1)

enum register_group { REGISTER_PEOPLE, REGISTER_PLANS, REGISTER_MEETINGS, REGISTER_PAPERS, REGISTER_GROUPS };
extern const char *const REGISTER_GROUP_LABELS[]; /* msgids */

/* What else can be done with a row, at /ledgers/{noun}/{id}/{code}: the slices that know how have the
 * routes. */
struct register_act {
	const char *code;
	const char *label; /* msgid */
	int is_page;       /* to be looked at: no button but a link */
};

struct register_kind {
	const char *noun;           /* "disputes": the address and the import's name */
	const char *table;
	const char *label;          /* msgid of the ledger: "Disputes" */
	const char *one;            /* msgid of one row: "Dispute" */
	const char *day;            /* the field of its date */
	const char *title;          /* the field that names a row */
	const char *due;            /* fields of a date to keep and of the day it was kept; NULL */
	const char *done;
	const char *ended;          /* the field of the day it was over, where that is not .done; NULL */
	const char *columns;        /* what its list shows, names by blanks; NULL the first ones */
	const char *parent;         /* noun of the ledger its rows may belong to; NULL */
	const struct register_act *acts; /* ended by a NULL code; NULL none */
	int from_above;             /* villages see the rows of the offices above them */
	int planned;                /* rows of days to come are announced; they count when the day has come */
	int becomes_contact;        /* 转为信访件 (register_contact.h) */
	/* Records what a row contradicts, beside its fields; fills what was left out.  NULL nothing */
	enum outcome (*check)(struct work *work, void *row);
	/* How a row is named in lists.  NULL by its title */
	const char *(*named)(struct work *work, const void *row);
	enum permission reads;
	enum permission keeps;
	enum register_group group;
	const struct field *fields;
	size_t size;
	size_t imported_offset;
};
extern const struct register_kind REGISTERS[]; /* ended by a NULL noun */
const struct register_kind *register_named(const char *noun);
/* "disputes, outreach, …": all nouns, for sentences. */
const char *register_nouns(struct arena *arena);

/* The text a row is named by, and its date. */
const char *register_title(const struct register_kind *kind, const void *row);
int64_t register_day(const struct register_kind *kind, const void *row);

/* INVALID beside the fields when a row contradicts itself or names a matter that is not here. */
NODISCARD enum outcome register_check(struct work *work, const struct register_kind *kind, void *row);
/* Journaled.  The row's id is filled, and its unit, unless .check named one.  DENIED to whose role does not keep the ledger. */
NODISCARD enum outcome register_add(struct work *work, const struct register_kind *kind, void *row);
/* SEEN is register_mark of the row as its editor saw it, "" not asked: CONFLICT when it has changed. */
NODISCARD enum outcome register_change(struct work *work, const struct register_kind *kind,
                                       void *row, const char *seen);
/* Several new rows at once, one entry of the journal about ABOUT.  ROWS are items of kind->size. */
NODISCARD enum outcome register_add_all(struct work *work, const struct register_kind *kind,
                                        struct list *rows, const char *about);
/* The row as it may be changed by the actor now: OUT of kind->size; as register_change otherwise. */
NODISCARD enum outcome register_open(struct work *work, const struct register_kind *kind, int64_t id,
                                     const char *seen, void *out);
/* The row, open to the actor, names this matter from now on; also one that the actor may not read. */
NODISCARD enum outcome register_name_matter(struct work *work, const struct register_kind *kind,
                                            void *row, const char *number);
/* Strikes a row out; INVALID without a reason, CONFLICT when it is struck out already. */
NODISCARD enum outcome register_strike(struct work *work, const struct register_kind *kind, int64_t id,
                                       const char *reason);
/* NOT_FOUND outside the actor's subtree, and for a row that names a report 检举控告 which the actor may
 * not read: no list, sheet or figure shows more. */
NODISCARD enum outcome register_find(struct work *work, const struct register_kind *kind, int64_t id,
                                     void *out);
/* The row's contents as a short mark, for noticing that someone else changed it. */
const char *register_mark(struct arena *arena, const struct register_kind *kind, const void *row);

enum { REGISTER_CHOICES = 6 };
enum register_open { REGISTER_ALL, REGISTER_OPEN, REGISTER_ENDED };
/* The field by which a row is over; NULL when rows of the ledger do not end. */
const struct field *register_end_of(const struct register_kind *kind);
/* The ledger's field number AT that is a choice, from 0; NULL behind the last. */
const struct field *register_choice_at(const struct register_kind *kind, int at);

/* Which rows: between two days (0 open), with WORDS in any text ("" all), of one parent (0 all), after
 * a place in the order (0 from the start). */
struct register_view {
	int64_t from;
	int64_t to;
	const char *words;
	int64_t parent_id;
	int64_t after_day;
	int64_t after_id;
	int64_t limit;
	int struck; /* 1: those struck out too */
	const char *village;                 /* NULL or "" all */
	int64_t open;                        /* enum register_open, of ledgers whose rows end */
	int64_t choices[REGISTER_CHOICES];   /* of its fields that are choices, in order; 0 all */
	int waiting;                         /* 1: disputes that the township is to take over */
};
/* Newest first; LIST holds items of kind->size. */
NODISCARD enum outcome register_list(struct work *work, const struct register_kind *kind,
                                     const struct register_view *view, struct list *out);
/* 1 when a row with this hash was imported before. */
NODISCARD enum outcome register_imported(struct work *work, const struct register_kind *kind,
                                         const char *hash, int64_t *out);

/* A row of any ledger, in short. */
struct register_entry {
	int64_t kind; /* place in REGISTERS */
	int64_t id;
	int64_t day;  /* its date, or the date it is due */
	const char *title;
	const char *noun;  /* of its ledger */
	const char *label; /* msgid of one row */
};
typedef LIST(struct register_entry) register_entries;
/* What the ledgers say of a matter, by date; at most 100.  The caller has seen to it that the actor may
 * see the matter. */
NODISCARD enum outcome register_of_matter(struct work *work, const char *number,
                                          register_entries *out);
/* What is due between two days and not done, earliest first, at most LIMIT. */
NODISCARD enum outcome register_due(struct work *work, int64_t from, int64_t to, int64_t limit,
                                    register_entries *out);
/* What is planned between two days, earliest first, at most LIMIT. */
NODISCARD enum outcome register_planned(struct work *work, int64_t from, int64_t to, int64_t limit,
                                        register_entries *out);
/* 1 while the row's day has not come and its ledger is one of what is planned. */
int register_is_ahead(const struct work *work, const struct register_kind *kind, const void *row);
