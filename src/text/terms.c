/* terms.c: what the search index holds and what a search asks for: the same terms, cut by the same
 * rule, so that a word of two characters is found by index on both engines. */
#include <string.h>

#include "base/buffer.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/text.h"

enum { LONGEST_WORD = 64, FIRST_SLOTS = 64 };

/* The terms so far, each once: a hash table of places in the output. */
struct terms {
	struct buffer out;
	size_t *slots; /* 1 + offset of the term in out; 0 free */
	size_t capacity; /* a power of two */
	size_t count;
};

/* The word or run being read. */
struct run {
	char word[LONGEST_WORD * 4];
	size_t length;
	size_t characters;
	enum text_class is;
	uint32_t last;
};

static size_t term_length(const char *term)
{
	return strcspn(term, " ");
}

static uint64_t hash(const char *term, size_t length)
{
	uint64_t value = 14695981039346656037u;
	for (size_t each = 0; each < length; each++)
		value = (value ^ (unsigned char)term[each]) * 1099511628211u;
	return value ^ value >> 29;
}

/* The slot that holds the term, or the free one where it belongs. */
static size_t *slot_of(const struct terms *terms, const char *term, size_t length)
{
	for (size_t at = hash(term, length);; at++) {
		size_t *slot = &terms->slots[at & (terms->capacity - 1)];
		if (!*slot)
			return slot;
		const char *held = terms->out.bytes + *slot - 1;
		if (term_length(held) == length && memcmp(held, term, length) == 0)
			return slot;
	}
}

static void grow(struct terms *terms)
{
	const struct terms old = *terms;
	terms->capacity = old.capacity ? old.capacity * 2 : FIRST_SLOTS;
	terms->slots = arena_alloc(terms->out.arena, terms->capacity * sizeof *terms->slots);
	for (size_t each = 0; each < old.capacity; each++) {
		if (!old.slots[each])
			continue;
		const char *term = terms->out.bytes + old.slots[each] - 1;
		*slot_of(terms, term, term_length(term)) = old.slots[each];
	}
}

static void add(struct terms *terms, const char *term, size_t length)
{
	if (terms->count * 2 >= terms->capacity)
		grow(terms);
	size_t *slot = slot_of(terms, term, length);
	if (*slot)
		return;
	if (terms->count++)
		buffer_text(&terms->out, " ");
	*slot = terms->out.length + 1;
	buffer_add(&terms->out, term, length);
}

static void end_run(struct terms *terms, struct run *run)
{
	if (run->is == TEXT_WORD || (run->is == TEXT_CJK && run->characters == 1))
		add(terms, run->word, run->length);
	*run = (struct run){ 0 };
}

static void extend_word(struct run *run, uint32_t character)
{
	if (run->characters++ < LONGEST_WORD)
		run->length += utf8_put(character, run->word + run->length);
}

static void extend_cjk(struct terms *terms, struct run *run, uint32_t character)
{
	char pair[8];
	if (run->characters++) {
		size_t length = utf8_put(run->last, pair);
		length += utf8_put(character, pair + length);
		add(terms, pair, length);
	} else {
		run->length = utf8_put(character, run->word);
	}
	run->last = character;
}

static void take(struct terms *terms, struct run *run, uint32_t character)
{
	enum text_class is = text_class_of(character);
	if (run->is == TEXT_CJK && (character == '\n' || character == '\r'))
		return;
	if (is != run->is)
		end_run(terms, run);
	run->is = is;
	if (is == TEXT_WORD)
		extend_word(run, character);
	if (is == TEXT_CJK)
		extend_cjk(terms, run, character);
}

char *text_terms(struct arena *arena, const char *text)
{
	struct terms terms = { .out = BUFFER(arena) };
	struct run run = { 0 };
	uint32_t character;
	while ((character = utf8_next(&text)))
		take(&terms, &run, text_fold(character));
	end_run(&terms, &run);
	return terms.count ? terms.out.bytes : arena_string(arena, "");
}
