/* import_kind.h: what each noun's import does with one row. */
#pragma once
#include "app/import/import.h"

enum { FIELD_TABLES = 2 };

struct register_kind;
struct import_columns;

struct import_kind {
	const char *noun;
	const struct field *fields[FIELD_TABLES]; /* searched in turn; over the same row */
	size_t size;
	/* Adds the row in the open transaction, journal included; *SAME when it was there already.
	 * HASH is of the row's cells, COLUMNS those of the file: a row that our own ledger has already, as a
	 * sheet exported and not changed, is the same too. */
	enum outcome (*add)(struct work *work, const struct import_kind *kind, void *row,
	                    const char *hash, struct import_columns *columns, int *same);
	const struct register_kind *ledger; /* of a plain ledger */
};

/* NULL when there is none. */
const struct import_kind *import_kind_named(const char *noun);
