/* import_contacts.h: the columns of an old petition ledger beyond a contact's own. */
#pragma once
#include "app/contact/contact.h"
#include "app/import/import_columns.h"

struct import_contact {
	struct contact contact; /* first: its fields are read into the same row */
	const char *matter_no;
	int64_t accepted;
	const char *handler;
	const char *lead;
	const char *reply;
	int64_t concluded;
	int64_t settled;
	int64_t satisfaction;
};
extern const struct field IMPORT_CONTACT_FIELDS[];

NODISCARD enum outcome import_contact_add(struct work *work, void *row, const char *hash,
                                          struct import_columns *columns, int *same);
