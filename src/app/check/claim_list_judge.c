/* claim_list_judge.c: whether the parts of a list can be parts of its whole. */
#include <string.h>

#include "app/check/claim_list.h"
#include "base/buffer.h"

static int64_t sum_of(const struct part_list *list, size_t count)
{
	int64_t sum = 0;
	for (size_t each = 0; each < count; each++)
		sum += list_part(list, each)->q.value;
	return sum;
}

/* Half of the last digit of each figure written in 万. */
static int64_t slack_of(const struct part_list *list, size_t count, const struct item *whole)
{
	int64_t slack = whole->q.step > QUANTITY_ONE ? whole->q.step / 2 : 0;
	for (size_t each = 0; each < count; each++)
		if (list_part(list, each)->q.step > QUANTITY_ONE)
			slack += list_part(list, each)->q.step / 2;
	return slack;
}

static int64_t without_batches(const struct part_list *list, size_t count)
{
	int64_t sum = 0;
	for (size_t each = 0; each < count; each++)
		if (items_compare(list_part(list, 0), list_part(list, each)))
			sum += list_part(list, each)->q.value;
	return sum;
}

static int adds_up(const struct part_list *list, size_t count, const struct item *whole)
{
	int64_t slack = slack_of(list, count, whole);
	int64_t off = sum_of(list, count) - whole->q.value;
	int64_t other = without_batches(list, count) - whole->q.value;
	return (off <= slack && -off <= slack) || (other <= slack && -other <= slack);
}

static int is_vague(const struct part_list *list)
{
	FOR_EACH(part, &list->parts)
		if ((*part)->q.vague)
			return 1;
	return list->wholes.items[0]->q.vague;
}

static const char *say_sum(struct reading *reading, const struct part_list *list, size_t count,
                           int64_t result)
{
	struct buffer out = BUFFER(reading->work->arena);
	for (size_t each = 0; each < count; each++)
		buffer_format(&out, "%s%s", each ? " + " : "", claim_number(reading, list_part(list, each)->q.value));
	buffer_format(&out, " = %s", claim_number(reading, result));
	return out.bytes;
}

/* Whether a list may end after COUNT parts, so that the others divide the whole once more. */
static int may_end(const struct part_list *list, size_t count, size_t run, enum respect respect)
{
	if (count == list->parts.count || (list->sort != LIST_COLON && count == list->close))
		return 1;
	if (list_is_headed(list->sort) && list->sort != LIST_AMONG)
		return list_part(list, count)->sentence != list_part(list, count - 1)->sentence;
	if (list->sort == LIST_OF_WHICH && respect == RESPECT_NONE && !list_names_the_rest(list, list->parts.count))
		return 1;
	return count == run;
}

/* The whole that some beginning of the list adds up to; NULL none.  What stands behind may divide
 * the whole once more (其中来信…, 来访…, 办结…), but not in a colon's list of one respect. */
static const struct item *find_whole(const struct part_list *list)
{
	enum respect respect;
	size_t run = list_pure_run(list, &respect);
	FOR_EACH(whole, &list->wholes)
		for (size_t count = list->parts.count; count >= 2; count--)
			if (may_end(list, count, run, respect) && adds_up(list, count, *whole))
				return *whole;
	return NULL;
}

static const struct item *largest(const item_list *items)
{
	const struct item *largest = items->items[0];
	FOR_EACH(item, items)
		if ((*item)->q.value > largest->q.value)
			largest = *item;
	return largest;
}

/* 26起纠纷中, …: the whole is said just before. */
static int is_said_among(const struct part_list *list)
{
	const struct item *whole = list->wholes.items[0];
	return list->sort == LIST_AMONG && whole + 1 == list_part(list, 0) && ends(whole->after, "中") &&
	       whole->sentence == list_part(list, 0)->sentence;
}

/* The nearest that is said as a whole, and under a heading not smaller than a part; else the nearest. */
static const struct item *stated_whole(const struct part_list *list)
{
	if (is_said_among(list))
		return list->wholes.items[0];
	FOR_EACH(whole, &list->wholes)
		if ((*whole)->total &&
		    (!list_is_headed(list->sort) || (*whole)->q.value >= largest(&list->parts)->q.value))
			return *whole;
	return list_is_headed(list->sort) ? NULL : list->wholes.items[0];
}

static int is_confirmed(const struct reading *reading, const struct item *whole)
{
	FOR_EACH(value, &reading->confirmed)
		if (*value == whole->q.value)
			return 1;
	return 0;
}

static int is_close(int64_t sum, int64_t whole)
{
	int64_t off = sum > whole ? sum - whole : whole - sum;
	return off <= whole / 20;
}

static void found_sum(struct reading *reading, const struct part_list *list, size_t run,
                      const struct item *whole, enum sure sure, enum finding_kind kind)
{
	claim_found(reading, sure, kind, list_part(list, 0), list_part(list, run - 1),
	            say_sum(reading, list, run, whole->q.value),
	            say_sum(reading, list, run, sum_of(list, run)));
}

/* The text knows another whole of this size. */
static int is_stated_elsewhere(const struct reading *reading, const struct item *whole, int64_t sum)
{
	FOR_EACH(item, &reading->items)
		if (item->role == ITEM_COUNT && item->q.value == sum && items_compare(item, whole))
			return 1;
	return 0;
}

