/* figure_text_store.h: the texts of a figure's statements.  Private to figure_store.c. */
#pragma once
#include "app/figure/figure_cube.h"

enum figure_statement {
	FIGURE_VALUE,
	FIGURE_OPEN_VALUE, /* without confidential records */
	FIGURE_RECORDS,
	FIGURE_HIDDEN,     /* how many of them the actor may not see */
	FIGURE_CELLS,
	FIGURE_STATEMENTS,
};

/* Parameters: $1 unit, $2 to $3 period; of the last three also $4 to $16, the choice: unit, village,
 * category, channel, purpose, person, hour, days $11 to $12, $13 whether confidential ones count, category to
 * its second and third level, kind; then those of the statement's own: after and limit, READABLE's. */
const char *figure_text(struct arena *arena, const struct figure *figure, enum figure_statement which);
