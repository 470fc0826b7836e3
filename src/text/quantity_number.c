/* quantity_number.c: reads Arabic and Chinese numerals, with 万 and 亿 and the 余 inside them. */
#include "text/quantity_number.h"

#include <ctype.h>
#include <string.h>

#include "text/quantity.h"

/* A thousand 亿: no office counts more, and many of them still add up in 64 bits. */
#define MOST (INT64_C(100000000000) * QUANTITY_ONE)
enum { MOST_DIGITS = 11 };

size_t word_at(const char *text, const char *word)
{
	size_t length = strlen(word);
	return strncmp(text, word, length) == 0 ? length : 0;
}

size_t any_word_at(const char *text, const char *const *words)
{
	for (; *words; words++)
		if (word_at(text, *words))
			return strlen(*words);
	return 0;
}

/* The digit at AT, its length in LENGTH (0 when there is none). */
static int digit_at(const char *at, size_t *length)
{
	static const struct {
		const char *name;
		int value;
	} DIGITS[] = { { "〇", 0 }, { "零", 0 }, { "一", 1 }, { "二", 2 }, { "两", 2 }, { "三", 3 },
		       { "四", 4 }, { "五", 5 }, { "六", 6 }, { "七", 7 }, { "八", 8 }, { "九", 9 } };
	for (size_t each = 0; each < sizeof DIGITS / sizeof *DIGITS; each++)
		if ((*length = word_at(at, DIGITS[each].name)))
			return DIGITS[each].value;
	return -1;
}

static int64_t place_at(const char *at, size_t *length)
{
	static const struct {
		const char *name;
		int64_t value;
	} PLACES[] = { { "十", 10 }, { "百", 100 }, { "千", 1000 }, { "万", 10000 }, { "亿", 100000000 } };
	for (size_t each = 0; each < sizeof PLACES / sizeof *PLACES; each++)
		if ((*length = word_at(at, PLACES[each].name)))
			return PLACES[each].value;
	return 0;
}

static size_t more_or_less(const char *at, struct number *out)
{
	static const char *const WORDS[] = { "余", "多", "几", "来", NULL };
	size_t length = any_word_at(at, WORDS);
	out->vague |= length > 0;
	return length;
}

/* 点五 behind a whole number, and the digits behind an ASCII point. */
static size_t read_decimals(const char *at, struct number *out)
{
	size_t length, point = *at == '.' && isdigit((unsigned char)at[1]) ? 1 : word_at(at, "点");
	size_t read = point;
	int places = 0;
	for (; point; read += length, places++) {
		int digit = isdigit((unsigned char)at[read]) ? at[read] - '0' : digit_at(at + read, &length);
		if (isdigit((unsigned char)at[read]))
			length = 1;
		if (digit < 0 || out->step < 10)
			break;
		out->step /= 10;
		out->value += digit * out->step;
	}
	return places ? read : 0;
}

static size_t read_arabic(const char *at, struct number *out)
{
	size_t read = strspn(at, "0123456789");
	if (read > MOST_DIGITS)
		return 0;
	for (size_t each = 0; each < read; each++)
		out->value = out->value * 10 + (at[each] - '0');
	out->value *= QUANTITY_ONE;
	return read + read_decimals(at + read, out);
}

/* 三百二十一 up to 九千九百九十九, 二〇二三 digit by digit, 数十 and 几百 vaguely. */
static size_t read_chinese(const char *at, struct number *out)
{
	size_t read = 0, length, digits = 0;
	int64_t place, last = 0, total = 0;
	if ((length = word_at(at, "数")) || (length = word_at(at, "几")))
		out->vague = 1, last = 1, read = length;
	for (;; read += length) {
		int digit = digit_at(at + read, &length);
		if (digit >= 0 && digits++ < MOST_DIGITS) {
			last = digits > 1 ? last * 10 + digit : digit;
			continue;
		}
		place = digit < 0 ? place_at(at + read, &length) : 0;
		if (!place || place > 1000 || (!last && (place != 10 || total)))
			break;
		total += (last ? last : 1) * place;
		last = 0;
		digits = 0;
	}
	if (read && out->vague && !total)
		return 0; /* 数 and 几 without a place are words */
	out->value = (total + last) * QUANTITY_ONE;
	out->rhetorical = read == strlen("一") && out->value == QUANTITY_ONE;
	return read + (read ? read_decimals(at + read, out) : 0);
}

size_t number_read(const char *at, struct number *out)
{
	*out = (struct number){ .step = QUANTITY_ONE };
	int arabic = isdigit((unsigned char)*at);
	size_t read = arabic ? read_arabic(at, out) : read_chinese(at, out), length;
	if (!read)
		return 0;
	size_t vague = more_or_less(at + read, out);
	for (int64_t place; (place = place_at(at + read + vague, &length));) {
		if ((!arabic && place < 10000) || out->value > MOST / place || out->step > MOST / place)
			break;
		out->value *= place;
		out->step *= place;
		read += vague + length;
		vague = more_or_less(at + read, out);
		struct number rest = { .step = QUANTITY_ONE };
		size_t more = !arabic && !vague ? read_chinese(at + read, &rest) : 0;
		out->value += more ? rest.value : 0; /* 一万二千三百 */
		out->step = more || !arabic ? QUANTITY_ONE : out->step;
		read += more;
		out->rhetorical = 0;
	}
	return read + vague;
}
