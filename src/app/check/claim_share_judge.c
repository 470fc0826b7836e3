/* claim_share_judge.c: finds the whole that a paragraph's shares are of, and the share that is not. */
#include <string.h>

#include "app/check/claim_share.h"
#include "app/check/claim_words.h"

static size_t count_as(const share_list *shares, const struct item *whole, enum fit worst)
{
	size_t fits = 0;
	FOR_EACH(share, shares)
		fits += items_compare(share->part, whole) &&
		        claim_fit(share->part, whole, share->percent) <= worst;
	return fits;
}

static size_t count_fits(const share_list *shares, const struct item *whole)
{
	return count_as(shares, whole, FIT);
}

/* The parts of SENTENCE added up (of the whole paragraph when -1), as a whole of their own. */
static struct item own_sum(const share_list *shares, int64_t sentence)
{
	struct item sum = *shares->items[0].part;
	sum.q.value = 0;
	sum.total = 0;
	FOR_EACH(share, shares)
		if (sentence < 0 || share->part->sentence == sentence)
			sum.q.value += share->part->q.value;
	return sum;
}

/* The whole of the text that most shares fit: the nearest before them when several do. */
static const struct item *best_whole(struct reading *reading, const share_list *shares, size_t *fits)
{
	const struct item *best = NULL, *first = shares->items[0].part;
	*fits = 0;
	FOR_EACH(item, &reading->items) {
		if (item->role != ITEM_COUNT || !items_compare(item, first))
			continue;
		size_t count = count_fits(shares, item);
		if (count > *fits || (count && count == *fits && item < first && (item->total || !best->total)))
			best = item, *fits = count;
	}
	return best;
}

static void try_own_sums(struct reading *reading, const share_list *shares,
                         const struct item **best, size_t *fits)
{
	for (size_t each = 0; each <= shares->count; each++) {
		struct item sum = own_sum(shares, each < shares->count
		                                          ? shares->items[each].part->sentence
		                                          : -1);
		size_t count = count_fits(shares, &sum);
		if (count <= *fits)
			continue;
		struct item *kept = arena_alloc(reading->work->arena, sizeof *kept);
		*kept = sum;
		*best = kept;
		*fits = count;
	}
}

/* The whole number that most shares could be of, though the text may not name it. */
static int64_t implied_whole(const share_list *shares, size_t *fits)
{
	int64_t best = 0;
	*fits = 0;
	FOR_EACH(share, shares) {
		const struct quantity *percent = &share->percent->q;
		int64_t most = percent->value + percent->step / 2;
		if (share->part->q.step > QUANTITY_ONE || most <= 0 || share->part->q.value > INT64_MAX / 200)
			continue;
		/* The smallest whole number that rounds down to this percentage. */
		struct item whole = *share->part;
		int64_t least = (int64_t)((double)share->part->q.value * 100 / (double)most - 1e-9) + 1;
		whole.q.value = least * QUANTITY_ONE;
		whole.q.step = QUANTITY_ONE;
		size_t count = count_fits(shares, &whole);
		if (count > *fits)
			best = whole.q.value, *fits = count;
	}
	return best;
}

/* What is nearest said as a whole before ITEM, itself no share of another. */
static const struct item *total_before(const struct reading *reading, const struct item *item)
{
	const struct item *end = reading->items.items + reading->items.count;
	for (const struct item *each = item - 1; each >= reading->items.items; each--)
		if (each->total && items_compare(each, item) && each + 1 < end && each[1].role != ITEM_SHARE &&
		    each->q.value >= item->q.value)
			return each;
	return NULL;
}

/* The text says BASE as a whole before the share, or the share's own words name it: 占投诉总量. */
static int names_base(const struct reading *reading, const struct share *share, int64_t base)
{
	FOR_EACH(item, &reading->items) {
		const char *name = item->label;
		if (strncmp(name, "其中", strlen("其中")) == 0)
			name += strlen("其中");
		if (item->role != ITEM_COUNT || item->q.value != base || !items_compare(item, share->part))
			continue;
		if ((item < share->part && says(name, WORDS_TOTAL)) ||
		    (*name && strstr(share->percent->label, name)))
			return 1;
	}
	return 0;
}

static void found_base(struct reading *reading, const struct share *share, const struct item *total,
                       int64_t base)
{
	struct arena *arena = reading->work->arena;
	const char *claim = arena_format(arena, "%s / %s = %s%%", claim_number(reading, share->part->q.value),
	                                 claim_number(reading, total->q.value),
	                                 claim_number(reading, share->percent->q.value));
	const char *computed = claim_ratio(reading, share->part->q.value, total->q.value);
	if (base)
		computed = arena_format(arena, "%s; %s", computed,
		                        claim_ratio(reading, share->part->q.value, base));
	claim_found(reading, SURE_DOUBTFUL, FINDING_BASE, share->part, share->percent, claim, computed);
}

/* 占乡镇登记总量的69%: the very words of the whole. */
static void found_named_base(struct reading *reading, const struct share *share, const struct item *total,
                             int64_t base)
{
	const char *name = claim_name(reading, total->label);
	if (strlen(name) >= 4 * strlen("件") && strstr(share->percent->label, name))
		claim_judge_ratio(reading, SURE_ERROR, FINDING_SHARE, share->part, total, share->percent);
	else
		found_base(reading, share, total, base);
}

