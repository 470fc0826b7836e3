/* journal.h: the journal 日志: every act, appended in the transaction of the change it tells of and
 * chained by SHA-256.  Nothing is edited or deleted; corrections are entries.
 *
 *     entry n: hash = SHA-256(hash of n-1, every field of n, the digests of the rows it changed)
 */
#pragma once
#include <stdio.h>

#include "base/work.h"

struct journal_entry {
	int64_t id;          /* 1, 2, ... without gaps */
	int64_t at;          /* moment */
	int64_t person_id;
	const char *person;  /* the name at that time */
	int64_t unit_id;
	const char *address;
	const char *act;     /* "matter.accept" */
	int64_t matter_id;   /* 0 when it concerns no matter */
	const char *subject; /* what it concerns, in words */
	const char *details; /* JSON object; "" none */
	const char *previous;
	const char *hash;
};
typedef LIST(struct journal_entry) journal_list;

extern const struct field JOURNAL_FIELDS[];

/* Acts as people read them: journal_act_name("matter.accept") is "Accepted" (msgid). */
const char *journal_act_name(const char *act);

/* JSON from pairs "name", "value", ..., NULL; empty values are left out. */
const char *journal_details(struct work *work, ...) __attribute__((sentinel));

/* The same from a list of pairs, ended by a NULL name. */
struct journal_pair {
	const char *name;
	const char *value;
};
const char *journal_details_of(struct work *work, const struct journal_pair *pairs);

/* All of an entry's details. */
typedef LIST(struct journal_pair) journal_pair_list;
void journal_read_details(struct work *work, const struct journal_entry *entry,
                          journal_pair_list *out);

/* The value of one name in an entry's details; "" when it has none. */
const char *journal_detail(struct work *work, const struct journal_entry *entry, const char *name);

/* Appends within the open transaction, taking the digests of the rows written since the last entry.
 * BROKEN outside a transaction. */
NODISCARD enum outcome journal_append(struct work *work, const char *act, int64_t matter_id,
                                      const char *subject, const char *details);

/* A matter's entries in order: its story. */
NODISCARD enum outcome journal_of_matter(struct work *work, int64_t matter_id, journal_list *out);

/* One entry of the journal by its number and hash, which no other journal has. */
struct journal_place {
	int64_t entry;
	const char *hash;
};
extern const struct field JOURNAL_PLACE_FIELDS[];

/* The last entry; entry 0 while there is none. */
NODISCARD enum outcome journal_end(struct work *work, struct journal_place *out);
/* The entry of a number; NOT_FOUND when there is none. */
NODISCARD enum outcome journal_place_of(struct work *work, int64_t entry,
                                        struct journal_place *out);
/* Whether that entry stands in the journal with that hash, 0 or 1: else other records were put in
 * the place of those it told of. */
NODISCARD enum outcome journal_knows(struct work *work, const struct journal_place *place,
                                     int64_t *out);

/* How many entries there are; the engine that keeps them: "sqlite", "postgresql". */
NODISCARD enum outcome journal_length(struct work *work, int64_t *out);
const char *journal_engine(const struct work *work);

/* Newest first, before entry BEFORE (0 newest); ACT "" all. */
NODISCARD enum outcome journal_page(struct work *work, const char *act, int64_t before,
                                    int64_t limit, journal_list *out);

/* Walks the chain and every table, says what is wrong on OUT (one line each) and counts it.
 * OK with *FAULTS 0 when nothing is. */
NODISCARD enum outcome journal_verify(struct work *work, FILE *out, int64_t *faults);
