/* claim_table.h: the tables of a text, as DOCX (cells divided by tabs) and our own TXT (by blanks)
 * give them; shared by claim_table*.c and claim_annex*.c.
 *
 *     lines with cells -> table -> totals, rates, growth that most of its rows agree on -> the cell that does not */
#pragma once
#include "app/check/claim.h"

enum cell_form {
	CELL_EMPTY,   /* nothing, —, / */
	CELL_WORDS,
	CELL_COUNT,   /* 12, +12, 12件 */
	CELL_PERCENT, /* 41.4% */
	CELL_POINTS,  /* −2.6个百分点 */
};

struct cell_read {
	const char *words;
	enum cell_form form;
	int64_t value;  /* in ten-thousandths; 0 when empty */
	int64_t step;   /* of its last digit */
	int is_signed;
	size_t start;   /* bytes of the text as it was given */
	size_t end;
};
typedef LIST(struct cell_read) cell_row;
typedef LIST(cell_row) cell_rows;

/* Rows of as many cells as the heading has; in TURNED tables rows are the columns of the text. */
struct table_read {
	size_t rows;
	size_t columns;
	const struct cell_read *cells; /* row by row; the first row is the heading */
};
typedef LIST(struct table_read) table_list;

static inline const struct cell_read *table_at(const struct table_read *table, size_t row, size_t column)
{
	return &table->cells[row * table->columns + column];
}

void tables_read(struct reading *reading, table_list *out);
struct table_read table_turned(struct reading *reading, const struct table_read *table);

/* 合计, 总计; 小计 is none. */
int table_is_total(const char *words);
/* A running number or a rank: not to be added up. */
int table_is_number(const struct table_read *table, size_t column);

/* Each adds the cells that cannot be true. */
void table_sums(struct reading *reading, const struct table_read *table);      /* claim_table_sum.c */
void table_relations(struct reading *reading, const struct table_read *table); /* claim_table_rate.c */

/* A finding at a cell. */
void table_found(struct reading *reading, enum finding_kind kind, const struct cell_read *cell,
                 const char *claim, const char *computed);
