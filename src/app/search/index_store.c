/* index_store.c: the index itself: FTS5 in a file beside the office's, or a GIN index of terms. */
#include <string.h>

#include "app/search/search_store.h"
#include "base/buffer.h"

/* A contentless index needs the old terms to forget them: search_document says of what they were
 * made. */
static const char SCHEMA[] =
	"CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5(terms, content='', detail='none',"
	" tokenize='unicode61');"
	"CREATE TABLE IF NOT EXISTS search_document (matter_id INTEGER PRIMARY KEY,"
	" contact_id INTEGER NOT NULL, confidential INTEGER NOT NULL, units TEXT NOT NULL);"
	"CREATE TABLE IF NOT EXISTS search_place (id INTEGER PRIMARY KEY, entry INTEGER NOT NULL,"
	" hash TEXT NOT NULL);";

static const struct query FIND = {
	"search.find",
	"SELECT rowid AS id FROM search WHERE search MATCH $1 AND rowid < $2 ORDER BY rowid DESC LIMIT $3",
	.postgres = "WITH hit AS MATERIALIZED (SELECT id FROM search WHERE terms @@ $1::tsquery)"
	            " SELECT id FROM hit WHERE id < $2 ORDER BY id DESC LIMIT $3",
};
static const struct query COUNT = {
	"search.count",
	"SELECT count(*) FROM search WHERE search MATCH $1",
	.postgres = "SELECT count(*) FROM search WHERE terms @@ $1::tsquery",
};
static const struct query HAS = {
	"search.has",
	"SELECT count(*) FROM search WHERE search MATCH $1 AND rowid = $2",
	.postgres = "SELECT count(*) FROM search WHERE terms @@ $1::tsquery AND id = $2",
};
static const struct query DOCUMENT = {
	"search.document",
	"SELECT matter_id, contact_id, confidential, units FROM search_document WHERE matter_id = $1",
};
static const struct query REMEMBER = {
	"search.remember",
	"INSERT INTO search_document (matter_id, contact_id, confidential, units) VALUES ($1, $2, $3, $4)"
	" ON CONFLICT (matter_id) DO UPDATE SET contact_id = excluded.contact_id,"
	" confidential = excluded.confidential, units = excluded.units",
	"-search_document",
};
static const struct query FORGET = {
	"search.forget",
	"INSERT INTO search (search, rowid, terms) VALUES ('delete', $1, $2)",
	"-search",
	"SELECT 1 WHERE $1::bigint > 0 AND $2::text <> ''",
};
static const struct query ADD = {
	"search.add",
	"INSERT INTO search (rowid, terms) VALUES ($1, $2)",
	"-search",
	"INSERT INTO search (id, terms) VALUES ($1, array_to_tsvector(string_to_array($2, ' ')))"
	" ON CONFLICT (id) DO UPDATE SET terms = excluded.terms",
};
static const struct query CLEAR = {
	"search.clear",
	"INSERT INTO search (search) VALUES ('delete-all')",
	"-search",
	"DELETE FROM search",
};
static const struct query CLEAR_DOCUMENTS = {
	"search.clear_documents",
	"DELETE FROM search_document",
	"-search_document",
};
static const struct query PLACE = {
	"search.place",
	"SELECT entry, hash FROM search_place WHERE id = 1",
};
static const struct query ADVANCE = {
	"search.advance",
	"INSERT INTO search_place (id, entry, hash) VALUES (1, $1, $2)"
	" ON CONFLICT (id) DO UPDATE SET entry = excluded.entry, hash = excluded.hash",
	"-search_place",
};
const struct query *const search_store_index_queries[] = {
	&FIND, &COUNT, &HAS, &DOCUMENT, &REMEMBER, &FORGET, &ADD, &CLEAR, &CLEAR_DOCUMENTS, &PLACE,
	&ADVANCE, NULL,
};

static const struct field DOCUMENT_FIELDS[] = {
	FIELD(struct search_source, matter_id),
	FIELD(struct search_source, contact_id),
	FIELD(struct search_source, confidential),
	FIELD(struct search_source, units),
	{ 0 },
};
struct found {
	int64_t id;
};
static const struct field FOUND[] = { FIELD(struct found, id), { 0 } };

enum outcome search_store_enter(struct work *work, struct work *index)
{
	*index = *work;
	index->session = NULL;
	index->outer = NULL;
	return db_beside(work, "search.db", SCHEMA, &index->db);
}

