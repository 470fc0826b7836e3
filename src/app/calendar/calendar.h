/* calendar.h: working days 工作日: Monday to Friday, less the public holidays 法定节假日, plus the
 * make-up days 调休上班日, which the State Council's notices set year by year.
 *
 *     data/holidays.tsv (2004 to 2026) ── a year entered on the page takes its place ── the calendar
 *
 * A year without a notice is not guessed: what needs one is refused, and the year is named. */
#pragma once
#include "base/list.h"
#include "base/work.h"

/* A day that a notice names. */
struct calendar_day {
	int64_t day;
	int64_t working;   /* a make-up day; 0 a holiday */
	const char *name;  /* "春节" */
};
typedef LIST(struct calendar_day) calendar_days;

/* OUT is 1 when the holidays of YEAR are known. */
NODISCARD enum outcome calendar_knows(struct work *work, int64_t year, int *out);

/* The day as its year's notice names it; NULL for a day like any other. */
NODISCARD enum outcome calendar_find(struct work *work, int64_t day,
                                     const struct calendar_day **out);

/* OUT is 1 for a working day, 0 for none.  CONFLICT when the day's year is not known. */
NODISCARD enum outcome calendar_is_working(struct work *work, int64_t day, int *out);

/* The N-th working day after FROM, which is day 0 and need not be one itself; FROM for N 0.
 * CONFLICT when the count runs into a year that is not known. */
NODISCARD enum outcome calendar_add_working(struct work *work, int64_t from, int64_t n,
                                            int64_t *out);

/* A year's days as lines that people read and type, "2027-02-05 至 2027-02-11 放假 春节" or
 * "2027-02-20 上班 春节"; "" for a year that is not known. */
NODISCARD enum outcome calendar_text(struct work *work, int64_t year, const char **out);

/* Reads such lines, in any order.  INVALID beside the field "days" names the line that is wrong: no
 * date, another year's, a day said twice, neither 放假 nor 上班, a working day off that is none. */
NODISCARD enum outcome calendar_read(struct work *work, int64_t year, const char *text,
                                     calendar_days *out);

/* Keeps the year's lines in the open transaction, in force from then on.  INVALID as calendar_read,
 * and for no line at all. */
NODISCARD enum outcome calendar_keep(struct work *work, int64_t year, const char *text);
