/* contact_store.h: the statements about contacts. */
#pragma once
#include "app/contact/contact.h"
#include "db/db.h"

extern const struct query *const contact_store_queries[];

NODISCARD enum outcome contact_store_insert(struct work *work, struct contact *contact);
NODISCARD enum outcome contact_store_find(struct work *work, int64_t id, int64_t unit_id,
                                          int64_t confidential, struct contact *out);
NODISCARD enum outcome contact_store_of_matter(struct work *work, int64_t matter_id,
                                               contact_list *out);
/* Candidates by one sure sign each, of matters that the unit may see. */
NODISCARD enum outcome contact_store_same_phone(struct work *work, const struct contact *contact,
                                                int64_t confidential, likely_list *out);
NODISCARD enum outcome contact_store_same_identity(struct work *work, const struct contact *contact,
                                                   int64_t confidential, likely_list *out);
NODISCARD enum outcome contact_store_same_person(struct work *work, const struct contact *contact,
                                                 int64_t confidential, likely_list *out);
NODISCARD enum outcome contact_store_matter(struct work *work, int64_t matter_id, int64_t unit_id,
                                            int64_t confidential, likely_list *out);
/* 1 when a contact with this hash was imported before. */
NODISCARD enum outcome contact_store_reclassify(struct work *work, int64_t id, int64_t purpose);
NODISCARD enum outcome contact_store_imported(struct work *work, const char *hash, int64_t *out);

