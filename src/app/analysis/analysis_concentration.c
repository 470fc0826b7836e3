/* analysis_concentration.c: where a figure's records gather, and how much of the whole the first three
 * make. */
#include <stdlib.h>
#include <string.h>

#include "app/analysis/analysis_part.h"

enum { FIRST = 3 };

static const struct figure SHARE = { .unit = PER_PERCENT, .numerator = "" };

static int is_stated(const struct pivot_head *head)
{
	return strcmp(head->key, "-") != 0 && strcmp(head->key, CONFIDENTIAL_KEY) != 0 && head->total > 0;
}

/* "柳溪村32件、大湾村20件、石桥村9件，三者合计占本期总数的61.0%。"; nothing below four places. */
static void write_first(struct analysis *analysis, const pivot_heads *heads,
                        enum figure_dimension dimension, int64_t total)
{
	struct work *work = analysis->work;
	struct period period = analysis->ask.period;
	const char *key = analysis->words[0], *unit = analysis->words[1];
	struct document *document = analysis->document;
	int64_t sum = 0;
	if (dimension == BY_HOUR || heads->count <= FIRST || !is_stated(&heads->items[FIRST - 1]))
		return;
	struct block *block = document_begin(document, BLOCK_PARAGRAPH);
	for (size_t each = 0; each < FIRST; each++) {
		const struct pivot_head *head = &heads->items[each];
		sum += head->total;
		block_run(document, block, arena_format(work->arena, "%s%s", each ? "、" : "最多的是", head->label), NULL);
		block_run(document, block, analysis_number(analysis, head->total),
		          analysis_address(analysis, key, period, dimension, head->key));
		block_run(document, block, unit, NULL);
	}
	block_run(document, block, "，三者合计占本期总数的", NULL);
	block_run(document, block, figure_shown(work, &SHARE, sum, total),
	          analysis_address(analysis, key, period, BY_NOTHING, ""));
	block_run(document, block, "。", NULL);
}

/* The first COUNT places that have any; of hours, all that have. */
static void draw(struct analysis *analysis, const pivot_heads *heads, enum figure_dimension dimension,
                 size_t count)
{
	const struct figure *figure = figure_find(analysis->words[0]);
	const char *const headings[] = { dimension == BY_HOUR ? "时段" : "分布", NULL };
	struct block *table = analysis_table(analysis, NULL, headings);
	table->chart = CHART_BARS;
	for (size_t each = 0; each < heads->count && each < count; each++)
		if (heads->items[each].total)
			analysis_cell(analysis, table, heads->items[each].label, NULL);
	table_row(analysis->document, table);
	analysis_cell(analysis, table, figure->zh, NULL);
	for (size_t each = 0; each < heads->count && each < count; each++)
		if (heads->items[each].total)
			analysis_cell(analysis, table, analysis_number(analysis, heads->items[each].total),
			              analysis_address(analysis, figure->key, analysis->ask.period, dimension,
			                               heads->items[each].key));
}

enum outcome write_parts_of(struct analysis *analysis)
{
	const struct figure *figure = figure_find(analysis->words[0]);
	enum figure_dimension dimension =
		(enum figure_dimension)choice_named(FIGURE_DIMENSIONS, analysis->words[2])->value;
	size_t count = dimension == BY_HOUR ? 24 : (size_t)atoi(analysis->words[3]);
	struct figure_value total;
	pivot_heads heads = { 0 };
	TRY(figure_ask_value(analysis->work, figure, &analysis->ask, &total));
	TRY(figure_by(analysis->work, figure, &analysis->ask, dimension, &heads));
	if (!total.value)
		return OK;
	analysis_use(analysis, figure->key);
	draw(analysis, &heads, dimension, count);
	write_first(analysis, &heads, dimension, total.value);
	return OK;
}
