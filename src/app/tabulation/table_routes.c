/* table_routes.c: the tables offices send, and those people design. */
#include <string.h>

#include "app/access.h"
#include "app/closing/closing.h"
#include "app/figure/figure_formula.h"
#include "app/person/secret.h"
#include "app/tabulation/asked_routes.h"
#include "app/tabulation/table_pages.h"
#include "base/buffer.h"
#include "base/clock.h"
#include "base/utf8.h"

static const char OWN[] = "own";
static const char *const PLACES[] = {
	"figure1", "figure2", "figure3", "figure4", "figure5", "figure6", NULL,
};

static const struct field LINK_FIELDS[] = {
	FIELD(struct table_link, key),
	FIELD(struct table_link, name),
	{ 0 },
};
static const struct field SAVED_FIELDS[] = {
	FIELD(struct saved_table, id),
	FIELD(struct saved_table, title),
	FIELD(struct saved_table, query),
	{ 0 },
};
static const struct field TABLES_FIELDS[] = {
	FIELD_LIST_OF(struct tables_page, tables, LINK_FIELDS),
	FIELD_LIST_OF(struct tables_page, saved, SAVED_FIELDS),
	{ 0 },
};
static const struct field TABLE_FIELDS[] = {
	FIELD_STRUCT_OF(struct table_page, table, TABULATION_FIELDS),
	FIELD(struct table_page, from),
	FIELD(struct table_page, to),
	{ 0 },
};

static struct period month_of(int64_t day, int64_t months)
{
	struct civil civil = civil_of_day(day);
	int64_t place = civil.year * 12 + civil.month - 1 + months;
	int64_t first = day_of_civil((struct civil){ place / 12, place % 12 + 1, 1 });
	return (struct period){ first, first + days_in_month(place / 12, place % 12 + 1) - 1 };
}

/* The month that has just ended, early in a month; else this one. */
static struct period usual_period(const struct work *work)
{
	enum { EARLY = 5 };
	int64_t today = day_of_moment(work->now);
	return month_of(today, civil_of_day(today).day <= EARLY ? -1 : 0);
}

static void offer(struct work *work, const struct choice *choices, int64_t chosen,
                  struct list *options)
{
	for (; choices->code; choices++) {
		struct figure_option *option = list_grow(work->arena, options, sizeof *option);
		*option = (struct figure_option){ choices->code, tr(work, choices->label),
			                              choices->value == chosen };
	}
}

/* What a figure counts, for people who look for one: "Letters and visits", "Matters", … */
static const char *group_of(struct work *work, const struct figure *figure)
{
	static const struct {
		const char *source, *words;
	} GROUPS[] = {
		{ "contact", "Contacts" }, { "matter", "Matters" }, { "clock", "Limits" }, { "late", "Limits" },
		{ "conclusion", "Conclusions" }, { "paper", "Papers" }, { "dispute", "Disputes" },
		{ "outreach", "Outreach" }, { "reception", "Receptions" }, { "publicity", "Publicity" },
		{ "village", "Villages" },
	};
	const struct figure *counted = figure_above(figure);
	for (size_t each = 0; each < sizeof GROUPS / sizeof *GROUPS; each++)
		if (counted->source && strcmp(GROUPS[each].source, counted->source) == 0)
			return arena_format(work->arena, "%s%s", tr(work, GROUPS[each].words),
			                    figure->numerator ? tr(work, ", a rate") : "");
	return tr(work, "Other ledgers");
}

static enum outcome list(struct work *work, const struct request *request, struct response *response)
{
	struct tables_page page = { 0 };
	usual_tables tables = { 0 };
	struct period period = usual_period(work);
	TRY(tables_usual(work, &tables));
	FOR_EACH(table, &tables)
		*LIST_ADD(work->arena, &page.tables) = (struct table_link){ table->key, table->name };
	offer(work, FIGURE_DIMENSIONS, BY_VILLAGE, (struct list *)&page.rows);
	offer(work, FIGURE_DIMENSIONS, BY_NOTHING, (struct list *)&page.columns);
	for (const struct figure *each = FIGURES; each->key; each++)
		if (figure_divides(each))
			*LIST_ADD(work->arena, &page.figures) =
				(struct figure_option){ work->language == ENGLISH ? each->en : each->zh, group_of(work, each), 0 };
	for (int each = 0; PLACES[each]; each++)
		*LIST_ADD(work->arena, &page.places) =
			(struct table_link){ PLACES[each], arena_format(work->arena, tr(work, "Figure %d"), each + 1) };
	page.from = day_string(work->arena, period.from);
	page.to = day_string(work->arena, period.to);
	page.may_keep = role_may(work->actor.role, PERMIT_WRITE_SUMMARY);
	page.form.once = secret_token(work->arena);
	TRY(saved_tables_find(work, &page.saved));
	return answer(response, request, tr(work, "Tables"), tables_template, TABLES_FIELDS, &page);
}

