/* register_document.h: a row on paper: the minutes of a conference, a notice, a sheet of the ledger. */
#pragma once
#include "app/register/register.h"
#include "document/document.h"

/* Title, the row's facts as a table, its longer texts as parts, and the rows that belong to it. */
NODISCARD enum outcome register_document(struct work *work, const struct register_kind *kind,
                                         const void *row, struct document **out);
