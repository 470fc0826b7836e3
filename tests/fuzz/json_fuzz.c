/* json_fuzz.c: whatever JSON is sent becomes clean typed values or a refusal that says why; text
 * written as JSON reads back as it was. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "http/json.h"

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length);

static void must(int condition)
{
	if (!condition)
		abort();
}

static int has_nul(const char *text)
{
	return !*text;
}

/* As text_area would send it: the reader makes every line end "\n". */
static void try_round_trip(struct work *work, const char *text)
{
	struct buffer json = BUFFER(work->arena);
	typed_list typed = { 0 };
	if (!utf8_valid(text, strlen(text)) || strchr(text, '\r'))
		return;
	buffer_text(&json, "{\"text\":");
	json_text(&json, text);
	buffer_text(&json, "}");
	must(json_read(work, buffer_string(&json), json.length, &typed) == OK);
	must(typed.count == 1 && strcmp(typed.items[0].value, text) == 0);
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length)
{
	struct work work = { .arena = arena_new() };
	typed_list typed = { 0 };
	char *text = arena_copy(work.arena, (const char *)bytes, length);
	enum outcome outcome = json_read(&work, text, length, &typed);
	must(outcome == OK || (outcome == INVALID && work.fault.message && !has_nul(work.fault.message)));
	FOR_EACH(each, &typed) {
		must(utf8_valid(each->name, strlen(each->name)));
		must(utf8_valid(each->value, strlen(each->value)));
	}
	try_round_trip(&work, text);
	arena_free(work.arena);
	return 0;
}
