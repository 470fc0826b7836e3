/* holiday.c: puts a year's holidays in force and counts anew what ran by Monday to Friday. */
#include "app/holiday/holiday.h"

#include <string.h>

#include "app/access.h"
#include "app/calendar/calendar.h"
#include "app/clock/clock_rule.h"
#include "app/journal/journal.h"
#include "app/matter/matter.h"
#include "base/clock.h"
#include "db/transaction.h"

enum { FIRST_YEAR = 2004, LAST_YEAR = 2199 };

static enum outcome move_clocks(struct work *work, int64_t year, int64_t *moved)
{
	clock_list clocks = { 0 };
	int64_t from = day_of_civil((struct civil){ .year = year, .month = 1, .day = 1 });
	TRY(clocks_recount(work, from, &clocks));
	FOR_EACH(clock, &clocks)
		TRY(matter_due(work, clock->matter_id));
	*moved = (int64_t)clocks.count;
	return OK;
}

static enum outcome keep(struct work *work, int64_t year, const char *text, int64_t *moved)
{
	TRANSACTION(transaction);
	const char *was, *name = arena_format(work->arena, "%d", (int)year);
	TRY(transaction_begin(work, &transaction));
	TRY(calendar_text(work, year, &was));
	TRY(calendar_keep(work, year, text));
	TRY(move_clocks(work, year, moved));
	const char *count = arena_format(work->arena, "%d", (int)*moved);
	TRY(journal_append(work, "calendar.change", 0, name,
	                   journal_details(work, "was", was, "is", text, "moved", count, NULL)));
	return transaction_commit(&transaction);
}

enum outcome holidays_change(struct work *work, int64_t year, const char *text, int64_t *moved)
{
	TRY(permit(work, PERMIT_KEEP_CALENDAR));
	if (year < FIRST_YEAR || year > LAST_YEAR)
		return fail_field(work, "year", "type a year from %d to %d", FIRST_YEAR, LAST_YEAR);
	enum outcome outcome = keep(work, year, text, moved);
	if (outcome != OK)
		work->calendar = NULL; /* as it stands in the database again */
	return outcome;
}
