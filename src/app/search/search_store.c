/* search_store.c: the full-text index: FTS5 on SQLite, a GIN index of terms on PostgreSQL. */
#include "app/search/search_store.h"

#include <string.h>

#include "app/access.h"
#include "base/buffer.h"

static const struct query ADD = {
	"search.add",
	"INSERT INTO search (rowid, terms) VALUES ($1, $2)",
	"-search",
	"INSERT INTO search (id, terms) VALUES ($1, array_to_tsvector(string_to_array($2, ' ')))",
};
static const struct query FIND = {
	"search.find",
	"SELECT DISTINCT m.id FROM search s JOIN contact c ON c.id = s.rowid"
	" JOIN matter m ON m.id = c.matter_id"
	" JOIN matter_access a ON a.matter_id = m.id AND a.unit_id = $2"
	" WHERE search MATCH $1 AND m.confidential <= $3 AND m.id < $4"
	" AND (m.confidential = 0 OR m.respondent NOT LIKE $6) ORDER BY m.id DESC LIMIT $5",
	NULL,
	"WITH hit AS MATERIALIZED (SELECT id FROM search WHERE terms @@ $1::tsquery)"
	" SELECT DISTINCT m.id FROM hit s JOIN contact c ON c.id = s.id"
	" JOIN matter m ON m.id = c.matter_id"
	" JOIN matter_access a ON a.matter_id = m.id AND a.unit_id = $2"
	" WHERE m.confidential <= $3 AND m.id < $4"
	" AND (m.confidential = 0 OR m.respondent NOT LIKE $6) ORDER BY m.id DESC LIMIT $5",
};

const struct query *const search_store_queries[] = { &ADD, &FIND, NULL };

struct found {
	int64_t id;
};
static const struct field FOUND[] = { FIELD(struct found, id), { 0 } };

enum outcome search_store_add(struct work *work, int64_t contact_id, const char *terms)
{
	return db_run(work, &ADD, BIND(VALUE(contact_id), VALUE(terms)), NULL);
}

enum outcome search_store_find(struct work *work, const char *expression, int64_t unit_id,
                               int64_t confidential, int64_t before, int64_t limit, id_list *out)
{
	return db_list(work, &FIND,
	               BIND(VALUE(expression), VALUE(unit_id), VALUE(confidential), VALUE(before),
	                    VALUE(limit), VALUE(respondent_pattern(work))),
	               FOUND, (struct list *)out, sizeof *out->items);
}

/* "房屋" AND "屋拆" for FTS5, '房屋' & '屋拆' for tsquery; terms hold no quotes. */
const char *search_store_expression(struct work *work, const char *terms, int any)
{
	int postgres = strcmp(db_engine(work->db), "postgresql") == 0;
	const char *quote = postgres ? "'" : "\"";
	const char *between = postgres ? (any ? " | " : " & ") : (any ? " OR " : " AND ");
	struct buffer out = BUFFER(work->arena);
	while (*terms) {
		size_t length = strcspn(terms, " ");
		if (length) {
			buffer_text(&out, out.length ? between : "");
			buffer_text(&out, quote);
			buffer_add(&out, terms, length);
			buffer_text(&out, quote);
		}
		terms += length + (terms[length] == ' ');
	}
	return buffer_string(&out);
}
