/* claim_rest.c: remainders: 受理60件, 已办结51件, 其余9件正在办理. */
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_sum.h"
#include "app/check/claim_words.h"

/* Whether some earlier whole less one or more of the figures behind it leaves REST. */
static int leaves(const struct item *const items[], size_t count, const struct item *rest)
{
	for (size_t whole = 1; whole < count; whole++) {
		int64_t left = items[whole]->q.value;
		for (size_t part = whole; part-- > 0;) {
			if (items[whole]->q.value - items[part]->q.value == rest->q.value)
				return 1;
			left -= items[part]->q.value;
			if (left == rest->q.value)
				return 1;
		}
		left = items[whole]->q.value;
		for (size_t part = 0; part < whole; part++)
			if ((left -= items[part]->q.value) == rest->q.value)
				return 1;
	}
	return 0;
}

/* WHOLE - PART is not what the rest says; the finding begins at FROM. */
static void tell_rest(struct reading *reading, enum sure sure, const struct item *from,
                      const struct item *rest, int64_t whole, int64_t part)
{
	const char *left = arena_format(reading->work->arena, "%s - %s", claim_number(reading, whole),
	                                claim_number(reading, part));
	claim_found(reading, sure, FINDING_REMAINDER, from, rest,
	            arena_format(reading->work->arena, "%s = %s", left, claim_number(reading, rest->q.value)),
	            arena_format(reading->work->arena, "%s = %s", left, claim_number(reading, whole - part)));
}

/* Some count of the text, or of the paragraph HERE, is what the last part and the rest make together. */
static int makes_a_whole(const struct reading *reading, const struct item *part,
                         const struct item *rest, int here)
{
	FOR_EACH(item, &reading->items)
		if ((!here || item->paragraph == rest->paragraph) && item->role != ITEM_DELTA && items_compare(item, rest) &&
		    item->q.value == part->q.value + rest->q.value)
			return 1;
	return 0;
}

/* 本月接到的举报中, 已受理51273件, 其余9093件: the whole is the total told before. */
static int makes_nearly_a_whole(struct reading *reading, const struct item *part,
                                const struct item *rest)
{
	int64_t sum = part->q.value + rest->q.value;
	const struct item *whole = part - 1;
	while (whole >= reading->items.items && !(whole->total && items_compare(whole, rest)))
		whole--;
	if (!strstr(part->gap, "中,") || whole < reading->items.items || part->q.vague || whole->q.vague ||
	    makes_a_whole(reading, part, rest, 0))
		return 0;
	int64_t off = sum > whole->q.value ? sum - whole->q.value : whole->q.value - sum;
	if (off > whole->q.value / 20)
		return 0;
	tell_rest(reading, SURE_ERROR, part, rest, whole->q.value, part->q.value);
	return 1;
}

static int is_rest(const struct item *item)
{
	static const char *const WORDS[] = { "其余", "剩余", "余下", "其余的", "剩下", "剩余的", "余下的",
		                             "剩下的", "其中其余", "尚余", NULL };
	return item_is_sound(item) && ends_with(item->label, WORDS);
}

/* 正在办理, 未办结, 尚有…正在: what is left of a whole that is said to be one. */
static int is_open(const struct item *item)
{
	static const char *const WORDS[] = { "正在办理", "正在办理中", "未办结", "在办", "办理中", "尚未办结",
		                             "未化解", "尚未化解", "正在化解", "未解决", "正在处理", NULL };
	static const char *const STILL[] = { "还有", "尚有", "仍有", NULL };
	static const char *const STATE[] = { "正在", "未", "在办", "待", "尚", "没有", NULL };
	if (!item_is_sound(item))
		return 0;
	for (const char *const *word = WORDS; *word; word++)
		if (strcmp(item->label, *word) == 0)
			return 1;
	/* 已上报9件, 2件正在办理 */
	if (!*item->label && item->gap[0] == ',' && (strncmp(item->after, "正在", 6) == 0 || strncmp(item->after, "在办", 6) == 0))
		return 1;
	for (const char *const *state = STATE; *state; state++)
		if (strncmp(item->after, *state, strlen(*state)) == 0)
			return ends_with(item->label, STILL);
	return 0;
}

