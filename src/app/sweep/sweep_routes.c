/* sweep_routes.c: the overview of a sweep, and the page on which a village sends its return. */
#include <string.h>

#include "app/access.h"
#include "app/person/secret.h"
#include "app/sweep/sweep.h"
#include "app/sweep/sweep_pages.h"
#include "base/clock.h"
#include "http/http.h"

static const char *tone_of(int64_t state)
{
	static const char *const TONES[] = {
		[RETURN_AWAITED] = "grey", [RETURN_SENT] = "green",  [RETURN_ZERO] = "green",
		[RETURN_LATE] = "yellow",  [RETURN_MISSING] = "red",
	};
	return TONES[state];
}

/* What of it is not among the disputes yet, and that the office wrote it down. */
static const char *note_of(struct work *work, const struct sweep_cell *cell)
{
	const char *entered = cell->found > cell->entered
	                              ? trf(work, "%d entered", (int)cell->entered) : "";
	const char *office = cell->by_office ? tr(work, " (written down by the office)") : "";
	return arena_format(work->arena, "%s%s", entered, office);
}

static struct sweep_mark mark_of(struct work *work, const struct sweep_cell *cell)
{
	const char *words = tr(work, choice_of(RETURN_STATES, cell->state)->label);
	if (cell->found)
		words = arena_format(work->arena, "%s %d", words, (int)cell->found);
	return (struct sweep_mark){ words, tone_of(cell->state), cell->return_id, note_of(work, cell) };
}

/* A village's own page, or the office's form for what came on paper. */
static const char *send_address(struct work *work, int64_t id)
{
	if (!role_may(work->actor.role, PERMIT_KEEP_REGISTERS))
		return "";
	return arena_format(work->arena, work->actor.role == ROLE_LIAISON
	                                         ? "ledgers/sweeps/%lld/return"
	                                         : "ledgers/returns/new?parent=%lld", (long long)id);
}

static void fill(struct work *work, const struct sweep_grid *grid, struct sweep_page *page)
{
	*page = (struct sweep_page){
		.id = grid->sweep.id, .title = grid->sweep.title, .asked = grid->sweep.asked,
		.sent = grid->sent, .late = grid->late, .missing = grid->missing, .awaited = grid->awaited,
		.send = send_address(work, grid->sweep.id),
	};
	FOR_EACH(end, &grid->ends)
		LIST_ADD(work->arena, &page->columns)->end = day_string(work->arena, *end);
	FOR_EACH(village, &grid->villages) {
		struct sweep_line *line = LIST_ADD(work->arena, &page->lines);
		line->name = village->name;
		FOR_EACH(cell, &village->cells)
			*LIST_ADD(work->arena, &line->marks) = mark_of(work, cell);
	}
}

static enum outcome overview(struct work *work, const struct request *request,
                             struct response *response)
{
	static const struct field FIELDS[] = {
		FIELD(struct sweep_page, title), FIELD(struct sweep_page, sent),
		FIELD(struct sweep_page, late),  FIELD(struct sweep_page, missing),
		FIELD(struct sweep_page, awaited), { 0 },
	};
	struct sweep_grid grid;
	struct sweep_page page;
	if (strcmp(request->key, "sweeps") != 0)
		return fail(work, NOT_FOUND, "only sweeps have this");
	TRY(sweep_read_grid(work, request->id, &grid));
	fill(work, &grid, &page);
	return answer(response, request, tr(work, "Who has sent what"), sweep_template, FIELDS, &page);
}

static const struct field TURN_FIELDS[] = {
	FIELD(struct turn_page, title),     FIELD(struct turn_page, begins),
	FIELD(struct turn_page, ends),      FIELD(struct turn_page, due),
	FIELD(struct turn_page, return_id), FIELD(struct turn_page, missing),
	FIELD(struct turn_page, entered),   { 0 },
};

/* What a village types on its own page; the rest is known. */
static const struct field TYPED_FIELDS[] = {
	FIELD_AS(struct village_return, zero, FIELD_FLAG, .label = "Zero return: nothing was found"),
	FIELD(struct village_return, found, .label = "Disputes found", .limit = 10000),
	FIELD(struct village_return, resolved, .label = "Of them resolved", .limit = 10000),
	FIELD_AS(struct village_return, text, FIELD_LINES, .label = "What was found", .limit = 4000),
	{ 0 },
};

static const char *turn_address(struct work *work, int64_t id, int64_t end)
{
	return arena_format(work->arena, "ledgers/sweeps/%lld/return?end=%s", (long long)id,
	                    day_string(work->arena, end));
}

