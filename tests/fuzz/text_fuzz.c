/* text_fuzz.c: whatever is typed, terms are stable words, likeness stays in bounds, and an identity
 * number that was accepted is accepted again as it was returned. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "text/text.h"

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length);

static void must(int condition)
{
	if (!condition)
		abort();
}

static void try_terms(struct arena *arena, const char *text)
{
	char *terms = text_terms(arena, text);
	must(utf8_valid(terms, strlen(terms)));
	must(strcmp(terms, text_terms(arena, terms)) == 0);
}

static void try_normalise(struct arena *arena, const char *text)
{
	char *normal = text_normalise(arena, text);
	must(utf8_valid(normal, strlen(normal)));
	must(strcmp(normal, text_normalise(arena, normal)) == 0);
	must(text_similarity(arena, text, normal) == (*normal ? 1000 : 0));
	must(strspn(phone_normalise(arena, text), "0123456789") == strlen(phone_normalise(arena, text)));
}

static void try_excerpt(struct arena *arena, const char *text)
{
	const char *words = text + strlen(text) / 2;
	must(utf8_length(text_excerpt(arena, text, words, 20)) <= 22);
}

static void try_identity(struct arena *arena, const char *text)
{
	const char *number, *again;
	if (identity_number_parse(arena, text, &number) != OK)
		return;
	must(!*number || strlen(number) == 18);
	must(identity_number_parse(arena, number, &again) == OK && strcmp(number, again) == 0);
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length)
{
	struct arena *arena = arena_new();
	char *text = arena_copy(arena, (const char *)bytes, length);
	try_terms(arena, text);
	try_normalise(arena, text);
	try_excerpt(arena, text);
	try_identity(arena, text);
	arena_free(arena);
	return 0;
}
