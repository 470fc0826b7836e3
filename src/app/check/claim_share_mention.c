/* claim_share_mention.c: a share whose whole was told paragraphs above: 环境保护类87件, 占20.7%. */
#include <string.h>

#include "app/check/claim_share.h"
#include "app/check/claim_words.h"

/* 环境保护87件 told before as a part of a whole: that whole; NULL none. */
static const struct item *whole_of_mention(struct reading *reading, const struct share *share)
{
	const char *name = claim_name(reading, share->part->label);
	size_t length = ends(name, "类") ? strlen(name) - strlen("类") : strlen(name);
	for (const struct item *item = share->part - 1; item >= reading->items.items && length; item--) {
		if (item->q.value != share->part->q.value || !items_compare(item, share->part) ||
		    strncmp(claim_name(reading, item->label), name, length) != 0)
			continue;
		for (const struct item *whole = item - 1; whole >= reading->items.items; whole--)
			if (whole->sentence == item->sentence && whole->total && items_compare(whole, item) &&
			    whole->q.value >= item->q.value)
				return item_is_sound(whole) ? whole : NULL;
		return NULL;
	}
	return NULL;
}

/* No count of the text is what the share is of. */
static int fits_none(const struct reading *reading, const struct share *share)
{
	FOR_EACH(item, &reading->items)
		if (item->role == ITEM_COUNT && items_compare(item, share->part) &&
		    claim_fit(share->part, item, share->percent) != FIT_NOT)
			return 0;
	return 1;
}

void share_judge_mention(struct reading *reading, const struct share *share)
{
	static const char *const BARE[] = { "占", "占比", "占比为", "占总数的", "占总量的", NULL };
	const char *const *word = BARE;
	while (*word && strcmp(share->percent->label, *word) != 0)
		word++;
	const struct item *whole = *word ? whole_of_mention(reading, share) : NULL;
	if (whole && fits_none(reading, share))
		claim_judge_ratio(reading, SURE_ERROR, FINDING_SHARE, share->part, whole, share->percent);
}
