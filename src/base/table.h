/* table.h: the shipped tables of facts: a heading, then a line each, cells parted by tabs. */
#pragma once
#include "base/list.h"

enum { TABLE_CELLS = 20 };
struct table_row {
	const char *cells[TABLE_CELLS]; /* "" beyond the last */
	int count;
};
typedef LIST(struct table_row) table_rows;

/* The lines below the heading; cells live in ARENA.  Empty lines are none. */
void table_read(struct arena *arena, const char *text, table_rows *out);
/* Whether a cell is a whole number, of one to MOST digits behind a minus at most. */
int cell_is_number(const char *cell, size_t most);
