/* number.c: numbers as Chinese papers write them. */
#include "base/buffer.h"
#include "text/text.h"

static const char *const DIGITS[] = { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

struct place {
	uint64_t value;
	const char *name;
};

static const struct place PLACES[] = { { 100000000, "亿" }, { 10000, "万" }, { 1000, "千" },
	                               { 100, "百" },       { 10, "十" },    { 1, "" } };

/* A number from 1 on.  LEADING: nothing was said before, so that 10 is 十 and not 一十. */
static void say_number(struct buffer *out, uint64_t number, int leading)
{
	const struct place *place = PLACES;
	while (number < place->value)
		place++;
	uint64_t head = number / place->value, rest = number % place->value;
	if (head > 9)
		say_number(out, head, leading);
	else if (!(leading && head == 1 && place->value == 10))
		buffer_text(out, DIGITS[head]);
	buffer_text(out, place->name);
	if (rest && rest < place->value / 10)
		buffer_text(out, "零");
	if (rest)
		say_number(out, rest, 0);
}

const char *text_chinese_number(struct arena *arena, int64_t number)
{
	struct buffer out = BUFFER(arena);
	if (number == 0)
		return DIGITS[0];
	if (number < 0)
		buffer_text(&out, "负");
	say_number(&out, number < 0 ? -(uint64_t)number : (uint64_t)number, 1);
	return out.bytes;
}
