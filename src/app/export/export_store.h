/* export_store.h: the ledger of contacts with what became of each, as import reads it. */
#pragma once
#include "app/import/import_contacts.h"
#include "db/db.h"

extern const struct query *const export_store_queries[];

typedef LIST(struct import_contact) export_rows;

/* The fields of a row, contact and matter, ended by { 0 }. */
const struct field *export_contact_fields(void);

/* Contacts that the actor may see, received between two days, after the row (AFTER_DAY, AFTER_ID). */
NODISCARD enum outcome export_store_contacts(struct work *work, int64_t from, int64_t to,
                                             int64_t after_day, int64_t after_id, int64_t limit,
                                             export_rows *out);
