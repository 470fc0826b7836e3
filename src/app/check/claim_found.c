/* claim_found.c: arithmetic of figures as they are written, and how a finding is told. */
#include <string.h>

#include "app/check/claim.h"

/* 47.84万 was rounded by up to half of 0.01万; 4784 was counted. */
static double slack(const struct item *item)
{
	return item->q.step > QUANTITY_ONE ? (double)item->q.step / 2 : 0;
}

/* 约 and 近: so far from what is written that nobody would say it. */
static double far_from(double stated)
{
	return stated * 0.15 > 5 ? stated * 0.15 : 5;
}

enum fit claim_fit_ratio(double low, double high, const struct item *percent)
{
	double stated = (double)percent->q.value / QUANTITY_ONE, step = (double)percent->q.step / QUANTITY_ONE;
	double tiny = 1e-7, about = percent->q.bound == BOUND_ABOUT ? far_from(stated) : step / 2;
	if (percent->q.bound > BOUND_ABOUT && about > 0.5)
		about = 0.5; /* 九成以上 begins at 90% */
	int below = percent->q.bound == BOUND_MOST || high >= stated - about - tiny;
	int above = percent->q.bound == BOUND_LEAST || low <= stated + about + tiny;
	if (below && above)
		return FIT;
	if (percent->q.vague)
		return FIT_NOT;
	return low < stated + step - tiny && high > stated - step + tiny ? FIT_LAST_DIGIT : FIT_NOT;
}

const char *claim_relation(const struct item *percent)
{
	static const char *const SIGNS[] = { [BOUND_NONE] = "=", [BOUND_ABOUT] = "≈", [BOUND_LEAST] = "≥",
		                             [BOUND_MOST] = "≤" };
	return SIGNS[percent->q.bound];
}

enum fit claim_fit(const struct item *part, const struct item *whole, const struct item *percent)
{
	double least = (double)whole->q.value - slack(whole), most = (double)whole->q.value + slack(whole);
	if (least <= 0)
		return FIT_NOT;
	return claim_fit_ratio(100 * ((double)part->q.value - slack(part)) / most,
	                       100 * ((double)part->q.value + slack(part)) / least, percent);
}

/* Round sums are read in 万: 1560万, not 15600000. */
const char *claim_number(struct reading *reading, int64_t value)
{
	int64_t ten_thousand = 10000 * (int64_t)QUANTITY_ONE;
	if (value >= 10 * ten_thousand && value % (ten_thousand / 100) == 0)
		return arena_format(reading->work->arena, "%s万", claim_number(reading, value / 10000));
	char *text = arena_format(reading->work->arena, "%.4f", (double)value / QUANTITY_ONE);
	size_t length = strlen(text);
	while (text[length - 1] == '0')
		text[--length] = '\0';
	if (text[length - 1] == '.')
		text[--length] = '\0';
	return text;
}

const char *claim_ratio(struct reading *reading, int64_t part, int64_t whole)
{
	return arena_format(reading->work->arena, "%s / %s = %.2f%%", claim_number(reading, part),
	                    claim_number(reading, whole), whole ? 100.0 * (double)part / (double)whole : 0.0);
}

static int64_t line_of(const char *text, size_t at)
{
	int64_t line = 1;
	for (size_t each = 0; each < at; each++)
		line += text[each] == '\n';
	return line;
}

void claim_found(struct reading *reading, enum sure sure, enum finding_kind kind,
                 const struct item *from, const struct item *to, const char *claim,
                 const char *computed)
{
	size_t first = from->start < to->start ? from->start : to->start;
	size_t start = reading->plain.origin[first], end = reading->plain.origin[to->q.end];
	FOR_EACH(each, reading->found)
		if (each->end == (int64_t)end && each->kind == (int64_t)kind)
			return;
	*LIST_ADD(reading->work->arena, reading->found) = (struct finding){
		.sure = sure, .kind = kind, .line = line_of(reading->text, reading->plain.origin[to->q.start]),
		.start = (int64_t)start, .end = (int64_t)end,
		.text = arena_copy(reading->work->arena, reading->text + start, end - start),
		.claim = claim, .computed = computed,
	};
}

/* 100% of which one is missing, or 0% of which one is there. */
static int is_rounded_away(const struct item *part, const struct item *whole, const struct item *percent)
{
	int64_t full = 100 * (int64_t)QUANTITY_ONE;
	return !percent->q.vague && ((percent->q.value == full && part->q.value < whole->q.value) ||
	                             (percent->q.value == 0 && part->q.value > 0));
}

/* Figures in 万 may be rounded to the same; of counted ones, one that is missing is missing. */
static enum sure sure_of_full(const struct item *part, const struct item *whole,
                              const struct item *percent, enum sure sure)
{
	int counted = part->q.step <= QUANTITY_ONE && whole->q.step <= QUANTITY_ONE;
	return counted && percent->q.value ? sure : SURE_ROUNDING;
}

void claim_judge_ratio(struct reading *reading, enum sure sure, enum finding_kind kind,
                       const struct item *part, const struct item *whole,
                       const struct item *percent)
{
	enum fit fit = claim_fit(part, whole, percent);
	int away = is_rounded_away(part, whole, percent);
	int range = percent->q.vague && percent->q.bound == BOUND_NONE;
	if (range || (fit == FIT && !away))
		return;
	if (fit != FIT_NOT && away)
		sure = sure_of_full(part, whole, percent, sure);
	else if (fit == FIT_LAST_DIGIT)
		sure = reading->exact ? sure : SURE_DOUBTFUL, kind = FINDING_LAST_DIGIT;
	if (percent->q.bound == BOUND_ABOUT)
		sure = SURE_DOUBTFUL;
	const char *claim = arena_format(reading->work->arena, "%s / %s %s %s%%",
	                                 claim_number(reading, part->q.value),
	                                 claim_number(reading, whole->q.value), claim_relation(percent),
	                                 claim_number(reading, percent->q.value));
	claim_found(reading, sure, kind, part, percent, claim,
	            claim_ratio(reading, part->q.value, whole->q.value));
}
