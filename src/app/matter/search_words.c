/* search_words.c: reads the search box and looks at contacts with it: the index knows pairs of
 * characters alone, so whether a phrase stands there is seen in the text. */
#include "app/matter/search_words.h"

#include <string.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "text/text.h"

enum { TITLE_WEIGHS = 8, NAME_WEIGHS = 8, MOST_HITS = 5 };

/* The character that closes what this one opens; 0 when it opens nothing. */
static uint32_t closing(uint32_t character)
{
	static const uint32_t PAIRS[][2] = {
		{ '"', '"' }, { 0x201C, 0x201D }, { 0x201D, 0x201D }, { 0x300C, 0x300D },
		{ 0x300E, 0x300F }, { 0xFF02, 0xFF02 },
	};
	for (size_t each = 0; each < sizeof PAIRS / sizeof *PAIRS; each++)
		if (PAIRS[each][0] == character)
			return PAIRS[each][1];
	return 0;
}

static void add_phrase(struct work *work, struct search_words *out, const char *from, const char *to)
{
	const char *phrase =
	    text_normalise(work->arena, arena_copy(work->arena, from, (size_t)(to - from)));
	if (*phrase)
		*LIST_ADD(work->arena, &out->exact) = phrase;
}

void search_words_read(struct work *work, const char *typed, struct search_words *out)
{
	struct buffer plain = BUFFER(work->arena);
	const char *start = NULL, *at = typed;
	uint32_t waited = 0;
	*out = (struct search_words){ 0 };
	while (*at) {
		const char *here = at;
		uint32_t character = utf8_next(&at);
		if (waited ? character == waited : closing(character) != 0) {
			if (waited)
				add_phrase(work, out, start, here);
			waited = waited ? 0 : closing(character);
			start = at;
			buffer_text(&plain, " ");
		} else {
			buffer_add(&plain, here, (size_t)(at - here));
		}
	}
	if (waited)
		add_phrase(work, out, start, at);
	out->plain = buffer_string(&plain);
}

static int stands_in(struct work *work, const char *phrase, const contact_list *contacts)
{
	FOR_EACH(contact, contacts) {
		const char *const fields[] = { contact->title,   contact->content,  contact->request,
			                           contact->petitioner, contact->village, contact->category,
			                           contact->number,  contact->respondent };
		for (size_t each = 0; each < sizeof fields / sizeof *fields; each++)
			if (strstr(text_normalise(work->arena, fields[each]), phrase))
				return 1;
	}
	return 0;
}

int search_words_stand_in(struct work *work, const struct search_words *words,
                          const contact_list *contacts)
{
	FOR_EACH(phrase, &words->exact)
		if (!stands_in(work, *phrase, contacts))
			return 0;
	return 1;
}

static int64_t hits(const char *text, const char *words)
{
	int64_t count = text_count(text, words);
	return count > MOST_HITS ? MOST_HITS : count;
}

int64_t search_words_weigh(const struct search_words *words, const contact_list *contacts)
{
	int64_t best = 0;
	FOR_EACH(contact, contacts) {
		int64_t weight = TITLE_WEIGHS * hits(contact->title, words->plain) +
		                 NAME_WEIGHS * hits(contact->petitioner, words->plain) +
		                 NAME_WEIGHS * hits(contact->number, words->plain) +
		                 hits(contact->content, words->plain) + hits(contact->request, words->plain);
		best = weight > best ? weight : best;
	}
	return best;
}
