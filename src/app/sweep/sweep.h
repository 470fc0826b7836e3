/* sweep.h: what the villages have sent in for a sweep 排查, and what they have not: each cycle asks each
 * village for one return, if only a zero return 零报告.
 *
 *     awaited ─┬─ sent, zero (in time) ── late (sent after its day)
 *              └─ missing (its day is over)
 *
 * A return that found something names what it found: the village's disputes of those days. */
#pragma once
#include "app/register/register_plan.h"

enum return_state { RETURN_AWAITED, RETURN_SENT, RETURN_ZERO, RETURN_LATE, RETURN_MISSING };
extern const struct choice RETURN_STATES[];

struct sweep_cell {
	int64_t state;       /* enum return_state */
	int64_t return_id;   /* 0 none */
	int64_t found;
	int64_t entered;     /* disputes of the village that the ledger has of these days */
	int64_t by_office;   /* the office wrote the return down */
};
struct sweep_village {
	int64_t unit_id;
	const char *name;
	LIST(struct sweep_cell) cells; /* one for each end */
	int64_t late;
	int64_t missing;
};
struct sweep_grid {
	struct sweep sweep;
	sweep_ends ends;     /* of cycles that have begun */
	LIST(struct sweep_village) villages;
	int64_t sent;        /* of all cells: in time, zero or late */
	int64_t late;
	int64_t missing;
	int64_t awaited;
};

/* The villages of the actor's area that the sweep asks, whose returns they are to send or to see. */
NODISCARD enum outcome sweep_read_grid(struct work *work, int64_t id, struct sweep_grid *out);

/* One cycle of a sweep as the actor's own village has it. */
struct sweep_turn {
	struct sweep sweep;
	int64_t begins;
	int64_t end;
	int64_t due;
	struct sweep_cell cell;
	struct village_return sent;   /* of no id while there is none */
};
/* NOT_FOUND when the actor is no village, the sweep does not ask it or no cycle that has begun ends on
 * that day; END 0: the earliest one not answered, or the last. */
NODISCARD enum outcome sweep_read_turn(struct work *work, int64_t id, int64_t end,
                                       struct sweep_turn *out);

/* A cycle that somebody of the actor's area has still to answer. */
struct sweep_call {
	int64_t sweep_id;
	const char *title;
	int64_t end;
	int64_t due;
	int64_t villages;    /* that have not */
	int64_t asked;
};
typedef LIST(struct sweep_call) sweep_calls;
/* Due until UNTIL or past it, earliest first. */
NODISCARD enum outcome sweeps_awaited(struct work *work, int64_t until, sweep_calls *out);

/* All due between two days, answered or not, begun or still to come; earliest first. */
NODISCARD enum outcome sweeps_due(struct work *work, int64_t from, int64_t to, sweep_calls *out);

/* What a village failed to send in time. */
struct sweep_fault {
	int64_t unit_id;
	int64_t late;
	int64_t missing;
};
typedef LIST(struct sweep_fault) sweep_faults;
/* Of each village of the actor's area, of all sweeps, due between two days: as the figures village_return.late and
 * village_return.missing count. */
NODISCARD enum outcome sweeps_faults(struct work *work, int64_t from, int64_t to, sweep_faults *out);
