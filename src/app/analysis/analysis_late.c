/* analysis_late.c: limits that were not kept, each with its cause; the causes are figures, so that
 * nothing is late for two of them. */
#include <stdlib.h>
#include <string.h>

#include "app/analysis/analysis_part.h"
#include "base/clock.h"

static const char *const CAUSES[] = { "late.elsewhere", "late.unassigned", "late.unanswered",
	                                  "late.answered", "late.unserved", NULL };

/* "逾期：未落实承办人" is told as 未落实承办人. */
static const char *cause_words(const struct figure *figure)
{
	const char *colon = strstr(figure->zh, "：");
	return colon ? colon + strlen("：") : figure->zh;
}

static void add_late(struct analysis *analysis, struct block *table, const char *cause,
                     const struct figure_record *record)
{
	struct arena *arena = analysis->work->arena;
	table_row(analysis->document, table);
	analysis_cell(analysis, table, record->number, record->address);
	analysis_cell(analysis, table, record->title, NULL);
	analysis_cell(analysis, table, record->village, NULL);
	analysis_cell(analysis, table, day_string(arena, record->day), record->address);
	analysis_cell(analysis, table, cause, NULL);
}

enum outcome write_late(struct analysis *analysis)
{
	static const char *const HEADINGS[] = { "编号", "事项", "村（社区）", "届满日", "原因", NULL };
	static const int WIDTHS[] = { 36, 40, 24, 30, 26, 0 };
	int64_t left = atoll(analysis->words[0]);
	struct block *table = NULL;
	for (const char *const *key = CAUSES; *key && left > 0; key++) {
		figure_records records = { 0 };
		const struct figure *cause = figure_find(*key);
		TRY(figure_records_of(analysis->work, cause, &analysis->ask, RECORDS_OPEN, 0, left, &records));
		left -= (int64_t)records.count;
		FOR_EACH(record, &records) {
			table = table ? table : analysis_table(analysis, WIDTHS, HEADINGS);
			add_late(analysis, table, cause_words(cause), record);
		}
	}
	return OK;
}
