/* journal_verify.c: walks the chain link by link, then holds every row of every table against the
 * newest digest that the journal has of it. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "app/journal/journal.h"
#include "app/journal/journal_chain.h"

enum { BATCH = 500, NAMED_AT_MOST = 20 };

struct verify {
	FILE *out;
	int64_t faults;
	int64_t named; /* of the table being walked */
};

PRINTF(2, 3) static void fault_found(struct verify *verify, const char *format, ...)
{
	va_list arguments;
	verify->faults++;
	if (verify->named++ >= NAMED_AT_MOST)
		return;
	va_start(arguments, format);
	vfprintf(verify->out, format, arguments);
	va_end(arguments);
	fputc('\n', verify->out);
}

/* ---- the chain */

struct walk {
	struct verify *verify;
	int64_t expected; /* the next entry's number */
	const char *hash; /* of the entry before */
};

struct entries {
	journal_list list;
	change_list changes;
};

static enum outcome keep_entry(struct work *work, void *context, void *row)
{
	struct entries *entries = context;
	struct journal_entry *entry = LIST_ADD(work->arena, &entries->list);
	*entry = *(const struct journal_entry *)row;
	for (const struct field *each = JOURNAL_FIELDS; each->type != FIELD_END; each++)
		if (field_is_text(each))
			field_set_text(each, entry, arena_string(work->arena, field_text(each, row)));
	return OK;
}

static enum outcome keep_change(struct work *work, void *context, void *row)
{
	struct entries *entries = context;
	struct journal_change *change = LIST_ADD(work->arena, &entries->changes);
	*change = *(const struct journal_change *)row;
	change->table_name = arena_string(work->arena, change->table_name);
	change->digest = arena_string(work->arena, change->digest);
	return OK;
}

static void check_entry(struct work *work, struct walk *walk, const struct journal_entry *entry,
                        const change_list *changes, size_t *at)
{
	CHAIN(chain);
	if (entry->id != walk->expected)
		fault_found(walk->verify, "journal: entry %" PRId64 " is missing", walk->expected);
	else if (strcmp(entry->previous, walk->hash) != 0)
		fault_found(walk->verify, "journal: entry %" PRId64 " does not follow entry %" PRId64,
		            entry->id, entry->id - 1);
	chain_begin(&chain, entry);
	for (; *at < changes->count && changes->items[*at].entry_id <= entry->id; ++*at)
		chain_change(&chain, &changes->items[*at]);
	if (strcmp(chain_end(&chain, work->arena), entry->hash) != 0)
		fault_found(walk->verify, "journal: entry %" PRId64 " (%s) was altered", entry->id,
		            entry->act);
	walk->expected = entry->id + 1;
}

static enum outcome check_batch(struct work *work, struct walk *walk, int64_t from, int64_t to)
{
	struct entries entries = { 0 };
	struct journal_entry entry = { 0 };
	struct journal_change change = { 0 };
	size_t at = 0;
	TRY(journal_store_walk(work, from, to, &entry, keep_entry, &entries));
	TRY(journal_store_walk_changes(work, from, to, &change, keep_change, &entries));
	FOR_EACH(each, &entries.list) {
		check_entry(work, walk, each, &entries.changes, &at);
		walk->hash = each->hash;
	}
	if (at < entries.changes.count)
		fault_found(walk->verify, "journal_change: a row belongs to no entry (%" PRId64 ")",
		            entries.changes.items[at].entry_id);
	return OK;
}

static enum outcome check_chain(struct work *work, struct verify *verify)
{
	char last[80] = "";
	struct walk walk = { .verify = verify, .expected = 1, .hash = last };
	struct journal_place end;
	struct arena *own = work->arena;
	TRY(journal_end(work, &end));
	enum outcome outcome = OK;
	for (int64_t from = 1; from <= end.entry + 1 && outcome == OK; from += BATCH) {
		work->arena = arena_new();
		outcome = check_batch(work, &walk, from, from + BATCH - 1);
		if (walk.hash != last) /* it lies in the batch's memory */
			memccpy(last, walk.hash, 0, sizeof last - 1);
		walk.hash = last;
		arena_free(work->arena);
		work->arena = own;
	}
	if (outcome == OK && (walk.expected != end.entry + 1 || strcmp(last, end.hash) != 0))
		fault_found(verify, "journal_head: the journal does not end where its head says "
		            "(entry %" PRId64 ")", end.entry);
	return outcome;
}

