/* claim_people.c: rates that cannot be: over 100%, or of people instead of matters. */
#include <string.h>

#include "app/check/claim_rate.h"
#include "app/check/claim_words.h"

int rate_among_people(const struct reading *reading, const struct rate *rate)
{
	const struct item *before = rate->done - 1;
	return before >= reading->items.items && before->sentence == rate->done->sentence &&
	       before->q.family == UNIT_PERSON && !strchr(rate->done->gap, ';');
}

/* 65批210人次: fewer visits than were concluded; NULL when none stand there. */
static const struct item *visits_of(const struct reading *reading, const struct item *people)
{
	const struct item *visits = people - 1;
	return visits >= reading->items.items && visits->q.family == UNIT_BATCH &&
	               visits->q.end == people->q.start && item_is_sound(visits)
	               ? visits
	               : NULL;
}

/* Matters or visits stand there too, so that the rate may be of those. */
static int has_another_whole(const struct reading *reading, const struct item *people, const struct item *done)
{
	for (const struct item *item = people; item >= reading->items.items && !strchr(item[1].gap, ';'); item--)
		if (item->sentence == people->sentence && item->role == ITEM_COUNT && item->q.value >= done->q.value &&
		    (item->q.family == UNIT_MATTER || item->q.family == UNIT_BATCH))
			return 1;
	return 0;
}

/* 接待17人次, 办结16件, 办结率94.1%: people are not matters. */
static void judge_people(struct reading *reading, const struct rate *rate)
{
	const struct item *people = rate->done - 1;
	if (!rate_among_people(reading, rate) || rate->done->q.family != UNIT_MATTER ||
	    people->role != ITEM_COUNT || people->q.value < rate->done->q.value || rate->count > 1 ||
	    has_another_whole(reading, people, rate->done) || !rate_is_near(rate, people))
		return;
	const struct item *visits = visits_of(reading, people);
	int sure = visits && claim_fit(rate->done, people, rate->percent) == FIT;
	const char *claim = arena_format(reading->work->arena, "%s%s / %s%s = %s%%",
	                                 claim_number(reading, rate->done->q.value), rate->done->q.unit,
	                                 claim_number(reading, people->q.value), people->q.unit,
	                                 claim_number(reading, rate->percent->q.value));
	claim_found(reading, sure ? SURE_ERROR : SURE_DOUBTFUL, FINDING_PERSON_TIMES, visits ? visits : people,
	            rate->percent, claim,
	            sure ? arena_format(reading->work->arena, "%s%s > %s%s", claim_number(reading, rate->done->q.value),
	                                rate->done->q.unit, claim_number(reading, visits->q.value), visits->q.unit)
	                 : claim_ratio(reading, rate->done->q.value, people->q.value));
}

static void judge_over_100(struct reading *reading, const struct item *percent)
{
	static const char *const OPEN[] = { "完成", "任务", "计划", "目标", "预算", "增", "超", "负荷",
		                            "利用", "投资", "容积", NULL };
	if (percent->q.value <= 100 * (int64_t)QUANTITY_ONE || percent->q.vague || says(percent->label, OPEN))
		return;
	const char *stated = arena_format(reading->work->arena, "%s%%", claim_number(reading, percent->q.value));
	claim_found(reading, SURE_ERROR, FINDING_OVER_100, percent, percent, stated,
	            arena_format(reading->work->arena, "%s > 100%%", stated));
}

void claim_people(struct reading *reading)
{
	struct rate rate;
	FOR_EACH(item, &reading->items) {
		if (item->role == ITEM_RATE || item->role == ITEM_SHARE)
			judge_over_100(reading, item);
		if (item->role != ITEM_RATE || item->q.vague)
			continue;
		rate_read(reading, item, &rate);
		if (rate.done)
			judge_people(reading, &rate);
	}
}
