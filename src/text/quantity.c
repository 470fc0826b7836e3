/* quantity.c: finds quantities: a number, what it counts, and how vaguely. */
#include "text/quantity.h"

#include <ctype.h>
#include <string.h>

#include "text/quantity_number.h"

struct unit {
	const char *name;
	enum unit_family family;
	enum quantity_form form;
};

/* Longer names first where one begins another. */
static const struct unit UNITS[] = {
	{ "个百分点", UNIT_NONE, QUANTITY_POINTS }, { "百分点", UNIT_NONE, QUANTITY_POINTS },
	{ "个工作日", UNIT_NONE, QUANTITY_TIME },   { "个月", UNIT_NONE, QUANTITY_TIME },
	{ "个小时", UNIT_NONE, QUANTITY_TIME },     { "个季度", UNIT_NONE, QUANTITY_TIME },
	{ "年", UNIT_NONE, QUANTITY_TIME },         { "月", UNIT_NONE, QUANTITY_TIME },
	{ "日", UNIT_NONE, QUANTITY_TIME },         { "天", UNIT_NONE, QUANTITY_TIME },
	{ "周", UNIT_NONE, QUANTITY_TIME },         { "季度", UNIT_NONE, QUANTITY_TIME },
	{ "小时", UNIT_NONE, QUANTITY_TIME },       { "时", UNIT_NONE, QUANTITY_TIME },
	{ "分钟", UNIT_NONE, QUANTITY_TIME },       { "岁", UNIT_NONE, QUANTITY_TIME },
	{ "号", UNIT_NONE, QUANTITY_TIME },         { "工作日", UNIT_NONE, QUANTITY_TIME },
	{ "%", UNIT_NONE, QUANTITY_PERCENT },       { "‰", UNIT_NONE, QUANTITY_PERCENT },
	{ "成", UNIT_NONE, QUANTITY_PERCENT },      { "倍", UNIT_NONE, QUANTITY_TIMES },
	{ "番", UNIT_NONE, QUANTITY_TIMES },
	{ "件(次)", UNIT_MATTER, 0 },  { "件 (次)", UNIT_MATTER, 0 }, { "件次", UNIT_MATTER, 0 },
	{ "件", UNIT_MATTER, 0 },      { "起", UNIT_MATTER, 0 },      { "宗", UNIT_MATTER, 0 },
	{ "例", UNIT_MATTER, 0 },      { "桩", UNIT_MATTER, 0 },      { "批(次)", UNIT_BATCH, 0 },
	{ "批次", UNIT_BATCH, 0 },     { "批", UNIT_BATCH, 0 },       { "人(次)", UNIT_PERSON, 0 },
	{ "人次", UNIT_PERSON, 0 },    { "人", UNIT_PERSON, 0 },      { "名", UNIT_PERSON, 0 },
	{ "元", UNIT_MONEY, 0 },       { "户次", UNIT_THING, 0 },     { "户", UNIT_THING, 0 },
	{ "场次", UNIT_THING, 0 },     { "场", UNIT_THING, 0 },       { "次", UNIT_THING, 0 },
	{ "份", UNIT_THING, 0 },       { "条", UNIT_THING, 0 },       { "封", UNIT_THING, 0 },
	{ "篇", UNIT_THING, 0 },       { "卷", UNIT_THING, 0 },       { "个", UNIT_THING, 0 },
	{ "家", UNIT_THING, 0 },
	{ "幅", UNIT_THING, 0 },       { "期", UNIT_THING, 0 },       { "通", UNIT_THING, 0 },
	{ "单", UNIT_THING, 0 },       { "笔", UNIT_THING, 0 },       { "本", UNIT_THING, 0 },
	{ "册", UNIT_THING, 0 },       { "项", UNIT_THING, 0 },       { "班", UNIT_THING, 0 },
	{ "处", UNIT_THING, 0 },       { "亩", UNIT_THING, 0 },       { NULL, 0, 0 },
};

