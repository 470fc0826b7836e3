/* claim_sum.c: sums that are spelled out: 网信初次33件, 重复68件, 合计101件. */
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_sum.h"
#include "app/check/claim_words.h"

/* What may be added up: only what is counted alike; a visit 批 or a letter 封 among matters; the
 * people of a visit instead of the visit. */
enum adding { ADDING_ALIKE, ADDING_CONTACTS, ADDING_PEOPLE, ADDING_COUNT };

size_t counts_before(const struct reading *reading, const struct item *sum, const struct item *out[])
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

int is_vague_or_each(const struct item *const items[], size_t count)
{
	static const char *const EACH[] = { "每", "人均", "户均", "单价", NULL };
	for (size_t each = 0; each < count; each++)
		if (items[each]->q.vague || says(items[each]->gap, EACH))
			return 1;
	return 0;
}

/* 来访88批213人次: the people stand behind their visits. */
static int has_people_behind(const struct reading *reading, const struct item *batch)
{
	const struct item *end = reading->items.items + reading->items.count;
	return batch->q.family == UNIT_BATCH && batch + 1 < end && batch[1].q.start == batch->q.end &&
	       batch[1].q.family == UNIT_PERSON;
}

static int is_added(const struct reading *reading, const struct item *item, const struct item *sum,
                    enum adding adding)
{
	int pole, people = item->q.family == UNIT_PERSON;
	if (item->role != ITEM_COUNT || item->depth != sum->depth)
		return 0;
	if (items_compare(item, sum))
		return 1;
	if (adding == ADDING_ALIKE || sum->q.family != UNIT_MATTER || item->q.family == UNIT_MONEY)
		return 0;
	if (people)
		return adding == ADDING_PEOPLE && item > reading->items.items && has_people_behind(reading, item - 1);
	return respect_of(item->label, &pole) == RESPECT_CHANNEL &&
	       !(adding == ADDING_PEOPLE && has_people_behind(reading, item));
}

/* What stands before SUM in its sentence and may be added up, nearest first; parts of parts (其中)
 * left out when WITHOUT. */
static size_t addends(const struct reading *reading, const struct item *sum, enum adding adding,
                      int without, const struct item *out[])
{
	size_t count = 0;
	for (const struct item *item = sum - 1; item >= reading->items.items; item--) {
		if (item->sentence != sum->sentence || count == MOST_ADDENDS)
			break;
		if (is_added(reading, item, sum, adding) && !(without && strstr(item->gap, "其中")))
			out[count++] = item;
	}
	return count;
}

/* Figures in 万 are rounded, by half of their last digit each. */
static int is_sum_of(int64_t total, const struct item *const items[], size_t count, const struct item *sum)
{
	int64_t slack = sum->q.step > QUANTITY_ONE ? sum->q.step / 2 : 0, off = total - sum->q.value;
	int even = 1;
	for (size_t each = 0; each < count; each++) {
		slack += items[each]->q.step > QUANTITY_ONE ? items[each]->q.step / 2 : 0;
		even &= items[each]->q.step == sum->q.step;
	}
	/* 50万元 and 30万元 are 80万元: written alike, they were added up as they are written. */
	slack = even && slack ? sum->q.step - 1 : slack;
	return off <= slack && -off <= slack;
}

/* Some two or more of them, from the last on, make the sum; not from the middle of a list on. */
static int some_make(const struct item *const items[], size_t count, const struct item *sum)
{
	int64_t total = 0;
	for (size_t each = 0; each < count; each++) {
		total += items[each]->q.value;
		if (each > 0 && is_sum_of(total, items, each + 1, sum) && strncmp(items[each]->gap, "、", 3) != 0)
			return 1;
	}
	return 0;
}

