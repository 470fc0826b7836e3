/* journal_store.c: every statement about the journal. */
#include "app/journal/journal_store.h"

static const struct query NEXT = {
	"journal.next",
	"SELECT last + 1 AS entry, hash FROM journal_head WHERE id = 1",
	.postgres = "SELECT last + 1 AS entry, hash FROM journal_head WHERE id = 1 FOR UPDATE",
};
static const struct query END = {
	"journal.end",
	"SELECT last AS entry, hash FROM journal_head WHERE id = 1",
};
static const struct query PLACE = {
	"journal.place",
	"SELECT id AS entry, hash FROM journal WHERE id = $1",
};
static const struct query KNOWS = {
	"journal.knows",
	"SELECT count(*) FROM journal WHERE id = $1 AND hash = $2",
};
static const struct query CLOSE = {
	"journal.close",
	"UPDATE journal_head SET last = $1, hash = $2 WHERE id = 1",
	"-journal_head",
};
static const struct query INSERT = {
	"journal.insert",
	"INSERT INTO journal (id, at, person_id, person, unit_id, address, act, matter_id, subject,"
	" details, previous, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
	"-journal",
};
static const struct query CHANGE = {
	"journal.change",
	"INSERT INTO journal_change (entry_id, position, table_name, row_id, digest)"
	" VALUES ($1, $2, $3, $4, $5)",
	"-journal_change",
};
static const struct query CHANGES = {
	"journal.changes",
	"SELECT entry_id, position, table_name, row_id, digest FROM journal_change"
	" WHERE entry_id = $1 ORDER BY position",
};
#define ENTRY \
	"SELECT id, at, person_id, person, unit_id, address, act, matter_id, subject, details," \
	" previous, hash FROM journal "
static const struct query OF_MATTER = {
	"journal.of_matter",
	ENTRY "WHERE matter_id = $1 ORDER BY id",
};
static const struct query PAGE = {
	"journal.page",
	ENTRY "WHERE id < $1 ORDER BY id DESC LIMIT $2",
};
static const struct query PAGE_OF_ACT = {
	"journal.page_of_act",
	ENTRY "WHERE act = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
};
static const struct query WALK = {
	"journal.walk",
	ENTRY "WHERE id >= $1 AND id <= $2 ORDER BY id",
};
static const struct query WALK_CHANGES = {
	"journal.walk_changes",
	"SELECT entry_id, position, table_name, row_id, digest FROM journal_change"
	" WHERE entry_id >= $1 AND entry_id <= $2 ORDER BY entry_id, position",
};
static const struct query NEWEST = {
	"journal.newest",
	"SELECT c.entry_id, c.position, c.table_name, c.row_id, c.digest FROM journal_change c"
	" WHERE c.table_name = $1 AND NOT EXISTS (SELECT 1 FROM journal_change n"
	" WHERE n.table_name = c.table_name AND n.row_id = c.row_id AND (n.entry_id > c.entry_id"
	" OR (n.entry_id = c.entry_id AND n.position > c.position))) ORDER BY c.row_id",
};

const struct query *const journal_store_queries[] = {
	&NEXT,      &END,  &PLACE,       &KNOWS, &CLOSE,        &INSERT, &CHANGE, &CHANGES,
	&OF_MATTER, &PAGE, &PAGE_OF_ACT, &WALK,  &WALK_CHANGES, &NEWEST, NULL,
};

const struct field JOURNAL_PLACE_FIELDS[] = {
	FIELD(struct journal_place, entry),
	FIELD(struct journal_place, hash),
	{ 0 },
};
static const struct field CHANGE_FIELDS[] = {
	FIELD(struct journal_change, entry_id),
	FIELD(struct journal_change, position),
	FIELD(struct journal_change, table_name),
	FIELD(struct journal_change, row_id),
	FIELD(struct journal_change, digest),
	{ 0 },
};

