/* saved_table_store.c: every statement about kept tables. */
#include "app/tabulation/saved_table_store.h"

static const struct query ALL = {
	"saved_table.all",
	"SELECT id, title, query, saved_by FROM saved_table WHERE unit_id = $1 AND removed = 0 ORDER BY id",
};
static const struct query ADD = {
	"saved_table.add",
	"INSERT INTO saved_table (unit_id, title, query, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5)",
	"saved_table",
};
static const struct query REMOVE = {
	"saved_table.remove",
	"UPDATE saved_table SET removed = 1 WHERE id = $1 AND unit_id = $2 AND removed = 0",
	"saved_table",
};
const struct query *const saved_table_store_queries[] = { &ALL, &ADD, &REMOVE, NULL };

enum outcome saved_table_store_list(struct work *work, saved_tables *out)
{
	static const struct field FIELDS[] = {
		FIELD(struct saved_table, id),
		FIELD(struct saved_table, title),
		FIELD(struct saved_table, query),
		FIELD(struct saved_table, saved_by),
		{ 0 },
	};
	return DB_LIST(work, &ALL, BIND(VALUE(work->actor.unit_id)), FIELDS, out);
}

enum outcome saved_table_store_add(struct work *work, const char *title, const char *query)
{
	int64_t id;
	return db_insert(work, &ADD,
	                 BIND(VALUE(work->actor.unit_id), VALUE(title), VALUE(query),
	                      VALUE(work->actor.name), VALUE(work->now)),
	                 &id);
}

enum outcome saved_table_store_remove(struct work *work, int64_t id, int *changed)
{
	return db_run(work, &REMOVE, BIND(VALUE(id), VALUE(work->actor.unit_id)), changed);
}