/* What 百分之 and 千分之 before the number stand for. */
static const struct unit PERCENT = { "%", UNIT_NONE, QUANTITY_PERCENT };

/* 九成, but not 3月成立. */
static int is_word_of_its_own(const struct unit *unit, const char *behind)
{
	static const char *const WORDS[] = { "立", "员", "功", "果", "效", "为", "交", "本", "熟", "长", "人", NULL };
	return strcmp(unit->name, "成") != 0 || !any_word_at(behind, WORDS);
}

static const struct unit *unit_at(const char *at, size_t *length)
{
	size_t blank = strspn(at, " ");
	for (const struct unit *unit = UNITS; unit->name; unit++) {
		size_t named = word_at(at + blank, unit->name);
		if (named && blank <= 1 && is_word_of_its_own(unit, at + blank + named)) {
			*length = blank + named;
			return unit;
		}
	}
	return NULL;
}

static int is_before(const char *text, const char *at, const char *word)
{
	size_t length = strlen(word);
	return (size_t)(at - text) >= length && strncmp(at - length, word, length) == 0;
}

struct bound_word {
	const char *word;
	enum bound bound;
};

static enum bound bound_before(const char *text, const char *at)
{
	static const struct bound_word WORDS[] = {
		{ "不足", BOUND_MOST },   { "不超过", BOUND_MOST }, { "低于", BOUND_MOST },
		{ "最多", BOUND_MOST },   { "控制在", BOUND_MOST }, { "不低于", BOUND_LEAST },
		{ "不少于", BOUND_LEAST }, { "超", BOUND_LEAST },   { "超过", BOUND_LEAST },
		{ "逾", BOUND_LEAST },    { "至少", BOUND_LEAST },  { "最少", BOUND_LEAST },
		{ "高于", BOUND_LEAST },  { "突破", BOUND_LEAST },  { "约", BOUND_ABOUT },
		{ "约为", BOUND_ABOUT },  { "大约", BOUND_ABOUT },  { "近", BOUND_ABOUT },
		{ "将近", BOUND_ABOUT },  { "接近", BOUND_ABOUT },  { "近乎", BOUND_ABOUT },
		{ "稳定在", BOUND_ABOUT }, { "保持在", BOUND_ABOUT }, { "以内", BOUND_ABOUT },
		{ "每", BOUND_ABOUT },    { "各", BOUND_ABOUT },
	};
	enum bound found = BOUND_NONE;
	size_t longest = 0;
	while (at > text && at[-1] == ' ')
		at--;
	for (size_t each = 0; each < sizeof WORDS / sizeof *WORDS; each++)
		if (strlen(WORDS[each].word) > longest && is_before(text, at, WORDS[each].word))
			found = WORDS[each].bound, longest = strlen(WORDS[each].word);
	return found;
}

static size_t bound_after(const char *at, enum bound *out)
{
	static const struct bound_word WORDS[] = {
		{ "左右", BOUND_ABOUT }, { "上下", BOUND_ABOUT }, { "以上", BOUND_LEAST },
		{ "以下", BOUND_MOST },  { "以内", BOUND_MOST },  { "之多", BOUND_ABOUT },
		{ "余", BOUND_LEAST },   { "多", BOUND_LEAST },
	};
	for (size_t each = 0; each < sizeof WORDS / sizeof *WORDS; each++)
		/* 29件多5件: five more, not some 29. */
		if (word_at(at, WORDS[each].word) && !isdigit((unsigned char)at[strlen(WORDS[each].word)])) {
			*out = WORDS[each].bound;
			return strlen(WORDS[each].word);
		}
	return 0;
}

/* 百分之 before the number takes the place of a sign behind it. */
static size_t share_at(const char *at, int64_t *divide)
{
	size_t length = word_at(at, "百分之");
	*divide = 1;
	if (length || !(length = word_at(at, "千分之")))
		return length;
	*divide = 10;
	return length;
}

