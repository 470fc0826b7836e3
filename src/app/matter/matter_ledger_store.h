/* matter_ledger_store.h: the descriptions of both ledgers. */
#pragma once
#include "app/matter/matter_ledger.h"
#include "db/ledger.h"

extern const struct ledger CONTACT_LEDGER;
extern const struct ledger MATTER_LEDGER;
extern const struct query *const matter_ledger_store_queries[];

NODISCARD enum outcome ledger_store_read(struct work *work, const struct ledger *ledger,
                                         const struct ledger_view *view, ledger_rows *out,
                                         int64_t *count);
