/* index.c: keeps the index behind the journal. */
#include "app/search/index.h"

#include <string.h>

#include "app/search/search.h"
#include "app/search/search_store.h"
#include "base/buffer.h"
#include "db/transaction.h"
#include "text/text.h"

enum { ENTRIES = 512, MATTERS = 256, NEVER = -1 };

const char *index_marks(struct arena *arena, int64_t unit_id, int confidential)
{
	const char *secret = confidential < 0 ? "" : confidential ? "密1" : "密0";
	return unit_id ? arena_format(arena, "单%lld %s", (long long)unit_id, secret) : secret;
}

/* The words, then a mark for each unit, then one for secrecy. */
static const char *terms_of(struct work *work, const struct search_source *source)
{
	struct buffer out = BUFFER(work->arena);
	buffer_text(&out, text_terms(work->arena, source->text));
	for (const char *unit = source->units; *unit;) {
		size_t length = strcspn(unit, " ");
		buffer_format(&out, " 单%.*s", (int)length, unit);
		unit += length + (unit[length] == ' ');
	}
	buffer_text(&out, source->confidential ? " 密1" : " 密0");
	return buffer_string(&out);
}

/* The terms under which the index knows the matter now; "" when it does not. */
static enum outcome old_terms(struct work *work, struct work *index, int64_t matter_id,
                              const char **out)
{
	struct search_source known, source;
	*out = "";
	enum outcome found = search_store_document(index, matter_id, &known);
	if (found != OK)
		return found == NOT_FOUND ? OK : found;
	TRY(search_store_source(work, matter_id, known.contact_id, &source));
	source.units = known.units;
	source.confidential = known.confidential;
	*out = terms_of(work, &source);
	return OK;
}

static enum outcome index_matter(struct work *work, struct work *index, int64_t matter_id)
{
	struct search_source source;
	const char *old;
	enum outcome found = search_store_source(work, matter_id, INT64_MAX, &source);
	if (found != OK)
		return found == NOT_FOUND ? OK : found;
	TRY(old_terms(work, index, matter_id, &old));
	const char *terms = terms_of(work, &source);
	return strcmp(old, terms) == 0 ? OK : search_store_write(index, &source, old, terms);
}

/* What the matters say and how far the index has come, in one transaction. */
static enum outcome index_all(struct work *work, struct work *index, const id_list *matters,
                              struct journal_place place)
{
	TRANSACTION(transaction);
	TRY(transaction_begin(index, &transaction));
	FOR_EACH(id, matters)
		TRY(index_matter(work, index, *id));
	TRY(search_store_advance(index, place));
	return transaction_commit(&transaction);
}

static enum outcome follow(struct work *work, struct work *index, int64_t last, int *more)
{
	struct journal_place upto;
	id_list touched = { 0 };
	TRY(journal_end(work, &upto));
	*more = upto.entry > last + ENTRIES;
	if (upto.entry <= last)
		return OK;
	if (*more)
		TRY(journal_place_of(work, last + ENTRIES, &upto));
	TRY(search_store_touched(work, last, upto.entry, &touched));
	return index_all(work, index, &touched, upto);
}

static const struct journal_place NOWHERE = { NEVER, "" };

static enum outcome clear(struct work *index)
{
	TRANSACTION(transaction);
	TRY(transaction_begin(index, &transaction));
	TRY(search_store_clear(index));
	TRY(search_store_advance(index, NOWHERE));
	return transaction_commit(&transaction);
}

/* How far an index that is made from nothing has come. */
struct making {
	int64_t newest;   /* the journal's last entry when it began: followed from there afterwards */
	char hash[65];    /* of that entry */
	int64_t after;    /* the last matter */
};

static enum outcome begin_making(struct work *work, struct work *index, struct making *making)
{
	struct journal_place newest;
	TRY(journal_end(work, &newest));
	making->newest = newest.entry;
	strncpy(making->hash, newest.hash, sizeof making->hash - 1);
	return clear(index);
}

/* Until the end it stands nowhere: a making that broke off begins again. */
static enum outcome make(struct work *work, struct work *index, struct making *making, int *more)
{
	id_list matters = { 0 };
	if (!making->after)
		TRY(begin_making(work, index, making));
	TRY(search_store_matters(work, making->after, MATTERS, &matters));
	*more = matters.count == MATTERS;
	making->after = matters.count ? matters.items[matters.count - 1] : making->after;
	struct journal_place end = { making->newest, making->hash };
	return index_all(work, index, &matters, *more ? NOWHERE : end);
}

/* An index that stands at an entry which the journal has not belongs to other records, which were
 * put back or restored over: it is made again. */
static enum outcome place_of(struct work *work, struct work *index, int64_t *out)
{
	struct journal_place place;
	int64_t known = 1;
	TRY(search_store_place(index, &place));
	if (place.entry > 0)
		TRY(journal_knows(work, &place, &known));
	*out = known ? place.entry : NEVER;
	return OK;
}

static enum outcome step(struct work *work, struct making *making, int *more)
{
	struct work index;
	int64_t last = NEVER;
	enum outcome outcome = search_store_enter(work, &index);
	if (outcome == OK)
		outcome = place_of(work, &index, &last);
	if (outcome == OK)
		outcome = last == NEVER ? make(work, &index, making, more)
		                        : follow(work, &index, last, more);
	return search_store_leave(work, &index, outcome);
}

/* In memory and with connections of its own, given back after every step. */
static enum outcome step_apart(struct work *work, struct making *making, int *more)
{
	struct work apart = *work;
	*more = 0;
	apart.arena = arena_new();
	apart.session = NULL;
	apart.outer = NULL;
	enum outcome outcome = step(&apart, making, more);
	if (outcome != OK)
		outcome = fail(work, outcome, "%s", apart.fault.message ? apart.fault.message : "");
	db_leave(&apart);
	arena_free(apart.arena);
	return outcome;
}

/* One that must be made from nothing is made to its end. */
enum outcome search_catch_up(struct work *work, int *more)
{
	struct making making = { 0 };
	do
		TRY(step_apart(work, &making, more));
	while (*more && making.after);
	return OK;
}

enum outcome search_catch_up_all(struct work *work)
{
	int more = 1;
	while (more)
		TRY(search_catch_up(work, &more));
	return OK;
}

enum outcome search_rebuild(struct work *work)
{
	struct work index;
	TRY(search_store_enter(work, &index));
	TRY(search_store_leave(work, &index, clear(&index)));
	return search_catch_up_all(work);
}

enum outcome search_lag(struct work *work, struct search_lag *out)
{
	struct work index;
	struct journal_place newest;
	int64_t last = NEVER;
	TRY(search_store_enter(work, &index));
	TRY(search_store_leave(work, &index, place_of(work, &index, &last)));
	TRY(journal_end(work, &newest));
	last = last == NEVER ? 0 : last;
	*out = (struct search_lag){ .entries = newest.entry - last };
	return out->entries ? search_store_age(work, last + 1, &out->seconds) : OK;
}
