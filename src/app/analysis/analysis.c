/* analysis.c: reads a line of the outline and hands it to the part it names. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "app/analysis/analysis_part.h"
#include "base/utf8.h"

static const struct part {
	const char *name;
	enum outcome (*write)(struct analysis *analysis);
	const char *takes; /* k: a figure, K: one that can be divided, u: a unit, b: a dimension, n: a count;
	                    * the last may stand more than once */
} PARTS[] = {
	{ "trend", write_trend, "k" },    { "compare", write_compare, "k" },
	{ "parts", write_parts_of, "Kubn" }, { "changes", write_changes, "Ku" },
	{ "repeats", write_repeats, "n" }, { "late", write_late, "n" },
	{ 0 },
};

static const struct part *part_named(const char *name)
{
	for (const struct part *each = PARTS; each->name; each++)
		if (strcmp(each->name, name) == 0)
			return each;
	return NULL;
}

/* The words before "|", and what stands behind it. */
static const char *split(struct work *work, const char *line, const char *words[WORDS_AT_MOST + 1])
{
	size_t length = strcspn(line, "|"), count = 0;
	char *text = arena_copy(work->arena, line, length), *rest = NULL;
	const char *caption = line[length] ? utf8_trim(work->arena, line + length + 1) : "";
	for (char *word = strtok_r(text, " ", &rest); word && count < WORDS_AT_MOST;
	     word = strtok_r(NULL, " ", &rest))
		words[count++] = word;
	words[count] = NULL;
	return caption;
}

static int fits(char takes, const char *word)
{
	const struct figure *figure = figure_find(word);
	switch (takes) {
	case 'k':
		return figure != NULL;
	case 'K':
		return figure && figure_divides(figure) && figure->source;
	case 'b':
		return choice_named(FIGURE_DIMENSIONS, word) != NULL;
	case 'n':
		return atoi(word) > 0 && atoi(word) <= 100;
	default:
		return 1;
	}
}

static enum outcome check_words(struct work *work, const struct part *part, const char *const *words)
{
	size_t wanted = strlen(part->takes), count = 0;
	int more = part->takes[wanted - 1] == 'k';
	for (; words[count]; count++) {
		char takes = count < wanted ? part->takes[count] : more ? 'k' : 0;
		if (!takes || !fits(takes, words[count]))
			return fail(work, INVALID, "“%s” cannot stand behind @%s", words[count], part->name);
	}
	return count >= wanted ? OK : fail(work, INVALID, "@%s wants more words behind it", part->name);
}

static enum outcome read_line(struct work *work, const char *line, const struct part **part,
                              struct analysis *out)
{
	const char *words[WORDS_AT_MOST + 1];
	out->caption = split(work, line, words);
	*part = words[0] ? part_named(words[0]) : NULL;
	if (!*part)
		return fail(work, INVALID, "there is no part @%s", words[0] ? words[0] : "");
	memcpy(out->words, words + 1, sizeof out->words);
	return check_words(work, *part, out->words);
}

enum outcome analysis_check(struct work *work, const char *line)
{
	struct analysis analysis = { .work = work };
	const struct part *part;
	return read_line(work, line, &part, &analysis);
}

enum outcome analysis_write(struct work *work, const struct figure_ask *ask, const char *line,
                            struct document *document, figure_keys *used)
{
	struct analysis analysis = { .work = work, .ask = *ask, .document = document, .used = used };
	const struct part *part;
	TRY(read_line(work, line, &part, &analysis));
	return part->write(&analysis);
}

struct block *analysis_table(struct analysis *analysis, const int *widths_mm,
                             const char *const *headings)
{
	document_add(analysis->document, BLOCK_CENTRE, analysis->caption);
	struct block *table = document_table(analysis->document, widths_mm, 1);
	table_row(analysis->document, table);
	for (; *headings; headings++)
		analysis_cell(analysis, table, *headings, NULL);
	return table;
}

void analysis_cell(struct analysis *analysis, struct block *table, const char *text,
                   const char *address)
{
	table_cell(analysis->document, table, (struct cell){ .text = text, .address = address });
}

const char *analysis_number(struct analysis *analysis, int64_t number)
{
	return arena_format(analysis->work->arena, "%" PRId64, number);
}

void analysis_use(struct analysis *analysis, const char *key)
{
	FOR_EACH(used, analysis->used)
		if (strcmp(*used, key) == 0)
			return;
	*LIST_ADD(analysis->work->arena, analysis->used) = key;
}

const char *analysis_address(struct analysis *analysis, const char *key, struct period period,
                             enum figure_dimension dimension, const char *value)
{
	struct figure_ask ask = analysis->ask;
	ask.period = period;
	if (dimension != BY_NOTHING)
		ask.among.key[dimension] = value;
	return figure_address(analysis->work, key, &ask);
}
