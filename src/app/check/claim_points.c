/* claim_points.c: changes of percentages: 由96.4%提升至99.1%, 提升2.7个百分点. */
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_words.h"

struct levels {
	const struct item *now;
	const struct item *then;
};

static int is_level(const struct reading *reading, const struct item *item, const struct item *points)
{
	const struct item *end = reading->items.items + reading->items.count;
	return item >= reading->items.items && item < end && item->q.form == QUANTITY_PERCENT &&
	       item->role != ITEM_CHANGE && item->sentence == points->sentence && !item->q.vague;
}

static int is_past(const struct item *item)
{
	static const char *const THAN[] = { "比", "较", "由", "从", NULL };
	return says(item->label, WORDS_PAST) || says(item->label, THAN);
}

static int is_reached(const struct item *item)
{
	static const char *const TO[] = { "到", "至", "为", "达", "达到", "到了", "到今年的", "至今年的", NULL };
	return ends_with(item->label, TO) && claim_direction(item->label);
}

/* 去年为84.5%, 2024年为92.6% behind the points; the year is read as a time. */
static const struct item *next_level(const struct reading *reading, const struct item *points)
{
	const struct item *next = points + 1, *end = reading->items.items + reading->items.count;
	int year = next + 1 < end && next->q.form == QUANTITY_TIME && next->q.end == next[1].start &&
	           next->q.value > 1980 * (int64_t)QUANTITY_ONE && strncmp(next[1].label, "为", 3) == 0;
	return next + year;
}

/* The two percentages whose difference the points are; OUT->now NULL when the text does not tie
 * them together. */
static void find_levels(const struct reading *reading, const struct item *points, struct levels *out)
{
	const struct item *last = points - 1, *first = points - 2, *next = next_level(reading, points);
	int has_last = is_level(reading, last, points), has_next = is_level(reading, next, points);
	*out = (struct levels){ NULL, NULL };
	int has_first = has_last && is_level(reading, first, points);
	if (has_first && is_past(first) && is_reached(last))
		*out = (struct levels){ last, first };
	else if (has_first && is_past(last) && !is_past(first))
		*out = (struct levels){ first, last };
	else if (has_next && is_level(reading, next + 1, points) && is_past(next) && is_reached(next + 1))
		*out = (struct levels){ next + 1, next };
	else if (has_last && has_next && !is_past(last) && (next > points + 1 || says(next->label, WORDS_PAST)))
		*out = (struct levels){ last, next };
}

static int64_t size_of(int64_t number)
{
	return number < 0 ? -number : number;
}

static void judge(struct reading *reading, const struct levels *levels, const struct item *points)
{
	struct arena *arena = reading->work->arena;
	const struct item *now = levels->now, *then = levels->then;
	int direction = claim_direction(points->label) < 0 ? -1 : 1;
	int64_t change = now->q.value - then->q.value, stated = direction * points->q.value;
	/* Both percentages and their difference are rounded, each by up to half of its last digit. */
	int64_t slack = (now->q.step + then->q.step + points->q.step) / 2;
	int uneven = now->q.step != then->q.step || now->q.step != points->q.step;
	if (change == stated || (uneven && size_of(change - stated) <= slack))
		return;
	const char *left = arena_format(arena, "%s%% - %s%%", claim_number(reading, now->q.value),
	                                claim_number(reading, then->q.value));
	claim_found(reading, size_of(change - stated) <= slack ? SURE_DOUBTFUL : SURE_ERROR,
	            size_of(change - stated) <= slack ? FINDING_LAST_DIGIT : FINDING_DIFFERENCE,
	            now < points && now < then ? now : then < points ? then : points, points,
	            arena_format(arena, "%s = %s", left, claim_number(reading, stated)),
	            arena_format(arena, "%s = %s", left, claim_number(reading, change)));
}

void claim_points(struct reading *reading)
{
	struct levels levels;
	FOR_EACH(item, &reading->items) {
		if (item->q.form != QUANTITY_POINTS || item->q.vague || !claim_direction(item->label) ||
		    strstr(item->gap, "分别") || strchr(item->gap, ';'))
			continue;
		find_levels(reading, item, &levels);
		if (levels.now)
			judge(reading, &levels, item);
	}
}
