/* year.h: the office's year 年历: every date that something of the office has, day by day: limits, tasks and
 * whatever else is to be done, conferences, special periods, reception and duty days, returns of sweeps,
 * reports that recur; done ones stay, as done. */
#pragma once
#include "base/list.h"
#include "base/work.h"

struct year_entry {
	int64_t day;
	const char *what;     /* in the reader's language: "办理", "任务", a roster's name */
	const char *title;
	const char *address;  /* without the leading / */
	int64_t done;
	int64_t late;         /* its day is over and it is not done */
};
typedef LIST(struct year_entry) year_entries;

/* All between two days that the actor may see, by day.  CUT counts the sources that hold more than could
 * be read: then ask for fewer days. */
NODISCARD enum outcome year_read(struct work *work, int64_t from, int64_t to, year_entries *out,
                                 int64_t *cut);
