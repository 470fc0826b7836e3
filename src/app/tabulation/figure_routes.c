/* figure_routes.c: figures as pages and JSON. */
#include <string.h>

#include "app/access.h"
#include "app/closing/closing.h"
#include "app/figure/figure_basis.h"
#include "app/figure/figure_compare.h"
#include "app/tabulation/asked_routes.h"
#include "app/tabulation/figure_records_routes.h"
#include "base/clock.h"
#include "http/http.h"

static const struct field VALUE_FIELDS[] = {
	FIELD(struct figure_line, key),         FIELD(struct figure_line, name),
	FIELD(struct figure_line, shown),       FIELD(struct figure_line, unit),
	FIELD(struct figure_line, before),      FIELD(struct figure_line, growth),
	FIELD(struct figure_line, year_before), FIELD(struct figure_line, year_growth),
	FIELD(struct figure_line, definition),  FIELD(struct figure_line, today),
	{ 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD_LIST_OF(struct figures_page, lines, VALUE_FIELDS),
	FIELD(struct figures_page, from),
	FIELD(struct figures_page, to),
	{ 0 },
};
static const struct field FIGURE_FIELDS[] = {
	FIELD_STRUCT_OF(struct figure_page, figure, VALUE_FIELDS),
	FIELD_STRUCT_OF(struct figure_page, table, TABULATION_FIELDS),
	FIELD_LIST_OF(struct figure_page, records, FIGURE_RECORD_FIELDS),
	FIELD(struct figure_page, confidential),
	{ 0 },
};

static const char *period_query(struct work *work, struct period period)
{
	return arena_format(work->arena, "from=%s&to=%s", day_string(work->arena, period.from),
	                    day_string(work->arena, period.to));
}

static const char *period_words(struct work *work, struct period period)
{
	return arena_format(work->arena, "%s – %s", day_string(work->arena, period.from),
	                    day_string(work->arena, period.to));
}

static struct figure_line line_of(struct work *work, const struct figure_value *value)
{
	return (struct figure_line){
		.key = value->key,
		.name = work->language == ENGLISH ? value->en : value->zh,
		.shown = value->shown,
		.unit = tr(work, choice_of(FIGURE_UNITS, value->unit)->label),
		.definition = value->definition,
		.before = "",
		.growth = "",
		.year_before = "",
		.year_growth = "",
		.today = "",
	};
}

static void compare(struct work *work, const struct figure_value *now,
                    const struct figure_value *before, const struct figure_value *year_before,
                    struct figure_line *line)
{
	line->before = before->shown;
	line->growth = figure_growth(work, now, before);
	line->year_before = year_before->shown;
	line->year_growth = figure_growth(work, now, year_before);
}

/* What was reported of a closed month; of any other period, what the records say. */
static enum outcome reported_values(struct work *work, struct period period, figure_values *out,
                                    const struct figure_frozen **frozen)
{
	TRY(figures_compute(work, period, 0, out));
	TRY(closing_frozen(work, period, 0, frozen));
	return *frozen ? frozen_values(work, *frozen, out) : OK;
}

/* Of a closed month, how much it differs from what was reported. */
static enum outcome note_closing(struct work *work, struct period period,
                                 const struct figure_frozen *frozen, struct figures_page *page)
{
	figure_values today = { 0 };
	page->closed_by = "";
	if (!frozen)
		return OK;
	page->closed_by = frozen->closed_by;
	page->closed_at = frozen->closed_at;
	page->closed_month = frozen->month;
	TRY(figures_compute(work, period, 0, &today));
	for (size_t each = 0; each < today.count; each++) {
		struct figure_line *line = &page->lines.items[each];
		int differs = strcmp(today.items[each].shown, line->shown) != 0;
		line->today = differs ? today.items[each].shown : "";
		page->changed += differs;
	}
	return OK;
}

static enum outcome fill_lines(struct work *work, struct period period, struct figures_page *page,
                               const struct figure_frozen **frozen)
{
	figure_values values = { 0 }, before = { 0 }, year_before = { 0 };
	const struct figure_frozen *other;
	TRY(reported_values(work, period, &values, frozen));
	TRY(reported_values(work, period_before(period), &before, &other));
	TRY(reported_values(work, period_year_before(period), &year_before, &other));
	for (size_t each = 0; each < values.count; each++) {
		struct figure_line *line = LIST_ADD(work->arena, &page->lines);
		*line = line_of(work, &values.items[each]);
		compare(work, &values.items[each], &before.items[each], &year_before.items[each], line);
	}
	return note_closing(work, period, *frozen, page);
}

static enum outcome list(struct work *work, const struct request *request, struct response *response)
{
	struct figures_page page = { 0 };
	struct figure_ask ask = { 0 };
	TRY(asked_period(work, request, &ask.period));
	TRY(fill_lines(work, ask.period, &page, &ask.frozen));
	const struct figure *matters = figure_find("matter.total");
	TRY(figure_by(work, figure_find("contact.total"), &ask, BY_MONTH, &page.months));
	TRY(figure_by(work, matters, &ask, BY_VILLAGE, &page.villages));
	TRY(figure_by(work, matters, &ask, BY_CATEGORY, &page.categories));
	page.from = day_string(work->arena, ask.period.from);
	page.to = day_string(work->arena, ask.period.to);
	page.period = period_query(work, ask.period);
	page.before = period_words(work, period_before(ask.period));
	page.year_before = period_words(work, period_year_before(ask.period));
	page.leaves_out = figure_leaves_out_reports(work, ask.period);
	return answer(response, request, tr(work, "Figures"), figures_template, PAGE_FIELDS, &page);
}

static const char *without(struct work *work, const struct figure_ask *ask, int64_t dimension)
{
	struct figure_ask wider = *ask;
	wider.among.key[dimension] = "";
	return ask_query(work, &wider);
}

/* "Village: 柳溪村": the choice in words, and the address without it. */
static enum outcome add_chips(struct work *work, const struct figure_ask *ask,
                              struct figure_page *page)
{
	for (const struct choice *each = FIGURE_DIMENSIONS; each->code; each++) {
		const char *key = ask->among.key[each->value], *label;
		if (!key || !*key)
			continue;
		TRY(figure_key_label(work, (enum figure_dimension)each->value, key, &label));
		*LIST_ADD(work->arena, &page->chips) =
			(struct figure_chip){ arena_format(work->arena, "%s：%s", tr(work, each->label), label),
			                      without(work, ask, each->value) };
		*LIST_ADD(work->arena, &page->kept) = (struct figure_kept){ each->code, key };
	}
	*LIST_ADD(work->arena, &page->kept) = (struct figure_kept){ "from", page->from };
	*LIST_ADD(work->arena, &page->kept) = (struct figure_kept){ "to", page->to };
	return OK;
}

static void offer(struct work *work, enum figure_dimension chosen, struct list *options)
{
	for (const struct choice *each = FIGURE_DIMENSIONS; each->code; each++) {
		struct figure_option *option = list_grow(work->arena, options, sizeof *option);
		*option = (struct figure_option){ each->code, tr(work, each->label),
			                              each->value == (int64_t)chosen };
	}
}

static enum outcome reported_value(struct work *work, const struct figure *figure, struct period period,
                                   struct figure_value *out)
{
	struct figure_ask ask = { .period = period };
	TRY(closing_frozen(work, period, 0, &ask.frozen));
	return figure_ask_value(work, figure, &ask, out);
}

/* Of a closed month, what the records say today where it differs. */
static enum outcome note_today(struct work *work, const struct figure *figure,
                               const struct figure_ask *ask, struct figure_page *page)
{
	struct figure_ask open = *ask;
	struct figure_value today;
	open.frozen = NULL;
	page->closed_month = "";
	if (!ask->frozen)
		return OK;
	page->closed_month = ask->frozen->month;
	page->closed_at = ask->frozen->closed_at;
	TRY(figure_ask_value(work, figure, &open, &today));
	page->figure.today = strcmp(today.shown, page->figure.shown) == 0 ? "" : today.shown;
	return OK;
}

/* The value of the whole, or of the records that were chosen. */
static enum outcome value_of(struct work *work, const struct tabulation_ask *ask,
                             struct figure_page *page)
{
	const struct figure *figure = ask->figures[0];
	struct figure_value value, before, year_before;
	TRY(figure_ask_value(work, figure, &ask->of, &value));
	page->figure = line_of(work, &value);
	TRY(note_today(work, figure, &ask->of, page));
	if (page->chips.count && page->divides)
		return OK;
	TRY(reported_value(work, figure, period_before(ask->of.period), &before));
	TRY(reported_value(work, figure, period_year_before(ask->of.period), &year_before));
	compare(work, &value, &before, &year_before, &page->figure);
	return OK;
}

static enum outcome fill_figure(struct work *work, const struct request *request,
                                const struct tabulation_ask *ask, struct figure_page *page)
{
	const struct figure *figure = ask->figures[0];
	page->from = day_string(work->arena, ask->of.period.from);
	page->to = day_string(work->arena, ask->of.period.to);
	page->period = period_query(work, ask->of.period);
	page->before = period_query(work, period_before(ask->of.period));
	page->year_before = period_query(work, period_year_before(ask->of.period));
	page->query = asked_query(work, ask);
	page->divides = figure_divides(figure);
	page->basis = figure_basis(work, figure);
	TRY(add_chips(work, &ask->of, page));
	offer(work, ask->rows, (struct list *)&page->rows);
	offer(work, ask->columns, (struct list *)&page->columns);
	if (page->divides)
		TRY(tabulate(work, ask, figure->zh, &page->table));
	TRY(value_of(work, ask, page));
	TRY(figure_records_show(work, request, ask, page));
	page->leaves_out = figure_leaves_out_reports(work, ask->of.period);
	return OK;
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct figure_page page = { .next = "" };
	struct tabulation_ask ask;
	TRY(asked_figure(work, request, &ask));
	TRY(fill_figure(work, request, &ask, &page));
	return answer(response, request, page.figure.name, figure_template, FIGURE_FIELDS, &page);
}

static enum outcome show_table(struct work *work, const struct request *request,
                               struct tabulation *out)
{
	struct tabulation_ask ask;
	TRY(asked_figure(work, request, &ask));
	const struct figure *figure = ask.figures[0];
	return tabulate(work, &ask, work->language == ENGLISH ? figure->en : figure->zh, out);
}

static enum outcome sheet(struct work *work, const struct request *request,
                          struct response *response)
{
	struct tabulation table;
	TRY(show_table(work, request, &table));
	return send_sheet(work, &table, response);
}

static enum outcome pdf(struct work *work, const struct request *request, struct response *response)
{
	struct tabulation table;
	TRY(show_table(work, request, &table));
	return send_pdf(work, request, &table, response);
}

const struct route figure_routes[] = {
	{ GET, "/figures", PERMIT_READ_FIGURES, list, "All figures of a period", ROUTE_SLOW, NULL,
	  PAGE_FIELDS },
	{ GET, "/figures/{key}", PERMIT_READ_FIGURES, show, "One figure, divided, and its records",
	  ROUTE_SLOW, NULL, FIGURE_FIELDS },
	{ GET, "/figures/{key}/table.xlsx", PERMIT_READ_FIGURES, sheet, "One figure divided, as XLSX",
	  ROUTE_SLOW },
	{ GET, "/figures/{key}/table.pdf", PERMIT_READ_FIGURES, pdf, "One figure divided, as PDF",
	  ROUTE_SLOW },
	{ 0 },
};
