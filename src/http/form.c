/* form.c: decodes queries and form bodies into typed values, refusing what is no text. */
#include "http/form.h"

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

static size_t unescape(const char *text, size_t length, int plus_is_blank, char *out)
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
	size_t count = unescape(text, length, plus_is_blank, decoded);
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

/* A text area sends "\r\n"; kept that way every line would count one character too many. */
static const char *one_line_end(struct arena *arena, const char *value, size_t length)
{
	char *copy = arena_copy(arena, value, length), *to = copy;
	for (const char *from = copy; *from; from++)
		if (from[0] != '\r' || from[1] != '\n')
			*to++ = *from == '\r' ? '\n' : *from;
	*to = '\0';
	return copy;
}

enum outcome typed_add(struct work *work, typed_list *out, const char *name, const char *value,
                       size_t length)
{
	if (!utf8_valid(name, strlen(name)) || !utf8_valid(value, length))
		return fail(work, INVALID, "what was sent holds characters that are no text (UTF-8); "
		            "type it again");
	if (out->count >= MOST_TYPED)
		return fail(work, INVALID, "more than %d values were sent at once; send fewer", MOST_TYPED);
	*LIST_ADD(work->arena, out) = (struct typed){ arena_string(work->arena, name),
	                                              one_line_end(work->arena, value, length) };
	return OK;
}

static enum outcome add_pair(struct work *work, const char *pair, size_t length, typed_list *out)
{
	const char *equals = memchr(pair, '=', length);
	size_t name_length = equals ? (size_t)(equals - pair) : length;
	char *name = arena_alloc(work->arena, name_length + 1);
	size_t count = unescape(pair, name_length, 1, name);
	size_t value_length = equals ? length - name_length - 1 : 0;
	char *value = arena_alloc(work->arena, value_length + 1);
	value_length = unescape(equals ? equals + 1 : "", value_length, 1, value);
	if (strlen(name) != count)
		return typed_add(work, out, "", "\0", 1); /* a NUL is refused there */
	return count ? typed_add(work, out, name, value, value_length) : OK;
}

enum outcome form_decode(struct work *work, const char *text, size_t length, typed_list *out)
{
	const char *end = text + length;
	while (text < end) {
		const char *ampersand = memchr(text, '&', (size_t)(end - text));
		const char *stop = ampersand ? ampersand : end;
		if (stop > text)
			TRY(add_pair(work, text, (size_t)(stop - text), out));
		text = stop + 1;
	}
	return OK;
}
