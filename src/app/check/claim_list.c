/* claim_list.c: finds the lists of parts in a text, and their wholes. */
#include "app/check/claim_list.h"

#include <string.h>

/* "1、", "(2)", "三是": a line of a numbered list. */
static int begins_numbered(const char *gap)
{
	static const char *const NUMERALS[] = { "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", NULL };
	const char *line = strrchr(gap, '\n');
	if (!line)
		return 0;
	line += 1 + strspn(line + 1, " (");
	size_t digits = strspn(line, "0123456789");
	if (digits)
		return strncmp(line + digits, "、", 3) == 0 || line[digits] == '.' || line[digits] == ')';
	for (const char *const *numeral = NUMERALS; *numeral; numeral++)
		if (strncmp(line, *numeral, 3) == 0)
			return 1;
	return 0;
}

/* The list's parts are its numbered lines: "1、公共安全类共计1件". */
static int is_numbered_line(const char *gap)
{
	const char *line = strrchr(gap, '\n');
	return begins_numbered(gap) && !strchr(line, ',') && !strchr(line, ':');
}

static int goes_on(const struct item *first, const struct item *next, enum list_sort sort)
{
	if (next->depth < first->depth)
		return 0;
	if (!list_is_headed(sort) || sort == LIST_AMONG)
		return next->sentence == first->sentence && !strstr(next->gap, "其中");
	if (is_heading(next->gap) || strstr(next->gap, "其中"))
		return 0;
	return next->paragraph == first->paragraph ||
	       (begins_numbered(first->gap) && (begins_numbered(next->gap) || next->depth));
}

static int said_partial(const struct item *first)
{
	return says(first->gap, WORDS_PARTIAL);
}

static void list_parts(struct reading *reading, const struct item *first, struct part_list *out)
{
	const struct item *end = reading->items.items + reading->items.count;
	int open = out->sort != LIST_OF_WHICH || strstr(first->gap, "其中:") != NULL;
	const struct item *last = first;
	out->close = 0;
	for (const struct item *item = first; item < end; item++) {
		if (item->depth > first->depth)
			continue;
		if (item > first && is_numbered_line(first->gap) && !begins_numbered(item->gap) &&
		    item->paragraph == last->paragraph)
			continue;
		if (item > first && !goes_on(first, item, out->sort))
			break;
		last = item;
		int broken = item > first && strchr(item->gap, ';') && !open;
		open |= broken && out->parts.count == 1; /* its parts are divided by semicolons */
		if (broken && !open && !out->close)
			out->close = out->parts.count;
		if (item->role != ITEM_COUNT)
			continue;
		if (item > first && (ends(item->label, "共计") || ends(item->label, "合计")) &&
		    !begins_numbered(item->gap))
			break;
		out->partial |= strstr(item->after, "等") == item->after && *item->after;
		if (item_is_counted_with(first, item))
			*LIST_ADD(reading->work->arena, &out->parts) = item;
	}
	if (!out->close)
		out->close = out->parts.count;
}

/* The item before the next 其中 is the whole of what follows there: not the last part here. */
static void drop_next_whole(struct reading *reading, struct part_list *list)
{
	const struct item *end = reading->items.items + reading->items.count;
	const struct item *last = list->parts.items[list->parts.count - 1];
	int next = last + 1 < end && strstr(last[1].gap, "其中") && last[1].sentence == last->sentence;
	if (next && list->parts.count > 1 && last[1].depth == last->depth && strchr(last->gap, ';'))
		list->parts.count--;
	if (list->close > list->parts.count)
		list->close = list->parts.count;
}

static void wholes_of_sentence(struct reading *reading, const struct item *first, int64_t sentence,
                               struct part_list *out)
{
	for (const struct item *item = first - 1; item >= reading->items.items; item--)
		if (item->sentence == sentence && item->role == ITEM_COUNT && items_compare(item, first))
			*LIST_ADD(reading->work->arena, &out->wholes) = item;
}

static int has_count_before(const struct reading *reading, const struct item *first)
{
	const struct item *item = first - 1;
	while (item >= reading->items.items && item->sentence == first->sentence && item->role != ITEM_COUNT)
		item--;
	return item >= reading->items.items && item->sentence == first->sentence;
}

