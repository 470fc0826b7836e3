/* layout.h: ledgers laid out in the office's own columns 台账版式: which, in what order, under whose
 * headings, with fixed texts and serial numbers between.
 *
 *     field tables of a ledger ── columns chosen ──┬── XLSX, CSV, print: with reporting unit and month
 *                                                  └── import: its headings name the fields again
 *
 * One mechanism for contacts, matters and every plain ledger: what export has a column for. */
#pragma once
#include "app/export/export.h"
#include "base/list.h"

/* What stands in a field's place: a serial number, or a text that is the same in each row. */
#define LAYOUT_SERIAL "#"
#define LAYOUT_FIXED "="

struct layout {
	int64_t id;
	const char *noun;      /* as export_ledger has it */
	const char *title;
	const char *columns;   /* "field\theading\ttext" by line */
	const char *saved_by;
};
typedef LIST(struct layout) layouts;
extern const struct field LAYOUT_FIELDS[];

struct layout_column {
	const char *field;     /* of the ledger, or LAYOUT_SERIAL, LAYOUT_FIXED */
	const char *heading;
	const char *text;      /* of a fixed one */
};
typedef LIST(struct layout_column) layout_columns;

/* Of the actor's unit; NOUN "" of all ledgers. */
NODISCARD enum outcome layouts_find(struct work *work, const char *noun, layouts *out);
NODISCARD enum outcome layout_find(struct work *work, int64_t id, struct layout *out);
/* Adds one of id 0, changes another; journaled.  INVALID without a title or a column of the ledger, for two
 * columns of one heading, CONFLICT for a title that is taken. */
NODISCARD enum outcome layout_keep(struct work *work, struct layout *layout);
NODISCARD enum outcome layout_remove(struct work *work, int64_t id);

/* The columns that a new layout of the ledger begins with: a serial number and what its list shows. */
const char *layout_usual(struct work *work, const char *noun);

/* The columns' text read and written. */
void layout_columns_read(struct work *work, const char *columns, layout_columns *out);
const char *layout_columns_write(struct work *work, const layout_columns *columns);

/* The ledger in this layout between two days: reporting unit and month above, who filled it in below. */
NODISCARD enum outcome layout_form(struct work *work, const struct layout *layout, int64_t from,
                                   int64_t to, struct export_form *out);
