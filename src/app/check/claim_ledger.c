/* claim_ledger.c: a figure whose words the office's own records have a value for. */
#include <string.h>

#include "app/check/claim.h"

/* What the records give for an item's words: the value itself, another, or several others. */
struct answer {
	int is_right;
	int count;
	const struct known_figure *first;
};

static int speaks_of(const struct item *item, const char *name, const struct known_figure *figure)
{
	int percent = item->role == ITEM_RATE && item->q.form == QUANTITY_PERCENT;
	return percent == figure->percent && strcmp(name, figure->label) == 0 &&
	       (percent || strcmp(item->q.unit, figure->unit) == 0);
}

static struct answer ask(const struct item *item, const char *name, const known_figures *known)
{
	struct answer answer = { 0 };
	FOR_EACH(figure, known) {
		if (!speaks_of(item, name, figure))
			continue;
		answer.is_right |= figure->value == item->q.value;
		if (answer.count && figure->value == answer.first->value)
			continue;
		answer.first = answer.count ? answer.first : figure;
		answer.count++;
	}
	return answer;
}

/* Where the words mean several figures of the catalogue, the text may mean one that is not known. */
void claim_ledger(struct reading *reading, const known_figures *known)
{
	FOR_EACH(item, &reading->items) {
		int is_figure = item->role == ITEM_COUNT || item->role == ITEM_RATE;
		const char *name = is_figure && !item->q.vague ? claim_name(reading, item->label) : "";
		struct answer answer = *name ? ask(item, name, known) : (struct answer){ 0 };
		if (!answer.count || answer.is_right)
			continue;
		claim_found(reading, answer.count == 1 ? SURE_ERROR : SURE_DOUBTFUL, FINDING_LEDGER, item, item,
		            arena_format(reading->work->arena, "%s%s", claim_number(reading, item->q.value),
		                         answer.first->percent ? "%" : answer.first->unit),
		            arena_format(reading->work->arena, "%s%s", answer.first->shown,
		                         answer.first->unit));
	}
}