static void list_wholes(struct reading *reading, const struct item *first, struct part_list *out)
{
	if (out->sort == LIST_COLON) {
		*LIST_ADD(reading->work->arena, &out->wholes) = first - 1;
	} else if (list_is_headed(out->sort)) {
		for (const struct item *item = first - 1; item >= reading->items.items; item--)
			if (item->role == ITEM_COUNT && items_compare(item, first))
				*LIST_ADD(reading->work->arena, &out->wholes) = item;
	} else if (has_count_before(reading, first)) {
		wholes_of_sentence(reading, first, first->sentence, out);
	} else if (first > reading->items.items) {
		wholes_of_sentence(reading, first, first[-1].sentence, out);
	}
}

static enum list_sort heading_sort(const char *gap)
{
	return is_heading(gap) == 2 ? LIST_DIVIDED : LIST_HEADED;
}

/* 超时2件, 分别为城管办1件、农业中心1件. */
static int is_told_apart(const struct item *before, const struct item *item)
{
	int apart = strncmp(item->label, "分别为", strlen("分别为")) == 0 || strncmp(item->label, "分别是", strlen("分别是")) == 0;
	return apart && item_is_sound(before) && item->gap[0] == ',' && item->label == strstr(item->label, "分别") &&
	       strlen(item->gap) == 1 + strlen(item->label) && strlen(item->label) > strlen("分别为") &&
	       before->sentence == item->sentence && items_compare(before, item) && before->q.value > item->q.value;
}

/* Which list begins with ITEM, if any. */
static int begins_list(struct reading *reading, const struct item *item, enum list_sort *sort)
{
	const struct item *before = item > reading->items.items ? item - 1 : NULL;
	if (item->role != ITEM_COUNT)
		return 0;
	*sort = LIST_COLON;
	if (before && is_told_apart(before, item))
		return 1;
	*sort = LIST_OF_WHICH;
	if (before && before->q.form == QUANTITY_TIME && before->q.end == item->start && strstr(before->gap, "其中"))
		return 1; /* 其中60日内办结131件 */
	if (strstr(item->gap, "其中"))
		return !is_heading(item->gap) || (*sort = heading_sort(item->gap));
	*sort = heading_sort(item->gap);
	if (is_heading(item->gap))
		return 1;
	*sort = LIST_AMONG;
	if (strstr(item->gap, "中,") && !strstr(item->gap, "其中,"))
		return 1;
	*sort = LIST_COLON;
	return before && before->role == ITEM_COUNT && item->gap[0] == ':' &&
	       before->sentence == item->sentence && items_compare(before, item);
}

/* "在430件举报中" behind a heading is the whole once more, not the first part. */
static const struct item *first_part(const struct reading *reading, const struct item *first,
                                     enum list_sort sort)
{
	const struct item *end = reading->items.items + reading->items.count;
	int is_whole = list_is_headed(sort) && (ends(first->after, "中") || ends(first->after, "里"));
	if (!is_whole)
		return first;
	for (const struct item *item = first + 1; item < end && item->paragraph == first->paragraph; item++)
		if (item->role == ITEM_COUNT && items_compare(item, first))
			return item;
	return first;
}

/* 来电8947个, 其中转办2274件: the whole is counted in another unit, and no count before it is one. */
static int is_of_another_unit(const struct reading *reading, const struct item *first)
{
	const struct item *item = first - 1;
	while (item >= reading->items.items && item->sentence == first->sentence && item->role != ITEM_COUNT)
		item--;
	return item >= reading->items.items && item->sentence == first->sentence &&
	       item->q.family == UNIT_THING && !items_compare(item, first);
}

static void judge_from(struct reading *reading, const struct item *first, enum list_sort sort,
                       int only_confirm)
{
	struct part_list list = { .sort = sort, .partial = said_partial(first) };
	list_parts(reading, first, &list);
	drop_next_whole(reading, &list);
	list_wholes(reading, first, &list);
	if (sort == LIST_OF_WHICH && is_of_another_unit(reading, first))
		return;
	if (list.wholes.count)
		list_judge(reading, &list, only_confirm);
}

/* A list may be of two units at once (5批11人): each is a list of its own. */
static void judge_units(struct reading *reading, const struct item *first, enum list_sort sort,
                        int only_confirm)
{
	const struct item *end = reading->items.items + reading->items.count;
	judge_from(reading, first, sort, only_confirm);
	const struct item *second = first + 1;
	if (second < end && second->role == ITEM_COUNT && second->q.start == first->q.end &&
	    !items_compare(first, second))
		judge_from(reading, second, sort, only_confirm);
}

void claim_lists(struct reading *reading)
{
	enum list_sort sort;
	for (int only_confirm = 1; only_confirm >= 0; only_confirm--)
		FOR_EACH(item, &reading->items)
			if (begins_list(reading, item, &sort))
				judge_units(reading, first_part(reading, item, sort), sort, only_confirm);
}
