/* figure_compare.c: the earlier periods of a period, and growth. */
#include "app/figure/figure_compare.h"

#include <inttypes.h>
#include <stdlib.h>

#include "app/figure/rollup.h"
#include "base/clock.h"

/* The first day of the month that lies MONTHS before the day's. */
static int64_t first_of_month(int64_t day, int64_t months)
{
	struct civil civil = civil_of_day(day);
	int64_t place = civil.year * 12 + civil.month - 1 - months;
	return day_of_civil((struct civil){ place / 12, place % 12 + 1, 1 });
}

struct period period_before(struct period period)
{
	if (!period_is_months(period)) {
		int64_t days = period.to - period.from + 1;
		return (struct period){ period.from - days, period.to - days };
	}
	struct civil from = civil_of_day(period.from), to = civil_of_day(period.to);
	int64_t months = (to.year - from.year) * 12 + to.month - from.month + 1;
	return (struct period){ first_of_month(period.from, months), period.from - 1 };
}

static int64_t year_before(int64_t day, int is_last)
{
	struct civil civil = civil_of_day(day);
	int64_t before = days_in_month(civil.year - 1, civil.month);
	int at_end = is_last && civil.day == days_in_month(civil.year, civil.month);
	civil.day = at_end || civil.day > before ? before : civil.day;
	civil.year--;
	return day_of_civil(civil);
}

struct period period_year_before(struct period period)
{
	return (struct period){ year_before(period.from, 0), year_before(period.to, 1) };
}

static const char *sign_of(int64_t change)
{
	return change > 0 ? "+" : "−";
}

const char *figure_growth(struct work *work, const struct figure_value *now,
                          const struct figure_value *before)
{
	int64_t change = now->value - before->value, size = llabs(change);
	int is_rate = now->unit == PER_PERCENT;
	if (!now->defined || !before->defined || (!is_rate && before->value <= 0))
		return "—";
	if (!change)
		return tr(work, "unchanged");
	if (is_rate)
		return arena_format(work->arena, tr(work, "%s%lld.%lld points"), sign_of(change),
		                    (long long)(size / 10), (long long)(size % 10));
	int64_t tenths = (size * 2000 + before->value) / (before->value * 2);
	tenths = tenths ? tenths : 1; /* never 0.0 where something changed */
	return arena_format(work->arena, "%s%lld.%lld%%", sign_of(change), (long long)(tenths / 10),
	                    (long long)(tenths % 10));
}
