/* closing.h: closed months 月结: the figures of a month as they stood when the office closed it, each with
 * the records behind it.  A closed month never changes; what records say later is listed beside it.
 *
 *     month over ── close ── closing ──┬── figures as reported
 *                                      └── later corrections 后续更正: was, is now, records that came or left */
#pragma once
#include "app/figure/figure_frozen.h"

struct closing {
	int64_t id;
	int64_t from_day;      /* the month's first day */
	int64_t to_day;
	int64_t closed_at;
	const char *closed_by;
};
typedef LIST(struct closing) closings;
extern const struct field CLOSING_FIELDS[];

/* Of the actor's unit, newest month first. */
NODISCARD enum outcome closings_find(struct work *work, closings *out);
/* NOT_FOUND for a month that is not closed, or a period that is no month. */
NODISCARD enum outcome closing_of(struct work *work, struct period period, struct closing *out);

/* Freezes the month's figures, all of them.  DENIED to who signs no summaries off; INVALID for what is no
 * month or is not over; CONFLICT for one that is closed. */
NODISCARD enum outcome closing_close(struct work *work, struct period month);

/* A record that a figure counts today and did not, or counted and does not. */
struct closing_record {
	const char *number;    /* "" of a noun without numbers */
	const char *address;   /* "/matters/12" */
	int64_t amount;
	int64_t came;          /* 1 it came, 0 it left */
};
struct closing_change {
	const char *key;
	const char *name;      /* in the reader's language */
	const char *was;
	const char *now;
	int64_t changed;       /* 0: listed as it was reported */
	LIST(struct closing_record) records; /* none of a rate: its parts are listed themselves */
	int64_t hidden;        /* records that came or left and are confidential to the actor */
};
typedef LIST(struct closing_change) closing_changes;
extern const struct field CLOSING_CHANGE_FIELDS[];

/* The figures of a closed month, whole and divided, for figure_ask.frozen; NULL for any other period.
 * UNIT_ID is 0 or the actor's: another unit's months are not closed by ours. */
NODISCARD enum outcome closing_frozen(struct work *work, struct period period, int64_t unit_id,
                                      const struct figure_frozen **out);

/* Every figure of the closed month; what today's records say otherwise comes first. */
NODISCARD enum outcome closing_all_find(struct work *work, const struct closing *closing,
                                        closing_changes *out);
/* What today's records say otherwise than the closed month, by figure. */
NODISCARD enum outcome closing_changes_find(struct work *work, const struct closing *closing,
                                            closing_changes *out);

