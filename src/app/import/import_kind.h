/* import_kind.h: what each noun's import does with one row. */
#pragma once
#include "app/import/import.h"

enum { FIELD_TABLES = 2 };

struct register_kind;

struct import_kind {
	const char *noun;
	const struct field *fields[FIELD_TABLES]; /* searched in turn; over the same row */
	size_t size;
	/* Adds the row in the open transaction, journal included; *SAME when it was there already.
	 * HASH is of the row's cells. */
	enum outcome (*add)(struct work *work, const struct import_kind *kind, void *row,
	                    const char *hash, int *same);
	const struct register_kind *ledger; /* of a plain ledger */
};

/* NULL when there is none. */
const struct import_kind *import_kind_named(const char *noun);
