/* claim_share_contacts.c: shares of visits 批 and letters 件 in one whole. */
#include <string.h>

#include "app/check/claim_share.h"

static int is_contact(const struct item *item)
{
	return item->q.family == UNIT_MATTER || item->q.family == UNIT_BATCH;
}

static size_t count_fits(const share_list *shares, const struct item *whole)
{
	size_t fits = 0;
	FOR_EACH(share, shares)
		fits += share->part->q.value < whole->q.value && claim_fit(share->part, whole, share->percent) == FIT;
	return fits;
}

int share_judge_contacts(struct reading *reading, const share_list *shares)
{
	const struct item *whole = NULL;
	size_t fits = 0;
	FOR_EACH(share, shares)
		if (!is_contact(share->part))
			return 0;
	for (const struct item *item = shares->items[0].part - 1; item >= reading->items.items; item--) {
		size_t count = item_is_sound(item) && item->q.family == UNIT_MATTER ? count_fits(shares, item) : 0;
		if (count > fits)
			whole = item, fits = count;
	}
	if (fits < 2 || fits * 2 <= shares->count)
		return 0;
	FOR_EACH(share, shares)
		claim_judge_ratio(reading, SURE_ERROR, FINDING_SHARE, share->part, whole, share->percent);
	return 1;
}