enum outcome search_store_leave(struct work *work, struct work *index, enum outcome outcome)
{
	db_leave(index);
	if (outcome != OK && index->fault.outcome != OK)
		work->fault = index->fault;
	return outcome;
}

enum outcome search_store_find(struct work *index, const char *expression, int64_t before,
                               int64_t limit, id_list *out)
{
	return db_list(index, &FIND, BIND(VALUE(expression), VALUE(before), VALUE(limit)), FOUND,
	               (struct list *)out, sizeof *out->items);
}

/* Tells what the index holds now from what it held: by the entry and its hash, because other records
 * may be put back under the same number. */
static int64_t state_of(struct journal_place place)
{
	uint64_t state = (uint64_t)place.entry;
	for (const char *at = place.hash; *at; at++)
		state = (state ^ (unsigned char)*at) * 1099511628211u;
	return (int64_t)(state >> 1);
}

enum outcome search_store_count(struct work *index, const char *expression, int64_t *out)
{
	struct journal_place place;
	TRY(search_store_place(index, &place));
	if (place.entry < 0) /* it is being made */
		return db_integer(index, &COUNT, BIND(VALUE(expression)), out);
	return db_integer_of(index, &COUNT, BIND(VALUE(expression)), state_of(place), out);
}

enum outcome search_store_has(struct work *index, const char *expression, int64_t matter_id,
                              int64_t *out)
{
	return db_integer(index, &HAS, BIND(VALUE(expression), VALUE(matter_id)), out);
}

static void add_terms(struct buffer *out, const char *terms, const char *between, const char *quote)
{
	for (const char *joint = ""; *terms;) {
		size_t length = strcspn(terms, " ");
		if (length) {
			buffer_text(out, joint);
			buffer_text(out, quote);
			buffer_add(out, terms, length);
			buffer_text(out, quote);
			joint = between;
		}
		terms += length + (terms[length] == ' ');
	}
}

/* "房屋" AND ("屋拆" OR "拆迁") for FTS5, with quotes and signs of its own for tsquery; terms hold
 * no quotes. */
const char *search_store_expression(struct work *work, const char *all, const char *terms, int any)
{
	int postgres = strcmp(db_engine(work->db), "postgresql") == 0;
	const char *quote = postgres ? "'" : "\"";
	const char *both = postgres ? " & " : " AND ", *either = postgres ? " | " : " OR ";
	struct buffer out = BUFFER(work->arena);
	add_terms(&out, all, both, quote);
	buffer_text(&out, out.length ? both : "");
	buffer_text(&out, "(");
	add_terms(&out, terms, any ? either : both, quote);
	buffer_text(&out, ")");
	return buffer_string(&out);
}

enum outcome search_store_document(struct work *index, int64_t matter_id, struct search_source *out)
{
	return db_one(index, &DOCUMENT, BIND(VALUE(matter_id)), DOCUMENT_FIELDS, out);
}

enum outcome search_store_write(struct work *index, const struct search_source *source,
                                const char *old_terms, const char *new_terms)
{
	if (*old_terms)
		TRY(db_run(index, &FORGET, BIND(VALUE(source->matter_id), VALUE(old_terms)), NULL));
	TRY(db_run(index, &ADD, BIND(VALUE(source->matter_id), VALUE(new_terms)), NULL));
	return db_run(index, &REMEMBER,
	              BIND(VALUE(source->matter_id), VALUE(source->contact_id),
	                   VALUE(source->confidential), VALUE(source->units)),
	              NULL);
}

enum outcome search_store_clear(struct work *index)
{
	TRY(db_run(index, &CLEAR, NO_BIND, NULL));
	return db_run(index, &CLEAR_DOCUMENTS, NO_BIND, NULL);
}

enum outcome search_store_place(struct work *index, struct journal_place *out)
{
	enum outcome outcome = db_one(index, &PLACE, NO_BIND, JOURNAL_PLACE_FIELDS, out);
	if (outcome != OK)
		*out = (struct journal_place){ -1, "" };
	return outcome == NOT_FOUND ? OK : outcome;
}

enum outcome search_store_advance(struct work *index, struct journal_place place)
{
	return db_run(index, &ADVANCE, BIND(VALUE(place.entry), VALUE(place.hash)), NULL);
}
