/* figure.c: values, rates and the records behind them: of whole months from the roll-ups, else
 * counted. */
#include "app/figure/figure.h"

#include <inttypes.h>
#include <string.h>

#include "app/figure/figure_formula.h"
#include "app/figure/figure_store.h"
#include "app/figure/rollup.h"
#include "base/clock.h"
#include "base/settings.h"

const struct field FIGURE_RECORD_FIELDS[] = {
	FIELD(struct figure_record, id),
	FIELD(struct figure_record, position),
	FIELD(struct figure_record, number, .label = "Number"),
	FIELD(struct figure_record, title, .label = "Title"),
	FIELD(struct figure_record, village, .label = "Village"),
	FIELD_AS(struct figure_record, day, FIELD_DAY, .label = "Date"),
	FIELD(struct figure_record, amount, .label = "Counts"),
	FIELD(struct figure_record, channel, .label = "Channel"),
	FIELD(struct figure_record, state, .label = "State"),
	FIELD(struct figure_record, address),
	{ 0 },
};

/* Half up to a tenth of a percent; never 100.0 when one is missing, never 0.0 when one is there. */
static int64_t thousandths(int64_t numerator, int64_t denominator)
{
	int64_t rate = (numerator * 2000 + denominator) / (denominator * 2);
	if (rate >= 1000 && numerator < denominator)
		return 999;
	return rate == 0 && numerator > 0 ? 1 : rate;
}

/* What is asked for, and what the roll-ups said of it. */
struct asking {
	struct period period;
	int64_t unit_id;
	int64_t *kept; /* by place in FIGURES; NULL while not read */
};

static enum outcome count(struct work *work, const struct asking *asking,
                          const struct figure *figure, int64_t *out)
{
	struct period seen = figure_period(work, figure, asking->period);
	if (!asking->kept || seen.to != asking->period.to || !rollup_covers(figure, seen))
		return figure_store_value(work, figure, asking->period, asking->unit_id, out);
	*out = asking->kept[figure - FIGURES];
	return OK;
}

/* Yuan and mu are kept in hundredths: "3000", "3000.5". */
static const char *shown_of(struct work *work, int64_t unit, int64_t value)
{
	int64_t whole = value / 100, rest = value % 100;
	if (unit == PER_PERCENT)
		return arena_format(work->arena, "%" PRId64 ".%" PRId64 "%%", value / 10, value % 10);
	if (unit != PER_YUAN && unit != PER_MU)
		return arena_format(work->arena, "%" PRId64, value);
	if (!rest)
		return arena_format(work->arena, "%" PRId64, whole);
	if (rest % 10)
		return arena_format(work->arena, "%" PRId64 ".%02" PRId64, whole, rest);
	return arena_format(work->arena, "%" PRId64 ".%" PRId64, whole, rest / 10);
}

static int64_t quarters_of(struct period period)
{
	struct civil from = civil_of_day(period.from), to = civil_of_day(period.to);
	return (to.year * 12 + to.month - from.year * 12 - from.month) / 3 + 1;
}

/* Half up. */
static int64_t divided(int64_t numerator, int64_t denominator)
{
	return (numerator * 2 + denominator) / (denominator * 2);
}

int64_t figure_ratio(const struct figure *figure, int64_t numerator, int64_t denominator)
{
	if (figure_rounds_down(figure))
		return numerator * (figure->unit == PER_PERCENT ? 1000 : 1) / denominator;
	return figure->unit == PER_PERCENT ? thousandths(numerator, denominator)
	                                   : divided(numerator, denominator);
}

static enum outcome compute_rate(struct work *work, const struct figure *figure,
                                 const struct asking *asking, struct figure_value *out)
{
	TRY(count(work, asking, figure_above(figure), &out->numerator));
	if (figure->quarterly)
		out->denominator = quarters_of(asking->period);
	else
		TRY(count(work, asking, figure_below(figure), &out->denominator));
	out->defined = out->denominator > 0;
	out->shown = "—";
	if (!out->defined)
		return OK;
	out->value = figure_ratio(figure, out->numerator, out->denominator);
	out->shown = shown_of(work, figure->unit, out->value);
	return OK;
}

const char *figure_shown(struct work *work, const struct figure *figure, int64_t numerator,
                         int64_t denominator)
{
	if (!figure->numerator)
		return shown_of(work, figure->unit, numerator);
	return denominator > 0
	           ? shown_of(work, figure->unit, figure_ratio(figure, numerator, denominator))
	           : "—";
}

/* Whole percents are set; a rate's value is in thousandths. */
static int64_t target_of(struct work *work, const struct figure *figure)
{
	const char *settings = (const char *)settings_of(work);
	int64_t set = *(const int64_t *)(settings + figure->target - 1);
	return figure->unit == PER_PERCENT ? set * 10 : set;
}

static enum outcome compute(struct work *work, const struct figure *figure,
                            const struct asking *asking, struct figure_value *out)
{
	*out = (struct figure_value){
		.key = figure->key,
		.zh = figure->zh,
		.en = figure->en,
		.unit = figure->unit,
		.definition = figure_definition(work, figure),
		.defined = 1,
	};
	if (figure->numerator)
		return compute_rate(work, figure, asking, out);
	if (figure->target)
		out->value = target_of(work, figure);
	else
		TRY(count(work, asking, figure, &out->value));
	out->shown = shown_of(work, figure->unit, out->value);
	return OK;
}

/* Reads the kept figures, or those that make FIGURE, when the period is of whole months. */
static enum outcome ask(struct work *work, const struct figure *figure, struct asking *asking)
{
	const struct figure *parts[] = { figure_above(figure), figure_below(figure) };
	for (int each = 0; each < 2 && parts[each]; each++) {
		const struct figure *kept = parts[each];
		if (!rollup_covers(kept, figure_period(work, kept, asking->period)))
			continue;
		if (!asking->kept)
			asking->kept = arena_alloc(work->arena, FIGURES_AT_MOST * sizeof *asking->kept);
		TRY(rollup_values(work, kept->key, asking->period, asking->unit_id, asking->kept));
	}
	return OK;
}

static struct asking asking_of(const struct work *work, struct period period, int64_t unit_id)
{
	return (struct asking){ period, unit_id ? unit_id : work->actor.unit_id, NULL };
}

enum outcome figure_compute(struct work *work, const struct figure *figure, struct period period,
                            int64_t unit_id, struct figure_value *out)
{
	struct asking asking = asking_of(work, period, unit_id);
	TRY(ask(work, figure, &asking));
	return compute(work, figure, &asking, out);
}

enum outcome figures_compute(struct work *work, struct period period, int64_t unit_id,
                             figure_values *out)
{
	struct asking asking = asking_of(work, period, unit_id);
	if (period_is_months(period)) {
		asking.kept = arena_alloc(work->arena, FIGURES_AT_MOST * sizeof *asking.kept);
		TRY(rollup_values(work, "", period, asking.unit_id, asking.kept));
	}
	for (const struct figure *each = FIGURES; each->key; each++)
		TRY(compute(work, each, &asking, LIST_ADD(work->arena, out)));
	return OK;
}

struct period period_of_year(int64_t day)
{
	int64_t year = civil_of_day(day).year;
	return (struct period){ day_of_civil((struct civil){ year, 1, 1 }),
		                day_of_civil((struct civil){ year, 12, 31 }) };
}
