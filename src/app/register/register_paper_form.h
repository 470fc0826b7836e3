/* register_paper_form.h: the forms of data/ledger_papers.txt. */
#pragma once
#include "app/paper/paper_form.h"

/* NOT_FOUND for a kind that has none; .addressee is the noun of its ledger. */
NODISCARD enum outcome register_paper_form_find(struct work *work, const char *kind,
                                                struct paper_form *out);
