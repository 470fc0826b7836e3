/* today.h: what today and the next days hold 今日: who serves, whom leaders meet, which returns are due; and
 * today's reception 今日接访, where one press makes a row of the reception register.
 *
 *     rosters ─┐
 *     appointments ─┼─ lines, the reader's own first ── workbench
 *     sweeps ──┘        └─ a shift or appointment of today --receive--> reception row, linked to it
 */
#pragma once
#include "app/register/register_people.h"
#include "app/register/register_plan.h"
#include "app/roster/roster.h"

struct today_line {
	int64_t day;
	const char *words;
	const char *address;  /* without the leading / */
	int64_t mine;         /* the reader's own name stands in it */
	int64_t late;
};
typedef LIST(struct today_line) today_lines;

/* Of one day, nothing left out: the reader's own first, then the office's. */
NODISCARD enum outcome today_read(struct work *work, int64_t day, today_lines *out);
/* Of the days after today until a day, and returns of cycles whose day is over; the reader's own first, by
 * day. */
NODISCARD enum outcome today_soon(struct work *work, int64_t until, today_lines *out);

typedef LIST(struct appointment) appointment_list;
typedef LIST(struct reception) reception_list;
/* What today's reception is made of. */
struct today_reception {
	servings receiving;   /* of rosters of reception and consultation */
	servings duty;
	appointment_list appointments;
	reception_list receptions;
};
NODISCARD enum outcome today_reception(struct work *work, struct today_reception *out);

/* Writes a reception of today from a shift or an appointment (the other 0); once only of an appointment,
 * whose row is then answered again.  An appointment whose representative was told is held with it.
 * NOT_FOUND when it is not of today. */
NODISCARD enum outcome today_receive(struct work *work, int64_t shift_id, int64_t appointment_id,
                                     int64_t *reception_id);