/* The one among the counts that is said as a whole, part apart; NULL when there is choice. */
static const struct item *only_total(const struct item *const items[], size_t count)
{
	const struct item *total = NULL;
	for (size_t each = 1; each < count; each++) {
		if (items[each]->total && total)
			return NULL;
		if (items[each]->total)
			total = items[each];
	}
	return total;
}

static int is_deed(const struct item *item)
{
	static const char *const DONE[] = { "办结", "化解", "调处", "调解", "成功", "解决", "答复", "回复", "整改",
		                            "办理", "完成", "办复", "处理", "结案", "息访", NULL };
	return (says(item->label, DONE) || strncmp(item->label, "已", strlen("已")) == 0) && !has_own_subject(item->label);
}

/* 36件, 已化解31件, 其余…: the two figures before the rest are its whole and what was done of it. */
static int is_whole_and_part(const struct item *const items[], size_t count)
{
	return count >= 2 && items[0]->q.value < items[1]->q.value && is_deed(items[0]) &&
	       (count == 2 || strncmp(items[1]->after, "中", 3) == 0);
}

static void found_rest(struct reading *reading, enum sure sure, const struct item *whole,
                       const struct item *part, const struct item *rest)
{
	FOR_EACH(found, reading->found)
		if (found->kind == FINDING_SUM && found->end == (int64_t)reading->plain.origin[rest->q.end])
			return; /* told as a list already */
	tell_rest(reading, sure, whole, rest, whole->q.value, part->q.value);
}

/* 已化解17件, 化解率65.4%, 其余8件: the rate tells which whole of the text is meant. */
static int judge_by_rate(struct reading *reading, const struct item *part, const struct item *rest)
{
	const struct item *percent = part + 1, *whole = NULL;
	if (percent >= rest || percent->role != ITEM_RATE || percent->q.vague || !item_is_sound(part))
		return 0;
	for (const struct item *item = part - 1; item >= reading->items.items; item--) {
		if (item->role != ITEM_COUNT || !items_compare(item, part) || claim_fit(part, item, percent) != FIT)
			continue;
		if (whole && whole->q.value != item->q.value)
			return 0;
		whole = item;
	}
	if (!whole || has_own_subject(part->label) || whole->q.value - part->q.value == rest->q.value)
		return 0;
	found_rest(reading, SURE_ERROR, whole, part, rest);
	return 1;
}

/* 受理120件, 其中来信24件、来访96件, 办结98件, 其余20件: of the whole, unless of one of its parts. */
static int judge_behind_parts(struct reading *reading, const struct item *part, const struct item *rest)
{
	const struct item *whole = claim_whole_behind_parts(reading, part);
	if (!whole || part->q.value >= whole->q.value || !is_deed(part))
		return 0;
	for (const struct item *item = whole; item < part; item++)
		if (item->role == ITEM_COUNT && item->q.value - part->q.value == rest->q.value)
			return 1;
	found_rest(reading, SURE_ERROR, whole, part, rest);
	return 1;
}

static void judge_rest(struct reading *reading, const struct item *rest)
{
	const struct item *items[MOST_ADDENDS];
	size_t count = counts_before(reading, rest, items);
	if (count == 1 && (makes_nearly_a_whole(reading, items[0], rest) || judge_by_rate(reading, items[0], rest)))
		return;
	if (count < 1 || is_vague_or_each(items, count) || judge_behind_parts(reading, items[0], rest) ||
	    leaves(items, count, rest))
		return;
	if (is_whole_and_part(items, count)) {
		found_rest(reading, SURE_ERROR, items[1], items[0], rest);
		return;
	}
	const struct item *whole = only_total(items, count), *part = items[0];
	int clear = whole && part->q.value < whole->q.value && !has_own_subject(part->label);
	if (count < 2 || makes_a_whole(reading, part, rest, clear) || (!clear && !is_rest(rest)))
		return;
	found_rest(reading, clear ? SURE_ERROR : SURE_DOUBTFUL, whole ? whole : items[count - 1], part, rest);
}

void claim_rests(struct reading *reading)
{
	FOR_EACH(item, &reading->items)
		if (is_rest(item) || is_open(item))
			judge_rest(reading, item);
}
