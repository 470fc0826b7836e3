/* search_store.h: the full-text index, different on each engine and beside the records on SQLite. */
#pragma once
#include "app/journal/journal.h"
#include "app/search/search.h"
#include "db/db.h"

extern const struct query *const search_store_queries[];       /* of the records */
extern const struct query *const search_store_index_queries[]; /* of the index */

/* A work on the index, ended by search_store_leave; its fault becomes WORK's. */
NODISCARD enum outcome search_store_enter(struct work *work, struct work *index);
enum outcome search_store_leave(struct work *work, struct work *index, enum outcome outcome);

/* EXPRESSION is in the engine's own words: see search_store_expression. */
NODISCARD enum outcome search_store_find(struct work *index, const char *expression,
                                         int64_t before, int64_t limit, id_list *out);
NODISCARD enum outcome search_store_count(struct work *index, const char *expression,
                                          int64_t *out);
/* Whether one matter is among them: 0 or 1. */
NODISCARD enum outcome search_store_has(struct work *index, const char *expression,
                                        int64_t matter_id, int64_t *out);

/* ALL of the blank-separated terms, and then all or, with ANY, at least one of TERMS. */
const char *search_store_expression(struct work *work, const char *all, const char *terms, int any);

/* Matters that are about the actor: reports that never reach him. */
NODISCARD enum outcome search_store_hidden(struct work *work, id_list *out);

/* What a matter's document is made of. */
struct search_source {
	int64_t matter_id;
	int64_t contact_id;   /* of its newest contact within */
	int64_t confidential;
	const char *units;    /* "3 17", those that may see it */
	const char *text;
};
/* With the contacts up to a CONTACT_ID (INT64_MAX all).  NOT_FOUND when the matter is gone. */
NODISCARD enum outcome search_store_source(struct work *work, int64_t matter_id,
                                           int64_t contact_id, struct search_source *out);

/* What the index holds of a matter; NOT_FOUND when nothing. */
NODISCARD enum outcome search_store_document(struct work *index, int64_t matter_id,
                                             struct search_source *out);
/* Takes the OLD terms ("" none) of the document away and writes the NEW ones. */
NODISCARD enum outcome search_store_write(struct work *index, const struct search_source *source,
                                          const char *old_terms, const char *new_terms);
NODISCARD enum outcome search_store_clear(struct work *index);

/* The last entry of the journal that the index has seen; -1 when it was never made. */
NODISCARD enum outcome search_store_place(struct work *index, struct journal_place *out);
NODISCARD enum outcome search_store_advance(struct work *index, struct journal_place place);

/* How many seconds ago the entry was written. */
NODISCARD enum outcome search_store_age(struct work *work, int64_t entry, int64_t *seconds);
/* Matters touched by the entries after AFTER up to UPTO; matters by id after AFTER. */
NODISCARD enum outcome search_store_touched(struct work *work, int64_t after, int64_t upto,
                                            id_list *out);
NODISCARD enum outcome search_store_matters(struct work *work, int64_t after, int64_t limit,
                                            id_list *out);