enum outcome journal_store_next(struct work *work, struct journal_place *out)
{
	return db_one(work, &NEXT, NO_BIND, JOURNAL_PLACE_FIELDS, out);
}

enum outcome journal_store_end(struct work *work, struct journal_place *out)
{
	return db_one(work, &END, NO_BIND, JOURNAL_PLACE_FIELDS, out);
}

enum outcome journal_store_place(struct work *work, int64_t entry, struct journal_place *out)
{
	return db_one(work, &PLACE, BIND(VALUE(entry)), JOURNAL_PLACE_FIELDS, out);
}

enum outcome journal_store_knows(struct work *work, const struct journal_place *place, int64_t *out)
{
	return db_integer(work, &KNOWS, BIND(VALUE(place->entry), VALUE(place->hash)), out);
}

enum outcome journal_store_close(struct work *work, const struct journal_place *end)
{
	db_wrote(work, end->entry);
	return db_run(work, &CLOSE, BIND(VALUE(end->entry), VALUE(end->hash)), NULL);
}

enum outcome journal_store_insert(struct work *work, const struct journal_entry *entry)
{
	return db_run(work, &INSERT,
	              BIND(VALUE(entry->id), VALUE(entry->at), VALUE(entry->person_id),
	                   VALUE(entry->person), VALUE(entry->unit_id), VALUE(entry->address),
	                   VALUE(entry->act), VALUE(entry->matter_id), VALUE(entry->subject),
	                   VALUE(entry->details), VALUE(entry->previous), VALUE(entry->hash)),
	              NULL);
}

enum outcome journal_store_add_changes(struct work *work, const change_list *changes)
{
	enum { COLUMNS = 5 };
	struct value *values = arena_alloc(work->arena, changes->count * COLUMNS * sizeof *values);
	struct value *value = values;
	FOR_EACH(change, changes) {
		*value++ = VALUE(change->entry_id);
		*value++ = VALUE(change->position);
		*value++ = VALUE(change->table_name);
		*value++ = VALUE(change->row_id);
		*value++ = VALUE(change->digest);
	}
	return db_run_rows(work, &CHANGE, values, COLUMNS, (int)changes->count);
}

enum outcome journal_store_changes(struct work *work, int64_t entry_id, change_list *out)
{
	return DB_LIST(work, &CHANGES, BIND(VALUE(entry_id)), CHANGE_FIELDS, out);
}

enum outcome journal_store_of_matter(struct work *work, int64_t matter_id, journal_list *out)
{
	return DB_LIST(work, &OF_MATTER, BIND(VALUE(matter_id)), JOURNAL_FIELDS, out);
}

enum outcome journal_store_page(struct work *work, const char *act, int64_t before, int64_t limit,
                                journal_list *out)
{
	if (!*act)
		return DB_LIST(work, &PAGE, BIND(VALUE(before), VALUE(limit)), JOURNAL_FIELDS, out);
	return DB_LIST(work, &PAGE_OF_ACT, BIND(VALUE(act), VALUE(before), VALUE(limit)),
	               JOURNAL_FIELDS, out);
}

enum outcome journal_store_walk(struct work *work, int64_t from, int64_t to,
                                struct journal_entry *row, journal_each each, void *context)
{
	return db_each(work, &WALK, BIND(VALUE(from), VALUE(to)), JOURNAL_FIELDS, row, each, context);
}

enum outcome journal_store_walk_changes(struct work *work, int64_t from, int64_t to,
                                        struct journal_change *row, journal_each each,
                                        void *context)
{
	return db_each(work, &WALK_CHANGES, BIND(VALUE(from), VALUE(to)), CHANGE_FIELDS, row, each,
	               context);
}

enum outcome journal_store_newest(struct work *work, const char *table, struct journal_change *row,
                                  journal_each each, void *context)
{
	return db_each(work, &NEWEST, BIND(VALUE(table)), CHANGE_FIELDS, row, each, context);
}
