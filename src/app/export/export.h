/* export.h: ledgers written out as CSV or XLSX, page by page, so that a large one needs no memory. */
#pragma once
#include "base/work.h"

/* What is exported of contacts can be imported elsewhere: the same columns, contact and matter.
 * What export_ledger takes as NOUN: "contacts", "matters", "units", "villages", or a plain ledger's noun
 * (app/register); of units, those below the actor's, in the columns that an import reads.
 * Rows between two days (0 open) to PATH, the format by its ending; *COUNT rows.  INVALID for an
 * unknown noun. */
NODISCARD enum outcome export_ledger(struct work *work, const char *noun, int64_t from, int64_t to,
                                     const char *path, int64_t *count);