/* Cycles of the sweep that are still to be answered. */
static enum outcome add_others(struct work *work, const struct sweep_turn *turn,
                               struct turn_page *page)
{
	struct sweep_grid grid;
	TRY(sweep_read_grid(work, turn->sweep.id, &grid));
	for (size_t each = 0; each < grid.ends.count; each++) {
		int64_t end = grid.ends.items[each], state = grid.villages.items[0].cells.items[each].state;
		if (end == turn->end || (state != RETURN_AWAITED && state != RETURN_MISSING))
			continue;
		*LIST_ADD(work->arena, &page->others) = (struct turn_other){
			trf(work, "until %s: %s", day_string(work->arena, end),
			    tr(work, choice_of(RETURN_STATES, state)->label)),
			turn_address(work, turn->sweep.id, end), tone_of(state),
		};
	}
	return OK;
}

static void fill_turn(struct work *work, const struct sweep_turn *turn, struct turn_page *page)
{
	const struct sweep_cell *cell = &turn->cell;
	*page = (struct turn_page){
		.id = turn->sweep.id, .title = turn->sweep.title, .asked = turn->sweep.asked,
		.begins = day_string(work->arena, turn->begins), .ends = day_string(work->arena, turn->end),
		.due = day_string(work->arena, turn->due),
		.state = tr(work, choice_of(RETURN_STATES, cell->state)->label), .tone = tone_of(cell->state),
		.return_id = cell->return_id, .sent = day_string(work->arena, turn->sent.sent_day),
		.says = turn->sent.zero ? tr(work, "Zero return") : trf(work, "%d found", (int)cell->found),
		.missing = cell->found > cell->entered ? cell->found - cell->entered : 0,
		.entered = cell->entered, .by_office = cell->by_office,
	};
}

static enum outcome read_turn(struct work *work, const struct request *request,
                              struct sweep_turn *out)
{
	int64_t end = 0;
	if (strcmp(request->key, "sweeps") != 0)
		return fail(work, NOT_FOUND, "only sweeps have this");
	TRY(request_day(work, request, "end", &end));
	return sweep_read_turn(work, request->id, end, out);
}

static enum outcome show_turn(struct work *work, const struct request *request,
                              struct response *response, int again)
{
	struct sweep_turn turn;
	struct turn_page page;
	struct fault kept = work->fault;
	TRY(read_turn(work, request, &turn));
	fill_turn(work, &turn, &page);
	TRY(add_others(work, &turn, &page));
	work->fault = kept;
	page.form = request_form(work, request, TYPED_FIELDS, NULL);
	if (!page.form.once || !*page.form.once)
		page.form.once = secret_token(work->arena);
	const char *title = tr(work, "Return");
	return again ? answer_again(response, request, title, turn_template, TURN_FIELDS, &page)
	             : answer(response, request, title, turn_template, TURN_FIELDS, &page);
}

static enum outcome ask_turn(struct work *work, const struct request *request,
                             struct response *response)
{
	return show_turn(work, request, response, 0);
}

static enum outcome send_turn(struct work *work, const struct request *request,
                              struct response *response)
{
	struct sweep_turn turn;
	struct village_return row = { .text = "" };
	TRY(read_turn(work, request, &turn));
	enum outcome outcome = request_read(work, request, TYPED_FIELDS, &row);
	row.parent_id = turn.sweep.id;
	row.for_day = turn.end;
	if (outcome == OK)
		outcome = register_add(work, register_named("returns"), &row);
	if (outcome == OK)
		return see_other(response, "/%s", turn_address(work, turn.sweep.id, turn.end));
	return outcome != INVALID || request->wants_json ? outcome
	                                                 : show_turn(work, request, response, 1);
}

const struct route sweep_routes[] = {
	{ GET, "/ledgers/{key}/{id}/overview", PERMIT_READ_REGISTERS, overview,
	  "Which villages have sent their returns of a sweep, and which not", ROUTE_SLOW },
	{ GET, "/ledgers/{key}/{id}/return", PERMIT_KEEP_REGISTERS, ask_turn,
	  "A village's return of one cycle of a sweep", ROUTE_SLOW, NULL, TURN_FIELDS },
	{ POST, "/ledgers/{key}/{id}/return", PERMIT_KEEP_REGISTERS, send_turn,
	  "Send in a village's return", ROUTE_SLOW, TYPED_FIELDS },
	{ 0 },
};
