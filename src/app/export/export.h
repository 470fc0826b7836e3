/* export.h: ledgers written out as CSV or XLSX, page by page, so that a large one needs no memory. */
#pragma once
#include "base/work.h"

struct sheet_cell;

/* What is exported of contacts can be imported elsewhere: the same columns, contact and matter.
 * What export_ledger takes as NOUN: "contacts", "matters", "units", "villages", or a plain ledger's noun
 * (app/register); of units, those below the actor's, in the columns that an import reads.
 * Rows between two days (0 open) to PATH, the format by its ending; *COUNT rows.  INVALID for an
 * unknown noun. */
NODISCARD enum outcome export_ledger(struct work *work, const char *noun, int64_t from, int64_t to,
                                     const char *path, int64_t *count);

enum { EXPORTED_AT_MOST = 48 };

/* The fields of a ledger's rows, ended by { 0 }; NULL for no ledger.  Not all have a column. */
const struct field *export_fields(const char *noun);
/* msgid of the ledger: "Contacts". */
const char *export_label(const char *noun);
/* Whether it stands on paper: what people see, without codes and the program's own times. */
int export_has_column(const struct field *field);

/* A sheet in columns of one's own. */
struct export_column {
	const struct field *field; /* NULL: a text, or a serial number where that is NULL too */
	const char *heading;
	const char *text;
};
struct export_form {
	const char *title;
	struct export_column columns[EXPORTED_AT_MOST];
	int count;
	const char *above[3]; /* lines above the headings and below the rows, ended by NULL */
	const char *below[2];
};
/* Each row's cells, as many as the form has columns. */
typedef enum outcome (*export_sink)(void *context, const struct sheet_cell *cells);
NODISCARD enum outcome export_in_form(struct work *work, const char *noun,
                                      const struct export_form *form, int64_t from, int64_t to,
                                      const char *path, int64_t *count);
/* The same rows to a sink. */
NODISCARD enum outcome export_to_sink(struct work *work, const char *noun,
                                      const struct export_form *form, int64_t from, int64_t to,
                                      export_sink sink, void *context, int64_t *count);