/* Shares that fit BASE but are said to be of the total, which they do not fit. */
static void judge_base(struct reading *reading, const share_list *shares, int64_t base)
{
	FOR_EACH(share, shares) {
		const struct item *total = total_before(reading, share->part);
		if (!strstr(share->percent->label, "总") || !total || names_base(reading, share, base))
			continue;
		if (claim_fit(share->part, total, share->percent) == FIT_NOT) {
			found_named_base(reading, share, total, base);
			return;
		}
	}
}

/* A count before the share, in its paragraph and itself without a share, that it fits. */
static int fits_another(const struct reading *reading, const share_list *shares,
                        const struct share *share)
{
	for (const struct item *item = share->part - 1; item >= reading->items.items; item--) {
		int has_share = 0;
		if (item->paragraph != share->part->paragraph)
			return 0;
		FOR_EACH(other, shares)
			has_share |= other->part == item;
		if (!has_share && item->role == ITEM_COUNT && items_compare(item, share->part) &&
		    claim_fit(share->part, item, share->percent) == FIT)
			return 1;
	}
	return 0;
}

static void judge_outliers(struct reading *reading, const share_list *shares,
                           const struct item *whole, enum sure sure)
{
	FOR_EACH(share, shares) {
		if (!items_compare(share->part, whole))
			continue;
		if (claim_fit(share->part, whole, share->percent) != FIT &&
		    fits_another(reading, shares, share))
			continue;
		claim_judge_ratio(reading, sure, FINDING_SHARE, share->part, whole, share->percent);
	}
}

static int is_near(const struct share *share, const struct item *whole)
{
	double ratio = 100.0 * (double)share->part->q.value / (double)whole->q.value;
	double off = ratio - (double)share->percent->q.value / QUANTITY_ONE;
	return off < 10 && off > -10;
}

/* 97名评理员中, …: what it counts is divided. */
static int is_said_among(const struct item *item)
{
	return ends(item->after, "中") && !ends(item->after, "其中");
}

/* The only whole that one share's sentence names, or the only one of which it says 中. */
static const struct item *only_whole(const struct reading *reading, const struct share *share)
{
	const struct item *whole = NULL, *first = NULL;
	int choice = 0;
	for (const struct item *item = share->part - 1; item >= reading->items.items; item--) {
		if (item->sentence != share->part->sentence)
			break;
		if (!items_compare(item, share->part) || item->role != ITEM_COUNT ||
		    item->q.value < share->part->q.value)
			continue;
		if (claim_fit(share->part, item, share->percent) == FIT)
			return NULL; /* 老党员38名, 其中女性19名, 占50% */
		choice |= first != NULL || !item_is_sound(item);
		first = item;
		if (is_said_among(item) && item_is_sound(item))
			whole = whole ? whole : item;
	}
	if (whole)
		return whole;
	return first && !choice && first->total ? first : NULL;
}

/* Each by the whole of its own sentence; others by the text's total when FAR. */
static void judge_alone(struct reading *reading, const share_list *shares, int far)
{
	static const char *const WIDER[] = { "全国", "全省", "全市", "全县", "全区", "全州", NULL };
	FOR_EACH(share, shares) {
		const struct item *whole = only_whole(reading, share);
		int wider = 0;
		for (const char *const *word = WIDER; *word; word++)
			wider |= strstr(share->percent->label, *word) != NULL;
		if (whole && !wider && is_near(share, whole))
			claim_judge_ratio(reading, SURE_ERROR, FINDING_SHARE, share->part, whole, share->percent);
		else if (whole && !wider && claim_fit(share->part, whole, share->percent) == FIT_NOT)
			found_base(reading, share, whole, 0);
		else if (far)
			judge_base(reading, &(share_list){ share, 1, 1 }, 0);
		if (!whole && far)
			share_judge_mention(reading, share);
	}
}

/* The whole that all shares fit but for their last digits: percentages that were cut off, not
 * rounded.  NULL none. */
static const struct item *nearly_whole(const struct reading *reading, const share_list *shares)
{
	FOR_EACH(item, &reading->items)
		if (item->role == ITEM_COUNT && count_as(shares, item, FIT_LAST_DIGIT) == shares->count &&
		    count_fits(shares, item) * 3 >= shares->count)
			return item;
	return NULL;
}

/* 来信45件、来访63批、来电120个, each with its share: no whole is of all these units. */
static int is_mixed(const share_list *shares)
{
	FOR_EACH(share, shares)
		if (!items_compare(share->part, shares->items[0].part))
			return 1;
	return 0;
}

void shares_judge(struct reading *reading, const share_list *shares)
{
	if (is_mixed(shares)) {
		if (!share_judge_contacts(reading, shares))
			judge_alone(reading, shares, 0);
		return;
	}
	size_t fits, implied_fits;
	const struct item *whole = best_whole(reading, shares, &fits);
	try_own_sums(reading, shares, &whole, &fits);
	int64_t implied = implied_whole(shares, &implied_fits);
	int anchored = whole && fits >= 1 && fits + 1 >= shares->count && whole < shares->items[0].part &&
	               whole == total_before(reading, shares->items[0].part);
	if (fits == shares->count)
		judge_base(reading, shares, whole->q.value);
	else if (shares->count > 2 && nearly_whole(reading, shares))
		judge_outliers(reading, shares, nearly_whole(reading, shares), SURE_ERROR);
	else if (implied_fits >= 2 && implied_fits > fits)
		judge_base(reading, shares, implied);
	else if ((fits >= 2 && fits * 2 > shares->count) || (anchored && shares->count > 1))
		judge_outliers(reading, shares, whole, SURE_ERROR);
	else
		judge_alone(reading, shares, 1);
}
