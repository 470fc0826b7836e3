/* form_fuzz.c: whatever form is sent becomes clean typed values or a refusal that says why; what is
 * encoded for an address decodes to what it was. */
#include "http/form.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length);

static void must(int condition)
{
	if (!condition)
		abort();
}

static void try_round_trip(struct arena *arena, const char *text)
{
	const char *encoded = text_encode(arena, text, "/"), *decoded;
	must(!strpbrk(encoded, "\r\n\" <>?#&"));
	enum outcome outcome = text_decode(arena, encoded, strlen(encoded), 1, &decoded);
	must((outcome == OK) == utf8_valid(text, strlen(text)));
	must(outcome != OK || strcmp(decoded, text) == 0);
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length)
{
	struct work work = { .arena = arena_new() };
	typed_list typed = { 0 };
	char *text = arena_copy(work.arena, (const char *)bytes, length);
	enum outcome outcome = form_decode(&work, text, length, &typed);
	must(outcome == OK || (outcome == INVALID && work.fault.message));
	must(typed.count <= MOST_TYPED);
	FOR_EACH(each, &typed) {
		must(*each->name && utf8_valid(each->name, strlen(each->name)));
		must(utf8_valid(each->value, strlen(each->value)) && !strchr(each->value, '\r'));
	}
	try_round_trip(work.arena, text);
	arena_free(work.arena);
	return 0;
}
