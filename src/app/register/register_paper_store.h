/* register_paper_store.h: the statements about papers of the ledgers. */
#pragma once
#include "app/register/register_paper.h"
#include "db/db.h"

extern const struct query *const register_paper_store_queries[];

NODISCARD enum outcome register_paper_store_insert(struct work *work, struct register_paper *paper);
NODISCARD enum outcome register_paper_store_find(struct work *work, int64_t id,
                                                 struct register_paper *out);
NODISCARD enum outcome register_paper_store_of_row(struct work *work, const char *ledger,
                                                   int64_t row_id, register_papers *out);
NODISCARD enum outcome register_paper_store_replace(struct work *work, int64_t id, int64_t by_id);
