/* claim_annex.h: the rows of a summary's annex and the figures of the text; shared by claim_annex*.c only. */
#pragma once
#include "app/check/claim_table.h"

#define ANNEX_HEADING "附件：指标口径"

/* A row of the annex: "来信    32    期内收到的…", in columns or with tabs. */
struct row {
	const char *name;
	size_t start;
	size_t name_end;
	size_t value_start;
	size_t end;        /* behind the value */
	int64_t value;     /* in ten-thousandths; percentages are told apart */
	int percent;
};
typedef LIST(struct row) row_list;

/* MATCHES has a place for each row: the figure of the text that it tells, of the same value or another;
 * NULL where none can be.  The order of both is kept, figures of the text may be left over. */
void annex_align(struct reading *reading, const row_list *rows, const struct item *const told[], size_t count,
                 const struct item *matches[]);
/* How many pairs of characters both have, up to four. */
int annex_words_in_common(const char *name, const char *label);

/* The analyses' tables before the annex: what they divide and count by months. */
void annex_tables(struct reading *reading, const row_list *rows, const table_list *tables, size_t annex);
