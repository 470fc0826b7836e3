/* register_list_routes.c: the list of a plain ledger, /ledgers/{noun}, and what it can be narrowed by. */
#include <string.h>

#include "app/access.h"
#include "app/register/register_shared_routes.h"
#include "app/unit/unit.h"
#include "base/address.h"
#include "base/utf8.h"
#include "base/words.h"

enum { ROWS = 200, COLUMNS_SHOWN = 8, CELL_CHARACTERS = 60 };

static struct register_filter *add_filter(struct work *work, register_filters *filters,
                                          const char *name, const char *label)
{
	struct register_filter *filter = LIST_ADD(work->arena, filters);
	*filter = (struct register_filter){ .name = name, .label = label };
	return filter;
}

static void add_option(struct work *work, struct register_filter *filter, const char *code,
                       const char *label, int chosen)
{
	*LIST_ADD(work->arena, &filter->options) = (struct register_filter_option){ code, label, chosen };
}

static enum outcome add_villages(struct work *work, const struct register_view *view,
                                 struct register_page *page)
{
	struct register_filter *filter = add_filter(work, &page->filters, "village",
	                                            tr(work, "Village or community"));
	unit_list units = { 0 };
	int known = !*view->village;
	TRY(units_to_choose(work, &units));
	FOR_EACH(unit, &units) {
		int chosen = strcmp(unit->name, view->village) == 0;
		known |= chosen;
		if (unit->kind == UNIT_VILLAGE)
			add_option(work, filter, unit->name, unit->name, chosen);
	}
	if (!known) /* one that a row names and the tree does not */
		add_option(work, filter, view->village, view->village, 1);
	return OK;
}

static enum outcome show_filters(struct work *work, const struct register_kind *kind,
                                 const struct register_view *view, struct register_page *page)
{
	const struct field *field;
	if (field_find(kind->fields, "village"))
		TRY(add_villages(work, view, page));
	for (int at = 0; at < REGISTER_CHOICES && (field = register_choice_at(kind, at)); at++) {
		struct register_filter *filter = add_filter(work, &page->more, field->name,
		                                            tr(work, field->label));
		page->narrowed |= view->choices[at] != 0;
		for (const struct choice *each = field->choices; each->code; each++)
			add_option(work, filter, each->code, tr(work, each->label),
			           each->value == view->choices[at]);
	}
	if (!register_end_of(kind))
		return OK;
	struct register_filter *open = add_filter(work, &page->filters, "open",
	                                          tr(work, "Open or over"));
	add_option(work, open, "1", tr(work, "Still open"), view->open == REGISTER_OPEN);
	add_option(work, open, "2", tr(work, register_end_of(kind)->label), view->open == REGISTER_ENDED);
	return OK;
}

/* The columns by which a row is known; the others are left out on a phone. */
static int is_key(const struct register_kind *kind, const struct field *field)
{
	return field == register_end_of(kind) || strcmp(field->name, kind->day) == 0 ||
	       strcmp(field->name, kind->title) == 0 ||
	       (kind->due && strcmp(field->name, kind->due) == 0);
}

static int is_shown(const struct register_kind *kind, const struct field *field, size_t count)
{
	if (!register_is_typed(field))
		return 0;
	if (kind->columns)
		return words_have(kind->columns, ' ', field->name, strlen(field->name));
	return field->type != FIELD_LINES && (count < COLUMNS_SHOWN || is_key(kind, field));
}

static void fill_row(struct work *work, const struct register_kind *kind, const void *row,
                     struct register_page *page)
{
	struct register_row *shown = LIST_ADD(work->arena, &page->rows);
	shown->id = *(const int64_t *)row;
	shown->struck = field_text(field_find(kind->fields, "struck"), row);
	shown->ahead = register_is_ahead(work, kind, row);
	FOR_EACH(column, &page->columns) {
		const struct field *field = field_find(kind->fields, column->name);
		const char *text = field_shown(work, field, row);
		*LIST_ADD(work->arena, &shown->cells) = (struct register_cell){
			.text = utf8_cut(work->arena, text, CELL_CHARACTERS), .less = column->less,
			.opens = strcmp(column->name, kind->title) == 0, .brief = field->type == FIELD_DAY,
		};
	}
}

/* The choice as it stands in the address. */
static const char *query_of(struct work *work, const struct request *request,
                            const struct register_kind *kind)
{
	static const char *const NAMES[] = { "from", "to", "words", "struck", "village", "open", "waiting" };
	const char *query = "";
	const struct field *field;
	for (size_t at = 0; at < sizeof NAMES / sizeof *NAMES; at++)
		query = arena_format(work->arena, "%s%s%s=%s", query, at ? "&" : "", NAMES[at],
		                     address_words(work->arena, request_value(request, NAMES[at])));
	for (int at = 0; at < REGISTER_CHOICES && (field = register_choice_at(kind, at)); at++)
		query = arena_format(work->arena, "%s&%s=%s", query, field->name,
		                     address_words(work->arena, request_value(request, field->name)));
	return query;
}

static void fill_columns(struct work *work, const struct register_kind *kind,
                         struct register_page *page)
{
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++)
		if (is_shown(kind, each, page->columns.count))
			*LIST_ADD(work->arena, &page->columns) = (struct register_column){
				.label = tr(work, each->label), .name = each->name, .less = !is_key(kind, each) };
}

static void fill_page(struct work *work, const struct request *request,
                      const struct register_kind *kind, struct register_page *page)
{
	int64_t role = work->actor.role;
	size_t count = page->items.count;
	fill_columns(work, kind, page);
	for (size_t each = 0; each < count; each++)
		fill_row(work, kind, (char *)page->items.items + each * kind->size, page);
	page->noun = kind->noun;
	page->from = request_value(request, "from");
	page->to = request_value(request, "to");
	page->words = request_value(request, "words");
	page->with_struck = request_integer(request, "struck") == 1;
	page->query = query_of(work, request, kind);
	page->months = strcmp(kind->noun, "outreach") == 0 && role_may(role, PERMIT_READ_FIGURES);
	page->may_keep = role_may(role, kind->keeps);
	page->may_export = role_may(role, PERMIT_EXPORT);
	page->may_import = role_may(role, PERMIT_IMPORT);
	const void *last = count == ROWS ? (char *)page->items.items + (count - 1) * kind->size : NULL;
	page->next = !last ? "" : arena_format(work->arena, "ledgers/%s?%s&after_day=%lld&after=%lld",
	                                       kind->noun, page->query,
	                                       (long long)register_day(kind, last),
	                                       (long long)*(const int64_t *)last);
}

static enum outcome list(struct work *work, const struct request *request, struct response *response)
{
	const struct register_kind *kind;
	struct register_page page = { 0 };
	struct register_view view;
	TRY(register_asked(work, request, &kind));
	TRY(register_read_view(work, request, kind, &view));
	view.limit = ROWS;
	TRY(register_list(work, kind, &view, &page.items));
	fill_page(work, request, kind, &page);
	TRY(show_filters(work, kind, &view, &page));
	const struct field fields[] = {
		{ .name = "rows", .type = FIELD_LIST, .offset = offsetof(struct register_page, items),
		  .of = kind->fields, .size = kind->size },
		FIELD(struct register_page, next),
		{ 0 },
	};
	return answer(response, request, tr(work, kind->label), register_template, fields, &page);
}

const struct route register_list_routes[] = {
	{ GET, "/ledgers/{key}", PERMIT_READ_REGISTERS, list, "A plain ledger" },
	{ 0 },
};
