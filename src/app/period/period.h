/* period.h: a special period 特殊时期 at one look: who is called, who guards, who has reported, who handed
 * over to whom.
 *
 *     special period ─┬─ call list, emergency plan
 *                     ├─ duty rosters ── gaps and doubles (roster_compare)
 *                     ├─ zero reports ── sent, late, missing (sweep_read_grid)
 *                     └─ hand-over log ── beside the roster: told, not refused */
#pragma once
#include "app/roster/roster.h"
#include "app/sweep/sweep.h"

/* A line of the call list; PHONE is "" when it holds no number. */
struct period_call {
	const char *text;
	const char *phone;
};
typedef LIST(struct period_call) period_calls;
void period_read_calls(struct work *work, const struct special_period *period, period_calls *out);

struct period_roster {
	int64_t id;
	const char *title;
	roster_findings findings;
};
struct period_handover {
	struct handover row;
	const char *planned;   /* who should have given, by the roster; "" it agrees or nobody was planned */
};
struct period_board {
	struct special_period period;
	period_calls calls;
	LIST(struct period_roster) rosters;
	LIST(struct sweep_grid) sweeps;
	servings today;        /* of the period's rosters */
	LIST(struct period_handover) handovers; /* newest first; none for who may not read them */
};
/* NOT_FOUND outside the actor's area and the units above it. */
NODISCARD enum outcome period_read(struct work *work, int64_t id, struct period_board *out);
