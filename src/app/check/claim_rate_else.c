/* claim_rate_else.c: rates whose counts stand behind them, or that name what is open instead of what was done. */
#include "app/check/claim_rate.h"

#include <stdio.h>
#include <string.h>

#include "app/check/claim_words.h"

/* Whether PERCENT may be of what was DONE of WHOLE, in one sentence and of one unit. */
static int is_done_of(const struct reading *reading, const struct item *percent, const struct item *whole,
                      const struct item *done)
{
	const struct item *end = reading->items.items + reading->items.count;
	const char *const *words = rate_done_words(percent);
	return words && whole >= reading->items.items && done < end && done->sentence == percent->sentence &&
	       whole->sentence == percent->sentence && items_compare(whole, done) && item_is_sound(whole) &&
	       item_is_sound(done) && whole->total && says(done->label, words) && done->q.value <= whole->q.value &&
	       !has_own_subject(done->label) && !strchr(done->gap, ';') && !strchr(percent[1].gap, ';');
}

/* 化解率达九成以上, 排查100起, 化解80起: the counts stand behind; or what was done does. */
static void judge_forward(struct reading *reading, const struct item *percent)
{
	const struct item *whole = percent + 1, *done = percent + 2;
	int counted = percent > reading->items.items && percent[-1].sentence == percent->sentence &&
	              percent[-1].role == ITEM_COUNT;
	if (counted)
		whole = percent - 1, done = percent + 1;
	if (!is_done_of(reading, percent, whole, done) || claim_fit(done, whole, percent) != FIT_NOT)
		return;
	claim_found(reading, percent->q.bound == BOUND_ABOUT ? SURE_DOUBTFUL : SURE_ERROR, FINDING_RATE,
	            counted ? whole : percent, done,
	            arena_format(reading->work->arena, "%s / %s %s %s%%", claim_number(reading, done->q.value),
	                         claim_number(reading, whole->q.value), claim_relation(percent),
	                         claim_number(reading, percent->q.value)),
	            claim_ratio(reading, done->q.value, whole->q.value));
}

/* 反映问题49件, 未办结1件, 办结率99%: what was done is what is not open; 0 when the text counts otherwise. */
static int judge_open(struct reading *reading, const struct item *percent)
{
	static const char *const OPEN[] = { "未办结", "未化解", "未解决", "在办", "正在办理", "未答复", "未整改", NULL };
	const struct item *open = percent - 1, *whole = percent - 2;
	if (whole < reading->items.items || !item_is_sound(open) || !item_is_sound(whole) ||
	    whole->sentence != percent->sentence || !items_compare(whole, open) || open->q.value >= whole->q.value ||
	    !ends_with(open->label, OPEN) || percent->q.vague || !whole->total || !rate_done_words(percent))
		return 0;
	struct item done = *open;
	done.q.value = whole->q.value - open->q.value;
	struct rate rate = { .percent = percent, .done = &done };
	if (claim_fit(&done, whole, percent) == FIT_NOT && rate_is_near(&rate, whole))
		claim_judge_ratio(reading, SURE_ERROR, FINDING_RATE, &done, whole, percent);
	return 1;
}

/* Nothing as large as CAME stands between it and the rate. */
static int is_last_large(const struct item *came, const struct item *percent)
{
	for (const struct item *item = came + 1; item < percent; item++)
		if (items_compare(item, came) && item->q.value >= came->q.value)
			return 0;
	return 1;
}

/* 应发742户, 实发736户, 发放率99.2%: one deed behind 应 and 实. */
static int is_should_and_came(const struct item *should, const struct item *came, const struct item *percent)
{
	static const char *const DEEDS[] = { "到", "发", "收", "缴", "参", "办", "付", "签" };
	if (should->sentence != percent->sentence || !items_compare(should, came) || !item_is_sound(came) ||
	    !item_is_sound(should) || came->q.value > should->q.value || !is_last_large(came, percent))
		return 0;
	for (size_t each = 0; each < sizeof DEEDS / sizeof *DEEDS; each++) {
		char due[16], did[16];
		snprintf(due, sizeof due, "应%s", DEEDS[each]);
		snprintf(did, sizeof did, "实%s", DEEDS[each]);
		if (strstr(should->label, due) && strstr(came->label, did) && strstr(percent->label, DEEDS[each]))
			return 1;
	}
	return 0;
}

/* 0 when the text says it otherwise. */
static int judge_should(struct reading *reading, const struct item *percent)
{
	for (const struct item *came = percent - 1; came > reading->items.items && came->sentence == percent->sentence; came--)
		if (is_should_and_came(came - 1, came, percent)) {
			claim_judge_ratio(reading, SURE_ERROR, FINDING_RATE, came, came - 1, percent);
			return 1;
		}
	return 0;
}

void rate_judge_else(struct reading *reading, const struct item *percent)
{
	if (!judge_should(reading, percent) && !judge_open(reading, percent))
		judge_forward(reading, percent);
}
