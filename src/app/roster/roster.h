/* roster.h: rosters 排班 made from their rules, published, and told to who serves.
 *
 *     roster (rule, names) --make--> shifts, a row each ── changed by hand: substitute and reason
 *            └--publish--> a page and a calendar feed for everybody, of receptions and consultations */
#pragma once
#include "app/roster/roster_rule.h"

typedef LIST(struct shift) shift_list;

/* Adds the roster's days that have no row yet, with its present rule; those there stay as they are, so
 * that making it twice adds none.  ADDED tells how many. */
NODISCARD enum outcome roster_make(struct work *work, int64_t id, int64_t *added);

/* Gives it a public address.  CONFLICT for a duty roster: when an office is guarded is nobody's news; and
 * before its days are made. */
NODISCARD enum outcome roster_publish(struct work *work, int64_t id);

/* The published roster of that key with its days from a day on; NOT_FOUND.  Asked by anybody. */
NODISCARD enum outcome roster_published(struct work *work, const char *key, int64_t from,
                                        struct roster *out, shift_list *shifts);

/* A roster's days, oldest first. */
NODISCARD enum outcome roster_shifts(struct work *work, int64_t id, shift_list *out);

/* Who serves: the substitute, if there is one. */
const char *shift_official(const struct shift *shift);

/* The days as an iCalendar file (RFC 5545). */
const char *roster_calendar(struct work *work, const struct roster *roster,
                            const shift_list *shifts, size_t *length);
