/* roster.h: rosters 排班 made from their rules, published, compared, and told to who serves.
 *
 *     roster (rule, names) --make--> shifts, a row each ── changed by hand: substitute and reason
 *            ├--make again--> days to come as the rule now says; what was held stays
 *            └--publish--> a page and a calendar feed for everybody, of receptions and consultations
 *
 * A roster that is struck out serves nowhere any more: no list, calendar or page shows its days. */
#pragma once
#include "app/roster/roster_rule.h"

typedef LIST(struct shift) shift_list;

/* Makes the roster's days by its present rule.  The first time all of them; later those that are still to
 * come: what the rule no longer says is struck out, what is missing is added, what stays keeps its
 * substitute, and so do days already held.  ADDED tells how many came.  CONFLICT, naming the day, when
 * somebody stands in on a day and would have the other shift of it. */
NODISCARD enum outcome roster_make(struct work *work, int64_t id, int64_t *added);

/* Gives it a public address.  CONFLICT for a duty roster: when an office is guarded is nobody's news; and
 * before its days are made. */
NODISCARD enum outcome roster_publish(struct work *work, int64_t id);
/* Takes the address away for good: a later publication has another. */
NODISCARD enum outcome roster_unpublish(struct work *work, int64_t id);

/* The published roster of that key with its days from a day on; NOT_FOUND.  Asked by anybody. */
NODISCARD enum outcome roster_published(struct work *work, const char *key, int64_t from,
                                        struct roster *out, shift_list *shifts);

/* A roster's days, oldest first. */
NODISCARD enum outcome roster_shifts(struct work *work, int64_t id, shift_list *out);

/* A shift with what its roster says of it. */
struct serving {
	int64_t id;
	int64_t day;
	int64_t part;           /* enum shift_part */
	const char *official;   /* who serves: the substitute, if there is one */
	const char *instead_of; /* whom the substitute stands in for; "" nobody */
	int64_t roster_id;      /* 0: imported without its roster */
	const char *title;      /* of the roster */
	int64_t purpose;        /* enum roster_purpose */
	const char *place;
	const char *hours;
};
typedef LIST(struct serving) servings;
/* Who serves between two days, by day, in all rosters that the actor may see and that are not struck
 * out. */
NODISCARD enum outcome rosters_serving(struct work *work, int64_t from, int64_t to, servings *out);
/* Whether PERSON serves in it, with or without the title before the name. */
int serving_is_of(struct work *work, const struct serving *serving, const char *person);
/* "王二", "王二（夜班）": who serves, with the part of the day. */
const char *serving_words(struct work *work, const struct serving *serving);

/* What a roster lacks, or has twice. */
struct roster_finding {
	int64_t day;
	int64_t part;           /* enum shift_part */
	const char *name;       /* who has two duties that day; "" nobody serves */
	int64_t roster_id;      /* the other roster; 0 none */
	const char *title;      /* its name */
};
typedef LIST(struct roster_finding) roster_findings;
/* Days and nights on which nobody serves: of a special period's duty, all of the period; else the days
 * of the roster's own rule.  Of a duty roster also who has a duty in another one on the same day. */
NODISCARD enum outcome roster_compare(struct work *work, const struct roster *roster,
                                      roster_findings *out);

/* The days as an iCalendar file (RFC 5545). */
const char *roster_calendar(struct work *work, const struct roster *roster,
                            const shift_list *shifts, size_t *length);
