/* analysis_change.c: what a figure gained and lost since the period before, by village, category and
 * channel, with the records of both periods. */
#include <stdlib.h>
#include <string.h>

#include "app/analysis/analysis_part.h"
#include "app/figure/figure_compare.h"

enum { SHOWN_OF_EACH = 3 };

struct move {
	enum figure_dimension dimension;
	const char *key;
	const char *label;
	int64_t before;
	int64_t now;
};
typedef LIST(struct move) moves;

static struct move *move_of(struct work *work, moves *out, enum figure_dimension dimension,
                            const struct pivot_head *head)
{
	FOR_EACH(move, out)
		if (strcmp(move->key, head->key) == 0)
			return move;
	struct move *move = LIST_ADD(work->arena, out);
	*move = (struct move){ .dimension = dimension, .key = head->key, .label = head->label };
	return move;
}

/* Greatest change first. */
static int by_change(const void *left, const void *right)
{
	const struct move *a = left, *b = right;
	int64_t of_a = llabs(a->now - a->before), of_b = llabs(b->now - b->before);
	return of_a != of_b ? (of_a < of_b ? 1 : -1) : strcmp(a->key, b->key);
}

/* What is confidential has no place that could explain a change. */
static int is_open(const struct pivot_head *head)
{
	return strcmp(head->key, CONFIDENTIAL_KEY) != 0;
}

static enum outcome find_moves(struct analysis *analysis, const struct figure *figure,
                               enum figure_dimension dimension, moves *out)
{
	struct work *work = analysis->work;
	struct figure_ask before = analysis->ask;
	pivot_heads is = { 0 }, was = { 0 };
	before.period = period_before(analysis->ask.period);
	TRY(figure_by(work, figure, &analysis->ask, dimension, &is));
	TRY(figure_by(work, figure, &before, dimension, &was));
	FOR_EACH(head, &is)
		if (is_open(head))
			move_of(work, out, dimension, head)->now = head->total;
	FOR_EACH(head, &was)
		if (is_open(head))
			move_of(work, out, dimension, head)->before = head->total;
	if (out->count)
		qsort(out->items, out->count, sizeof *out->items, by_change);
	return OK;
}

static const char *change_words(struct analysis *analysis, int64_t change)
{
	return arena_format(analysis->work->arena, "%s%lld", change > 0 ? "+" : change ? "−" : "",
	                    llabs(change));
}

static void add_move(struct analysis *analysis, struct block *table, const struct move *move,
                     const char *dimension)
{
	const char *key = analysis->words[0];
	struct period now = analysis->ask.period;
	const char *address = analysis_address(analysis, key, now, move->dimension, move->key);
	table_row(analysis->document, table);
	analysis_cell(analysis, table, dimension, NULL);
	analysis_cell(analysis, table, move->label, NULL);
	analysis_cell(analysis, table, analysis_number(analysis, move->before),
	              analysis_address(analysis, key, period_before(now), move->dimension, move->key));
	analysis_cell(analysis, table, analysis_number(analysis, move->now), address);
	analysis_cell(analysis, table, change_words(analysis, move->now - move->before), address);
}

/* "信访件次34件次，上期31件次，增加3件次；变化最大的见下表。" */
static enum outcome write_total(struct analysis *analysis, const struct figure *figure, int64_t *change)
{
	struct document *document = analysis->document;
	struct figure_ask before = analysis->ask;
	struct figure_value is, was;
	before.period = period_before(analysis->ask.period);
	TRY(figure_ask_value(analysis->work, figure, &analysis->ask, &is));
	TRY(figure_ask_value(analysis->work, figure, &before, &was));
	const char *address = figure_address(analysis->work, figure->key, &analysis->ask);
	const char *unit = analysis->words[1];
	*change = is.value - was.value;
	if (!is.value && !was.value)
		return OK;
	struct block *block = document_begin(document, BLOCK_PARAGRAPH);
	block_run(document, block, arena_format(analysis->work->arena, "%s上期", figure->zh), NULL);
	block_run(document, block, was.shown, figure_address(analysis->work, figure->key, &before));
	block_run(document, block, arena_format(analysis->work->arena, "%s，本期", unit), NULL);
	block_run(document, block, is.shown, address);
	block_run(document, block, unit, NULL);
	if (*change) {
		block_run(document, block, *change > 0 ? "，增加" : "，减少", NULL);
		block_run(document, block, analysis_number(analysis, llabs(*change)), address);
		block_run(document, block, unit, NULL);
	}
	block_run(document, block, *change ? "。" : "，与上期持平。", NULL);
	return OK;
}

enum outcome write_changes(struct analysis *analysis)
{
	static const struct {
		enum figure_dimension dimension;
		const char *name;
	} BY[] = { { BY_VILLAGE, "村（社区）" }, { BY_CATEGORY, "问题类别" }, { BY_CHANNEL, "信访形式" } };
	static const char *const HEADINGS[] = { "分类", "变化最大的", "上期", "本期", "增减", NULL };
	static const int WIDTHS[] = { 30, 54, 24, 24, 24, 0 };
	const struct figure *figure = figure_find(analysis->words[0]);
	struct block *table = NULL;
	int64_t change;
	analysis_use(analysis, figure->key);
	TRY(write_total(analysis, figure, &change));
	for (size_t by = 0; by < sizeof BY / sizeof *BY; by++) {
		moves found = { 0 };
		TRY(find_moves(analysis, figure, BY[by].dimension, &found));
		for (size_t each = 0; each < found.count && each < SHOWN_OF_EACH; each++) {
			if (found.items[each].now == found.items[each].before)
				break;
			table = table ? table : analysis_table(analysis, WIDTHS, HEADINGS);
			add_move(analysis, table, &found.items[each], BY[by].name);
		}
	}
	return OK;
}
