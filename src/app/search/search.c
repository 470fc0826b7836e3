/* search.c: asks the index: what the actor may see, and no more. */
#include "app/search/search.h"

#include "app/access.h"
#include "app/search/index.h"
#include "app/search/search_store.h"
#include "app/unit/unit.h"
#include "text/text.h"

/* One question to the index. */
struct question {
	struct work index;
	const char *expression;
	id_list hidden; /* reports about the actor, who may see other reports */
};

/* The root unit sees every matter: its mark would stand in all documents and slow each question.
 * What a unit below the actor's sees he sees too: its mark says enough. */
static const char *marks_of(struct work *work, int64_t unit_id, int confidential)
{
	struct unit unit;
	int is_root = unit_find(work, unit_id, &unit) == OK && !unit.parent_id;
	fault_clear(work);
	return index_marks(work->arena, is_root ? 0 : unit_id, confidential ? -1 : 0);
}

static enum outcome check_unit(struct work *work, int64_t unit_id)
{
	int within = 1;
	if (unit_id)
		TRY(unit_within(work, unit_id, &within));
	return within ? OK : fail_field(work, "unit_id", "choose your unit or one below it");
}

static enum outcome put(struct work *work, const char *words, int any, int64_t unit_id,
                        struct question *out)
{
	int confidential = role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL);
	const char *terms = text_terms(work->arena, words);
	*out = (struct question){ .expression = "" };
	if (!*terms)
		return fail(work, INVALID, "type a word, a name, a number or a phone number");
	TRY(check_unit(work, unit_id));
	if (confidential)
		TRY(search_store_hidden(work, &out->hidden));
	const char *marks = marks_of(work, unit_id ? unit_id : work->actor.unit_id, confidential);
	out->expression = search_store_expression(work, marks, terms, any);
	return search_store_enter(work, &out->index);
}

static int is_hidden(const struct question *question, int64_t matter_id)
{
	FOR_EACH(hidden, &question->hidden)
		if (*hidden == matter_id)
			return 1;
	return 0;
}

static enum outcome find(struct work *work, const char *words, int any, int64_t unit_id,
                         int64_t before, int64_t limit, id_list *out)
{
	struct question question;
	id_list found = { 0 };
	TRY(put(work, words, any, unit_id, &question));
	enum outcome outcome =
		search_store_find(&question.index, question.expression, before ? before : INT64_MAX,
	                      limit + (int64_t)question.hidden.count, &found);
	TRY(search_store_leave(work, &question.index, outcome));
	FOR_EACH(id, &found)
		if ((int64_t)out->count < limit && !is_hidden(&question, *id))
			*LIST_ADD(work->arena, out) = *id;
	return OK;
}

enum outcome search_matters(struct work *work, const char *words, int64_t unit_id, int64_t before,
                            int64_t limit, id_list *out)
{
	return find(work, words, 0, unit_id, before, limit, out);
}

enum outcome search_matters_any(struct work *work, const char *words, int64_t limit, id_list *out)
{
	return find(work, words, 1, 0, 0, limit, out);
}

static enum outcome count(struct question *question, int64_t *out)
{
	TRY(search_store_count(&question->index, question->expression, out));
	FOR_EACH(hidden, &question->hidden) {
		int64_t among;
		TRY(search_store_has(&question->index, question->expression, *hidden, &among));
		*out -= among;
	}
	return OK;
}

enum outcome search_count(struct work *work, const char *words, int64_t unit_id, int64_t *out)
{
	struct question question;
	TRY(put(work, words, 0, unit_id, &question));
	return search_store_leave(work, &question.index, count(&question, out));
}
