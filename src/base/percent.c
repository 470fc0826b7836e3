/* percent.c: texts inside addresses: "%E4%BF%A1" is 信. */
#include "base/percent.h"

#include <string.h>

#include "base/utf8.h"

static int hexadecimal(char digit)
{
	if (digit >= '0' && digit <= '9')
		return digit - '0';
	if (digit >= 'a' && digit <= 'f')
		return digit - 'a' + 10;
	return digit >= 'A' && digit <= 'F' ? digit - 'A' + 10 : -1;
}

size_t percent_unescape(const char *text, size_t length, int plus_is_blank, char *out)
{
	size_t count = 0;
	for (size_t at = 0; at < length; at++) {
		int escaped = text[at] == '%' && length - at > 2 && hexadecimal(text[at + 1]) >= 0 &&
		              hexadecimal(text[at + 2]) >= 0;
		if (escaped) {
			out[count++] = (char)(hexadecimal(text[at + 1]) * 16 + hexadecimal(text[at + 2]));
			at += 2;
		} else {
			out[count++] = plus_is_blank && text[at] == '+' ? ' ' : text[at];
		}
	}
	out[count] = '\0';
	return count;
}

enum outcome text_decode(struct arena *arena, const char *text, size_t length, int plus_is_blank,
                         const char **out)
{
	char *decoded = arena_alloc(arena, length + 1);
	size_t count = percent_unescape(text, length, plus_is_blank, decoded);
	*out = decoded;
	return utf8_valid(decoded, count) ? OK : INVALID;
}

static int plain(char byte)
{
	return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
	       (byte >= 'A' && byte <= 'Z') || (byte && strchr("-._~", byte));
}

const char *text_encode(struct arena *arena, const char *text, const char *keep)
{
	static const char DIGITS[] = "0123456789ABCDEF";
	char *out = arena_alloc(arena, strlen(text) * 3 + 1), *to = out;
	for (; *text; text++) {
		unsigned char byte = (unsigned char)*text;
		if (plain(*text) || strchr(keep, *text)) {
			*to++ = *text;
			continue;
		}
		*to++ = '%';
		*to++ = DIGITS[byte >> 4];
		*to++ = DIGITS[byte & 15];
	}
	return out;
}