static void make_percent(const struct unit *unit, int64_t divide, struct quantity *out)
{
	int64_t tens = strcmp(unit->name, "成") == 0 ? 10 : 1;
	divide = strcmp(unit->name, "‰") == 0 ? 10 : divide;
	out->value = out->value * tens / divide;
	out->step = out->step * tens / divide;
	out->high = out->high * tens / divide;
}

/* "—12" of "10—12件": the upper end replaces nothing but makes a range. */
static size_t read_upper(const char *at, struct number *upper)
{
	static const char *const WORDS[] = { "-", "至", "到", NULL };
	size_t to = any_word_at(at, WORDS), read = to ? number_read(at + to, upper) : 0;
	return read ? to + read : 0;
}

static int is_number_start(const char *text, const char *at)
{
	unsigned char before = at > text ? (unsigned char)at[-1] : ' ';
	if (isalnum(before) || before == '.' || is_before(text, at, "第"))
		return 0;
	return !(before == '-' && at - 1 > text && isalnum((unsigned char)at[-2]));
}

static const struct unit *find_unit(const char *at, size_t percent, size_t *length)
{
	*length = 0;
	if (percent)
		return &PERCENT;
	return unit_at(at, length);
}

/* 一件 is a way of speaking, 其余一件 is not. */
static int is_spoken(const char *text, const char *at, const struct number *number, const struct unit *unit)
{
	static const char *const COUNTED[] = { "其余", "剩余", "余下", "剩下", "尚有", "仅有", "只有", "另外", NULL };
	if (!number->rhetorical || unit->form != QUANTITY_COUNT)
		return 0;
	for (const char *const *word = COUNTED; *word; word++)
		if (is_before(text, at, *word))
			return 0;
	return 1;
}

/* Reads a quantity at AT; 0 when there is none.  READ covers what must not be read again. */
static int read_quantity(const char *text, const char *at, struct quantity *out, size_t *read)
{
	struct number number, upper;
	int64_t divide;
	size_t length, share = share_at(at, &divide);
	*read = number_read(at + share, &number);
	if (!*read || !is_number_start(text, at))
		return 0;
	size_t ranged = share ? 0 : read_upper(at + *read, &upper);
	const struct unit *unit = find_unit(at + share + *read + ranged, share, &length);
	*read += share + ranged;
	if (!unit || is_spoken(text, at, &number, unit))
		return 0;
	*out = (struct quantity){
		.start = (size_t)(at - text), .number_end = (size_t)(at - text) + *read,
		.value = number.value, .step = number.step, .high = ranged ? upper.value : number.value,
		.form = unit->form, .family = unit->family,
		.unit = unit->form == QUANTITY_COUNT ? unit->name : "",
		.bound = number.vague ? BOUND_LEAST : bound_before(text, at),
	};
	*read += length;
	if (unit->form == QUANTITY_PERCENT)
		make_percent(unit, divide, out);
	if (strcmp(unit->name, "番") == 0)
		out->value = INT64_C(2) * out->value; /* 翻两番 is four times as much, and nobody says three */
	*read += bound_after(at + *read, &out->bound);
	out->vague = number.vague || ranged || out->bound != BOUND_NONE;
	out->bound = ranged ? BOUND_NONE : out->bound;
	out->end = (size_t)(at - text) + *read;
	return 1;
}

static size_t character_length(const char *at)
{
	size_t length = 1;
	while (((unsigned char)at[length] & 0xC0) == 0x80)
		length++;
	return length;
}

void text_quantities(struct arena *arena, const struct plain *plain, quantities *out)
{
	for (const char *at = plain->text; *at;) {
		struct quantity quantity;
		size_t read = 0;
		if (read_quantity(plain->text, at, &quantity, &read))
			*LIST_ADD(arena, out) = quantity;
		at += read ? read : character_length(at);
	}
}
