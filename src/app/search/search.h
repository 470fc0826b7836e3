/* search.h: finding matters by words (two Chinese characters are enough), number, person, phone. */
#pragma once
#include "base/work.h"

/* Adds the text of a contact to its matter's terms (in the open transaction). */
NODISCARD enum outcome search_add(struct work *work, int64_t contact_id, const char *text);

/* Matters whose contacts hold every word, newest first, that the actor may see; BEFORE is a matter
 * id for paging (0 newest).  INVALID for words without any letter. */
typedef LIST(int64_t) id_list;
NODISCARD enum outcome search_matters(struct work *work, const char *words, int64_t before,
                                      int64_t limit, id_list *out);
