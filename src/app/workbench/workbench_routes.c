/* workbench_routes.c: the first page of the day. */
#include <string.h>

#include "app/access.h"
#include "app/paper/paper.h"
#include "app/person/person.h"
#include "app/register/outreach_month.h"
#include "app/register/register.h"
#include "app/register/register_task.h"
#include "app/today/today.h"
#include "app/workbench/workbench_pages.h"
#include "base/clock.h"
#include "base/settings.h"
#include "http/http.h"

enum { ROWS = 15, DUE_AT_MOST = 100, DAYS_AHEAD = 3, SOON_AT_MOST = 20 };

static void choose(struct work *work, struct ledger_view *view, const char *name, const char *value)
{
	*LIST_ADD(work->arena, &view->choices) = (struct ledger_choice){ name, value };
}

/* One card: how many matters a filter leaves, and the ledger that shows just them. */
static enum outcome add_card(struct work *work, struct workbench_page *page, const char *label,
                             const char *tone, struct ledger_view *view, const char *query)
{
	ledger_rows rows = { 0 };
	struct count_card *card = LIST_ADD(work->arena, &page->cards);
	view->order = "";
	view->limit = 1;
	card->label = label;
	card->tone = tone;
	card->address = arena_format(work->arena, "matters?%s", query);
	int64_t count;
	TRY(matter_ledger(work, view, &rows, &count));
	card->count = ledger_count_words(work, count);
	return OK;
}

/* What the ledgers hold that is near its date or past it. */
static enum outcome add_due(struct work *work, struct workbench_page *page)
{
	register_entries due = { 0 };
	int64_t until = day_of_moment(work->now) + settings_of(work)->near_days;
	if (!role_may(work->actor.role, PERMIT_READ_REGISTERS))
		return OK;
	struct count_card *card = LIST_ADD(work->arena, &page->cards);
	TRY(register_due(work, 0, until, DUE_AT_MOST, &due));
	card->label = tr(work, "Tasks near their date or past it");
	int late = due.count && due.items[0].day < day_of_moment(work->now);
	card->tone = late ? "red" : due.count ? "yellow" : "grey";
	card->address = "ledgers";
	card->count = arena_format(work->arena, "%zu%s", due.count,
	                           due.count == DUE_AT_MOST ? "+" : "");
	return OK;
}

/* Disputes that a village could not mediate, which the township has not taken over yet. */
static enum outcome add_disputes(struct work *work, struct workbench_page *page)
{
	struct register_view view = { .limit = DUE_AT_MOST, .words = "", .waiting = 1 };
	struct list rows = { 0 };
	if (!role_may(work->actor.role, PERMIT_READ_FIGURES))
		return OK;
	TRY(register_list(work, register_named("disputes"), &view, &rows));
	if (rows.count)
		*LIST_ADD(work->arena, &page->cards) = (struct count_card){
			.label = tr(work, "Disputes to be taken over"), .address = "ledgers/disputes?waiting=1",
			.count = arena_format(work->arena, "%zu%s", rows.count,
			                      rows.count == DUE_AT_MOST ? "+" : ""),
			.tone = "red",
		};
	return OK;
}

/* The head sees how many officials went out less than the month asks. */
static enum outcome add_outreach(struct work *work, struct workbench_page *page)
{
	outreach_officials officials = { 0 };
	if (work->actor.role != ROLE_HEAD || !settings_of(work)->outreach_monthly)
		return OK;
	TRY(outreach_month(work, day_of_moment(work->now), &officials));
	int64_t below = outreach_below(&officials);
	*LIST_ADD(work->arena, &page->cards) = (struct count_card){
		.label = tr(work, "Officials below the month's visits"), .address = "outreach",
		.count = arena_format(work->arena, "%lld", (long long)below), .tone = below ? "yellow" : "grey",
	};
	return OK;
}

