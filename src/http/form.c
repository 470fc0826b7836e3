/* form.c: decodes queries and form bodies into typed values, refusing what is no text. */
#include "http/form.h"

#include <string.h>

#include "base/utf8.h"

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
	size_t count = percent_unescape(pair, name_length, 1, name);
	size_t value_length = equals ? length - name_length - 1 : 0;
	char *value = arena_alloc(work->arena, value_length + 1);
	value_length = percent_unescape(equals ? equals + 1 : "", value_length, 1, value);
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
