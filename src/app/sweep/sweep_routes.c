/* sweep_routes.c: the overview of a sweep. */
#include <string.h>

#include "app/access.h"
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

static struct sweep_mark mark_of(struct work *work, const struct sweep_cell *cell)
{
	const char *words = tr(work, choice_of(RETURN_STATES, cell->state)->label);
	if (cell->found)
		words = arena_format(work->arena, "%s %d", words, (int)cell->found);
	return (struct sweep_mark){ words, tone_of(cell->state), cell->return_id };
}

static void fill(struct work *work, const struct sweep_grid *grid, struct sweep_page *page)
{
	*page = (struct sweep_page){
		.id = grid->sweep.id, .title = grid->sweep.title, .asked = grid->sweep.asked,
		.sent = grid->sent, .late = grid->late, .missing = grid->missing, .awaited = grid->awaited,
		.may_send = role_may(work->actor.role, PERMIT_KEEP_REGISTERS),
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

const struct route sweep_routes[] = {
	{ GET, "/ledgers/{key}/{id}/overview", PERMIT_READ_REGISTERS, overview,
	  "Which villages have sent their returns of a sweep, and which not", ROUTE_SLOW },
	{ 0 },
};
