/* outreach_month.h: who of the officials went out to the villages how often in a month, held against
 * what the office asks of each (settings: outreach_monthly). */
#pragma once
#include "app/register/register_people.h"

/* Officials are those whom rosters of outreach, villages (lead and resident officials) and the year's
 * outreach name. */
struct outreach_official {
	const char *name;
	int64_t visits;      /* of the month, to date */
	int64_t below;       /* 1: fewer than asked */
	const char *address; /* the rows, without the leading / */
};
typedef LIST(struct outreach_official) outreach_officials;
extern const struct field OUTREACH_OFFICIAL_FIELDS[];

/* Of the month of DAY: those below first, the fewest visits first, then the others, the most first.  Nobody
 * is below where the office asks for nothing. */
NODISCARD enum outcome outreach_month(struct work *work, int64_t day, outreach_officials *out);
int64_t outreach_below(const outreach_officials *officials);
