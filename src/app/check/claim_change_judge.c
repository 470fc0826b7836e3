/* claim_change_judge.c: whether a difference, a percentage or a multiple fits its two figures. */
#include <string.h>

#include "app/check/claim_change.h"
#include "app/check/claim_words.h"

int change_is_sound(const struct pair *pair)
{
	return pair->now && pair->then && !pair->now->q.vague && !pair->then->q.vague &&
	       pair->then->q.value > 0;
}

static const char *say_change(struct reading *reading, const struct pair *pair, const char *percent)
{
	return arena_format(reading->work->arena, "%s → %s: %s", claim_number(reading, pair->then->q.value),
	                    claim_number(reading, pair->now->q.value), percent);
}

static double slack(const struct item *item)
{
	return item->q.step > QUANTITY_ONE ? (double)item->q.step / 2 : 0;
}

enum fit change_fit(const struct pair *pair, const struct item *percent, int direction)
{
	double now = (double)pair->now->q.value, then = (double)pair->then->q.value;
	double low = (now - slack(pair->now)) / (then + slack(pair->then));
	double high = (now + slack(pair->now)) / (then - slack(pair->then));
	if (direction < 0)
		return claim_fit_ratio(100 * (1 - high), 100 * (1 - low), percent);
	return claim_fit_ratio(100 * (low - 1), 100 * (high - 1), percent);
}

void change_judge_percent(struct reading *reading, const struct pair *pair, const struct item *percent)
{
	struct arena *arena = reading->work->arena;
	int direction = claim_direction(percent->label);
	if (!change_is_sound(pair) || (percent->q.vague && percent->q.bound == BOUND_NONE))
		return;
	if (!direction)
		direction = pair->now->q.value >= pair->then->q.value ? 1 : -1;
	enum fit fit = change_fit(pair, percent, direction);
	if (fit == FIT)
		return;
	double then = (double)pair->then->q.value, change = 100.0 * ((double)pair->now->q.value - then) / then;
	int doubtful = fit == FIT_LAST_DIGIT || percent->q.bound == BOUND_ABOUT;
	claim_found(reading, doubtful ? SURE_DOUBTFUL : SURE_ERROR,
	            fit == FIT_LAST_DIGIT ? FINDING_LAST_DIGIT : FINDING_CHANGE, pair->now, percent,
	            say_change(reading, pair,
	                       arena_format(arena, "%s%s%s%%", percent->q.bound ? claim_relation(percent) : "",
	                                    direction < 0 ? "-" : "+",
	                                    claim_number(reading, percent->q.value))),
	            say_change(reading, pair, arena_format(arena, "%+.2f%%", change)));
}

void change_judge_delta(struct reading *reading, const struct pair *pair, const struct item *delta)
{
	struct arena *arena = reading->work->arena;
	int64_t difference = pair->now ? pair->now->q.value - pair->then->q.value : 0;
	int64_t stated = delta->q.value * (claim_direction(delta->label) < 0 ? -1 : 1);
	if (!change_is_sound(pair) || delta->q.vague || difference == stated ||
	    !items_compare(delta, pair->now) || delta->q.step > QUANTITY_ONE || pair->now->q.step > QUANTITY_ONE ||
	    pair->then->q.step > QUANTITY_ONE)
		return;
	const char *left = arena_format(arena, "%s - %s", claim_number(reading, pair->now->q.value),
	                                claim_number(reading, pair->then->q.value));
	claim_found(reading, SURE_ERROR, FINDING_DIFFERENCE, pair->now, delta,
	            arena_format(arena, "%s = %s", left, claim_number(reading, stated)),
	            arena_format(arena, "%s = %s", left, claim_number(reading, difference)));
}

/* 增长1倍 is what was added; 是2倍, 增长到2倍 and 翻番 is what it became. */
static int is_whole_multiple(const struct item *times)
{
	static const char *const WHOLE[] = { "是", "为", "到", "至", "的", "翻", "翻了", "相当于", NULL };
	return ends_with(times->label, WHOLE) || !claim_direction(times->label);
}

void change_judge_times(struct reading *reading, const struct pair *pair, const struct item *times)
{
	struct arena *arena = reading->work->arena;
	if (!change_is_sound(pair) || times->q.vague)
		return;
	double ratio = (double)pair->now->q.value / (double)pair->then->q.value;
	double of = is_whole_multiple(times) ? ratio : ratio - 1, stated = (double)times->q.value / QUANTITY_ONE;
	double half = (double)times->q.step / QUANTITY_ONE / 2, off = of > stated ? of - stated : stated - of;
	int doubles = strstr(times->label, "翻") != NULL;
	if (off <= (doubles ? 0.2 : half) + 1e-9)
		return;
	claim_found(reading, off < 2 * half && half < 0.5 ? SURE_DOUBTFUL : SURE_ERROR, FINDING_CHANGE, pair->then,
	            times,
	            say_change(reading, pair,
	                       arena_format(arena, "%s%s", claim_number(reading, times->q.value), "×")),
	            say_change(reading, pair, arena_format(arena, "%.2f×", of)));
}
