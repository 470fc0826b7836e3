/* claim_twice.c: the same indicator with two values: the same words of the same time cannot count
 * differently; nearly the same words may mean something else. */
#include <string.h>

#include "app/check/claim.h"
#include "app/check/claim_words.h"

/* Bytes: four characters, so that 来信 alone says nothing; of a rate seven.  Names beyond the last are
 * not compared. */
enum { LEAST_NAME = 12, LEAST_SURE_RATE = 21, MOST_NAMES = 2000, MOST_HEADING = 60,
       MOST_BACK = 6000 };

static const char *const ALL[] = { "全年", "今年", "本年", "一年来", "全镇", "全乡", "全县", "全街道", "我镇",
	                           "我乡", "共", "累计", "总", NULL };

/* An indicator with what tells it from others of the same words. */
struct named {
	const struct item *item;
	const char *words;  /* as they are written */
	const char *name;   /* without 全年, 共, 各类 */
	const char *head;   /* its sentence before the words */
	const char *title;  /* the heading above it */
	int64_t year;       /* told last before it; 0 none */
};
typedef LIST(struct named) named_list;

/* Of the whole place and year, whatever stands around it. */
static const char *const WHOLE[] = { "全年", "今年", "本年", "一年来", "全镇", "全乡", "全县", "全街道", "我镇",
	                             "我乡", NULL };

static int is_indicator(const struct item *item)
{
	static const char *const OF_THIS[] = { "此类", "此项", "该", "上述", "其", "由", "从", "较", "比", NULL };
	if (says(item->label, OF_THIS) || says(item->label, WORDS_PAST))
		return 0;
	int counted = item->role == ITEM_COUNT && (item->total || says(item->label, ALL));
	return (item->role == ITEM_RATE || counted) && item->q.family != UNIT_MONEY &&
	       !strstr(item->label, "每") && !item->q.vague && !strstr(item->gap, "其中") && item->depth == 0;
}

static const char *name_of(struct reading *reading, const char *label)
{
	static const char *const LEADING[] = { "全镇", "全乡", "全县", "全街道", "我镇", "我乡", "本镇", "各村", NULL };
	const char *name = claim_name(reading, label);
	for (const char *const *word = LEADING; *word; word++)
		if (strncmp(name, *word, strlen(*word)) == 0) {
			name = claim_name(reading, name + strlen(*word));
			word = LEADING - 1;
		}
	const char *all = strstr(name, "各类") ? strstr(name, "各类") : strstr(name, "各种");
	if (!all)
		return name;
	return arena_format(reading->work->arena, "%.*s%s", (int)(all - name), name, all + strlen("各类"));
}

/* The last short line above the item's own. */
static const char *title_of(struct reading *reading, const struct item *item)
{
	const char *text = reading->plain.text;
	size_t end = item->start, least = end > MOST_BACK ? end - MOST_BACK : 0;
	while (end > least) {
		while (end > 0 && text[end - 1] != '\n')
			end--;
		size_t start = end ? end - 1 : 0, stop = start;
		while (start > 0 && text[start - 1] != '\n')
			start--;
		const char *line = arena_copy(reading->work->arena, text + start, stop - start);
		if (stop > start && stop - start <= MOST_HEADING && !strstr(line, "。"))
			return line;
		end = start;
	}
	return "";
}

static int64_t year_before(const struct reading *reading, const struct item *item)
{
	while (item-- > reading->items.items) {
		int64_t year = item->q.form == QUANTITY_TIME ? item->q.value / QUANTITY_ONE : 0;
		if (year > 1980 && year < 2100)
			return year;
	}
	return 0;
}

/* Words that make a figure one of a part of the year, of a plan, or (东村: ) of a place. */
static int is_bound(const char *words)
{
	static const char *const PARTS[] = { "月", "季度", "半年", "周", "同期", "去年", "上年", "目标", "计划", "任务",
		                             "其中", "截至", NULL };
	static const char *const PLACES[] = { "村", "社区", "镇", "乡", "县", "市", "片区", "所", "站", "局", "组", NULL };
	if (says(words, PARTS) || ends_with(words, PLACES))
		return 1;
	for (const char *const *place = PLACES; *place; place++)
		for (const char *at = words; (at = strstr(at, *place)); at += strlen(*place))
			if (strchr(",:(); ", at[strlen(*place)]))
				return 1;
	return 0;
}

static int is_same_place(const struct named *left, const struct named *right)
{
	int heads = strcmp(left->head, right->head) == 0 || (!is_bound(left->head) && !is_bound(right->head));
	int titles = left->title == right->title || strcmp(left->title, right->title) == 0 ||
	             !is_bound(left->title) || !is_bound(right->title);
	int years = left->year == right->year || !left->year || !right->year;
	return heads && titles && years;
}

static int says_another(const struct named *left, const struct named *right)
{
	const struct item *early = left->item, *later = right->item;
	return early->role == later->role && early->q.value != later->q.value &&
	       strcmp(early->q.unit, later->q.unit) == 0 && early->sentence != later->sentence &&
	       strcmp(left->name, right->name) == 0 && is_same_place(left, right);
}

static int is_of_all(const struct named *named)
{
	return says(named->words, WHOLE);
}

static enum sure sure_of(const struct named *early, const struct named *later)
{
	int rate = later->item->role == ITEM_RATE;
	int long_enough = !rate || strlen(later->name) >= LEAST_SURE_RATE;
	int same = strcmp(early->words, later->words) == 0;
	return same && long_enough && (rate || is_of_all(later)) ? SURE_ERROR : SURE_DOUBTFUL;
}

static void found_twice(struct reading *reading, const struct named *early, const struct named *later)
{
	const char *sign = later->item->role == ITEM_RATE ? "%" : later->item->q.unit;
	const char *second = arena_format(reading->work->arena, "%s%s",
	                                  claim_number(reading, later->item->q.value), sign);
	claim_found(reading, sure_of(early, later), FINDING_TWICE, later->item, later->item, second,
	            arena_format(reading->work->arena, "%s%s ≠ %s",
	                         claim_number(reading, early->item->q.value), sign, second));
}

/* The only other value that the text has for the same; NULL none, or an enumeration of several. */
static const struct named *only_other(const named_list *named, const struct named *later)
{
	const struct named *other = NULL;
	FOR_EACH(early, named) {
		if (!says_another(early, later))
			continue;
		if (other && other->item->q.value != early->item->q.value)
			return NULL;
		other = early;
	}
	return other;
}

static void add_named(struct reading *reading, const struct item *item, named_list *named)
{
	const char *name = is_indicator(item) ? name_of(reading, item->label) : "";
	if (strlen(name) < LEAST_NAME || named->count == MOST_NAMES)
		return;
	const char *sentence = claim_sentence(reading, item);
	size_t head = strlen(sentence) - (item->q.start - item->start);
	*LIST_ADD(reading->work->arena, named) = (struct named){
		.item = item, .words = item->label, .name = name,
		.head = arena_copy(reading->work->arena, sentence, head),
		.title = title_of(reading, item), .year = year_before(reading, item),
	};
}

void claim_twice(struct reading *reading)
{
	named_list named = { 0 };
	FOR_EACH(item, &reading->items)
		add_named(reading, item, &named);
	for (size_t each = 1; each < named.count; each++) {
		named_list before = { named.items, each, each };
		const struct named *later = &named.items[each], *early = only_other(&before, later);
		if (early && (is_of_all(early) || strcmp(early->words, later->words) == 0))
			found_twice(reading, early, later);
	}
}
