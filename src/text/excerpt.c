/* excerpt.c: the line of a long text that a search result shows, and the words marked in it. */
#include <string.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/text.h"

/* How many bytes of TEXT the word, up to its blank, takes when it stands there; 0 when not. */
static size_t word_at(const char *text, const char *word)
{
	const char *start = text;
	uint32_t wanted;
	while ((wanted = text_fold(utf8_next(&word))) && wanted != ' ')
		if (text_fold(utf8_next(&text)) != wanted)
			return 0;
	return (size_t)(text - start);
}

/* Of the longest word that stands at TEXT. */
static size_t any_word_at(const char *text, const char *words)
{
	uint32_t before = ' ';
	size_t longest = 0;
	for (const char *word = words; *word;) {
		const char *start = word;
		uint32_t character = text_fold(utf8_next(&word));
		size_t length = before == ' ' && character != ' ' ? word_at(text, start) : 0;
		longest = length > longest ? length : longest;
		before = character;
	}
	return longest;
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

int64_t text_count(const char *text, const char *words)
{
	int64_t count = 0;
	while (*text) {
		size_t length = any_word_at(text, words);
		count += length > 0;
		if (length)
			text += length;
		else
			utf8_next(&text);
	}
	return count;
}

static void add_piece(struct arena *arena, text_pieces *out, const char *from, const char *to, int hit)
{
	if (to > from)
		*LIST_ADD(arena, out) =
			(struct text_piece){ arena_copy(arena, from, (size_t)(to - from)), hit };
}

void text_mark(struct arena *arena, const char *text, const char *words, text_pieces *out)
{
	const char *plain = text;
	while (*text) {
		size_t length = any_word_at(text, words);
		if (!length) {
			utf8_next(&text);
			continue;
		}
		add_piece(arena, out, plain, text, 0);
		add_piece(arena, out, text, text + length, 1);
		plain = text += length;
	}
	add_piece(arena, out, plain, text, 0);
}
