/* tabulation.h: tables of figures 报表: figures side by side, or one figure across a dimension, for each
 * month, village, channel or whatever divides them.  Every number opens its records.
 *
 *     data/tables.tsv (tables that offices must send) ─┐
 *     what a person chose: its address is the table   ─┼─ tabulation ── page, XLSX, PDF, DOCX
 *     one figure's page                               ─┘ */
#pragma once
#include "app/figure/figure_address.h"
#include "app/figure/figure_frozen.h"

struct document;

enum { TABULATED_AT_MOST = 12 };

struct tabulation_ask {
	struct figure_ask of;
	enum figure_dimension rows;
	enum figure_dimension columns; /* of a single figure; BY_NOTHING: figures side by side */
	const struct figure *figures[TABULATED_AT_MOST]; /* one at least, each divisible; ended by NULL */
};

struct tabulated {
	const char *shown;
	int64_t value;        /* as struct figure_value has it */
	int64_t unit;         /* enum figure_unit */
	int64_t defined;      /* 0: a rate below a zero */
	const char *key;      /* the figure, and the records behind it: "from=…&village=…"; "" of a zero */
	const char *query;
	const char *today;    /* of a closed month: what the records say now, where it differs; else "" */
};
struct tabulation_line {
	const char *label;
	int64_t is_total;
	LIST(struct tabulated) numbers;
};
struct tabulation_head {
	const char *label;
	int64_t is_total;
};
struct tabulation {
	const char *title;
	const char *row_label;
	struct period period;
	LIST(struct tabulation_head) heads;
	LIST(struct tabulation_line) lines; /* the last is the total */
	const char *among;                  /* what it is narrowed to: "信访形式：来访"; "" all */
	const struct figure_frozen *frozen; /* of a closed month; NULL else */
	int64_t changed;                    /* numbers that say something else today */
};

/* INVALID for a figure that cannot be divided. */
NODISCARD enum outcome tabulate(struct work *work, const struct tabulation_ask *ask,
                                const char *title, struct tabulation *out);

/* A table that offices send, as data/tables.tsv has it. */
struct usual_table {
	const char *key;
	const char *name;          /* in the reader's language */
	struct tabulation_ask ask; /* without period */
};
typedef LIST(struct usual_table) usual_tables;
/* The table's name for a period: a 月报表 of a quarter is its 季报表. */
const char *table_title(struct work *work, const char *name, struct period period);
NODISCARD enum outcome tables_usual(struct work *work, usual_tables *out);
/* Reads the text of a tables.tsv; INVALID naming the line that is wrong. */
NODISCARD enum outcome tables_check(struct work *work, const char *text);

/* With the reporting unit, the period and a place for its stamp. */
NODISCARD enum outcome tabulation_document(struct work *work, const struct tabulation *table,
                                           struct document **out);
/* XLSX or CSV by the path's ending. */
NODISCARD enum outcome tabulation_sheet(struct work *work, const struct tabulation *table,
                                        const char *path);