/* Tasks that the unit was given; the office finds its own in the ledgers. */
static enum outcome add_tasks(struct work *work, struct workbench_page *page)
{
	int64_t today = day_of_moment(work->now), late = 0;
	task_list open = { 0 }, done = { 0 };
	if (role_may(work->actor.role, PERMIT_READ_FIGURES))
		return OK;
	TRY(tasks_of_unit(work, today + 1, DUE_AT_MOST, &open, &done));
	FOR_EACH(task, &open) {
		int is_late = task->due_day && task->due_day < today;
		late += is_late;
		if (task->due_day)
			*LIST_ADD(work->arena, &page->soon) = (struct workbench_line){
				.day = day_string(work->arena, task->due_day), .words = task->title, .late = is_late,
				.address = arena_format(work->arena, "tasks/%lld", (long long)task->id),
			};
	}
	*LIST_ADD(work->arena, &page->cards) = (struct count_card){
		.label = tr(work, "Tasks given to us"), .address = "tasks",
		.count = arena_format(work->arena, "%zu%s", open.count, open.count == DUE_AT_MOST ? "+" : ""),
		.tone = late ? "red" : open.count ? "yellow" : "grey",
	};
	return OK;
}

static struct workbench_line line_of(struct work *work, const struct today_line *line, int64_t today)
{
	return (struct workbench_line){ line->day == today ? "" : day_string(work->arena, line->day),
		                            line->words, line->address, line->late, line->mine };
}

/* Today whole, before anything else; of the next days as many as a page bears, and the calendar for the
 * rest. */
static enum outcome add_days(struct work *work, struct workbench_page *page)
{
	int64_t today = day_of_moment(work->now);
	today_lines now = { 0 }, soon = { 0 };
	size_t shown = 0;
	TRY(today_read(work, today, &now));
	TRY(today_soon(work, today + DAYS_AHEAD, &soon));
	FOR_EACH(line, &now)
		*LIST_ADD(work->arena, &page->today) = line_of(work, line, today);
	for (; shown < soon.count && shown < SOON_AT_MOST; shown++)
		*LIST_ADD(work->arena, &page->soon) = line_of(work, &soon.items[shown], today);
	page->more = (int64_t)(soon.count - shown);
	page->may_receive = role_may(work->actor.role, PERMIT_READ_REGISTERS);
	return OK;
}

/* What other units sent here, and what the law still owes petitioners in writing. */
static enum outcome add_inbox(struct work *work, struct workbench_page *page)
{
	struct ledger_view sent = { 0 };
	waiting_papers papers = { 0 };
	const char *unit = arena_format(work->arena, "%lld", (long long)work->actor.unit_id);
	choose(work, &sent, "handler_unit_id", unit);
	choose(work, &sent, "open", "1");
	TRY(add_card(work, page, tr(work, "Sent or assigned to us"), "yellow", &sent,
	             arena_format(work->arena, "handler_unit_id=%s&open=1&order=due", unit)));
	if (!role_may(work->actor.role, PERMIT_HANDLE))
		return OK;
	struct count_card *card = LIST_ADD(work->arena, &page->cards);
	TRY(papers_waiting(work, &papers));
	card->label = tr(work, "Papers to hand over");
	card->tone = "yellow";
	card->address = "papers";
	card->count = arena_format(work->arena, "%zu%s", papers.count, papers.count == 100 ? "+" : "");
	return OK;
}