static int comes_out(const struct reading *reading, const struct item *sum)
{
	const struct item *items[MOST_ADDENDS];
	for (int adding = ADDING_ALIKE; adding < ADDING_COUNT; adding++)
		for (int without = 0; without < 2; without++)
			if (some_make(items, addends(reading, sum, adding, without, items), sum))
				return 1;
	return 0;
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

/* 三项合计: so many are added up; 0 when the text does not say. */
static size_t said_number(const struct reading *reading, const struct item *sum)
{
	static const char *const KINDS[] = { "项", "个", NULL };
	const struct item *number = sum - 1;
	int counts = number >= reading->items.items && number->q.end == sum->start &&
	             number->q.form == QUANTITY_COUNT && !number->q.vague && ends_with(number->q.unit, KINDS);
	int64_t said = counts ? number->q.value / QUANTITY_ONE : 0;
	return said > 1 && said <= MOST_ADDENDS ? (size_t)said : 0;
}

/* 共 alone says a sum only behind a list: 信访室17个、调解室4个, 共21个. */
static int is_behind_list(const struct reading *reading, const struct item *sum)
{
	const struct item *last = sum - 1, *first = sum - 2;
	return first >= reading->items.items && first->sentence == sum->sentence &&
	       strcmp(sum->label, "共") == 0 && items_compare(last, sum) && items_compare(first, sum) &&
	       strncmp(last->gap, "、", 3) == 0 && strncmp(sum->gap, ",", 1) == 0;
}

static int is_sum(const struct reading *reading, const struct item *item)
{
	static const char *const WORDS[] = { "合计", "共计", "总计", "总共", "两项合计", "以上合计", "合计为", "共计为",
		                             "两者合计", "三者合计", "四者合计", "总和", "总和为", NULL };
	static const char *const SUMS[] = { "合计", "共计", "总计", NULL };
	static const char *const PERIODS[] = { "全年", "全镇", "全乡", "年度", "累计", "", NULL };
	if (!item_is_sound(item) || strchr(item->gap, '\n') || strchr(item->gap, ';'))
		return 0;
	for (const char *const *word = WORDS; *word; word++)
		for (const char *const *period = PERIODS; *period; period++)
			if (strncmp(item->label, *period, strlen(*period)) == 0 &&
			    strcmp(item->label + strlen(*period), *word) == 0)
				return 1;
	return is_behind_list(reading, item) || (said_number(reading, item) && ends_with(item->label, SUMS));
}

static void judge_total(struct reading *reading, const struct item *sum)
{
	const struct item *items[MOST_ADDENDS];
	size_t count = addends(reading, sum, ADDING_CONTACTS, 0, items), said = said_number(reading, sum);
	int64_t total = 0;
	if (said && count > said)
		count = said;
	if (count < 2 || count == MOST_ADDENDS || is_vague_or_each(items, count) || comes_out(reading, sum))
		return;
	for (size_t each = 0; each < count; each++)
		total += items[each]->q.value;
	if (strstr(items[0]->label, "其中") && items[0]->q.value > items[1]->q.value)
		return; /* the part over its whole is told as such */
	int sure = count <= 6 && sum->q.family != UNIT_MONEY;
	claim_found(reading, sure ? SURE_ERROR : SURE_DOUBTFUL, FINDING_SUM, items[count - 1], sum,
	            say_sum(reading, items, count, sum->q.value), say_sum(reading, items, count, total));
}

/* 县级领导包案3件; 镇领导包案22件, 合计包案25件: of those whose words end alike. */
static void judge_alike(struct reading *reading, const struct item *sum)
{
	const struct item *items[MOST_ADDENDS];
	size_t count = 0;
	int64_t total = 0;
	int said = strncmp(sum->label, "合计", strlen("合计")) == 0 || strncmp(sum->label, "共计", strlen("共计")) == 0;
	const char *words = said ? sum->label + strlen("合计") : "";
	if (strlen(words) < 2 * strlen("包") || !item_is_sound(sum))
		return;
	for (const struct item *item = sum - 1; item >= reading->items.items && count < MOST_ADDENDS; item--)
		if (item->sentence == sum->sentence && item_is_sound(item) && items_compare(item, sum) &&
		    ends(item->label, words) && !strstr(item->gap, "其中"))
			total += (items[count++] = item)->q.value;
	if (count < 2 || total == sum->q.value || is_vague_or_each(items, count))
		return;
	claim_found(reading, SURE_ERROR, FINDING_SUM, items[count - 1], sum, say_sum(reading, items, count, sum->q.value),
	            say_sum(reading, items, count, total));
}

void claim_sums(struct reading *reading)
{
	FOR_EACH(item, &reading->items)
	{
		if (is_sum(reading, item))
			judge_total(reading, item);
		judge_alike(reading, item);
	}
}
