/* register.c: keeping a plain ledger: rows added, changed, struck out, found; every act in the
 * journal. */
#include "app/register/register.h"

#include <string.h>

#include "app/journal/journal.h"
#include "app/matter/matter.h"
#include "app/register/register_people.h"
#include "app/register/register_store.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "db/transaction.h"

/* What people leave out: no words, one batch, a dispute found in a sweep. */
static void fill(const struct register_kind *kind, void *row)
{
	static const struct {
		const char *field;
		int64_t value;
	} DEFAULTS[] = { { "batches", 1 }, { "matters", 1 },  { "persons", 1 }, { "visits", 1 },
		             { "copies", 1 },  { "origin", DISPUTE_NEW } };
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++)
		if (field_is_text(each) && !*field_text(each, row))
			field_set_text(each, row, "");
	for (size_t each = 0; each < sizeof DEFAULTS / sizeof *DEFAULTS; each++) {
		const struct field *field = field_find(kind->fields, DEFAULTS[each].field);
		if (field && !field_integer(field, row))
			field_set_integer(field, row, DEFAULTS[each].value);
	}
}

/* A date to keep may lie ahead; what was done cannot. */
static void check_days(struct work *work, const struct register_kind *kind, const void *row)
{
	int64_t start = register_day(kind, row), today = day_of_moment(work->now);
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++) {
		int64_t day = each->type == FIELD_DAY ? field_integer(each, row) : 0;
		int ahead = each->ahead || (kind->due && strcmp(each->name, kind->due) == 0);
		if (day > today && !ahead)
			fail_field(work, each->name, "the date lies in the future; type %s or earlier",
			           day_string(work->arena, today));
		else if (day && day < start && !each->behind)
			fail_field(work, each->name, "this date lies before %s",
			           day_string(work->arena, start));
	}
}

/* The faults of the fields before it stay said. */
static enum outcome check_matter(struct work *work, const struct register_kind *kind, const void *row)
{
	const char *number = field_text(field_find(kind->fields, "matter"), row);
	struct fault kept = work->fault;
	struct matter matter;
	enum outcome found = *number ? matter_numbered(work, number, &matter) : OK;
	if (found != OK && found != NOT_FOUND)
		return found;
	work->fault = kept;
	if (found == NOT_FOUND)
		fail_field(work, "matter", "there is no matter with the number %s here", number);
	return OK;
}

/* A village writes down what is its own. */
static enum outcome check_village(struct work *work, const struct register_kind *kind, void *row)
{
	const struct field *village = field_find(kind->fields, "village");
	struct unit unit;
	if (!village || !field_is_text(village) || !work->actor.unit_id)
		return OK;
	TRY(unit_find(work, work->actor.unit_id, &unit));
	if (unit.kind != UNIT_VILLAGE)
		return OK;
	if (*field_text(village, row) && strcmp(field_text(village, row), unit.name) != 0)
		return fail_field(work, "village", "a village writes down what is its own: %s", unit.name);
	field_set_text(village, row, unit.name);
	return OK;
}

enum outcome register_check(struct work *work, const struct register_kind *kind, void *row)
{
	fill(kind, row);
	TRY(check_village(work, kind, row));
	check_days(work, kind, row);
	if (kind->check)
		TRY(kind->check(work, row));
	TRY(check_matter(work, kind, row));
	return work->fault.fields.count ? INVALID : OK;
}

const char *register_title(const struct register_kind *kind, const void *row)
{
	return field_text(field_find(kind->fields, kind->title), row);
}

int64_t register_day(const struct register_kind *kind, const void *row)
{
	return field_integer(field_find(kind->fields, kind->day), row);
}

const struct field *register_end_of(const struct register_kind *kind)
{
	const char *name = kind->ended ? kind->ended : kind->done;
	return name ? field_find(kind->fields, name) : NULL;
}

const struct field *register_choice_at(const struct register_kind *kind, int at)
{
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++)
		if (each->type == FIELD_CHOICE && at-- == 0)
			return each;
	return NULL;
}

static enum outcome note(struct work *work, const struct register_kind *kind, const char *act,
                         const void *row, const char *reason)
{
	const char *details = reason ? journal_details(work, "ledger", kind->noun, "reason", reason, NULL)
	                             : journal_details(work, "ledger", kind->noun, NULL);
	return journal_append(work, act, 0, register_title(kind, row), details);
}

/* The actor's own, unless the ledger's check found another. */
static void place_in_unit(const struct work *work, void *row)
{
	int64_t *unit_id = (int64_t *)row + 1;
	if (!*unit_id)
		*unit_id = work->actor.unit_id;
}

enum outcome register_add(struct work *work, const struct register_kind *kind, void *row)
{
	TRANSACTION(transaction);
	TRY(permit(work, kind->keeps));
	TRY(register_check(work, kind, row));
	place_in_unit(work, row);
	TRY(transaction_begin(work, &transaction));
	TRY(register_store_insert(work, kind, row));
	TRY(note(work, kind, "register.add", row, NULL));
	return transaction_commit(&transaction);
}

enum outcome register_add_all(struct work *work, const struct register_kind *kind, struct list *rows,
                              const char *about)
{
	TRANSACTION(transaction);
	TRY(permit(work, kind->keeps));
	TRY(transaction_begin(work, &transaction));
	for (size_t each = 0; each < rows->count; each++) {
		void *row = (char *)rows->items + each * kind->size;
		TRY(register_check(work, kind, row));
		place_in_unit(work, row);
		TRY(register_store_insert(work, kind, row));
	}
	const char *count = arena_format(work->arena, "%d", (int)rows->count);
	TRY(journal_append(work, "register.add", 0, about,
	                   journal_details(work, "ledger", kind->noun, "rows", count, NULL)));
	return transaction_commit(&transaction);
}

