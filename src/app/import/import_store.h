/* import_store.h: the statement about contacts that a file may tell of again. */
#pragma once
#include "app/contact/contact.h"
#include "db/db.h"

extern const struct query *const import_store_queries[];

struct import_contact_id {
	int64_t id;
};
typedef LIST(struct import_contact_id) import_contact_ids;

/* Of the same day, channel, petitioner and title; by hand, or of an earlier import. */
NODISCARD enum outcome import_store_alike(struct work *work, const struct contact *contact,
                                          import_contact_ids *out);
