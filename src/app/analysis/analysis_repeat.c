/* analysis_repeat.c: which matters came again and again in the period, and where repeats gather. */
#include <stdlib.h>
#include <string.h>

#include "app/analysis/analysis_part.h"
#include "app/analysis/analysis_store.h"

enum { SHOWN = 15, CLUSTERS = 5 };

static void add_matter(struct analysis *analysis, struct block *table,
                       const struct repeated_matter *matter)
{
	const char *address = arena_format(analysis->work->arena, "/matters/%lld", (long long)matter->id);
	table_row(analysis->document, table);
	analysis_cell(analysis, table, matter->number, address);
	analysis_cell(analysis, table, matter->title, NULL);
	analysis_cell(analysis, table, matter->village, NULL);
	analysis_cell(analysis, table, analysis_number(analysis, matter->contacts), address);
	analysis_cell(analysis, table, analysis_number(analysis, matter->ever), address);
}

/* The cell of a pivot that has most, which is then taken as said; 0 when none has two.  Of what is
 * confidential there is no place to name. */
static int64_t take_most(struct pivot *pivot, size_t *row, size_t *column)
{
	int64_t most = 1;
	for (size_t r = 0; r < pivot->rows.count; r++)
		for (size_t c = 0; c < pivot->columns.count; c++)
			if (strcmp(pivot->rows.items[r].key, CONFIDENTIAL_KEY) != 0 &&
			    pivot_at(pivot, r, c)->numerator > most) {
				most = pivot_at(pivot, r, c)->numerator;
				*row = r;
				*column = c;
			}
	if (most == 1)
		return 0;
	pivot->cells[*row * (pivot->columns.count + 1) + *column].numerator = 0;
	return most;
}

/* "重信重访集中在：柳溪村城乡建设6件次、大湾村劳动和社会保障4件次。" */
static enum outcome write_clusters(struct analysis *analysis)
{
	static const char KEY[] = "contact.repeat";
	struct document *document = analysis->document;
	struct block *block = NULL;
	struct pivot pivot;
	size_t row = 0, column = 0;
	int64_t most;
	TRY(figure_pivot(analysis->work, figure_find(KEY), &analysis->ask, BY_VILLAGE, BY_CATEGORY, &pivot));
	for (int each = 0; each < CLUSTERS && (most = take_most(&pivot, &row, &column)); each++) {
		struct figure_ask of = analysis->ask;
		of.among.key[BY_VILLAGE] = pivot.rows.items[row].key;
		of.among.key[BY_CATEGORY] = pivot.columns.items[column].key;
		block = block ? block : document_begin(document, BLOCK_PARAGRAPH);
		block_run(document, block,
		          arena_format(analysis->work->arena, "%s%s的%s", each ? "件次、" : "重信重访集中在",
		                       pivot.rows.items[row].label, pivot.columns.items[column].label),
		          NULL);
		block_run(document, block, analysis_number(analysis, most),
		          figure_address(analysis->work, KEY, &of));
	}
	if (block) {
		block_run(document, block, "件次。", NULL);
		analysis_use(analysis, KEY);
	}
	return OK;
}

enum outcome write_repeats(struct analysis *analysis)
{
	static const char *const HEADINGS[] = { "编号", "事项", "村（社区）", "期内件次", "累计件次", NULL };
	static const int WIDTHS[] = { 36, 58, 22, 20, 20, 0 };
	repeated_matters matters = { 0 };
	TRY(write_clusters(analysis));
	TRY(analysis_store_repeated(analysis->work, &analysis->ask, atoll(analysis->words[0]), SHOWN,
	                            &matters));
	if (!matters.count)
		return OK;
	struct block *table = analysis_table(analysis, WIDTHS, HEADINGS);
	FOR_EACH(matter, &matters)
		add_matter(analysis, table, matter);
	return OK;
}
