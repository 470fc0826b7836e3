/* figure_heads.c: the keys of a cell, and the rows and columns they make. */
#include "app/figure/figure_heads.h"

#include <stdlib.h>
#include <string.h>

#include "app/contact/contact.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "base/utf8.h"

static const char SEPARATOR[] = "、";

const struct choice FIGURE_DIMENSIONS[] = {
	{ BY_MONTH, "month", "Month", NULL },       { BY_UNIT, "unit", "Unit", NULL },
	{ BY_VILLAGE, "village", "Village or community", NULL },
	{ BY_CATEGORY, "category", "Category", NULL },
	{ BY_CATEGORY_2, "category2", "Category, two levels", NULL },
	{ BY_CATEGORY_3, "category3", "Category, three levels", NULL },
	{ BY_KIND, "kind", "Kind", NULL },
	{ BY_CHANNEL, "channel", "Channel", NULL }, { BY_PURPOSE, "purpose", "Purpose", NULL },
	{ BY_PERSON, "person", "Person", NULL },    { BY_HOUR, "hour", "Hour", NULL },
	{ 0 },
};

static const struct choice MAIN_CHANNELS[] = {
	{ 1, "letters", "Letter", NULL },
	{ 2, "visits", "Visit", NULL },
	{ 3, "calls", "Call", NULL },
	{ 4, "online", "Online", NULL },
	{ 5, "passed", "Passed down from above", NULL },
	{ 6, "sweeps", "Found in a sweep", NULL },
	{ 0 },
};

static const char *month_key(struct work *work, int64_t day)
{
	struct civil civil = civil_of_day(day);
	return arena_format(work->arena, "%04d-%02d", (int)civil.year, (int)civil.month);
}

/* The names of "、张三、李四、", each once; one "-" when there is none. */
static int names_in(struct work *work, const char *list, const char *names[KEYS_AT_MOST])
{
	int count = 0;
	while (*list && count < KEYS_AT_MOST) {
		const char *end = strstr(list, SEPARATOR);
		size_t length = end ? (size_t)(end - list) : strlen(list);
		int known = length == 0;
		for (int each = 0; each < count; each++)
			known |= strlen(names[each]) == length && memcmp(names[each], list, length) == 0;
		if (!known)
			names[count++] = arena_copy(work->arena, list, length);
		list += length + (end ? strlen(SEPARATOR) : 0);
	}
	if (!count)
		names[count++] = "-";
	return count;
}

/* "城乡建设/村镇建设/道路" to its second level is "城乡建设/村镇建设". */
static const char *category_to(struct work *work, const char *category, int levels)
{
	size_t length = strcspn(category, "/");
	for (int level = 1; level < levels && category[length]; level++)
		length += 1 + strcspn(category + length + 1, "/");
	return arena_copy(work->arena, category, length);
}

int cell_keys(struct work *work, const struct figure_cell *cell,
              enum figure_dimension dimension, const char *keys[KEYS_AT_MOST])
{
	switch (dimension) {
	case BY_PERSON:
		return names_in(work, cell->person, keys);
	case BY_MONTH:
		keys[0] = month_key(work, cell->day);
		return 1;
	case BY_UNIT:
		keys[0] = cell->unit;
		return 1;
	case BY_VILLAGE:
		keys[0] = cell->village;
		break;
	case BY_CATEGORY:
	case BY_CATEGORY_2:
	case BY_CATEGORY_3:
		keys[0] = category_to(work, cell->category,
		                      dimension == BY_CATEGORY ? 1 : dimension == BY_CATEGORY_2 ? 2 : 3);
		break;
	case BY_CHANNEL:
		keys[0] = cell->channel;
		break;
	case BY_PURPOSE:
		keys[0] = cell->purpose;
		break;
	case BY_HOUR:
		keys[0] = cell->hour;
		break;
	case BY_KIND:
		keys[0] = cell->kind;
		break;
	default:
		keys[0] = "all";
	}
	keys[0] = *keys[0] ? keys[0] : "-";
	return 1;
}

size_t head_place(struct work *work, pivot_heads *heads, const char *key)
{
	for (size_t each = 0; each < heads->count; each++)
		if (strcmp(heads->items[each].key, key) == 0)
			return each;
	*LIST_ADD(work->arena, heads) = (struct pivot_head){ .key = key, .label = key };
	return heads->count - 1;
}

static const char *choice_label(struct work *work, const struct choice *choices, const char *key)
{
	for (; choices->code; choices++)
		if (choices->value == atoll(key))
			return tr(work, choices->label);
	return key;
}

