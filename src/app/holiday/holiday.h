/* holiday.h: entering a year's holidays 节假日安排 when the State Council's notice is out, or when a
 * later notice changed it:
 *
 *     lines typed ── calendar ── running clocks of working days counted anew ── matters' due days
 */
#pragma once
#include "base/work.h"

/* Puts the year's lines (calendar_read) in force, moves what they move and tells the journal.
 * MOVED: how many due days changed.  INVALID as calendar_read or for a year that is none of the
 * calendar's (2004 to 2199); DENIED to who is neither head nor administrator. */
NODISCARD enum outcome holidays_change(struct work *work, int64_t year, const char *text,
                                       int64_t *moved);
