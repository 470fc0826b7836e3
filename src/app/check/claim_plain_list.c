/* claim_plain_list.c: a whole and its parts without a word that says so: 纠纷312件, 村级化解268件, 镇级化解35件,
 * 县级化解10件: doubtful when they nearly make it. */
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_words.h"
#include "base/buffer.h"
#include "base/utf8.h"

enum { LEAST_PARTS = 3, MOST_PARTS = 12 };

/* The last two characters of a label: what was done with all of them. */
static const char *ending(const char *label)
{
	const char *last[3] = { label, label, label };
	for (const char *at = label; *at;) {
		last[0] = last[1];
		last[1] = at;
		utf8_next(&at);
	}
	return last[0];
}

static int is_part(const struct item *first, const struct item *item)
{
	int pole, other;
	enum respect respect = respect_of(first->label, &pole);
	int alike = respect_is_disjoint(respect) && respect_of(item->label, &other) == respect;
	return item_is_sound(item) && item->sentence == first->sentence && items_compare(first, item) && !item->total &&
	       !strchr(item->gap, ';') && *item->label &&
	       (alike || (strlen(item->label) > 6 && strcmp(ending(first->label), ending(item->label)) == 0));
}

static void judge(struct reading *reading, const struct item *whole)
{
	const struct item *end = reading->items.items + reading->items.count, *item = whole + 1;
	struct buffer said = BUFFER(reading->work->arena);
	int64_t sum = 0, count = 0;
	for (; item < end && count < MOST_PARTS && is_part(whole + 1, item); item++, count++) {
		sum += item->q.value;
		buffer_format(&said, "%s%s", count ? " + " : "", claim_number(reading, item->q.value));
	}
	int64_t off = sum > whole->q.value ? sum - whole->q.value : whole->q.value - sum;
	if (count < LEAST_PARTS || !off || off > whole->q.value / 20)
		return;
	claim_found(reading, SURE_DOUBTFUL, FINDING_SUM, whole + 1, item - 1,
	            arena_format(reading->work->arena, "%s = %s", said.bytes, claim_number(reading, whole->q.value)),
	            arena_format(reading->work->arena, "%s = %s", said.bytes, claim_number(reading, sum)));
}

void claim_plain_lists(struct reading *reading)
{
	const struct item *end = reading->items.items + reading->items.count;
	for (const struct item *whole = reading->items.items; whole + LEAST_PARTS < end; whole++) {
		const struct item *first = whole + 1;
		if (item_is_sound(whole) && items_compare(whole, first) && first->gap[0] == ',' &&
		    first->sentence == whole->sentence && !strstr(first->gap, "其中") && first->q.value < whole->q.value)
			judge(reading, whole);
	}
}
