/* check_mark.c: a text in lines and pieces, so that each finding is marked where it stands. */
#include <string.h>

#include "app/check/check_pages.h"

struct marking {
	struct work *work;
	const char *text;
	struct check_page *page;
};

/* The shortest finding that covers the byte at AT; NULL none. */
static const struct finding *covering(const struct marking *marking, int64_t at)
{
	const struct finding *best = NULL;
	FOR_EACH(finding, &marking->page->found)
		if (finding->start <= at && at < finding->end &&
		    (!best || finding->end - finding->start < best->end - best->start))
			best = finding;
	return best;
}

/* Where the piece that begins at AT ends: where a finding begins or ends, or the line does. */
static int64_t piece_end(const struct marking *marking, int64_t at, int64_t line_end)
{
	int64_t end = line_end;
	FOR_EACH(finding, &marking->page->found) {
		if (finding->start > at && finding->start < end)
			end = finding->start;
		if (finding->end > at && finding->end < end)
			end = finding->end;
	}
	return end;
}

static void add_piece(struct marking *marking, struct check_line *line, int64_t from, int64_t to)
{
	struct arena *arena = marking->work->arena;
	const struct finding *finding = covering(marking, from);
	int64_t number = 0;
	struct check_piece *piece = LIST_ADD(arena, &line->pieces);
	piece->text = arena_copy(arena, marking->text + from, (size_t)(to - from));
	piece->mark = finding ? choice_of(SURES, finding->sure)->code : "";
	FOR_EACH(each, &marking->page->found) {
		number++;
		if (each->end == to)
			LIST_ADD(arena, &piece->ends)->number = number;
	}
}

static void add_notes(struct marking *marking, struct check_line *line, int64_t from, int64_t to)
{
	struct work *work = marking->work;
	int64_t number = 0;
	FOR_EACH(finding, &marking->page->found) {
		const struct choice *sure = choice_of(SURES, finding->sure);
		number++;
		if (finding->end > from && finding->end <= to)
			*LIST_ADD(work->arena, &line->notes) = (struct check_note){
				.number = number, .mark = sure->code, .sure = tr(work, sure->label),
				.kind = tr(work, choice_of(FINDING_KINDS, finding->kind)->label),
				.claim = finding->claim, .computed = finding->computed,
			};
	}
}

void check_mark(struct work *work, const char *text, struct check_page *page)
{
	struct marking marking = { work, text, page };
	int64_t number = 0;
	for (const char *at = text; *at;) {
		size_t length = strcspn(at, "\n");
		int64_t from = at - text, to = from + (int64_t)length;
		number++;
		at += length + (at[length] == '\n');
		if (strspn(text + from, " \t\r") >= length)
			continue;
		struct check_line *line = LIST_ADD(work->arena, &page->lines);
		line->number = number;
		for (int64_t piece = from, end; piece < to; piece = end) {
			end = piece_end(&marking, piece, to);
			add_piece(&marking, line, piece, end);
		}
		add_notes(&marking, line, from, to);
	}
}
