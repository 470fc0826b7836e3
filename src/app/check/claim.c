/* claim.c: reads the figures of a text with the words around them, each in its role. */
#include "app/check/claim.h"

#include <string.h>

#include "app/check/claim_words.h"

/* Bytes of a sentence that are looked at before a figure. */
enum { MOST_SENTENCE = 900 };

/* Where words of one figure end. */
static int is_boundary(const char *at, size_t *length)
{
	static const char *const SIGNS[] = { ",", ";", ":", "(",  ")",  "\n", "|", "!",
		                             "?", "[", "]", "、", "。", NULL };
	for (const char *const *sign = SIGNS; *sign; sign++)
		if (strncmp(at, *sign, strlen(*sign)) == 0) {
			*length = strlen(*sign);
			return 1;
		}
	return 0;
}

static int is_sentence_end(const char *at)
{
	return *at == '\n' || *at == '!' || *at == '?' || strncmp(at, "。", 3) == 0;
}

static size_t label_start(const char *text, size_t from, size_t to)
{
	size_t start = from, length;
	for (size_t at = from; at < to; at++)
		if (is_boundary(text + at, &length) && at + length <= to)
			start = at + length;
	while (start < to && text[start] == ' ')
		start++;
	return start;
}

static const char *words_after(struct arena *arena, const char *text, size_t from, size_t to)
{
	size_t at = from, length;
	while (at < to && !is_boundary(text + at, &length))
		at++;
	return arena_copy(arena, text + from, at - from);
}

int claim_direction(const char *label)
{
	static const char *const MORE[] = { "多", "增", "升", "多了", "增加了", NULL };
	static const char *const LESS[] = { "少", "减", "降", "少了", "减少了", NULL };
	if (says(label, WORDS_FALL) || ends_with(label, LESS))
		return -1;
	return says(label, WORDS_RISE) || ends_with(label, MORE);
}

static enum item_role role_of_percent(const struct item *item, const struct item *before)
{
	static const char *const RATE[] = { "率", "率为", "率达", "率达到", "率达到了", "率均为", "率是", NULL };
	static const char *const GROWTH[] = { "增长率", "增速", "上升率", "下降率", "降低率", NULL };
	static const char *const TO[] = { "到", "至", "为", "达", NULL };
	static const char *const AND[] = { "和", "及", "与", "", NULL };
	const char *label = item->label;
	int joins = !*label || strcmp(label, AND[0]) == 0 || strcmp(label, AND[1]) == 0 ||
	            strcmp(label, AND[2]) == 0;
	if (joins && before && before->q.form == QUANTITY_PERCENT && before->sentence == item->sentence &&
	    !strchr(item->gap, ';'))
		return before->role;
	if (strstr(label, "占") || strstr(label, "比例") || strstr(label, "比重"))
		return ITEM_SHARE;
	if (ends_with(label, RATE) && !says(label, GROWTH))
		return ITEM_RATE;
	if (claim_direction(label))
		return ends_with(label, TO) && !strstr(label, "幅") ? ITEM_LEVEL : ITEM_CHANGE;
	return strstr(label, "率") && !says(label, GROWTH) ? ITEM_RATE : ITEM_LEVEL;
}

/* 多 and 少 mean a difference only beside what is compared with. */
static int is_delta(const struct item *item, const struct item *before)
{
	static const char *const DIRECTIONS[] = { "上升", "增长", "增加", "下降", "减少", "降低", "上升了",
		                                  "增加了", "减少了", "下降了", "增长了", "净增", "净减",
		                                  "提高", "提高了", "上调", "下调", "多受理", "少受理",
		                                  "多接待", "少接待", "多办结", "少办结", NULL };
	static const char *const SHORT[] = { "多", "少", "增", "减", "多了", "少了", NULL };
	if (ends_with(item->label, DIRECTIONS))
		return 1;
	return ends_with(item->label, SHORT) &&
	       (says(item->label, WORDS_PAST) || (before && before->role == ITEM_PAST));
}

/* 同比(42批130人): what the bracket holds is of the other period. */
static int is_in_brackets_past(const struct item *item)
{
	static const char *const BEFORE[] = { "同比(", "环比(", "同期(", "去年(", "上年(", "上月(", NULL };
	return !*item->label && ends_with(item->gap, BEFORE);
}

/* 与上一轮的92件相比, 较2024年的58件: it is of another time or place, and what follows is reckoned from it. */
static int is_compared_with(const struct item *item, const struct item *before)
{
	static const char *const THAN[] = { "较", "比", "与", "同", NULL };
	int dated = before && before->q.form == QUANTITY_TIME && before->q.end == item->start && strcmp(item->label, "的") == 0;
	return strncmp(item->after, "相比", strlen("相比")) == 0 || (dated && ends_with(before->label, THAN));
}

