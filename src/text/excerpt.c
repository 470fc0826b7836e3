/* excerpt.c: the line of a long text that a search result shows. */
#include <string.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/text.h"

/* True when the word, up to its blank, stands at TEXT. */
static int word_at(const char *text, const char *word)
{
	uint32_t wanted;
	while ((wanted = text_fold(utf8_next(&word))) && wanted != ' ')
		if (text_fold(utf8_next(&text)) != wanted)
			return 0;
	return 1;
}

static int any_word_at(const char *text, const char *words)
{
	uint32_t before = ' ';
	for (const char *word = words; *word;) {
		const char *start = word;
		uint32_t character = text_fold(utf8_next(&word));
		if (before == ' ' && character != ' ' && word_at(text, start))
			return 1;
		before = character;
	}
	return 0;
}

/* The number of characters before the first hit; 0 when there is none. */
static size_t first_hit(const char *text, const char *words)
{
	for (size_t before = 0; *text; before++) {
		if (any_word_at(text, words))
			return before;
		utf8_next(&text);
	}
	return 0;
}

static int is_gap(uint32_t character)
{
	return character == '\n' || character == '\r' || character == '\t';
}

char *text_excerpt(struct arena *arena, const char *text, const char *words, size_t count)
{
	struct buffer out = BUFFER(arena);
	const char *trimmed = utf8_trim(arena, text);
	size_t length = utf8_length(trimmed), hit = first_hit(trimmed, words);
	size_t start = hit > count / 3 ? hit - count / 3 : 0;
	if (start + count > length)
		start = length > count ? length - count : 0;
	for (size_t each = 0; each < start; each++)
		utf8_next(&trimmed);
	if (start)
		buffer_text(&out, "…");
	for (size_t each = 0; each < count && *trimmed; each++) {
		char bytes[4];
		uint32_t character = utf8_next(&trimmed);
		buffer_add(&out, bytes, utf8_put(is_gap(character) ? ' ' : character, bytes));
	}
	buffer_text(&out, *trimmed ? "…" : "");
	return arena_string(arena, buffer_string(&out));
}
