/* figure_records_routes.c: the list of the records behind a figure, a page at a time. */
#include "app/tabulation/figure_records_routes.h"

#include <stdlib.h>
#include <string.h>

#include "app/figure/figure_formula.h"
#include "app/matter/matter.h"

enum { PAGE_ROWS = 100, SHOWN_AT_ONCE = 20 };

/* The channel and state of a record as people read them. */
static enum outcome name_record(struct work *work, struct figure_record *record)
{
	record->address += record->address[0] == '/';
	if (strcmp(record->state, CONFIDENTIAL_KEY) == 0)
		record->state = tr(work, "Confidential");
	for (const struct choice *state = MATTER_STATES; state->code && *record->state; state++)
		if (state->value == atoll(record->state)) {
			record->state = tr(work, state->label);
			break;
		}
	return *record->channel ? figure_key_label(work, BY_CHANNEL, record->channel, &record->channel) : OK;
}

enum outcome figure_records_show(struct work *work, const struct request *request,
                                 const struct tabulation_ask *ask, struct figure_page *page)
{
	const struct figure *figure = ask->figures[0];
	const struct figure *above = figure_above(figure);
	int64_t after = request_integer(request, "after");
	TRY(figure_records_of(work, figure, &ask->of, RECORDS_READABLE, after, PAGE_ROWS, &page->records));
	TRY(figure_records_hidden(work, figure, &ask->of, &page->confidential));
	if (page->records.count == PAGE_ROWS)
		page->next = arena_format(work->arena, "%s&after=%lld", page->query,
		                          (long long)page->records.items[PAGE_ROWS - 1].position);
	page->listed = arena_format(work->arena, "%zu%s", page->records.count, *page->next ? "+" : "");
	page->folds = page->records.count > SHOWN_AT_ONCE && !after;
	page->sums = above && above->measure;
	FOR_EACH(record, &page->records) {
		page->has_state |= *record->state != '\0';
		TRY(name_record(work, record));
	}
	return OK;
}
