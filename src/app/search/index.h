/* index.h: what stands in the index besides a matter's words. */
#pragma once
#include "base/arena.h"

#include <stdint.h>

/* Terms that no text can hold (text_terms never mixes a character with digits): the unit that may
 * see the matter (0 says nothing about it), and whether it is confidential (0, 1; -1 says nothing).
 * "" when nothing is said. */
const char *index_marks(struct arena *arena, int64_t unit_id, int confidential);
