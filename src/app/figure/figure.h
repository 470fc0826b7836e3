/* figure.h: figures 指标: a figure is a definition plus the records that make it.
 *
 *     source (contact, matter, clock, dispute, …) ── where (condition, and done by the period's end
 *     or not) ── count, or sum of a column
 *     rate = numerator figure ÷ denominator figure, half up, one decimal; "—" below a zero
 */
#pragma once
#include "base/work.h"

enum figure_unit { /* 计量单位 */
	PER_CONTACT = 1, PER_BATCH, PER_PERSON_TIME, PER_MATTER, PER_VILLAGE, PER_PERSON, PER_PIECE,
	PER_COPY, PER_MEETING, PER_VISIT, PER_PERCENT, PER_DAY,
	PER_YUAN,    /* kept in fen */
	PER_MU,      /* kept in hundredths */
	PER_ARTICLE, PER_DOCUMENT, PER_VOLUME, PER_UNIT,
};
extern const struct choice FIGURE_UNITS[]; /* codes of scenarios/: "batch", "person-time", … */

struct figure {
	const char *key;         /* "matter.concluded" */
	const char *zh;          /* 已办结 */
	const char *en;
	int64_t unit;            /* enum figure_unit */
	const char *definition;  /* Chinese: what is counted, on which date basis */
	const char *definition_en;
	const char *source;      /* a source of figure_store.c: "matter"; NULL for a rate */
	const char *condition;   /* SQL over the source's own row, the same on any day; "" all */
	const char *measure;     /* NULL counts rows, else a column that is summed */
	const char *numerator;   /* of a rate, or of an amount for each: keys */
	const char *denominator;
	const char *until;       /* NULL, or a day that must lie by the period's end */
	int still;               /* 1: that day must not have come by the period's end (or is 0) */
	int quarterly;           /* 1: the numerator divided by the quarters of the period */
	size_t target;           /* what the office set: its place in struct settings, plus 1 */
	int divided;             /* 1: kept by village and by category too, for the page of figures */
};
enum { FIGURES_AT_MOST = 192 };
extern const struct figure FIGURES[]; /* the catalogue, ended by a NULL key */
const struct figure *figure_find(const char *key);
/* By key, or by its Chinese or English name. */
const struct figure *figure_named(const char *words);

struct period {
	int64_t from; /* day, included */
	int64_t to;   /* day, included */
};

/* The part of PERIOD that a figure looks at: of limits, what ended before today; of what is planned
 * ahead, what was held by today. */
struct period figure_period(const struct work *work, const struct figure *figure,
                            struct period period);

struct figure_value {
	const char *key;
	const char *zh;
	const char *en;
	int64_t unit;
	int64_t value;       /* the count or sum (fen, hundredths of a mu); of a rate, thousandths */
	int64_t numerator;   /* of a rate */
	int64_t denominator;
	int64_t defined;     /* 0 for a rate whose denominator is 0: shown as "—" */
	const char *shown;   /* "34", "94.3%", "—" */
	const char *definition;
};
typedef LIST(struct figure_value) figure_values;

/* For the actor's unit and all below it, or UNIT_ID's when not 0. */
NODISCARD enum outcome figure_compute(struct work *work, const struct figure *figure,
                                      struct period period, int64_t unit_id,
                                      struct figure_value *out);
NODISCARD enum outcome figures_compute(struct work *work, struct period period, int64_t unit_id,
                                       figure_values *out);

/* One record behind a figure, whatever its noun: what it is and where it opens. */
struct figure_record {
	int64_t id;
	int64_t position;    /* what the next page goes on after */
	const char *number;
	const char *title;
	const char *village;
	int64_t day;
	int64_t amount;      /* what it adds: 1, or people, … */
	const char *channel; /* of contacts and matters: key of BY_CHANNEL; "" of others */
	const char *state;   /* of the same: enum matter_state as text */
	const char *address; /* "/matters/12" */
};
typedef LIST(struct figure_record) figure_records;
extern const struct field FIGURE_RECORD_FIELDS[];

/* A value as people read it: "34", "94.3%", "—" for a rate below a zero, "3000.5" of 300050 fen. */
const char *figure_shown(struct work *work, const struct figure *figure, int64_t numerator,
                         int64_t denominator);
/* The value of a rate or mean; DENOMINATOR over 0. */
int64_t figure_ratio(const struct figure *figure, int64_t numerator, int64_t denominator);

/* "2026-01-01".."2026-12-31" when nothing is said: the year of work->now. */
struct period period_of_year(int64_t day);
