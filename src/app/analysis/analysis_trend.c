/* analysis_trend.c: figures over twelve months, and beside the periods before. */
#include <string.h>

#include "app/analysis/analysis_part.h"
#include "app/figure/figure_compare.h"
#include "base/clock.h"

enum { MONTHS = 12 };

/* The month that lies BACK months before the one of DAY. */
static struct period month_before(int64_t day, int64_t back)
{
	struct civil civil = civil_of_day(day);
	int64_t place = civil.year * 12 + civil.month - 1 - back;
	struct civil first = { place / 12, place % 12 + 1, 1 };
	int64_t from = day_of_civil(first);
	return (struct period){ from, from + days_in_month(first.year, first.month) - 1 };
}

/* The period's last month, or this one while the period runs. */
static int64_t last_day(const struct analysis *analysis)
{
	int64_t today = day_of_moment(analysis->work->now);
	return analysis->ask.period.to < today ? analysis->ask.period.to : today;
}

/* "近十二个月信访走势（2025年10月至2026年9月）" */
static const char *caption_of(struct analysis *analysis)
{
	struct civil first = civil_of_day(month_before(last_day(analysis), MONTHS - 1).from);
	struct civil last = civil_of_day(last_day(analysis));
	return arena_format(analysis->work->arena, "%s（%d年%d月至%d年%d月）", analysis->caption,
	                    (int)first.year, (int)first.month, (int)last.year, (int)last.month);
}

static void head_months(struct analysis *analysis, struct block *table)
{
	for (int each = MONTHS - 1; each >= 0; each--) {
		struct civil civil = civil_of_day(month_before(last_day(analysis), each).from);
		analysis_cell(analysis, table, arena_format(analysis->work->arena, "%d月", (int)civil.month), NULL);
	}
}

static enum outcome add_months(struct analysis *analysis, struct block *table,
                               const struct figure *figure)
{
	analysis_use(analysis, figure->key);
	table_row(analysis->document, table);
	analysis_cell(analysis, table, figure->zh, NULL);
	for (int each = MONTHS - 1; each >= 0; each--) {
		struct figure_value value;
		struct figure_ask ask = analysis->ask;
		ask.period = month_before(last_day(analysis), each);
		TRY(figure_ask_value(analysis->work, figure, &ask, &value));
		analysis_cell(analysis, table, value.shown, figure_address(analysis->work, figure->key, &ask));
	}
	return OK;
}

enum outcome write_trend(struct analysis *analysis)
{
	static const char *const HEADINGS[] = { "月份", NULL };
	static const int WIDTHS[] = { 24, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 0 };
	analysis->caption = caption_of(analysis);
	struct block *table = analysis_table(analysis, WIDTHS, HEADINGS);
	table->chart = CHART_LINES;
	head_months(analysis, table);
	for (const char *const *key = analysis->words; *key; key++)
		TRY(add_months(analysis, table, figure_find(*key)));
	return OK;
}

static enum outcome add_comparison(struct analysis *analysis, struct block *table,
                                   const struct figure *figure)
{
	struct work *work = analysis->work;
	struct figure_ask now = analysis->ask, before = now, year_before = now;
	struct figure_value is, was, was_then;
	before.period = period_before(now.period);
	year_before.period = period_year_before(now.period);
	TRY(figure_ask_value(work, figure, &now, &is));
	TRY(figure_ask_value(work, figure, &before, &was));
	TRY(figure_ask_value(work, figure, &year_before, &was_then));
	const char *address = figure_address(work, figure->key, &now);
	analysis_use(analysis, figure->key);
	table_row(analysis->document, table);
	analysis_cell(analysis, table, figure->zh, NULL);
	analysis_cell(analysis, table, is.shown, address);
	analysis_cell(analysis, table, was.shown, figure_address(work, figure->key, &before));
	analysis_cell(analysis, table, figure_growth(work, &is, &was), address);
	analysis_cell(analysis, table, was_then.shown, figure_address(work, figure->key, &year_before));
	analysis_cell(analysis, table, figure_growth(work, &is, &was_then), address);
	return OK;
}

enum outcome write_compare(struct analysis *analysis)
{
	static const char *const HEADINGS[] = { "指标", "本期", "上期", "环比", "上年同期", "同比", NULL };
	static const int WIDTHS[] = { 34, 20, 20, 31, 20, 31, 0 }; /* "+23.8个百分点" in one line */
	struct block *table = analysis_table(analysis, WIDTHS, HEADINGS);
	for (const char *const *key = analysis->words; *key; key++)
		TRY(add_comparison(analysis, table, figure_find(*key)));
	return OK;
}
