/* calendar.h: working days 工作日: Monday to Friday, less the public holidays 法定节假日, plus the
 * make-up days 调休上班日 of data/holidays.tsv, which the State Council's notices set year by year.
 *
 * A year without a notice is not guessed: what needs one is refused, and the year is named. */
#pragma once
#include "base/work.h"

/* 1 when data/holidays.tsv has the holidays of YEAR. */
int calendar_knows(int64_t year);

/* The public holiday or make-up day's Chinese name ("春节"); "" for a day like any other.  The name
 * lives in ARENA. */
const char *calendar_name(struct arena *arena, int64_t day);

/* OUT is 1 for a working day, 0 for none.  CONFLICT when the day's year is not known. */
NODISCARD enum outcome calendar_is_working(struct work *work, int64_t day, int *out);

/* The N-th working day after FROM, which is day 0 and need not be one itself; FROM for N 0.
 * CONFLICT when the count runs into a year that is not known. */
NODISCARD enum outcome calendar_add_working(struct work *work, int64_t from, int64_t n,
                                            int64_t *out);