/* ---- the tables */

struct digest {
	int64_t row_id;
	char hex[65];
};

struct table_walk {
	struct verify *verify;
	const char *table;
	struct digest *digests; /* of the journal, in order of row */
	size_t count;
	size_t capacity;
	size_t at;
};

static enum outcome keep_digest(struct work *work, void *context, void *row)
{
	struct table_walk *walk = context;
	const struct journal_change *change = row;
	if (walk->count == walk->capacity) {
		walk->capacity = walk->capacity ? walk->capacity * 2 : 1024;
		walk->digests = realloc(walk->digests, walk->capacity * sizeof *walk->digests);
		if (!walk->digests)
			return fail(work, UNAVAILABLE, "not enough memory to verify the table %s", walk->table);
	}
	struct digest *digest = &walk->digests[walk->count++];
	digest->row_id = change->row_id;
	snprintf(digest->hex, sizeof digest->hex, "%s", change->digest);
	return OK;
}

static int was_deleted(const struct digest *digest)
{
	return strspn(digest->hex, "0") == 64;
}

static void missing_before(struct table_walk *walk, int64_t row_id)
{
	for (; walk->at < walk->count && walk->digests[walk->at].row_id < row_id; walk->at++)
		if (!was_deleted(&walk->digests[walk->at]))
			fault_found(walk->verify, "%s: row %" PRId64 " is missing", walk->table,
			            walk->digests[walk->at].row_id);
}

static enum outcome check_row(struct work *work, void *context, int64_t row_id,
                              const unsigned char digest[32])
{
	struct table_walk *walk = context;
	missing_before(walk, row_id);
	if (walk->at >= walk->count || walk->digests[walk->at].row_id != row_id) {
		fault_found(walk->verify, "%s: row %" PRId64 " is in no journal entry", walk->table, row_id);
		return OK;
	}
	struct arena *scratch = arena_new();
	if (strcmp(chain_hex(scratch, digest), walk->digests[walk->at].hex) != 0)
		fault_found(walk->verify, "%s: row %" PRId64 " was altered", walk->table, row_id);
	arena_free(scratch);
	walk->at++;
	(void)work;
	return OK;
}

static enum outcome check_table(struct work *work, struct verify *verify, const char *table)
{
	struct table_walk walk = { .verify = verify, .table = table };
	struct journal_change change = { 0 };
	verify->named = 0;
	enum outcome outcome = journal_store_newest(work, table, &change, keep_digest, &walk);
	if (outcome == OK)
		outcome = db_each_row_digest(work, table, check_row, &walk);
	if (outcome == OK)
		missing_before(&walk, INT64_MAX);
	free(walk.digests);
	return outcome;
}

static int is_sealed(const char *table)
{
	static const char *const OTHERWISE[] = { "journal", "journal_change", "journal_head",
		                                 "migration", "rollup", "once" };
	for (size_t each = 0; each < sizeof OTHERWISE / sizeof *OTHERWISE; each++)
		if (strcmp(OTHERWISE[each], table) == 0)
			return 0;
	return 1;
}

enum outcome journal_verify(struct work *work, FILE *out, int64_t *faults)
{
	struct verify verify = { .out = out };
	db_names tables = { 0 };
	TRY(db_check(work));
	TRY(check_chain(work, &verify));
	TRY(db_tables(work, &tables));
	FOR_EACH(table, &tables)
		if (is_sealed(*table))
			TRY(check_table(work, &verify, *table));
	*faults = verify.faults;
	return OK;
}