static enum item_role role_of_count(const struct item *item, const struct item *before)
{
	if (is_delta(item, before))
		return ITEM_DELTA;
	int carried = strstr(item->label, "结转") || strstr(item->label, "遗留");
	if ((says(item->label, WORDS_PAST) || is_in_brackets_past(item) || is_compared_with(item, before)) && !carried)
		return ITEM_PAST;
	/* 去年同期100批1500人次: the second unit belongs to the first's words. */
	if (!*item->label && before && before->role == ITEM_PAST && before->q.end == item->q.start)
		return ITEM_PAST;
	return ITEM_COUNT;
}

static enum item_role role_of(const struct item *item, const struct item *before)
{
	if (item->q.form == QUANTITY_PERCENT)
		return role_of_percent(item, before);
	return item->q.form == QUANTITY_COUNT ? role_of_count(item, before) : ITEM_NONE;
}

/* The words of a clause in which 、 joins what one figure counts: 共登记咨询、投诉、举报598件. */
static const char *clause_of(const struct item *item)
{
	const char *start = item->gap;
	size_t length;
	for (const char *at = item->gap; *at; at++)
		if (is_boundary(at, &length) && strncmp(at, "、", length) != 0)
			start = at + length;
	return strncmp(start, "、", 3) == 0 ? item->label : start;
}

/* Said as a whole, not as a part: 共受理, but not 上级交办 or 直接办理. */
static int is_total(const char *label)
{
	static const char *const PARTS[] = { "其中", "上级", "本级", "另", "正在", NULL };
	int pole;
	enum respect respect = respect_of(label, &pole);
	int part = respect >= RESPECT_NAMED && respect <= RESPECT_LAST_OF_TWO;
	return says(label, WORDS_TOTAL) && !says(label, PARTS) && (!part || strstr(label, "共") || strstr(label, "累计"));
}

/* Counts sentences, paragraphs and brackets over the text between two figures. */
static void walk(const char *text, size_t from, size_t to, struct item *place)
{
	for (size_t at = from; at < to; at++) {
		place->sentence += is_sentence_end(text + at);
		place->paragraph += text[at] == '\n';
		if (text[at] == '(')
			place->depth++;
		if (text[at] == ')' && place->depth > 0)
			place->depth--;
		if (text[at] == '\n')
			place->depth = 0;
	}
}

void claim_read(struct reading *reading)
{
	struct arena *arena = reading->work->arena;
	const char *text = reading->plain.text;
	quantities all = { 0 };
	struct item place = { 0 };
	size_t end = 0;
	text_quantities(arena, &reading->plain, &all);
	FOR_EACH(quantity, &all) {
		size_t next = quantity + 1 < all.items + all.count ? quantity[1].start
		                                                                 : reading->plain.length;
		walk(text, end, quantity->start, &place);
		struct item item = place;
		item.q = *quantity;
		item.start = label_start(text, end, quantity->start);
		item.label = arena_copy(arena, text + item.start, quantity->start - item.start);
		item.gap = arena_copy(arena, text + end, quantity->start - end);
		item.after = words_after(arena, text, quantity->end, next);
		struct item *before = reading->items.count
		                              ? &reading->items.items[reading->items.count - 1]
		                              : NULL;
		item.role = role_of(&item, before);
		int attached = !*item.label && before && before->q.end == item.q.start;
		item.total = item.role == ITEM_COUNT && (attached ? before->total : is_total(clause_of(&item)));
		*LIST_ADD(arena, &reading->items) = item;
		walk(text, quantity->start, quantity->end, &place);
		end = quantity->end;
	}
}

const char *claim_sentence(struct reading *reading, const struct item *item)
{
	const char *text = reading->plain.text;
	size_t start = item->start, most = start > MOST_SENTENCE ? start - MOST_SENTENCE : 0;
	while (start > most && !is_sentence_end(text + start - 1) &&
	       !(start >= 3 && strncmp(text + start - 3, "。", 3) == 0))
		start--;
	while (start < item->start && ((unsigned char)text[start] & 0xC0) == 0x80)
		start++;
	return arena_copy(reading->work->arena, text + start, item->q.start - start);
}

int items_compare(const struct item *left, const struct item *right)
{
	if (left->q.form != QUANTITY_COUNT || left->q.family != right->q.family)
		return 0;
	return left->q.family != UNIT_THING || strcmp(left->q.unit, right->q.unit) == 0;
}

int item_is_sound(const struct item *item)
{
	return item->role == ITEM_COUNT && !item->q.vague;
}
