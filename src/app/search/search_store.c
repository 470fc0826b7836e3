/* search_store.c: what the index is made of, read from the records; index_store.c keeps it. */
#include "app/search/search_store.h"

#include "app/access.h"
#include "base/buffer.h"

static const struct query HIDDEN = {
	"search.hidden",
	"SELECT id FROM matter WHERE confidential = 1 AND (respondent LIKE $1"
	" OR (readers <> '' AND readers NOT LIKE $2))",
};
static const struct query MATTER = {
	"search.matter",
	"SELECT id AS matter_id, confidential FROM matter WHERE id = $1",
};
static const struct query TEXTS = {
	"search.texts",
	"SELECT id, title, content, request, petitioner, village, category, phone_key, number,"
	" respondent FROM contact WHERE matter_id = $1 AND id <= $2 ORDER BY id",
};
static const struct query UNITS = {
	"search.units",
	"SELECT unit_id AS id FROM matter_access WHERE matter_id = $1 ORDER BY unit_id",
};
static const struct query AGE = {
	"search.age",
	"SELECT CAST($2 AS BIGINT) - at FROM journal WHERE id = $1",
};
static const struct query TOUCHED = {
	"search.touched",
	"SELECT c.matter_id AS id FROM journal_change j JOIN contact c ON c.id = j.row_id"
	" WHERE j.entry_id > $1 AND j.entry_id <= $2 AND j.table_name = 'contact'"
	" UNION SELECT a.matter_id FROM journal_change j JOIN matter_access a ON a.id = j.row_id"
	" WHERE j.entry_id > $1 AND j.entry_id <= $2 AND j.table_name = 'matter_access'"
	/* what became a report, or is none any more */
	" UNION SELECT matter_id FROM journal WHERE act = 'matter.classify' AND id > $1 AND id <= $2"
	" ORDER BY 1",
};
static const struct query MATTERS = {
	"search.matters",
	"SELECT id FROM matter WHERE id > $1 ORDER BY id LIMIT $2",
};
const struct query *const search_store_queries[] = {
	&HIDDEN, &MATTER, &TEXTS, &UNITS, &AGE, &TOUCHED, &MATTERS, NULL,
};

struct id_row {
	int64_t id;
};
static const struct field ID_FIELDS[] = { FIELD(struct id_row, id), { 0 } };
static const struct field SOURCE_FIELDS[] = {
	FIELD(struct search_source, matter_id),
	FIELD(struct search_source, confidential),
	{ 0 },
};

static enum outcome ids(struct work *work, const struct query *query, struct bind bind, id_list *out)
{
	return db_list(work, query, bind, ID_FIELDS, (struct list *)out, sizeof *out->items);
}

enum outcome search_store_hidden(struct work *work, id_list *out)
{
	return ids(work, &HIDDEN, BIND(VALUE(respondent_pattern(work)), VALUE(reader_pattern(work))), out);
}

struct text_row {
	int64_t id;
	const char *title, *content, *request, *petitioner, *village, *category, *phone_key, *number,
	           *respondent;
};
static const struct field TEXT_FIELDS[] = {
	FIELD(struct text_row, id),       FIELD(struct text_row, title),
	FIELD(struct text_row, content),  FIELD(struct text_row, request),
	FIELD(struct text_row, petitioner), FIELD(struct text_row, village),
	FIELD(struct text_row, category), FIELD(struct text_row, phone_key),
	FIELD(struct text_row, number),   FIELD(struct text_row, respondent),
	{ 0 },
};
typedef LIST(struct text_row) text_rows;

static const char *joined(struct work *work, const text_rows *rows)
{
	struct buffer out = BUFFER(work->arena);
	FOR_EACH(row, rows)
		for (const struct field *field = TEXT_FIELDS + 1; field->name; field++) {
			buffer_text(&out, field_text(field, row));
			buffer_text(&out, " ");
		}
	return buffer_string(&out);
}

enum outcome search_store_source(struct work *work, int64_t matter_id, int64_t contact_id,
                                 struct search_source *out)
{
	text_rows rows = { 0 };
	id_list units = { 0 };
	struct buffer words = BUFFER(work->arena);
	TRY(db_one(work, &MATTER, BIND(VALUE(matter_id)), SOURCE_FIELDS, out));
	TRY(DB_LIST(work, &TEXTS, BIND(VALUE(matter_id), VALUE(contact_id)), TEXT_FIELDS, &rows));
	TRY(ids(work, &UNITS, BIND(VALUE(matter_id)), &units));
	FOR_EACH(unit, &units)
		buffer_format(&words, "%s%lld", words.length ? " " : "", (long long)*unit);
	out->units = buffer_string(&words);
	out->text = joined(work, &rows);
	out->contact_id = rows.count ? rows.items[rows.count - 1].id : 0;
	return OK;
}

enum outcome search_store_age(struct work *work, int64_t entry, int64_t *seconds)
{
	return db_integer(work, &AGE, BIND(VALUE(entry), VALUE(work->now)), seconds);
}

enum outcome search_store_touched(struct work *work, int64_t after, int64_t upto, id_list *out)
{
	return ids(work, &TOUCHED, BIND(VALUE(after), VALUE(upto)), out);
}

enum outcome search_store_matters(struct work *work, int64_t after, int64_t limit, id_list *out)
{
	return ids(work, &MATTERS, BIND(VALUE(after), VALUE(limit)), out);
}