/* What a person designed: rows, columns and figures in the address. */
static enum outcome read_own(struct work *work, const struct request *request,
                             struct tabulation_ask *ask, const char **title)
{
	int count = 0;
	*title = request_value(request, "title");
	*title = **title ? *title : tr(work, "A table of your own");
	ask->rows = asked_dimension(request, "rows", BY_VILLAGE);
	ask->columns = asked_dimension(request, "columns", BY_NOTHING);
	for (int each = 0; PLACES[each]; each++) {
		const char *typed = utf8_trim(work->arena, request_value(request, PLACES[each]));
		const struct figure *figure = *typed ? figure_named(typed) : NULL;
		if (*typed && !figure)
			return fail(work, INVALID, "there is no figure “%s”; choose one of the list", typed);
		if (figure)
			ask->figures[count++] = figure;
	}
	return OK;
}

static enum outcome read_ask(struct work *work, const struct request *request,
                             struct tabulation_ask *ask, const char **title)
{
	usual_tables tables = { 0 };
	struct figure_ask of;
	TRY(asked_records(work, request, &of));
	if (!*request_value(request, "from") && !*request_value(request, "to"))
		of.period = usual_period(work);
	TRY(closing_frozen(work, of.period, 0, &of.frozen));
	TRY(tables_usual(work, &tables));
	FOR_EACH(table, &tables)
		if (strcmp(table->key, request->key) == 0) {
			*ask = table->ask;
			ask->of = of;
			*title = table_title(work, table->name, of.period);
			return OK;
		}
	if (strcmp(request->key, OWN) != 0)
		return fail(work, NOT_FOUND, "there is no table %s", request->key);
	*ask = (struct tabulation_ask){ .of = of };
	return read_own(work, request, ask, title);
}

typedef LIST(struct figure_kept) kept_list;

static void keep(struct work *work, const struct request *request, const char *const *names,
                 kept_list *out)
{
	for (; *names; names++)
		if (*request_value(request, *names))
			*LIST_ADD(work->arena, out) = (struct figure_kept){ *names, request_value(request, *names) };
}

/* What makes a table of one's own, without its title. */
static void keep_design(struct work *work, const struct request *request, kept_list *out)
{
	static const char *const NAMES[] = { "rows", "columns", NULL };
	keep(work, request, NAMES, out);
	keep(work, request, PLACES, out);
}

static const char *query_of(struct work *work, const struct table_page *page,
                            const struct figure_ask *ask, struct period period)
{
	struct figure_ask moved = *ask;
	struct buffer out = BUFFER(work->arena);
	moved.period = period;
	buffer_text(&out, ask_query(work, &moved));
	FOR_EACH(it, &page->kept)
		buffer_query(&out, it->name, it->value);
	return buffer_string(&out);
}

/* The values that the first figure's records have along each dimension that is neither rows nor columns. */
static enum outcome offer_among(struct work *work, const struct tabulation_ask *ask,
                                struct table_page *page)
{
	static const int OFFERED[] = { BY_CHANNEL, BY_CATEGORY, BY_VILLAGE, BY_UNIT, BY_PURPOSE, BY_KIND };
	for (size_t each = 0; each < sizeof OFFERED / sizeof *OFFERED; each++) {
		enum figure_dimension by = (enum figure_dimension)OFFERED[each];
		const struct choice *dimension = choice_of(FIGURE_DIMENSIONS, by);
		pivot_heads heads = { 0 };
		if (by == ask->rows || by == ask->columns || (ask->of.among.key[by] && *ask->of.among.key[by]))
			continue;
		TRY(figure_by(work, ask->figures[0], &ask->of, by, &heads));
		struct table_group *group = LIST_ADD(work->arena, &page->groups);
		group->label = tr(work, dimension->label);
		FOR_EACH(head, &heads)
			*LIST_ADD(work->arena, &group->options) = (struct figure_option){
				arena_format(work->arena, "%s=%s", dimension->code, head->key), head->label, 0
			};
	}
	return OK;
}

