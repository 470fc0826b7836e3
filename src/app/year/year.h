/* year.h: the office's year 年历: every date that something of the office has, day by day: limits that
 * run, tasks, reception and duty days, returns of sweeps, holidays and make-up days. */
#pragma once
#include "base/list.h"
#include "base/work.h"

struct year_entry {
	int64_t day;
	const char *what;     /* in the reader's language: "办理", "任务", "接访" */
	const char *title;
	const char *address;  /* without the leading / */
};
typedef LIST(struct year_entry) year_entries;

/* All between two days that the actor may see, by day.  At most 1000 of each source. */
NODISCARD enum outcome year_read(struct work *work, int64_t from, int64_t to, year_entries *out);
