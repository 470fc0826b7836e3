/* summary_outline.c: reads the outline of summaries. */
#include "app/summary/summary_outline.h"

#include <string.h>

#include "app/analysis/analysis.h"
#include "app/access.h"
#include "app/figure/figure.h"
#include "app/journal/journal.h"
#include "app/summary/summary_store.h"
#include "base/buffer.h"
#include "base/embedded.h"
#include "base/utf8.h"
#include "db/transaction.h"

/* The text up to the next | or the line's end, trimmed; *AT moves behind it. */
static const char *cell(struct work *work, const char **at)
{
	size_t length = strcspn(*at, "|");
	const char *text = utf8_trim(work->arena, arena_copy(work->arena, *at, length));
	*at += length + ((*at)[length] == '|');
	return text;
}

static enum outcome add_part(struct work *work, const char *line, int number, outline_parts *out)
{
	struct outline_part *part = LIST_ADD(work->arena, out);
	*part = (struct outline_part){ .key = cell(work, &line), .heading = cell(work, &line) };
	const char *kinds = cell(work, &line);
	part->kinds = *kinds ? arena_format(work->arena, " %s ", kinds) : "";
	return *part->key ? OK : fail(work, INVALID, "line %d: a part has a key and a heading", number);
}

/* Every {key} is a figure of the catalogue. */
static enum outcome check_sentence(struct work *work, const char *text, int number)
{
	for (const char *open; (open = strchr(text, '{')); text = strchr(open, '}') + 1) {
		size_t length = strcspn(open + 1, "}");
		const char *key = arena_copy(work->arena, open + 1, length);
		if (!open[1 + length] || !figure_find(key))
			return fail(work, INVALID, "line %d: there is no figure %s", number, key);
	}
	return OK;
}

/* "@trend …" is a part of an analysis; "?KEY …" is said only where that figure is not zero. */
static enum outcome add_sentence(struct work *work, const char *line, int number,
                                 struct outline_part *part)
{
	struct outline_sentence *sentence = LIST_ADD(work->arena, &part->sentences);
	*sentence = (struct outline_sentence){ .text = line, .unless = "" };
	if (*line == '@') {
		sentence->is_analysis = 1;
		sentence->text = line + 1;
		return analysis_check(work, sentence->text) == OK
		           ? OK
		           : fail(work, INVALID, "line %d: %s", number, work->fault.message);
	}
	if (*line == '?') {
		size_t length = strcspn(line + 1, " ");
		sentence->unless = arena_copy(work->arena, line + 1, length);
		sentence->text = utf8_trim(work->arena, line + 1 + length);
		if (!figure_find(sentence->unless))
			return fail(work, INVALID, "line %d: there is no figure %s", number, sentence->unless);
	}
	return check_sentence(work, sentence->text, number);
}

static enum outcome read_line(struct work *work, const char *line, int number, outline_parts *out)
{
	if (!*line || *line == '#')
		return OK;
	if (strncmp(line, "== ", 3) == 0)
		return add_part(work, line + 3, number, out);
	if (!out->count)
		return fail(work, INVALID, "line %d: a sentence stands in a part; begin one with ==", number);
	return add_sentence(work, line, number, &out->items[out->count - 1]);
}

static enum outcome read_all(struct work *work, const char *text, outline_parts *out)
{
	for (int number = 1; *text; number++) {
		size_t length = strcspn(text, "\n");
		TRY(read_line(work, utf8_trim(work->arena, arena_copy(work->arena, text, length)), number, out));
		text += length + (text[length] == '\n');
	}
	return out->count ? OK : fail(work, INVALID, "it has no part");
}

enum outcome outline_check(struct work *work, const char *text)
{
	outline_parts parts = { 0 };
	return read_all(work, text, &parts);
}

/* Without the remarks at its head, which tell developers what the page tells. */
static const char *shipped(void)
{
	const struct embedded *file = embedded_find("data/summary.txt");
	const char *text = file ? file->bytes : "";
	while (*text == '#')
		text += strcspn(text, "\n") + 1;
	return text;
}

enum outcome outline_text(struct work *work, const char **out, int64_t *is_own)
{
	TRY(summary_store_outline(work, out));
	*is_own = **out != '\0';
	if (!*is_own)
		*out = shipped();
	return OK;
}

/* Line ends as forms send them become those of files. */
static const char *with_plain_ends(struct work *work, const char *text)
{
	struct buffer out = BUFFER(work->arena);
	for (; *text; text++)
		if (*text != '\r')
			buffer_add(&out, text, 1);
	return buffer_string(&out);
}

enum outcome outline_keep(struct work *work, const char *typed)
{
	const char *text = with_plain_ends(work, typed);
	int restores = !*utf8_trim(work->arena, text) || strcmp(text, shipped()) == 0;
	TRANSACTION(transaction);
	TRY(permit(work, PERMIT_WRITE_SUMMARY));
	if (!restores && outline_check(work, text) != OK)
		return fail_field(work, "text", "%s", arena_string(work->arena, work->fault.message));
	TRY(transaction_begin(work, &transaction));
	TRY(summary_store_set_outline(work, restores ? "" : text));
	TRY(journal_append(work, "summary.outline", 0, restores ? tr(work, "the shipped outline") : "", ""));
	return transaction_commit(&transaction);
}

enum outcome outline_read(struct work *work, const char *kind, outline_parts *out)
{
	const char *word = arena_format(work->arena, " %s ", kind), *text;
	outline_parts all = { 0 };
	int64_t is_own;
	TRY(outline_text(work, &text, &is_own));
	TRY(read_all(work, text, &all));
	FOR_EACH(part, &all)
		if (!*part->kinds || strstr(part->kinds, word))
			*LIST_ADD(work->arena, out) = *part;
	return OK;
}
