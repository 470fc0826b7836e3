/* html_fuzz.c: whatever people typed stays text on a page: as text, as the value of a field and
 * in the summary of what is wrong, no character of it opens or closes a tag or a quote. */
#include "html/html.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length);

struct letter {
	const char *line;
	const char *lines;
};

static const struct field FIELDS[] = {
	FIELD(struct letter, line, .label = "Title"),
	FIELD_AS(struct letter, lines, FIELD_LINES, .label = "Content", .hint = "short"),
	{ 0 },
};

static void must(int condition)
{
	if (!condition)
		abort();
}

/* What html_text wrote, read back as a browser does; aborts at a character that is not text. */
static const char *unescaped(struct arena *arena, const char *written)
{
	static const char *const ENTITIES[] = { "&amp;", "&lt;", "&gt;", "&quot;", "&#39;" };
	struct buffer out = BUFFER(arena);
	while (*written) {
		must(!strchr("<>\"'", *written));
		if (*written != '&') {
			buffer_add(&out, written++, 1);
			continue;
		}
		size_t each = 0;
		while (each < 5 && strncmp(written, ENTITIES[each], strlen(ENTITIES[each])) != 0)
			each++;
		must(each < 5);
		buffer_add(&out, &"&<>\"'"[each], 1);
		written += strlen(ENTITIES[each]);
	}
	return buffer_string(&out);
}

static size_t count(const char *text, char wanted)
{
	size_t found = 0;
	for (; *text; text++)
		found += *text == wanted;
	return found;
}

/* The whole form around the text, which stands in it as typed and as what is wrong. */
static const char *form_around(struct work *work, const char *text)
{
	typed_list typed = { 0 };
	*LIST_ADD(work->arena, &typed) = (struct typed){ "line", text };
	*LIST_ADD(work->arena, &typed) = (struct typed){ "lines", text };
	struct form form = { .fields = FIELDS, .typed = &typed, .once = text };
	form.fault.outcome = INVALID;
	form.fault.message = text;
	*LIST_ADD(work->arena, &form.fault.fields) = (struct fault_field){ "line", text };
	*LIST_ADD(work->arena, &form.fault.fields) = (struct fault_field){ "other", text };
	struct html out = { .work = work, .body = BUFFER(work->arena), .csrf = text };
	html_faults(&out, &form);
	html_hidden(&out, &form);
	html_field(&out, &form, "line");
	html_field(&out, &form, "lines");
	return buffer_string(&out.body);
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t length)
{
	struct work work = { .arena = arena_new(), .language = ENGLISH };
	const char *text = arena_copy(work.arena, (const char *)bytes, length);
	struct html out = { .work = &work, .body = BUFFER(work.arena), .csrf = "" };
	html_text(&out, text);
	must(strcmp(unescaped(work.arena, buffer_string(&out.body)), text) == 0);
	const char *harmless = form_around(&work, "x"), *written = form_around(&work, *text ? text : "x");
	for (const char *mark = "<>\"'"; *mark; mark++)
		must(count(harmless, *mark) == count(written, *mark));
	arena_free(work.arena);
	return 0;
}
