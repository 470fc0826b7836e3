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

static const struct unit *unit_at(const char *at, size_t *length)
{
	size_t blank = strspn(at, " ");
	for (const struct unit *unit = UNITS; unit->name; unit++) {
		size_t named = word_at(at + blank, unit->name);
		if (named && blank <= 1) {
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

static int is_any_before(const char *text, const char *at, const char *const *words)
{
	while (at > text && at[-1] == ' ')
		at--;
	for (; *words; words++)
		if (is_before(text, at, *words))
			return 1;
	return 0;
}

static int is_vague_before(const char *text, const char *at)
{
	static const char *const WORDS[] = { "约", "约为", "大约", "近", "将近", "接近", "超", "超过", "逾",
		                             "不足", "至少", "不低于", "不少于", "不超过", "高于", "低于",
		                             "最多", "最少", "突破", "稳定在", "保持在", "控制在",
		                             "近乎", "以内", "每", "各", NULL };
	return is_any_before(text, at, WORDS);
}

static size_t vague_after(const char *at)
{
	static const char *const WORDS[] = { "左右", "上下", "以上", "以下", "以内", "之多", "余", "多", NULL };
	return any_word_at(at, WORDS);
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

static int64_t as_percent(const struct unit *unit, int64_t divide)
{
	return strcmp(unit->name, "‰") == 0 ? 10 : divide;
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
	if (!unit || (number.rhetorical && unit->form == QUANTITY_COUNT))
		return 0;
	*out = (struct quantity){
		.start = (size_t)(at - text), .number_end = (size_t)(at - text) + *read,
		.value = number.value, .step = number.step, .high = ranged ? upper.value : number.value,
		.form = unit->form, .family = unit->family,
		.unit = unit->form == QUANTITY_COUNT ? unit->name : "",
		.vague = number.vague || ranged || is_vague_before(text, at),
	};
	*read += length;
	if (unit->form == QUANTITY_PERCENT) {
		out->value /= as_percent(unit, divide);
		out->step /= as_percent(unit, divide);
		out->high /= as_percent(unit, divide);
	}
	length = vague_after(at + *read);
	out->vague |= length > 0;
	*read += length;
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
