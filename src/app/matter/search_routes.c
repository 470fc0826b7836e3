/* search_routes.c: the search page: words, filters, newest or best first, the words marked. */
#include <string.h>

#include "app/access.h"
#include "app/matter/filter_routes.h"
#include "app/unit/unit.h"
#include "base/settings.h"
#include "http/http.h"

/* A found matter is told to programs as a row of the ledger of matters is, with what was found. */
#define OF_MATTER(member, as, ...) \
	{ .name = #member, .type = (as), .offset = offsetof(struct search_row, matter.member), __VA_ARGS__ }
static const struct field ROW_FIELDS[] = {
	OF_MATTER(id, FIELD_INTEGER),
	OF_MATTER(matter_id, FIELD_INTEGER),
	OF_MATTER(number, FIELD_TEXT),
	OF_MATTER(registered_day, FIELD_DAY),
	OF_MATTER(channel, FIELD_CHOICE, .choices = CHANNELS),
	OF_MATTER(people, FIELD_INTEGER),
	OF_MATTER(contacts, FIELD_INTEGER),
	OF_MATTER(petitioner, FIELD_TEXT),
	OF_MATTER(village, FIELD_TEXT),
	OF_MATTER(title, FIELD_TEXT),
	OF_MATTER(category, FIELD_TEXT),
	OF_MATTER(purpose, FIELD_CHOICE, .choices = PURPOSES),
	OF_MATTER(state, FIELD_CHOICE, .choices = MATTER_STATES),
	OF_MATTER(handler, FIELD_TEXT),
	OF_MATTER(due_day, FIELD_DAY),
	OF_MATTER(concluded_day, FIELD_DAY),
	FIELD(struct search_row, contact_id),
	FIELD(struct search_row, excerpt),
	{ 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD(struct search_page, count),
	FIELD_AS(struct search_page, at_least, FIELD_FLAG),
	FIELD_LIST_OF(struct search_page, rows, ROW_FIELDS),
	FIELD(struct search_page, next),
	{ 0 },
};

static enum outcome offer_units(struct work *work, int64_t chosen, struct search_page *page)
{
	unit_list units = { 0 };
	TRY(units_to_choose(work, &units));
	FOR_EACH(unit, &units)
		*LIST_ADD(work->arena, &page->units) = (struct filter_option){
			arena_format(work->arena, "%lld", (long long)unit->id), unit->name, unit->id == chosen
		};
	return OK;
}

static enum outcome offer(struct work *work, const struct request *request, struct search_page *page)
{
	static const struct choice ORDERS[] = {
		{ 1, "newest", "Newest first", NULL }, { 2, "best", "Best first", NULL }, { 0 },
	};
	TRY(ledger_offer_filters(work, request, &page->filters));
	page->filters.orders.count = 0;
	for (const struct choice *each = ORDERS; each->code; each++)
		*LIST_ADD(work->arena, &page->filters.orders) =
			(struct filter_option){ each->code, tr(work, each->label),
			                        !strcmp(each->code, request_value(request, "order")) };
	return offer_units(work, request_integer(request, "unit_id"), page);
}

static const char *count_words(struct work *work, const struct search_answer *answer)
{
	if (answer->count == NOT_COUNTED)
		return "";
	return arena_format(work->arena, "%lld%s", (long long)answer->count, answer->at_least ? "+" : "");
}

/* The address of the next page: the same question, further back. */
static const char *next_page(struct work *work, const struct search_view *view, int64_t before)
{
	struct ledger_view again = { 0 };
	if (!before)
		return "";
	*LIST_ADD(work->arena, &again.choices) = (struct ledger_choice){ "q", view->words };
	FOR_EACH(choice, &view->ledger.choices)
		*LIST_ADD(work->arena, &again.choices) = *choice;
	if (view->unit_id)
		*LIST_ADD(work->arena, &again.choices) = (struct ledger_choice){
			"unit_id", arena_format(work->arena, "%lld", (long long)view->unit_id)
		};
	return arena_format(work->arena, "%s&before=%lld", ledger_query_of(work, &again),
	                    (long long)before);
}

static void leave_order_out(struct ledger_view *view)
{
	FOR_EACH(choice, &view->choices)
		if (strcmp(choice->name, "order") == 0)
			choice->value = "";
}

static enum outcome search(struct work *work, const struct request *request,
                           struct response *response)
{
	struct search_page page = { .next = "", .count_words = "" };
	struct search_view view = { .words = request_value(request, "q") };
	struct search_answer found = { 0 };
	page.words = view.words;
	ledger_view_of(work, request, &view.ledger);
	leave_order_out(&view.ledger);
	view.limit = view.ledger.limit;
	view.before = request_integer(request, "before");
	view.unit_id = request_integer(request, "unit_id");
	view.by_weight = strcmp(request_value(request, "order"), "best") == 0;
	TRY(offer(work, request, &page));
	if (*view.words)
		TRY(matter_search(work, &view, &found));
	page.rows.items = found.rows.items;
	page.rows.count = found.rows.count;
	page.count = found.count;
	page.at_least = found.at_least;
	page.narrowed = view.by_weight || view.unit_id;
	FOR_EACH(choice, &view.ledger.choices)
		page.narrowed |= *choice->value != '\0';
	page.count_words = count_words(work, &found);
	page.next = next_page(work, &view, found.next);
	return answer(response, request, tr(work, "Search"), search_template, PAGE_FIELDS, &page);
}

const struct route search_routes[] = {
	{ GET, "/search", PERMIT_READ_MATTERS, search,
	  "Matters by words, phrases in quotes, number, person or phone", 0, NULL, PAGE_FIELDS },
	{ 0 },
};
