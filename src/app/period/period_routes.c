/* period_routes.c: the page of a special period. */
#include <string.h>

#include "app/access.h"
#include "app/period/period_pages.h"
#include "base/clock.h"
#include "http/http.h"

static const struct field CALL_FIELDS[] = {
	FIELD(struct period_call, text), FIELD(struct period_call, phone), { 0 },
};
static const struct field ROSTER_LINE_FIELDS[] = {
	FIELD(struct period_roster_line, id),       FIELD(struct period_roster_line, title),
	FIELD(struct period_roster_line, findings), { 0 },
};
static const struct field SWEEP_LINE_FIELDS[] = {
	FIELD(struct period_sweep_line, id),      FIELD(struct period_sweep_line, title),
	FIELD(struct period_sweep_line, due),     FIELD(struct period_sweep_line, sent),
	FIELD(struct period_sweep_line, late),    FIELD(struct period_sweep_line, missing),
	FIELD(struct period_sweep_line, awaited), { 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD(struct period_page, title),
	FIELD(struct period_page, begins),
	FIELD(struct period_page, until),
	FIELD_LIST_OF(struct period_page, calls, CALL_FIELDS),
	FIELD_LIST_OF(struct period_page, rosters, ROSTER_LINE_FIELDS),
	FIELD_LIST_OF(struct period_page, sweeps, SWEEP_LINE_FIELDS),
	{ 0 },
};

static const char *part_of(struct work *work, int64_t part)
{
	const struct choice *choice = choice_of(SHIFT_PARTS, part);
	return choice ? tr(work, choice->label) : "";
}

static const char *first_of(struct work *work, const roster_findings *findings)
{
	if (!findings->count)
		return "";
	const struct roster_finding *it = &findings->items[0];
	const char *day = day_string(work->arena, it->day);
	const char *words = *it->name ? trf(work, "%s: %s has a duty in “%s” too", day, it->name, it->title)
	                              : trf(work, "%s %s: nobody serves", day, part_of(work, it->part));
	return findings->count == 1 ? words
	                            : trf(work, "%s; %d more", words, (int)findings->count - 1);
}

static void fill_duty(struct work *work, const struct period_board *board, struct period_page *page)
{
	FOR_EACH(it, &board->rosters)
		*LIST_ADD(work->arena, &page->rosters) = (struct period_roster_line){
			it->id, it->title, (int64_t)it->findings.count, first_of(work, &it->findings)
		};
	FOR_EACH(it, &board->today)
		*LIST_ADD(work->arena, &page->serving) =
			(struct period_shift_line){ serving_words(work, it), it->title };
	FOR_EACH(it, &board->handovers)
		*LIST_ADD(work->arena, &page->handovers) = (struct period_handover_line){
			it->row.id, day_string(work->arena, it->row.day), part_of(work, it->row.part),
			it->row.gives, it->row.takes, it->row.open, it->planned
		};
}

static void fill(struct work *work, const struct period_board *board, struct period_page *page)
{
	const struct special_period *period = &board->period;
	*page = (struct period_page){
		.id = period->id, .title = period->title, .head = period->head, .plan = period->plan,
		.begins = day_string(work->arena, period->from_day),
		.until = day_string(work->arena, period->until_day), .calls = board->calls,
		.may_hand_over = role_may(work->actor.role, PERMIT_KEEP_OFFICE),
	};
	fill_duty(work, board, page);
	FOR_EACH(grid, &board->sweeps)
		*LIST_ADD(work->arena, &page->sweeps) = (struct period_sweep_line){
			grid->sweep.id, grid->sweep.title, grid->sent + grid->missing + grid->awaited, grid->sent,
			grid->late, grid->missing, grid->awaited
		};
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct period_board board;
	struct period_page page;
	if (strcmp(request->key, "periods") != 0)
		return fail(work, NOT_FOUND, "only special periods have this");
	TRY(period_read(work, request->id, &board));
	fill(work, &board, &page);
	return answer(response, request, tr(work, "Special period at a look"), period_template,
	              PAGE_FIELDS, &page);
}

const struct route period_routes[] = {
	{ GET, "/ledgers/{key}/{id}/board", PERMIT_READ_REGISTERS, show,
	  "A special period: who is called, who guards, who has reported", ROUTE_SLOW, NULL, PAGE_FIELDS },
	{ 0 },
};
