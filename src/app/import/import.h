/* import.h: ledgers read from CSV and XLSX: contacts, units, villages and every plain
 * ledger (app/register).
 *
 *     file ─ sheet ─ heading row ─ columns ─ row by row ─┬─ added (in batches, one transaction each)
 *                                                        ├─ there already (by the row's hash)
 *                                                        └─ refused, with the reason, to FILE.refused.csv
 */
#pragma once
#include <stdio.h>

#include "base/work.h"

struct import_pair {
	const char *left;  /* heading, or field to set */
	const char *right; /* field, or value */
};

struct import_options {
	const char *path;
	const char *refused;            /* path of the file of refused rows; NULL none */
	int dry_run;                    /* nothing is kept */
	int preview;                    /* stop after so many rows; 0 all */
	FILE *progress;                 /* a terminal; NULL quiet */
	LIST(struct import_pair) map;
	LIST(struct import_pair) set;
};

struct import_refusal {
	int64_t row;
	const char *reason;
};

struct import_result {
	int64_t rows;
	int64_t added;
	int64_t same;                   /* imported before */
	int64_t refused;
	LIST(struct import_refusal) refusals;   /* the first hundred */
	LIST(const char *) ignored;     /* headings that name no field */
	LIST(const char *) used;        /* fields found, in order */
};

/* INVALID for an unknown noun, a file that is no sheet, or one without the needed columns: then
 * nothing was imported.  Refused rows do not stop the others. */
NODISCARD enum outcome import_ledger(struct work *work, const char *noun,
                                     const struct import_options *options,
                                     struct import_result *out);
