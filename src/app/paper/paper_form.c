/* paper_form.c: reads the forms of papers, fills a form, and parts what was filled into paragraphs. */
#include "app/paper/paper_form.h"

#include <string.h>

#include "base/buffer.h"
#include "base/embedded.h"

static const char PAPERS[] = "data/papers.txt", LEDGER_PAPERS[] = "data/ledger_papers.txt";

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

static const char *form_line(const char *text, const char *kind)
{
	size_t length = strlen(kind);
	const char *at = text;
	while ((at = strstr(at, "\n== "))) {
		at += 4;
		if (strncmp(at, kind, length) == 0 && strncmp(at + length, " | ", 3) == 0)
			return at;
	}
	return NULL;
}

static const char *shipped(const char *name)
{
	const struct embedded *file = embedded_find(name);
	return file ? file->bytes : "";
}

static void read_form(struct work *work, const char *at, struct paper_form *out)
{
	out->kind = cell(work, &at);
	out->title = cell(work, &at);
	out->word = cell(work, &at);
	out->addressee = cell(work, &at);
	out->article = cell(work, &at);
	out->body = at + (*at == '\n');
	const char *next = strstr(at, "\n== ");
	out->length = next ? (size_t)(next + 1 - out->body) : strlen(out->body);
}

static enum outcome find_in(struct work *work, const char *file, const char *kind, struct paper_form *out)
{
	const char *at = form_line(shipped(file), kind);
	if (!at)
		return fail(work, NOT_FOUND, "%s has no form %s", file, kind);
	read_form(work, at, out);
	return OK;
}

enum outcome paper_form_find(struct work *work, const char *kind, struct paper_form *out)
{
	return find_in(work, PAPERS, kind, out);
}

enum outcome ledger_paper_form_find(struct work *work, const char *kind, struct paper_form *out)
{
	return find_in(work, LEDGER_PAPERS, kind, out);
}

static enum outcome check_against(struct work *work, const char *file, const char *text)
{
	const char *at = shipped(file);
	while ((at = strstr(at, "\n== "))) {
		struct paper_form form;
		at += 4;
		const char *kind = cell(work, &(const char *){ at }), *corrected = form_line(text, kind);
		if (!corrected)
			return fail(work, INVALID, "it has no form “%s”", kind);
		read_form(work, corrected, &form);
		if (!*form.title || !*form.word || !*form.addressee || !*form.article || !form.length)
			return fail(work, INVALID, "its form “%s” lacks the title, the number's word, the "
			            "addressee, the article or the text", kind);
	}
	return OK;
}

enum outcome papers_check(struct work *work, const char *text)
{
	return check_against(work, PAPERS, text);
}

enum outcome ledger_papers_check(struct work *work, const char *text)
{
	return check_against(work, LEDGER_PAPERS, text);
}

static const char *value_of(const struct paper_form *form, const struct paper_slot *slots,
                            const char *name, size_t length)
{
	if (length == 7 && strncmp(name, "article", 7) == 0)
		return form->article;
	for (; slots->name; slots++)
		if (strlen(slots->name) == length && strncmp(slots->name, name, length) == 0)
			return slots->value ? slots->value : "";
	return "";
}

static void fill_line(struct buffer *out, const struct paper_form *form, const char *line,
                      size_t length, const struct paper_slot *slots)
{
	const char *end = line + length;
	while (line < end) {
		const char *open = memchr(line, '{', (size_t)(end - line));
		const char *close = open ? memchr(open, '}', (size_t)(end - open)) : NULL;
		if (!close)
			break;
		buffer_add(out, line, (size_t)(open - line));
		const char *value = value_of(form, slots, open + 1, (size_t)(close - open - 1));
		buffer_text(out, value);
		line = close + 1;
	}
	buffer_add(out, line, (size_t)(end - line));
	buffer_text(out, "\n");
}

const char *paper_form_fill(struct work *work, const struct paper_form *form,
                            const struct paper_slot *slots)
{
	struct buffer out = BUFFER(work->arena);
	const char *line = form->body, *end = form->body + form->length;
	while (line < end) {
		size_t length = strcspn(line, "\n");
		const char *next = line + length + (line[length] == '\n');
		if (*line == '?') {
			size_t name = strcspn(line + 1, " ");
			int empty = !*value_of(form, slots, line + 1, name);
			line += name + 2;
			length = empty ? 0 : strcspn(line, "\n");
		}
		if (length)
			fill_line(&out, form, line, length, slots);
		line = next;
	}
	return buffer_string(&out);
}

static enum paper_place place_of(char mark)
{
	return mark == ':' ? PAPER_FLUSH : mark == '>' ? PAPER_RIGHT : mark == '=' ? PAPER_HEAD
	                                                               : PAPER_INDENTED;
}

void paper_paragraphs(struct arena *arena, const struct paper *paper, paper_paragraph_list *out)
{
	for (const char *line = paper->body; *line; line += *line == '\n') {
		size_t length = strcspn(line, "\n");
		enum paper_place place = place_of(*line);
		size_t mark = place != PAPER_INDENTED;
		if (length)
			*LIST_ADD(arena, out) = (struct paper_paragraph){
				arena_copy(arena, line + mark, length - mark), place };
		line += length;
	}
}
