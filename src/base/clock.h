/* clock.h: days and moments.  A day is a civil day of the office (UTC+08:00, no summer time) as
 * days since 1970-01-01; a moment is seconds since 1970-01-01 UTC. */
#pragma once
#include <stdint.h>

#include "base/arena.h"

#define OFFICE_OFFSET (8 * 3600)

struct civil {
	int64_t year;
	int64_t month; /* 1 to 12 */
	int64_t day;   /* 1 to 31 */
};

/* Now, or XINQIAO_NOW ("2026-03-01T09:00:00+08:00") when it is set: a clock for tests. */
int64_t clock_now(void);

int64_t day_of_moment(int64_t moment);
int64_t moment_of_day(int64_t day); /* its first second */
int64_t day_of_civil(struct civil civil);
struct civil civil_of_day(int64_t day);
int64_t days_in_month(int64_t year, int64_t month);
int day_is_weekend(int64_t day); /* Saturday or Sunday */

const char *day_string(struct arena *arena, int64_t day);         /* "2026-03-01"; "" for 0 */
const char *day_chinese(struct arena *arena, int64_t day);        /* "2026年3月1日"; "" for 0 */
/* "2026年1月1日至12月31日"; the second year where it is another. */
const char *days_chinese(struct arena *arena, int64_t from, int64_t to);
const char *moment_string(struct arena *arena, int64_t moment);   /* "2026-03-01 09:00"; "" for 0 */
const char *moment_iso(struct arena *arena, int64_t moment);      /* "2026-03-01T09:00:00+08:00" */

/* Dates as people type them: 2026-03-01, 2026/3/1, 2026.3.1, 20260301, 2026年3月1日, 2026-3-1 9:05,
 * ISO 8601 with an offset, full-width digits; years 1900 to 2199.  INVALID when it is no date (also
 * 30 February) and OUT is untouched; without a work nothing is recorded.  A date without a time is
 * the day's first second. */
NODISCARD enum outcome moment_parse(const char *typed, int64_t *out);
NODISCARD enum outcome day_parse(const char *typed, int64_t *out);
