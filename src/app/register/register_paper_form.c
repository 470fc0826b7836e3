/* register_paper_form.c: reads data/ledger_papers.txt. */
#include "app/register/register_paper_form.h"

#include <string.h>

#include "base/embedded.h"

/* The text up to the next " | " or the line's end; *AT moves behind it. */
static const char *cell(struct work *work, const char **at)
{
	const char *end = *at;
	while (*end && *end != '\n' && strncmp(end, " | ", 3) != 0)
		end++;
	const char *text = arena_copy(work->arena, *at, (size_t)(end - *at));
	*at = *end == ' ' ? end + 3 : end;
	return text;
}

enum outcome register_paper_form_find(struct work *work, const char *kind, struct paper_form *out)
{
	const struct embedded *file = embedded_find("data/ledger_papers.txt");
	const char *head = arena_format(work->arena, "\n== %s | ", kind);
	const char *at = file ? strstr(file->bytes, head) : NULL;
	if (!at)
		return fail(work, NOT_FOUND, "data/ledger_papers.txt has no form %s", kind);
	at += strlen("\n== ");
	*out = (struct paper_form){ .kind = cell(work, &at) };
	out->title = cell(work, &at);
	out->word = cell(work, &at);
	out->addressee = cell(work, &at);
	out->article = cell(work, &at);
	out->body = at + (*at == '\n');
	const char *next = strstr(at, "\n== ");
	out->length = next ? (size_t)(next + 1 - out->body) : strlen(out->body);
	return OK;
}
