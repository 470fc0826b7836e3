/* claim_sum.c: sums that are spelled out (33件, 68件, 合计101件) and remainders (其余4件). */
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_words.h"

enum { MOST_ADDENDS = 12 };

/* The sound counts of SUM's unit just before it in its sentence, nearest first. */
static size_t counts_before(const struct reading *reading, const struct item *sum,
                            const struct item *out[])
{
	size_t count = 0;
	for (const struct item *item = sum - 1; item >= reading->items.items; item--) {
		if (item->sentence != sum->sentence || count == MOST_ADDENDS)
			break;
		if (item->role == ITEM_COUNT && items_compare(item, sum) && item->depth == sum->depth)
			out[count++] = item;
	}
	return count;
}

static const char *say_sum(struct reading *reading, const struct item *const items[], size_t count,
                           int64_t result)
{
	const char *out = claim_number(reading, items[count - 1]->q.value);
	for (size_t each = count - 1; each-- > 0;)
		out = arena_format(reading->work->arena, "%s + %s", out,
		                   claim_number(reading, items[each]->q.value));
	return arena_format(reading->work->arena, "%s = %s", out, claim_number(reading, result));
}

/* Vague or rounded, or the price of one of many (每户600元): not to be added up. */
static int has_vague(const struct item *const items[], size_t count)
{
	static const char *const EACH[] = { "每", "人均", "户均", "单价", NULL };
	for (size_t each = 0; each < count; each++)
		if (items[each]->q.vague || items[each]->q.step > QUANTITY_ONE || says(items[each]->gap, EACH))
			return 1;
	return 0;
}

static int is_bare_sum(const struct item *item)
{
	static const char *const WORDS[] = { "合计", "共计", "总计", "总共", "两项合计", "以上合计", "合计为",
		                             "共计为", NULL };
	for (const char *const *word = WORDS; *word; word++)
		if (strcmp(item->label, *word) == 0)
			return item_is_sound(item) && !strchr(item->gap, '\n') && !strchr(item->gap, ';');
	return 0;
}

static void judge_total(struct reading *reading, const struct item *sum)
{
	const struct item *items[MOST_ADDENDS];
	size_t count = counts_before(reading, sum, items);
	int64_t total = 0, all = 0;
	if (count < 2 || count == MOST_ADDENDS || has_vague(items, count))
		return;
	for (size_t each = 0; each < count; each++) {
		total += items[each]->q.value;
		if (each > 0 && total == sum->q.value)
			return;
	}
	all = total;
	if (strstr(items[0]->label, "其中") && items[0]->q.value > items[1]->q.value)
		return; /* the part over its whole is told as such */
	int sure = count <= 6 && sum->q.family != UNIT_MONEY;
	claim_found(reading, sure ? SURE_ERROR : SURE_DOUBTFUL, FINDING_SUM, items[count - 1], sum,
	            say_sum(reading, items, count, sum->q.value), say_sum(reading, items, count, all));
}

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

/* Some count of the text is what the last part and the rest make together. */
static int makes_a_whole(const struct reading *reading, const struct item *part,
                         const struct item *rest)
{
	FOR_EACH(item, &reading->items)
		if (item->role != ITEM_DELTA && items_compare(item, rest) &&
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
	    makes_a_whole(reading, part, rest))
		return 0;
	int64_t off = sum > whole->q.value ? sum - whole->q.value : whole->q.value - sum;
	if (off > whole->q.value / 20)
		return 0;
	const char *left = arena_format(reading->work->arena, "%s - %s", claim_number(reading, whole->q.value),
	                                claim_number(reading, part->q.value));
	claim_found(reading, SURE_ERROR, FINDING_REMAINDER, part, rest,
	            arena_format(reading->work->arena, "%s = %s", left, claim_number(reading, rest->q.value)),
	            arena_format(reading->work->arena, "%s = %s", left,
	                         claim_number(reading, whole->q.value - part->q.value)));
	return 1;
}

static int is_rest(const struct item *item)
{
	static const char *const WORDS[] = { "其余", "剩余", "余下", "其余的", "剩下", "剩余的", "其中其余",
		                             "尚余", NULL };
	return item_is_sound(item) && ends_with(item->label, WORDS);
}

/* 正在办理, 未办结: what is left of a whole that is said to be one. */
static int is_open(const struct item *item)
{
	static const char *const WORDS[] = { "正在办理", "正在办理中", "未办结", "在办", "办理中", "尚未办结",
		                             "未化解", "尚未化解", "正在化解", "未解决", "正在处理", "还有", NULL };
	for (const char *const *word = WORDS; *word; word++)
		if (strcmp(item->label, *word) == 0)
			return item_is_sound(item) && (strcmp(*word, "还有") != 0 || strncmp(item->after, "正在", 6) == 0);
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

static void judge_rest(struct reading *reading, const struct item *rest)
{
	const struct item *items[MOST_ADDENDS];
	size_t count = counts_before(reading, rest, items);
	if (count == 1 && makes_nearly_a_whole(reading, items[0], rest))
		return;
	if (count < 1 || has_vague(items, count) || leaves(items, count, rest) ||
	    makes_a_whole(reading, items[0], rest))
		return;
	const struct item *whole = only_total(items, count), *part = items[0];
	int clear = whole && part->q.value < whole->q.value && !has_own_subject(part->label);
	if (count < 2 || (!clear && !is_rest(rest)))
		return;
	enum sure sure = clear ? SURE_ERROR : SURE_DOUBTFUL;
	if (!whole)
		whole = items[count - 1];
	const char *left = arena_format(reading->work->arena, "%s - %s", claim_number(reading, whole->q.value),
	                                claim_number(reading, part->q.value));
	claim_found(reading, sure, FINDING_REMAINDER, whole, rest,
	            arena_format(reading->work->arena, "%s = %s", left, claim_number(reading, rest->q.value)),
	            arena_format(reading->work->arena, "%s = %s", left,
	                         claim_number(reading, whole->q.value - part->q.value)));
}

void claim_sums(struct reading *reading)
{
	FOR_EACH(item, &reading->items) {
		if (is_bare_sum(item))
			judge_total(reading, item);
		if (is_rest(item) || is_open(item))
			judge_rest(reading, item);
	}
}
