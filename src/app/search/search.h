/* search.h: finding matters by words (two Chinese characters are enough), number, person, phone. */
#pragma once
#include "base/work.h"

typedef LIST(int64_t) id_list;

/* Makes a contact's text findable (in the open transaction). */
NODISCARD enum outcome search_add(struct work *work, int64_t contact_id, const char *text);

/* Matters with a contact that holds every word, newest first, that the actor may see; BEFORE is a
 * matter id for paging (0 newest).  INVALID for words without any letter. */
NODISCARD enum outcome search_matters(struct work *work, const char *words, int64_t before,
                                      int64_t limit, id_list *out);

/* Matters with a contact that holds any of the words: candidates to look at closer. */
NODISCARD enum outcome search_matters_any(struct work *work, const char *words, int64_t limit,
                                          id_list *out);
