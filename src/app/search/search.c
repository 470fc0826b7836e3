/* search.c: text to terms to matters. */
#include "app/search/search.h"

#include "app/access.h"
#include "app/search/search_store.h"
#include "text/text.h"

enum outcome search_add(struct work *work, int64_t contact_id, const char *text)
{
	return search_store_add(work, contact_id, text_terms(work->arena, text));
}

static enum outcome find(struct work *work, const char *words, int any, int64_t before,
                         int64_t limit, id_list *out)
{
	int confidential = role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL);
	const char *expression =
		search_store_expression(work, text_terms(work->arena, words), any);
	if (!*expression)
		return fail(work, INVALID, "type a word, a name, a number or a phone number");
	return search_store_find(work, expression, work->actor.unit_id, confidential,
	                         before ? before : INT64_MAX, limit, out);
}

enum outcome search_matters(struct work *work, const char *words, int64_t before, int64_t limit,
                            id_list *out)
{
	return find(work, words, 0, before, limit, out);
}

enum outcome search_matters_any(struct work *work, const char *words, int64_t limit, id_list *out)
{
	return find(work, words, 1, 0, limit, out);
}