/* What it is narrowed to already, and the address without each. */
static enum outcome tell_narrowed(struct work *work, const struct figure_ask *of, struct table_page *page)
{
	for (const struct choice *each = FIGURE_DIMENSIONS; each->code; each++) {
		const char *key = of->among.key[each->value], *label;
		struct figure_ask wider = *of;
		if (!key || !*key)
			continue;
		TRY(figure_key_label(work, (enum figure_dimension)each->value, key, &label));
		wider.among.key[each->value] = "";
		*LIST_ADD(work->arena, &page->chips) =
			(struct figure_chip){ arena_format(work->arena, "%s：%s", tr(work, each->label), label),
			                      query_of(work, page, &wider, of->period) };
		*LIST_ADD(work->arena, &page->narrowed) = (struct figure_kept){ each->code, key };
	}
	return OK;
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct tabulation_ask ask;
	struct table_page page = { .key = request->key };
	const char *title;
	TRY(read_ask(work, request, &ask, &title));
	TRY(tabulate(work, &ask, title, &page.table));
	keep_design(work, request, (kept_list *)&page.kept);
	keep_design(work, request, (kept_list *)&page.design);
	if (*request_value(request, "title"))
		*LIST_ADD(work->arena, &page.kept) = (struct figure_kept){ "title", title };
	page.may_keep = strcmp(request->key, OWN) == 0 && role_may(work->actor.role, PERMIT_WRITE_SUMMARY);
	page.form.once = secret_token(work->arena);
	page.from = day_string(work->arena, ask.of.period.from);
	page.to = day_string(work->arena, ask.of.period.to);
	page.closed_month = ask.of.frozen ? ask.of.frozen->month : "";
	page.closed_at = ask.of.frozen ? ask.of.frozen->closed_at : 0;
	page.query = query_of(work, &page, &ask.of, ask.of.period);
	page.month_before = query_of(work, &page, &ask.of, month_of(ask.of.period.from, -1));
	page.month_after = query_of(work, &page, &ask.of, month_of(ask.of.period.to, 1));
	page.whole_year = query_of(work, &page, &ask.of, period_of_year(ask.of.period.from));
	TRY(offer_among(work, &ask, &page));
	TRY(tell_narrowed(work, &ask.of, &page));
	return answer(response, request, title, table_template, TABLE_FIELDS, &page);
}

static enum outcome keep_table(struct work *work, const struct request *request,
                               struct response *response)
{
	struct tabulation_ask ask = { 0 };
	struct buffer query = BUFFER(work->arena);
	kept_list kept = { 0 };
	const char *title;
	TRY(read_own(work, request, &ask, &title));
	keep_design(work, request, &kept);
	*LIST_ADD(work->arena, &kept) = (struct figure_kept){ "title", title };
	FOR_EACH(it, &kept)
		buffer_query(&query, it->name, it->value);
	TRY(saved_table_keep(work, request_value(request, "title"), buffer_string(&query)));
	return see_other(response, "/tables");
}

static enum outcome remove_table(struct work *work, const struct request *request,
                                 struct response *response)
{
	TRY(saved_table_remove(work, request->id));
	return see_other(response, "/tables");
}

static enum outcome build(struct work *work, const struct request *request, struct tabulation *out)
{
	struct tabulation_ask ask;
	const char *title;
	TRY(read_ask(work, request, &ask, &title));
	return tabulate(work, &ask, title, out);
}

static enum outcome sheet(struct work *work, const struct request *request,
                          struct response *response)
{
	struct tabulation table;
	TRY(build(work, request, &table));
	return send_sheet(work, &table, response);
}

static enum outcome pdf(struct work *work, const struct request *request, struct response *response)
{
	struct tabulation table;
	TRY(build(work, request, &table));
	return send_pdf(work, request, &table, response);
}

static enum outcome docx(struct work *work, const struct request *request, struct response *response)
{
	struct tabulation table;
	TRY(build(work, request, &table));
	return send_docx(work, request, &table, response);
}

const struct route table_routes[] = {
	{ GET, "/tables", PERMIT_READ_FIGURES, list, "Tables of figures", 0, NULL, TABLES_FIELDS },
	{ GET, "/tables/{key}", PERMIT_READ_FIGURES, show, "One table; own: as the address designs it",
	  ROUTE_SLOW, NULL, TABLE_FIELDS },
	{ GET, "/tables/{key}/table.xlsx", PERMIT_READ_FIGURES, sheet, "A table as XLSX", ROUTE_SLOW },
	{ GET, "/tables/{key}/table.pdf", PERMIT_READ_FIGURES, pdf, "A table as PDF", ROUTE_SLOW },
	{ GET, "/tables/{key}/table.docx", PERMIT_READ_FIGURES, docx, "A table as DOCX", ROUTE_SLOW },
	{ POST, "/tables", PERMIT_WRITE_SUMMARY, keep_table, "Keep a designed table for the office" },
	{ POST, "/tables/saved/{id}", PERMIT_WRITE_SUMMARY, remove_table,
	  "Take a kept table off the list" },
	{ 0 },
};
