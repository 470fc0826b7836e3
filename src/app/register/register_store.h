/* register_store.h: the statements of the plain ledgers, composed once from their field tables. */
#pragma once
#include "app/register/register.h"
#include "db/db.h"

/* All composed statements, ended by NULL. */
const struct query *const *register_store_queries(void);

NODISCARD enum outcome register_store_insert(struct work *work, const struct register_kind *kind,
                                             void *row);
NODISCARD enum outcome register_store_update(struct work *work, const struct register_kind *kind,
                                             const void *row);
NODISCARD enum outcome register_store_find(struct work *work, const struct register_kind *kind,
                                           int64_t id, void *out);
NODISCARD enum outcome register_store_list(struct work *work, const struct register_kind *kind,
                                           const struct register_view *view, struct list *out);
NODISCARD enum outcome register_store_imported(struct work *work, const struct register_kind *kind,
                                               const char *hash, int64_t *out);

/* Entries without the ledger's noun and label. */
NODISCARD enum outcome register_store_of_matter(struct work *work, const char *number,
                                                register_entries *out);
NODISCARD enum outcome register_store_due(struct work *work, int64_t from, int64_t to, int64_t limit,
                                          register_entries *out);
NODISCARD enum outcome register_store_planned(struct work *work, int64_t from, int64_t to,
                                              int64_t limit, register_entries *out);
