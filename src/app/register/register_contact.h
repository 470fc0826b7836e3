/* register_contact.h: a row of a plain ledger becomes a contact 信访件次, and its matter's number is
 * written into the row. */
#pragma once
#include "app/contact/contact.h"
#include "app/register/register.h"

/* CONFLICT when the row names a matter already, or when an earlier matter may be the same: the sentence
 * says which and what to do.  INVALID as contact_register. */
NODISCARD enum outcome register_to_contact(struct work *work, const struct register_kind *kind,
                                           int64_t id, int64_t *contact_id);
