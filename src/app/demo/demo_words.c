/* demo_words.c: reads the embedded tables of words. */
#include "app/demo/demo_words.h"

#include <stdlib.h>
#include <string.h>

#include "base/embedded.h"

static const char *take_cell(struct work *work, const char **at)
{
	size_t length = strcspn(*at, "\t\r\n");
	const char *cell = arena_copy(work->arena, *at, length);
	*at += length;
	if (**at == '\t')
		++*at;
	return cell;
}

static const char *next_line(const char *at)
{
	at += strcspn(at, "\n");
	return at + (*at == '\n');
}

enum outcome words_read(struct work *work, const char *name, struct words *out)
{
	const char *path = arena_format(work->arena, "data/demo/%s.tsv", name);
	const struct embedded *file = embedded_find(path);
	if (!file)
		return fail(work, NOT_FOUND, "there is no file %s", path);
	const char *at = file->bytes;
	const char *end = next_line(at);
	while (at < end && *at != '\n' && *at != '\r')
		*LIST_ADD(work->arena, &out->columns) = take_cell(work, &at);
	for (at = end; *at; at = next_line(at)) {
		if (*at == '\n')
			continue;
		struct word_row *row = LIST_ADD(work->arena, &out->rows);
		row->cells = arena_alloc(work->arena, out->columns.count * sizeof *row->cells);
		for (row->count = 0; row->count < (int)out->columns.count; row->count++)
			row->cells[row->count] = take_cell(work, &at);
	}
	return OK;
}

const char *word_of(const struct words *words, size_t row, const char *column)
{
	for (size_t each = 0; each < words->columns.count; each++)
		if (strcmp(words->columns.items[each], column) == 0)
			return words->rows.items[row].cells[each];
	return "";
}

static uint64_t next(struct chance *chance)
{
	chance->state ^= chance->state << 13;
	chance->state ^= chance->state >> 7;
	chance->state ^= chance->state << 17;
	return chance->state;
}

int64_t chance_between(struct chance *chance, int64_t low, int64_t high)
{
	return high <= low ? low : low + (int64_t)(next(chance) % (uint64_t)(high - low + 1));
}

int chance_in(struct chance *chance, int percent)
{
	return chance_between(chance, 1, 100) <= percent;
}

static int64_t weight_of(const struct words *words, size_t row, const char *column)
{
	int64_t weight = column ? strtoll(word_of(words, row, column), NULL, 10) : 1;
	return weight > 0 ? weight : 1;
}

size_t chance_row(struct chance *chance, const struct words *words, const char *column)
{
	int64_t total = 0;
	for (size_t each = 0; each < words->rows.count; each++)
		total += weight_of(words, each, column);
	int64_t at = chance_between(chance, 1, total);
	for (size_t each = 0; each < words->rows.count; each++)
		if ((at -= weight_of(words, each, column)) <= 0)
			return each;
	return 0;
}

int64_t chance_range(struct chance *chance, const char *range)
{
	char *end;
	int64_t low = strtoll(range, &end, 10);
	int64_t high = *end == '-' ? strtoll(end + 1, NULL, 10) : low;
	return chance_between(chance, low, high);
}
