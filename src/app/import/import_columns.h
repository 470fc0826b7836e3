/* import_columns.h: which column of a sheet fills which field. */
#pragma once
#include "app/import/import_kind.h"
#include "document/sheet.h"

enum { MOST_COLUMNS = 256 };

/* What rows of the file said that our ledger had before, and how many of them: as many of the file are those,
 * a further one is new. */
struct import_told {
	unsigned char hash[16];
	int64_t count;
};
struct import_columns {
	const struct field *fields[MOST_COLUMNS]; /* by column; NULL ignored */
	int count;
	struct arena *lasting;                    /* of the whole import */
	LIST(struct import_told) told;
	int64_t first_new;                        /* id of the first row that this import added; 0 none yet */
};

/* A field of the noun by name, label in either language, or alias; blanks and marks like "*" in
 * headings do not matter. */
const struct field *import_field(struct work *work, const struct import_kind *kind,
                                 const char *heading);

/* How many cells of a row are known headings: the heading row has most. */
int import_known_headings(struct work *work, const struct import_kind *kind,
                          const struct import_options *options, const struct sheet_row *row);

/* INVALID when a needed field has neither a column nor a set value. */
NODISCARD enum outcome import_columns_of(struct work *work, const struct import_kind *kind,
                                         const struct import_options *options,
                                         const struct sheet_row *heading,
                                         struct import_columns *out, struct import_result *result);
