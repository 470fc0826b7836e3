/* search.h: finding matters by words (two Chinese characters are enough), number, person, phone.
 *
 *     registration ── commit ── journal ── search_catch_up (a thread, or a command's end) ── index
 *
 * A document of the index is a matter: the terms of all its contacts, the units that may see it, and
 * whether it is confidential, so that one walk of the index answers a unit's question.  The index is
 * derived: behind the commit by less than a second, made again from the records at any time.  It
 * counts on contacts being never changed, only added. */
#pragma once
#include "base/work.h"

typedef LIST(int64_t) id_list;

/* Matters with every word in their contacts, newest first, that the actor may see and, unless
 * UNIT_ID is 0, this unit too; BEFORE is a matter id for paging (0 newest).  INVALID for words
 * without any letter, or a unit that is neither the actor's nor below it. */
NODISCARD enum outcome search_matters(struct work *work, const char *words, int64_t unit_id,
                                      int64_t before, int64_t limit, id_list *out);

/* How many there are in all. */
NODISCARD enum outcome search_count(struct work *work, const char *words, int64_t unit_id,
                                    int64_t *out);

/* Matters with a contact that holds any of the words: candidates to look at closer. */
NODISCARD enum outcome search_matters_any(struct work *work, const char *words, int64_t limit,
                                          id_list *out);

/* Indexes what the next journal entries (some hundreds) touched; *MORE when others wait.  What was
 * indexed and how far are committed together, so that nothing is lost or done twice. */
NODISCARD enum outcome search_catch_up(struct work *work, int *more);
/* The same to the end: for commands that wrote. */
NODISCARD enum outcome search_catch_up_all(struct work *work);
/* Begins again from nothing. */
NODISCARD enum outcome search_rebuild(struct work *work);

/* How far the index is behind: journal entries that it has not seen yet, and the age of the oldest of
 * them in seconds. */
struct search_lag {
	int64_t entries;
	int64_t seconds;
};
NODISCARD enum outcome search_lag(struct work *work, struct search_lag *out);