/* Every part is followed by its share, and the shares make 100%. */
static int shares_are_whole(const struct reading *reading, const struct part_list *list, size_t run)
{
	const struct item *end = reading->items.items + reading->items.count;
	int64_t sum = 0, full = 100 * (int64_t)QUANTITY_ONE;
	for (size_t each = 0; each < run; each++) {
		const struct item *share = list_part(list, each) + 1;
		if (share >= end || share->role != ITEM_SHARE)
			return 0;
		sum += share->q.value;
	}
	return sum > full - 2 * QUANTITY_ONE && sum < full + 2 * QUANTITY_ONE;
}

/* Parts that fall short: only a list that is said to be complete is wrong. */
static void judge_short(struct reading *reading, const struct part_list *list, size_t run,
                        const struct item *whole, int complete)
{
	int64_t sum = sum_of(list, run);
	int headed = list_is_headed(list->sort);
	if (!complete && (list->partial || !shares_are_whole(reading, list, run)))
		return;
	int close = is_close(sum, whole->q.value);
	int other = shares_are_whole(reading, list, run) && !close;
	close |= is_confirmed(reading, whole);
	if (!complete || other || (headed && (!close || is_stated_elsewhere(reading, whole, sum))))
		found_sum(reading, list, run, whole, SURE_DOUBTFUL, FINDING_BASE);
	else
		found_sum(reading, list, run, whole, SURE_ERROR, FINDING_SUM);
}

static void judge_over(struct reading *reading, const struct part_list *list, size_t run,
                       const struct item *whole, int complete)
{
	enum respect respect = list_main_respect(list, run);
	int sure = respect_is_disjoint(respect) || shares_are_whole(reading, list, run) ||
	           (complete && (respect != RESPECT_SORT || list->sort == LIST_DIVIDED));
	if (list_is_headed(list->sort) && !is_said_among(list) && sum_of(list, run) <= largest(&list->wholes)->q.value)
		return;
	if (sure || respect != RESPECT_NONE || is_close(sum_of(list, run), whole->q.value))
		found_sum(reading, list, run, whole, sure ? SURE_ERROR : SURE_DOUBTFUL, FINDING_SUM);
}

/* 其中 speaks of the figure of its own clause, not of one further on. */
static int is_said_of_part(const struct item *part)
{
	const char *which = strstr(part->gap, "其中");
	if (!which)
		return 1;
	which += strlen("其中");
	which += strspn(which, ",: ");
	return !strpbrk(which, ",;:\n") && !strstr(which, "。");
}

/* 33件, 其中68件. */
static int judge_part(struct reading *reading, const struct part_list *list)
{
	const struct item *whole = largest(&list->wholes), *part = list_part(list, 0);
	if (list_is_headed(list->sort) || part->q.value <= whole->q.value || whole->q.step > QUANTITY_ONE ||
	    part->q.step > QUANTITY_ONE || !is_said_of_part(part))
		return 0;
	whole = stated_whole(list);
	claim_found(reading, SURE_ERROR, FINDING_PART, whole, part,
	            arena_format(reading->work->arena, "%s ≤ %s", claim_number(reading, part->q.value),
	                         claim_number(reading, whole->q.value)),
	            arena_format(reading->work->arena, "%s > %s", claim_number(reading, part->q.value),
	                         claim_number(reading, whole->q.value)));
	return 1;
}

/* A list that names nothing as the rest, and yet comes close: doubtful, unless one may be of two of its parts
 * (涉及土地, 涉及补偿). */
static void judge_plain(struct reading *reading, const struct part_list *list, size_t run, const struct item *whole)
{
	static const char *const OVERLAPS[] = { "涉及", "反映", "涉", "有", NULL };
	int64_t sum = sum_of(list, run);
	int few = run < 3 && sum < whole->q.value;
	if (list->partial || few || !is_close(sum, whole->q.value) || says(list_part(list, 0)->label, OVERLAPS))
		return;
	found_sum(reading, list, run, whole, SURE_DOUBTFUL, FINDING_SUM);
}

static void judge_sum(struct reading *reading, const struct part_list *list)
{
	enum respect respect;
	const struct item *whole = stated_whole(list);
	size_t run = list_pure_run(list, &respect);
	if (run < 2 && list->sort == LIST_OF_WHICH)
		run = list->close, respect = RESPECT_NONE; /* of several respects: 代办员210人次、镇干部54人次 */
	if (!whole || run < 2)
		return;
	int colon = list->sort == LIST_COLON && run == list->parts.count && !list->partial;
	int divided = list->sort == LIST_DIVIDED && !list->partial &&
	              !strstr(list_part(list, 0)->gap, "中,") && is_close(sum_of(list, run), whole->q.value);
	int complete = colon || divided || list_names_the_rest(list, run) || list_is_complementary(list, run) ||
	               list_is_banded(list, run);
	if (list->sort == LIST_AMONG && (!complete || !is_close(sum_of(list, run), whole->q.value)))
		return;
	int plain = respect == RESPECT_NONE && list->sort == LIST_OF_WHICH && !complete;
	if (plain) {
		judge_plain(reading, list, run, whole);
		return;
	}
	if (sum_of(list, run) < whole->q.value)
		judge_short(reading, list, run, whole, complete);
	else
		judge_over(reading, list, run, whole, complete);
}

void list_judge(struct reading *reading, const struct part_list *list, int only_confirm)
{
	const struct item *whole = find_whole(list);
	if (only_confirm && whole)
		*LIST_ADD(reading->work->arena, &reading->confirmed) = whole->q.value;
	if (only_confirm || whole || is_vague(list))
		return;
	if (!judge_part(reading, list))
		judge_sum(reading, list);
}
