/* claim_share.c: finds which figure each share belongs to. */
#include "app/check/claim_share.h"

#include <string.h>

#include "app/check/claim_words.h"

/* "各占": nothing before 占 that would be another subject. */
static int has_another_subject(const char *label)
{
	static const char *const WORDS[] = { "占", "约占", "各占", "分别占", "共占", "均占", "比例",
		                             "比重", "所占", "仅占", "则占", "又占", "合占", NULL };
	for (const char *const *word = WORDS; *word; word++)
		if (strncmp(label, *word, strlen(*word)) == 0)
			return 0;
	return 1;
}

/* Only signs stand between the figure before and the label. */
static int follows_at_once(const struct item *percent)
{
	size_t gap = strlen(percent->gap), label = strlen(percent->label);
	for (size_t at = 0; at + label < gap; at++)
		if (!strchr(",;:( )", percent->gap[at]) && strncmp(percent->gap + at, "、", 3) != 0 &&
		    (unsigned char)percent->gap[at] != 0x80 && (unsigned char)percent->gap[at] != 0x81)
			return 0;
	return 1;
}

static int is_joined(const struct item *percent)
{
	return !*percent->label || strcmp(percent->label, "和") == 0 || strcmp(percent->label, "及") == 0 ||
	       strcmp(percent->label, "与") == 0;
}

/* The count that one percentage alone is the share of. */
static const struct item *part_before(const struct reading *reading, const struct item *percent)
{
	const struct item *item = percent - 1;
	if (has_another_subject(percent->label) || !follows_at_once(percent))
		return NULL;
	while (item >= reading->items.items && item->sentence == percent->sentence &&
	       (item->role == ITEM_CHANGE || item->role == ITEM_NONE || item->role == ITEM_DELTA))
		item--;
	if (item < reading->items.items || item->sentence != percent->sentence)
		return NULL;
	/* 54批128人次, 占总批次的60%: of the visits. */
	if (strstr(percent->label, "批") && item->q.family == UNIT_PERSON && item > reading->items.items &&
	    item[-1].q.end == item->q.start)
		item--;
	return item_is_sound(item) ? item : NULL;
}

/* How many percentages from FIRST on are told in one breath. */
static size_t breath(const struct reading *reading, const struct item *first)
{
	const struct item *end = reading->items.items + reading->items.count, *item = first + 1;
	while (item < end && item->role == ITEM_SHARE && item->sentence == first->sentence && is_joined(item))
		item++;
	return (size_t)(item - first);
}

/* 分别为117件和92件, 各占34.4%、27.1%: as many counts as percentages, in order. */
static void pair_in_order(struct reading *reading, const struct item *first, size_t count,
                          share_list *out)
{
	const struct item *parts = first - count;
	if ((size_t)(first - reading->items.items) < count || has_another_subject(first->label))
		return;
	for (size_t each = 0; each < count; each++)
		if (!item_is_sound(parts + each) || parts[each].sentence != first->sentence)
			return;
	for (size_t each = 0; each < count; each++)
		*LIST_ADD(reading->work->arena, out) = (struct share){ parts + each, first + each };
}

/* 35件, 占总数350件的10%: the whole is said. */
static void judge_said_whole(struct reading *reading, const struct item *percent)
{
	const struct item *whole = percent - 1, *part = percent - 2;
	if (part < reading->items.items || strncmp(percent->label, "的", 3) != 0 ||
	    !strstr(whole->label, "占") || has_another_subject(whole->label))
		return;
	if (item_is_sound(whole) && item_is_sound(part) && part->sentence == percent->sentence &&
	    items_compare(part, whole) && !percent->q.vague)
		claim_judge_ratio(reading, SURE_ERROR, FINDING_SHARE, part, whole, percent);
}

enum { MOST_LIST = 14 };

/* 172件、80件、50件, 占总量的59.7%: all of the list together. */
static int is_of_list(const struct reading *reading, const struct item *percent)
{
	struct item sum = { 0 };
	for (const struct item *item = percent - 1; item >= reading->items.items && item > percent - MOST_LIST; item--) {
		if (item->sentence != percent->sentence || item->role != ITEM_COUNT || (sum.q.value && !items_compare(item, &sum)))
			return 0;
		int64_t before = sum.q.value;
		sum = *item;
		sum.q.value += before;
		FOR_EACH(whole, &reading->items)
			if (before && whole->role == ITEM_COUNT && whole < item && items_compare(whole, &sum) &&
			    claim_fit(&sum, whole, percent) == FIT)
				return 1;
	}
	return 0;
}

static void add_shares(struct reading *reading, const struct item *first, size_t count,
                       share_list *out)
{
	if (count > 1) {
		pair_in_order(reading, first, count, out);
		return;
	}
	const struct item *part = part_before(reading, first);
	if (part && !is_of_list(reading, first))
		*LIST_ADD(reading->work->arena, out) = (struct share){ part, first };
}

void claim_shares(struct reading *reading)
{
	const struct item *end = reading->items.items + reading->items.count;
	share_list shares = { 0 };
	for (const struct item *item = reading->items.items; item < end;) {
		if (shares.count && shares.items[0].percent->paragraph != item->paragraph) {
			shares_judge(reading, &shares);
			shares.count = 0;
		}
		if (item->q.form == QUANTITY_PERCENT)
			judge_said_whole(reading, item);
		size_t count = item->role == ITEM_SHARE ? breath(reading, item) : 1;
		if (item->role == ITEM_SHARE && !item->q.vague)
			add_shares(reading, item, count, &shares);
		item += count;
	}
	if (shares.count)
		shares_judge(reading, &shares);
}
