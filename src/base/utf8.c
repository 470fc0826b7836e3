/* utf8.c: reading, checking and trimming UTF-8 text. */
#include "base/utf8.h"

#include <string.h>

#include "base/buffer.h"

enum { REPLACEMENT = 0xFFFD };

static int lead_length(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead >= 0xC2 && lead < 0xE0)
		return 2;
	if (lead >= 0xE0 && lead < 0xF0)
		return 3;
	return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

static int in_range(uint32_t character, int length)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	return character >= least[length] && character <= 0x10FFFF &&
	       (character < 0xD800 || character > 0xDFFF);
}

/* Reads one character of at most LIMIT bytes; its length, or 0 when malformed. */
static int decode(const char *text, size_t limit, uint32_t *out)
{
	const unsigned char *bytes = (const unsigned char *)text;
	int length = lead_length(bytes[0]);
	if (!length || (size_t)length > limit)
		return 0;
	uint32_t character = length == 1 ? bytes[0] : bytes[0] & (0x7Fu >> length);
	for (int each = 1; each < length; each++) {
		if ((bytes[each] & 0xC0) != 0x80)
			return 0;
		character = character << 6 | (bytes[each] & 0x3F);
	}
	if (!in_range(character, length))
		return 0;
	*out = character;
	return length;
}

static int is_control(uint32_t character)
{
	int line_end = character == '\n' || character == '\r' || character == '\t';
	return (character < 0x20 && !line_end) || (character >= 0x7F && character < 0xA0);
}

int utf8_valid(const char *text, size_t length)
{
	for (size_t at = 0; at < length;) {
		uint32_t character;
		int step = decode(text + at, length - at, &character);
		if (!step || is_control(character))
			return 0;
		at += (size_t)step;
	}
	return 1;
}

size_t utf8_length(const char *text)
{
	size_t count = 0;
	while (utf8_next(&text))
		count++;
	return count;
}

uint32_t utf8_next(const char **text)
{
	if (!**text)
		return 0;
	uint32_t character = REPLACEMENT;
	int step = decode(*text, strnlen(*text, 4), &character);
	*text += step ? step : 1;
	return character;
}

size_t utf8_put(uint32_t character, char *out)
{
	if (character < 0x80) {
		out[0] = (char)character;
		return 1;
	}
	size_t length = character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
	for (size_t each = length - 1; each > 0; each--) {
		out[each] = (char)(0x80 | (character & 0x3F));
		character >>= 6;
	}
	out[0] = (char)((0xF00u >> length & 0xFF) | character);
	return length;
}

static int is_blank(uint32_t character)
{
	return character == ' ' || (character >= '\t' && character <= '\r') || character == 0xA0 ||
	       character == 0x3000 || character == 0xFEFF || (character >= 0x2000 && character <= 0x200B);
}

char *utf8_trim(struct arena *arena, const char *text)
{
	const char *start = text, *at = text;
	uint32_t character;
	while ((character = utf8_next(&at)) && is_blank(character))
		start = at;
	const char *end = start;
	at = start;
	while ((character = utf8_next(&at)))
		if (!is_blank(character))
			end = at;
	return arena_copy(arena, start, (size_t)(end - start));
}

char *utf8_cut(struct arena *arena, const char *text, size_t count)
{
	const char *at = text;
	for (size_t each = 0; each < count; each++)
		if (!utf8_next(&at))
			return arena_string(arena, text);
	if (!*at)
		return arena_string(arena, text);
	return arena_format(arena, "%.*s…", (int)(at - text), text);
}

char *utf8_half_width(struct arena *arena, const char *text)
{
	struct buffer out = BUFFER(arena);
	uint32_t character;
	char bytes[4];
	while ((character = utf8_next(&text))) {
		if (character >= 0xFF01 && character <= 0xFF5E)
			character -= 0xFEE0;
		if (character == 0x3000)
			character = ' ';
		buffer_add(&out, bytes, utf8_put(character, bytes));
	}
	return arena_string(arena, buffer_string(&out));
}
