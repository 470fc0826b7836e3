/* tabulation_rows.c: adds to a table by village the villages that no record names. */
#include "app/tabulation/tabulation_rows.h"

#include <string.h>

#include "app/unit/unit.h"

static int is_among(const pivot_heads *heads, const char *key)
{
	FOR_EACH(head, heads)
		if (strcmp(head->key, key) == 0)
			return 1;
	return 0;
}

static int64_t parent_of(const unit_list *units, int64_t id)
{
	FOR_EACH(unit, units)
		if (unit->id == id)
			return unit->parent_id;
	return 0;
}

/* Whether the unit is TOP or below it; TOP of 0 has all below it. */
static int is_below(const unit_list *units, int64_t id, int64_t top)
{
	while (id && top && id != top)
		id = parent_of(units, id);
	return id != 0;
}

/* Of no village, or confidential. */
static int is_late(const struct pivot_head *head)
{
	return strcmp(head->key, "-") == 0 || strcmp(head->key, CONFIDENTIAL_KEY) == 0;
}

static void take(struct work *work, const pivot_heads *from, int late, pivot_heads *out)
{
	FOR_EACH(head, from)
		if (is_late(head) == late)
			*LIST_ADD(work->arena, out) = *head;
}

enum outcome tabulation_add_villages(struct work *work, const struct tabulation_ask *ask,
                                     pivot_heads *rows)
{
	const char *chosen = ask->of.among.key[BY_VILLAGE];
	unit_list units = { 0 };
	pivot_heads all = { 0 };
	if (ask->rows != BY_VILLAGE || (chosen && *chosen))
		return OK;
	TRY(units_to_choose(work, &units));
	take(work, rows, 0, &all);
	FOR_EACH(unit, &units)
		if (unit->kind == UNIT_VILLAGE && is_below(&units, unit->id, ask->of.unit_id) &&
		    !is_among(&all, unit->name))
			*LIST_ADD(work->arena, &all) = (struct pivot_head){ .key = unit->name, .label = unit->name };
	take(work, rows, 1, &all);
	*rows = all;
	return OK;
}
