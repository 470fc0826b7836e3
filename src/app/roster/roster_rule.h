/* roster_rule.h: which days a roster 排班 has, and whose they are: pure but for the calendar.
 *
 *     rule, numbers ── days ── holidays: kept, left out, moved ── turns ── names, day and night
 *
 * A month without the 29th, 30th or 31st takes its last day.  No day comes twice, and with two names or
 * more nobody has two shifts in a row on one day or over a night. */
#pragma once
#include "app/register/register_plan.h"

struct roster_slot {
	int64_t day;
	int64_t part;          /* enum shift_part */
	const char *official;
};
typedef LIST(struct roster_slot) roster_slots;

/* All of the roster's slots, in order.  A day moved by a holiday may lie after the roster's last day.
 * INVALID for a rule that roster_check refuses. */
NODISCARD enum outcome roster_plan(struct work *work, const struct roster *roster,
                                   roster_slots *out);
