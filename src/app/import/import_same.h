/* import_same.h: rows of a file that our ledger has already: a sheet exported and imported again, unchanged,
 * adds nothing. */
#pragma once
#include "app/contact/contact.h"
#include "app/import/import_columns.h"

/* *SAME 1 when a row of that day says the same in every column of the file. */
NODISCARD enum outcome import_known_row(struct work *work, const struct register_kind *ledger,
                                        const void *row, struct import_columns *columns, int *same);
/* The same of a contact, of those registered before this import or by hand. */
NODISCARD enum outcome import_known_contact(struct work *work, const struct contact *contact,
                                            struct import_columns *columns, int *same);
