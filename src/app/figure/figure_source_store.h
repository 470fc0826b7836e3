/* figure_source_store.h: the sources of figures: what SQL says of a row that is counted.  A figure's
 * direct statements (figure_store.c) and the kept roll-ups (rollup_store.c) are composed from these
 * same parts. */
#pragma once
#include "app/area.h"
#include "app/figure/figure_cube.h"
#include "base/buffer.h"

/* A figure's condition and measure read the counted row alone, so that only a write of that row
 * changes what it counts for; the unit of a joined row never changes. */
struct source {
	const char *name;     /* also the table whose rows are counted; "village" counts units */
	const char *rows;     /* FROM: the counted row, and the row that its unit stands in */
	const char *shown;    /* FROM: the same with what its records show */
	const char *row;      /* id of the counted row */
	const char *unit;     /* column of the unit */
	const char *day;      /* column of the date basis; NULL: counted as it is now */
	const char *village;
	const char *category; /* "''" when the noun has none */
	const char *number;
	const char *title;
	const char *id;       /* of the record's page */
	const char *address;  /* before the id */
	const char *valid;    /* what holds of a row that counts at all; NULL every row does */
	const char *channel;  /* main channel as text; NULL the noun has none */
	const char *purpose;  /* as text; NULL none */
	const char *person;   /* names of who did it; NULL none is written down */
	const char *hour;     /* "09", of the day it came; NULL none is written down */
	const char *secret;   /* 1 of a record that is confidential, in SHOWN; NULL none is */
	int elapsed;          /* 1: the date is a limit's end; what has not ended yet does not count */
	int planned;          /* 1: rows may be of days to come, which count when their day has come */
	int unkept;           /* 1: not a table of its own, or judged by rows beside it: never rolled up */
};
extern const struct source SOURCES[]; /* ended by a NULL name */

/* The column as a figure is divided by it; '' where the noun has none (NULL). */
const char *source_part(struct arena *arena, const struct source *source, const char *column);

/* The kind of its ledger's rows in words, as SQL; NULL where the ledger has none. */
const char *source_kind(struct arena *arena, const struct source *source);

/* NULL for a rate. */
const struct source *source_of(const struct figure *figure);

/* " WHERE …": the rows of a figure below unit $1 and from day $2 to $3. */
void source_where(struct buffer *out, const struct figure *figure);
