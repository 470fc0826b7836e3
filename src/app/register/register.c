/* register.c: keeping a plain ledger: rows added, changed, found; every act in the journal. */
#include "app/register/register.h"

#include <string.h>

#include "app/journal/journal.h"
#include "app/register/register_store.h"
#include "base/clock.h"
#include "db/transaction.h"

const struct register_kind *register_named(const char *noun)
{
	for (const struct register_kind *each = REGISTERS; each->noun; each++)
		if (strcmp(each->noun, noun) == 0)
			return each;
	return NULL;
}

/* Defaults that people leave out: one batch, a dispute found in a sweep. */
static void fill(const struct register_kind *kind, void *row)
{
	static const struct {
		const char *field;
		int64_t value;
	} DEFAULTS[] = { { "batches", 1 }, { "origin", DISPUTE_NEW } };
	for (size_t each = 0; each < sizeof DEFAULTS / sizeof *DEFAULTS; each++) {
		const struct field *field = field_find(kind->fields, DEFAULTS[each].field);
		if (field && !field_integer(field, row))
			field_set_integer(field, row, DEFAULTS[each].value);
	}
}

enum outcome register_check(struct work *work, const struct register_kind *kind, void *row)
{
	int64_t start = field_integer(field_find(kind->fields, kind->day), row);
	fill(kind, row);
	if (start > day_of_moment(work->now))
		fail_field(work, kind->day, "the date lies in the future; type %s or earlier",
		           day_string(work->arena, day_of_moment(work->now)));
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++) {
		int64_t day = each->type == FIELD_DAY ? field_integer(each, row) : 0;
		if (day && day < start)
			fail_field(work, each->name, "this date lies before %s",
			           day_string(work->arena, start));
	}
	return work->fault.fields.count ? INVALID : OK;
}

static const char *title_of(const struct register_kind *kind, const void *row)
{
	return field_text(field_find(kind->fields, kind->title), row);
}

enum outcome register_add(struct work *work, const struct register_kind *kind, void *row)
{
	TRANSACTION(transaction);
	TRY(register_check(work, kind, row));
	((int64_t *)row)[1] = work->actor.unit_id;
	TRY(transaction_begin(work, &transaction));
	TRY(register_store_insert(work, kind, row));
	TRY(journal_append(work, "register.add", 0, title_of(kind, row),
	                   journal_details(work, "ledger", kind->noun, NULL)));
	return transaction_commit(&transaction);
}

enum outcome register_change(struct work *work, const struct register_kind *kind, void *row)
{
	TRANSACTION(transaction);
	TRY(register_check(work, kind, row));
	TRY(transaction_begin(work, &transaction));
	TRY(register_store_update(work, kind, row));
	TRY(journal_append(work, "register.change", 0, title_of(kind, row),
	                   journal_details(work, "ledger", kind->noun, NULL)));
	return transaction_commit(&transaction);
}

enum outcome register_find(struct work *work, const struct register_kind *kind, int64_t id,
                           void *out)
{
	enum outcome found = register_store_find(work, kind, id, out);
	return found == NOT_FOUND ? fail(work, NOT_FOUND, "there is no such row here") : found;
}

enum outcome register_list(struct work *work, const struct register_kind *kind, int64_t from,
                           int64_t to, int64_t limit, struct list *out)
{
	return register_store_list(work, kind, from, to ? to : INT64_MAX, limit, out);
}

enum outcome register_imported(struct work *work, const struct register_kind *kind,
                               const char *hash, int64_t *out)
{
	return register_store_imported(work, kind, hash, out);
}
