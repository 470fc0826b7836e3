/* register_paper_slots.h: what fills the slots of a paper's form. */
#pragma once
#include "app/paper/paper_form.h"
#include "app/register/register_paper.h"

enum { REGISTER_SLOTS = 64 };

/* Fills SLOTS (REGISTER_SLOTS of them, ended by a NULL name) with what was typed, what the row says, and
 * what belongs to it. */
NODISCARD enum outcome register_paper_slots(struct work *work, const struct register_kind *kind,
                                            const void *row, const struct register_paper_words *words,
                                            struct paper_slot *slots);
