/* check_ledger.c: reads the words before each figure from the outline of summaries. */
#include "app/check/check_ledger.h"

#include <string.h>

#include "app/check/claim.h"
#include "app/summary/summary_outline.h"

/* What ends the words that belong to a figure. */
static const char *const ENDS[] = { "，", "。", "；", "：", "、", "（", "）", "}", NULL };

static size_t end_at(const char *text)
{
	for (const char *const *end = ENDS; *end; end++)
		if (strncmp(text, *end, strlen(*end)) == 0)
			return strlen(*end);
	return 0;
}

/* The words between the last end before OPEN and OPEN; "" right behind another figure's unit. */
static const char *label_before(struct work *work, const char *sentence, const char *open)
{
	const char *start = sentence, *last = "";
	for (const char *at = sentence; at < open; at++) {
		size_t length = end_at(at);
		if (length) {
			start = at + length;
			last = at;
		}
	}
	return *last == '}' ? "" : arena_copy(work->arena, start, (size_t)(open - start));
}

/* The words behind the figure, to the next end or figure: its unit. */
static const char *unit_after(struct work *work, const char *close)
{
	size_t length = 0;
	while (close[length] && close[length] != '{' && !end_at(close + length))
		length++;
	return arena_copy(work->arena, close, length);
}

/* Of a percentage in thousandths, of money and area in hundredths. */
static int64_t ten_thousandths(const struct figure_value *value)
{
	if (value->unit == PER_PERCENT)
		return value->value * 1000;
	return value->value * (value->unit == PER_YUAN || value->unit == PER_MU ? 100 : 10000);
}

static enum outcome read_sentence(struct work *work, const char *text, struct period period,
                                  int64_t unit_id, known_figures *out)
{
	struct reading reading = { .work = work };
	for (const char *open = text; (open = strchr(open, '{')); open++) {
		size_t length = strcspn(open + 1, "}");
		const char *label = label_before(work, text, open);
		const struct figure *figure = figure_find(arena_copy(work->arena, open + 1, length));
		struct figure_value value;
		if (!*label || !figure)
			continue;
		TRY(figure_compute(work, figure, period, unit_id, &value));
		if (!value.defined)
			continue;
		int64_t percent = value.unit == PER_PERCENT;
		*LIST_ADD(work->arena, out) = (struct known_figure){
			.label = claim_name(&reading, label),
			.unit = percent ? "" : unit_after(work, open + length + 2),
			.key = figure->key,
			.shown = value.shown,
			.value = ten_thousandths(&value),
			.percent = percent,
		};
	}
	return OK;
}

enum outcome ledger_figures(struct work *work, struct period period, int64_t unit_id,
                            known_figures *out)
{
	outline_parts parts = { 0 };
	TRY(outline_read(work, "annual", &parts));
	FOR_EACH(part, &parts)
		FOR_EACH(sentence, &part->sentences)
			if (!sentence->is_analysis)
				TRY(read_sentence(work, sentence->text, period, unit_id, out));
	return OK;
}
