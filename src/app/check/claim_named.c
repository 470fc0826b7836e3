/* claim_named.c: shares that name what they are of: 最多的是甲村6件、乙村5件, 两者合计占总数的30%; 代录的评价9件,
 * 代录评价占比40.9%. */
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_words.h"
#include "base/utf8.h"

enum { MOST_JOINED = 12 };

/* 三者合计占, 三项合计占: how many of the counts before; 0 when the words do not say it. */
static size_t joined_number(const struct reading *reading, const struct item *percent)
{
	static const struct {
		const char *words;
		size_t number;
	} NUMBERS[] = { { "两者", 2 }, { "二者", 2 }, { "三者", 3 }, { "四者", 4 }, { "五者", 5 } };
	static const char *const KINDS[] = { "项", "个", "类", NULL };
	static const char *const JOINED[] = { "合计占", "共占", "合占", "总共占", "共计占", NULL };
	const struct item *number = percent - 1;
	if (!says(percent->label, JOINED))
		return 0;
	for (size_t each = 0; each < sizeof NUMBERS / sizeof *NUMBERS; each++)
		if (strncmp(percent->label, NUMBERS[each].words, strlen(NUMBERS[each].words)) == 0)
			return NUMBERS[each].number;
	int counts = number >= reading->items.items && number->q.end == percent->start &&
	             number->q.form == QUANTITY_COUNT && ends_with(number->q.unit, KINDS);
	int64_t said = counts ? number->q.value / QUANTITY_ONE : 0;
	return said > 1 && said <= MOST_JOINED ? (size_t)said : 0;
}

/* The last NUMBER counts of one unit before the percentage, added up; 0 when there are fewer. */
static int add_up(const struct reading *reading, const struct item *percent, size_t number, struct item *out)
{
	const struct item *item = percent - 1;
	size_t found = 0;
	if (item >= reading->items.items && item->q.end == percent->start)
		item--;
	for (; item >= reading->items.items && found < number && item->sentence == percent->sentence; item--) {
		if (item->role == ITEM_SHARE)
			continue;
		if (!item_is_sound(item) || (found && !items_compare(item, out)))
			return 0;
		int64_t sum = found ? out->q.value : 0;
		*out = *item;
		out->q.value += sum;
		found++;
	}
	return found == number;
}

/* Of the totals that the text names up to PERCENT's sentence, the share fits none; NEAREST is the last. */
static int fits_no_total(const struct reading *reading, const struct item *part, const struct item *percent,
                         const struct item **nearest)
{
	*nearest = NULL;
	FOR_EACH(item, &reading->items) {
		if (item->role != ITEM_COUNT || item->sentence > percent->sentence || !items_compare(item, part) ||
		    item->q.value < part->q.value)
			continue;
		enum fit fit = claim_fit(part, item, percent);
		if (fit == FIT || (fit == FIT_LAST_DIGIT && !reading->exact))
			return 0;
		if (item->total)
			*nearest = item;
	}
	return *nearest != NULL;
}

static void judge_joined(struct reading *reading, const struct item *percent)
{
	struct item sum;
	const struct item *whole;
	size_t number = joined_number(reading, percent);
	if (!number || !add_up(reading, percent, number, &sum) || !fits_no_total(reading, &sum, percent, &whole))
		return;
	claim_judge_ratio(reading, reading->exact ? SURE_ERROR : SURE_DOUBTFUL, FINDING_SHARE, &sum, whole, percent);
}

/* The one part before PERCENT whose words begin with the first LENGTH bytes of NAME. */
static const struct item *part_named(struct reading *reading, const struct item *percent, const char *name,
                                     size_t length)
{
	const struct item *part = NULL;
	for (const struct item *item = percent - 1; item >= reading->items.items; item--) {
		if (item->paragraph != percent->paragraph)
			break;
		if (!item_is_sound(item) || length < 6 || strncmp(claim_name(reading, item->label), name, length) != 0)
			continue;
		if (part)
			return NULL;
		part = item;
	}
	return part;
}

/* 民生类与土地类合计占比62.1%: two parts that were told before. */
static void judge_two(struct reading *reading, const struct item *percent)
{
	static const char *const AND[] = { "与", "和", "及", NULL };
	const char *end = strstr(percent->label, "合计占"), *middle = NULL;
	const struct item *whole;
	for (const char *const *word = AND; *word && end && !middle; word++) {
		const char *and = strstr(percent->label, *word);
		middle = and && and < end ? and : NULL;
	}
	if (!middle)
		return;
	const char *second = middle + strlen("与");
	const struct item *one = part_named(reading, percent, percent->label, (size_t)(middle - percent->label));
	const struct item *other = part_named(reading, percent, second, (size_t)(end - second));
	if (!one || !other || one == other || !items_compare(one, other))
		return;
	struct item sum = *percent;
	sum.q = one->q;
	sum.q.value += other->q.value;
	if (fits_no_total(reading, &sum, percent, &whole))
		claim_judge_ratio(reading, SURE_ERROR, FINDING_SHARE, &sum, whole, percent);
}

/* At least half of the pairs of characters of NAME stand in LABEL. */
static int is_named_in(const char *name, size_t length, const char *label)
{
	size_t pairs = 0, common = 0;
	for (const char *at = name; at < name + length;) {
		const char *second = at;
		utf8_next(&second);
		const char *end = second;
		utf8_next(&end);
		char pair[16] = "";
		if (end > name + length)
			break;
		memcpy(pair, at, (size_t)(end - at));
		pairs++;
		common += strstr(label, pair) != NULL;
		at = second;
	}
	return pairs > 0 && common * 2 >= pairs;
}

/* 评价22件, 代录的评价9件, 代录评价占比40.9%: the two counts before it, when it names the second. */
static void judge_named(struct reading *reading, const struct item *percent)
{
	const struct item *part = percent - 1, *whole = percent - 2;
	const char *share = strstr(percent->label, "占比");
	if (!share || share == percent->label || whole < reading->items.items || percent->q.vague)
		return;
	if (!item_is_sound(part) || !item_is_sound(whole) || whole->sentence != percent->sentence ||
	    !items_compare(part, whole) || whole->q.value < part->q.value ||
	    !is_named_in(percent->label, (size_t)(share - percent->label), part->label))
		return;
	if (reading->exact || claim_fit(part, whole, percent) != FIT_NOT) {
		claim_judge_ratio(reading, SURE_ERROR, FINDING_SHARE, part, whole, percent);
		return;
	}
	const struct item *total;
	if (fits_no_total(reading, part, percent, &total))
		claim_judge_ratio(reading, SURE_DOUBTFUL, FINDING_SHARE, part, whole, percent);
}

void claim_named(struct reading *reading)
{
	FOR_EACH(item, &reading->items) {
		if (item->role != ITEM_SHARE || item->q.vague)
			continue;
		judge_joined(reading, item);
		judge_two(reading, item);
		judge_named(reading, item);
	}
}