static enum outcome add_cards(struct work *work, struct workbench_page *page)
{
	int64_t today = day_of_moment(work->now);
	struct civil now = civil_of_day(today);
	const char *day = day_string(work->arena, today);
	const char *month = day_string(work->arena,
	                               day_of_civil((struct civil){ now.year, now.month, 1 }));
	const char *soon = trf(work, "Due within %lld days or overdue",
	                       (long long)settings_of(work)->near_days);
	struct ledger_view overdue = { 0 }, near = { 0 }, open = { 0 }, fresh = { 0 }, waiting = { 0 };
	choose(work, &overdue, "overdue", day);
	TRY(add_card(work, page, tr(work, "Overdue"), "red", &overdue,
	             arena_format(work->arena, "overdue=%s&order=due", day)));
	choose(work, &near, "near", day);
	TRY(add_card(work, page, soon, "yellow", &near,
	             arena_format(work->arena, "near=%s&order=due", day)));
	choose(work, &waiting, "state", "registered");
	TRY(add_card(work, page, tr(work, "Waiting for a decision"), "yellow", &waiting,
	             "state=registered&order=due"));
	choose(work, &open, "open", "1");
	TRY(add_card(work, page, tr(work, "Not concluded yet"), "green", &open, "open=1&order=due"));
	choose(work, &fresh, "from", month);
	return add_card(work, page, tr(work, "New this month"), "grey", &fresh,
	                arena_format(work->arena, "from=%s", month));
}

static enum outcome list(struct work *work, struct ledger_page *page, const char *name,
                         const char *value)
{
	struct ledger_view view = { .order = "due", .limit = ROWS };
	page->noun = "matters";
	choose(work, &view, "open", "1");
	if (name)
		choose(work, &view, name, value);
	return matter_ledger(work, &view, &page->rows, NULL);
}

static enum outcome keep_signed_in(struct work *work, const struct request *request,
                                   struct response *response)
{
	const char *csrf, *renewed = NULL;
	if (!request->cookie || !*request->cookie)
		return OK;
	TRY(session_resume(work, request->cookie, &csrf, &renewed));
	if (renewed)
		response->set_cookie = session_cookie(work->arena, request, renewed, session_seconds(work));
	return OK;
}

/* Those who see no matters begin where they work. */
static enum outcome elsewhere(struct work *work, struct response *response)
{
	if (work->actor.role == ROLE_NEWCOMER)
		return see_other(response, "/password");
	if (role_may(work->actor.role, PERMIT_READ_JOURNAL))
		return see_other(response, "/journal");
	return see_other(response, "/users");
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	static const struct field FIELDS[] = {
		FIELD_STRUCT_OF(struct workbench_page, due, LEDGER_PAGE_FIELDS),
		FIELD_STRUCT_OF(struct workbench_page, mine, LEDGER_PAGE_FIELDS),
		{ 0 },
	};
	struct workbench_page page = { .due.next = "", .mine.next = "" };
	TRY(keep_signed_in(work, request, response));
	if (!role_may(work->actor.role, PERMIT_READ_MATTERS))
		return elsewhere(work, response);
	TRY(add_cards(work, &page));
	TRY(add_inbox(work, &page));
	TRY(add_due(work, &page));
	TRY(add_tasks(work, &page));
	TRY(add_disputes(work, &page));
	TRY(add_outreach(work, &page));
	TRY(add_days(work, &page));
	TRY(list(work, &page.due, NULL, NULL));
	TRY(list(work, &page.mine, "handler_id",
	         arena_format(work->arena, "%lld", (long long)work->actor.user_id)));
	page.may_register = role_may(work->actor.role, PERMIT_REGISTER);
	return answer(response, request, tr(work, "Workbench"), workbench_template, FIELDS, &page);
}

static const struct field LIMITS_FIELDS[] = {
	FIELD_LIST_OF(struct limits_page, units, CLOCK_LOAD_FIELDS),
	{ 0 },
};

static enum outcome show_limits(struct work *work, const struct request *request,
                                struct response *response)
{
	struct limits_page page = { 0 };
	TRY(clock_loads(work, &page.units));
	return answer(response, request, tr(work, "Limits by unit"), limits_template, LIMITS_FIELDS,
	              &page);
}

const struct route workbench_routes[] = {
	{ GET, "/", PERMIT_ANYONE, show, "The workbench: what is mine and what is due", ROUTE_SLOW },
	{ GET, "/limits", PERMIT_READ_MATTERS, show_limits, "Limits that run, by unit", ROUTE_SLOW, NULL,
	  LIMITS_FIELDS },
	{ 0 },
};