static enum outcome name_head(struct work *work, enum figure_dimension dimension,
                              struct pivot_head *head)
{
	struct unit unit;
	if (strcmp(head->key, "-") == 0)
		head->label = tr(work, "(not stated)");
	else if (strcmp(head->key, CONFIDENTIAL_KEY) == 0)
		head->label = tr(work, "Confidential");
	else if (dimension == BY_CHANNEL)
		head->label = choice_label(work, MAIN_CHANNELS, head->key);
	else if (dimension == BY_PURPOSE)
		head->label = choice_label(work, PURPOSES, head->key);
	else if (head->is_apart)
		head->label = arena_format(work->arena, tr(work, "%s (a unit)"), head->key);
	else if (dimension == BY_HOUR)
		head->label = arena_format(work->arena, "%s:00", head->key);
	else if (dimension == BY_UNIT) {
		TRY(unit_find(work, atoll(head->key), &unit));
		head->label = unit.name;
	}
	return OK;
}

void heads_add_months(struct work *work, struct period period, pivot_heads *heads)
{
	enum { MOST_MONTHS = 60 };
	struct civil civil = civil_of_day(period.from);
	for (int each = 0; each < MOST_MONTHS; each++) {
		int64_t first = day_of_civil((struct civil){ civil.year, civil.month, 1 });
		if (first > period.to)
			return;
		head_place(work, heads, month_key(work, first));
		civil.year += civil.month == 12;
		civil.month = civil.month % 12 + 1;
	}
}

/* Behind all that are named: units among persons, who says nothing, and what is confidential. */
static int lateness_of(const struct pivot_head *head)
{
	return strcmp(head->key, CONFIDENTIAL_KEY) == 0 ? 3 : strcmp(head->key, "-") == 0 ? 2 : (int)head->is_apart;
}

static int by_key(const void *left, const void *right)
{
	const struct pivot_head *a = left, *b = right;
	int of_a = lateness_of(a), of_b = lateness_of(b);
	return of_a != of_b ? of_a - of_b : strcmp(a->key, b->key);
}

/* Greatest first. */
static int by_total(const void *left, const void *right)
{
	const struct pivot_head *a = left, *b = right;
	int of_a = lateness_of(a), of_b = lateness_of(b);
	if (of_a != of_b)
		return of_a - of_b;
	if (a->total != b->total)
		return a->total < b->total ? 1 : -1;
	return strcmp(a->key, b->key);
}

static void sort_heads(enum figure_dimension dimension, pivot_heads *heads)
{
	int has_order = dimension == BY_MONTH || dimension == BY_CHANNEL || dimension == BY_PURPOSE ||
	                dimension == BY_HOUR || dimension == BY_CATEGORY_2 || dimension == BY_CATEGORY_3;
	if (heads->count)
		qsort(heads->items, heads->count, sizeof *heads->items, has_order ? by_key : by_total);
}

void heads_gather(struct work *work, const figure_cells *cells,
                  enum figure_dimension dimension, int counts, pivot_heads *heads)
{
	const char *keys[KEYS_AT_MOST];
	FOR_EACH(cell, cells) {
		int count = cell_keys(work, cell, dimension, keys);
		for (int each = 0; each < count; each++) {
			size_t place = head_place(work, heads, keys[each]);
			heads->items[place].total += counts ? cell->value : 0;
		}
	}
}

enum outcome figure_key_label(struct work *work, enum figure_dimension dimension, const char *key,
                              const char **out)
{
	struct pivot_head head = { .key = key, .label = key };
	TRY(name_head(work, dimension, &head));
	*out = head.label;
	return OK;
}

/* A person's name has four characters at most, or is written with a dot (阿卜杜拉·买买提). */
static int is_persons(const unit_list *units, const char *name)
{
	enum { LONGEST_NAME = 4 };
	FOR_EACH(unit, units)
		if (strcmp(unit->name, name) == 0)
			return 0;
	return utf8_length(name) <= LONGEST_NAME || strstr(name, "·");
}

/* Where a unit was written in a handler's place, it is told apart. */
static enum outcome part_units(struct work *work, pivot_heads *heads)
{
	unit_list units = { 0 };
	TRY(units_to_choose(work, &units));
	FOR_EACH(head, heads)
		head->is_apart = !is_persons(&units, head->key);
	return OK;
}

enum outcome heads_finish(struct work *work, enum figure_dimension dimension, pivot_heads *heads)
{
	if (dimension == BY_PERSON)
		TRY(part_units(work, heads));
	sort_heads(dimension, heads);
	FOR_EACH(head, heads)
		TRY(name_head(work, dimension, head));
	return OK;
}