const char *register_mark(struct arena *arena, const struct register_kind *kind, const void *row)
{
	uint64_t mark = 0xcbf29ce484222325u; /* FNV-1a: a mark against mistakes, not against forgers */
	for (const struct field *each = kind->fields; each->type != FIELD_END; each++) {
		const char *text = field_is_text(each)
		                           ? field_text(each, row)
		                           : arena_format(arena, "%lld", (long long)field_integer(each, row));
		for (; *text; text++)
			mark = (mark ^ (unsigned char)*text) * 0x100000001b3u;
		mark = (mark ^ 0xff) * 0x100000001b3u;
	}
	return arena_format(arena, "%016llx", (unsigned long long)mark);
}

enum outcome register_open(struct work *work, const struct register_kind *kind, int64_t id,
                           const char *seen, void *now)
{
	TRY(permit(work, kind->keeps));
	TRY(register_find(work, kind, id, now));
	int within;
	TRY(unit_within(work, ((int64_t *)now)[1], &within));
	if (!within)
		return fail(work, DENIED, "only the office that wrote this row changes it");
	const char *struck = field_text(field_find(kind->fields, "struck"), now);
	if (*struck)
		return fail(work, CONFLICT, "this row is struck out (%s); add a new one", struck);
	if (*seen && strcmp(seen, register_mark(work->arena, kind, now)))
		return fail(work, CONFLICT, "someone changed this row meanwhile; look at it as it is now, "
		            "then type your change again");
	return OK;
}

enum outcome register_change(struct work *work, const struct register_kind *kind, void *row,
                             const char *seen)
{
	TRANSACTION(transaction);
	TRY(permit(work, kind->keeps));
	TRY(register_check(work, kind, row));
	TRY(transaction_begin(work, &transaction));
	TRY(register_open(work, kind, *(int64_t *)row, seen, arena_alloc(work->arena, kind->size)));
	TRY(register_store_update(work, kind, row));
	TRY(note(work, kind, "register.change", row, NULL));
	return transaction_commit(&transaction);
}

enum outcome register_name_matter(struct work *work, const struct register_kind *kind, void *row,
                                  const char *number)
{
	TRANSACTION(transaction);
	TRY(permit(work, kind->keeps));
	TRY(transaction_begin(work, &transaction));
	field_set_text(field_find(kind->fields, "matter"), row, number);
	TRY(register_store_update(work, kind, row));
	TRY(note(work, kind, "register.change", row, NULL));
	return transaction_commit(&transaction);
}

enum outcome register_strike(struct work *work, const struct register_kind *kind, int64_t id,
                             const char *reason)
{
	TRANSACTION(transaction);
	void *row = arena_alloc(work->arena, kind->size);
	TRY(permit(work, kind->keeps));
	if (!*reason)
		return fail_field(work, "reason", "say why the row is struck out");
	TRY(transaction_begin(work, &transaction));
	TRY(register_open(work, kind, id, "", row));
	field_set_text(field_find(kind->fields, "struck"), row, reason);
	TRY(register_store_update(work, kind, row));
	TRY(note(work, kind, "register.strike", row, reason));
	return transaction_commit(&transaction);
}

enum outcome register_find(struct work *work, const struct register_kind *kind, int64_t id,
                           void *out)
{
	TRY(permit(work, kind->reads));
	enum outcome found = register_store_find(work, kind, id, out);
	return found == NOT_FOUND ? fail(work, NOT_FOUND, "there is no such row here") : found;
}

enum outcome register_list(struct work *work, const struct register_kind *kind,
                           const struct register_view *view, struct list *out)
{
	TRY(permit(work, kind->reads));
	return register_store_list(work, kind, view, out);
}

enum outcome register_imported(struct work *work, const struct register_kind *kind,
                               const char *hash, int64_t *out)
{
	return register_store_imported(work, kind, hash, out);
}

/* Only of the ledgers that the actor may read. */
static void name_entries(struct work *work, register_entries *entries, register_entries *out)
{
	FOR_EACH(entry, entries) {
		const struct register_kind *kind = &REGISTERS[entry->kind];
		if (!role_may(work->actor.role, kind->reads))
			continue;
		entry->noun = kind->noun;
		entry->label = kind->one;
		*LIST_ADD(work->arena, out) = *entry;
	}
}

enum outcome register_of_matter(struct work *work, const char *number, register_entries *out)
{
	register_entries entries = { 0 };
	TRY(register_store_of_matter(work, number, &entries));
	name_entries(work, &entries, out);
	return OK;
}

enum outcome register_due(struct work *work, int64_t from, int64_t to, int64_t limit,
                          register_entries *out)
{
	register_entries entries = { 0 };
	TRY(register_store_due(work, from, to, limit, &entries));
	name_entries(work, &entries, out);
	return OK;
}

enum outcome register_planned(struct work *work, int64_t from, int64_t to, int64_t limit,
                              register_entries *out)
{
	register_entries entries = { 0 };
	TRY(register_store_planned(work, from, to, limit, &entries));
	name_entries(work, &entries, out);
	return OK;
}

int register_is_ahead(const struct work *work, const struct register_kind *kind, const void *row)
{
	return kind->planned && register_day(kind, row) > day_of_moment(work->now);
}
