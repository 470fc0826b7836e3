/* matter_search.c: from the index's candidates to rows with their words marked. */
#include "app/matter/matter_search.h"

#include <stdlib.h>
#include <string.h>

#include "app/matter/search_words.h"
#include "app/search/search.h"

enum { AT_ONCE = 100, EXCERPT = 60 };

/* One search under way. */
struct looking {
	const struct search_view *view;
	struct search_words words;
	int filtered;      /* the index alone does not know what belongs to it */
	int64_t looked;
	int64_t last;      /* the last candidate looked at */
	int64_t shown;     /* the last in the rows */
	int ended;         /* there are no more candidates */
	int64_t most;      /* rows to take */
};

static int is_filtered(const struct search_view *view, const struct search_words *words)
{
	FOR_EACH(choice, &view->ledger.choices)
		if (*choice->value)
			return 1;
	return words->exact.count > 0;
}

static enum outcome find_row(struct work *work, const struct search_view *view, int64_t id,
                             ledger_rows *out)
{
	struct ledger_view one = { .order = "", .limit = 1 };
	FOR_EACH(choice, &view->ledger.choices)
		*LIST_ADD(work->arena, &one.choices) = *choice;
	*LIST_ADD(work->arena, &one.choices) =
		(struct ledger_choice){ "id", arena_format(work->arena, "%lld", (long long)id) };
	return matter_ledger(work, &one, out, NULL);
}

/* The contact that says most of the words speaks for the matter. */
static const struct contact *speaker(const struct search_words *words, const contact_list *contacts)
{
	const struct contact *best = contacts->items;
	int64_t most = -1;
	FOR_EACH(contact, contacts) {
		int64_t count = text_count(contact->title, words->plain) +
		                text_count(contact->content, words->plain);
		if (count > most) {
			best = contact;
			most = count;
		}
	}
	return best;
}

static void add_row(struct work *work, const struct looking *looking, const struct ledger_row *matter,
                    const contact_list *contacts, struct search_answer *out)
{
	const char *words = looking->words.plain;
	const struct contact *contact = speaker(&looking->words, contacts);
	struct search_row *row = LIST_ADD(work->arena, &out->rows);
	row->matter = *matter;
	row->weight = looking->view->by_weight ? search_words_weigh(&looking->words, contacts) : 0;
	row->contact_id = contact ? contact->id : 0;
	row->excerpt = contact ? text_excerpt(work->arena, contact->content, words, EXCERPT) : "";
	text_mark(work->arena, matter->title, words, &row->title_marked);
	text_mark(work->arena, row->excerpt, words, &row->excerpt_marked);
}

/* Counts the candidate when it belongs to the answer, and shows it while there is room. */
static enum outcome look_at(struct work *work, struct looking *looking, int64_t id,
                            struct search_answer *out)
{
	ledger_rows rows = { 0 };
	contact_list contacts = { 0 };
	int room = (int64_t)out->rows.count < looking->most;
	looking->last = id;
	looking->looked++;
	TRY(find_row(work, looking->view, id, &rows));
	if (!rows.count)
		return OK;
	if (room || looking->words.exact.count)
		TRY(contacts_of_matter(work, id, &contacts));
	if (!search_words_stand_in(work, &looking->words, &contacts))
		return OK;
	out->count++;
	if (room) {
		add_row(work, looking, &rows.items[0], &contacts, out);
		looking->shown = id;
	}
	return OK;
}

static int is_enough(const struct looking *looking, const struct search_answer *out)
{
	int full = (int64_t)out->rows.count == looking->most;
	return looking->looked >= SEARCH_LOOKS_AT ||
	       (full && (!looking->filtered || looking->view->before));
}

static enum outcome look_through(struct work *work, struct looking *looking,
                                 struct search_answer *out)
{
	looking->last = looking->view->before;
	while (!looking->ended && !is_enough(looking, out)) {
		id_list ids = { 0 };
		TRY(search_matters(work, looking->words.plain, looking->view->unit_id, looking->last, AT_ONCE,
		                   &ids));
		looking->ended = ids.count < AT_ONCE;
		FOR_EACH(id, &ids) {
			if (is_enough(looking, out)) {
				looking->ended = 0;
				return OK;
			}
			TRY(look_at(work, looking, *id, out));
		}
	}
	return OK;
}

static int by_weight(const void *left, const void *right)
{
	const struct search_row *one = left, *other = right;
	if (one->weight != other->weight)
		return one->weight < other->weight ? 1 : -1;
	return one->matter.id < other->matter.id ? 1 : -1;
}

static void rank(const struct search_view *view, struct search_answer *out)
{
	if (out->rows.count)
		qsort(out->rows.items, out->rows.count, sizeof *out->rows.items, by_weight);
	if ((int64_t)out->rows.count > view->limit)
		out->rows.count = (size_t)view->limit;
	out->next = 0;
}

/* Rows that did not fit begin the next page; else whatever was not looked at. */
static int64_t next_of(const struct looking *looking, const struct search_answer *out)
{
	if ((int64_t)out->rows.count == looking->most && looking->last != looking->shown)
		return looking->shown;
	return looking->ended ? 0 : looking->last;
}

enum outcome matter_search(struct work *work, const struct search_view *view,
                           struct search_answer *out)
{
	struct looking looking = { .view = view, .most = view->by_weight ? SEARCH_RANKS : view->limit };
	*out = (struct search_answer){ 0 };
	search_words_read(work, view->words, &looking.words);
	looking.filtered = is_filtered(view, &looking.words);
	TRY(look_through(work, &looking, out));
	out->next = next_of(&looking, out);
	out->at_least = looking.filtered && !looking.ended;
	if (!looking.filtered)
		TRY(search_count(work, looking.words.plain, view->unit_id, &out->count));
	else if (view->before)
		out->count = NOT_COUNTED;
	if (view->by_weight)
		rank(view, out);
	return OK;
}
