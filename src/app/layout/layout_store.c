/* layout_store.c: every statement about layouts of ledgers. */
#include "app/layout/layout_store.h"

#define OF_UNIT " FROM ledger_layout WHERE unit_id = $1 AND removed = 0"

static const struct query ALL = {
	"layout.list",
	"SELECT id, noun, title, columns, saved_by" OF_UNIT " AND ($2 = '' OR noun = $2) ORDER BY noun, id",
};
static const struct query FIND = {
	"layout.find",
	"SELECT id, noun, title, columns, saved_by" OF_UNIT " AND id = $2",
};
static const struct query ADD = {
	"layout.add",
	"INSERT INTO ledger_layout (unit_id, noun, title, columns, saved_by, saved_at)"
	" VALUES ($1, $2, $3, $4, $5, $6)",
	"ledger_layout",
};
static const struct query CHANGE = {
	"layout.change",
	"UPDATE ledger_layout SET title = $2, columns = $3, saved_by = $4, saved_at = $5 WHERE id = $1",
	"ledger_layout",
};
static const struct query REMOVE = {
	"layout.remove",
	"UPDATE ledger_layout SET removed = 1 WHERE id = $1",
	"ledger_layout",
};
const struct query *const layout_store_queries[] = { &ALL, &FIND, &ADD, &CHANGE, &REMOVE, NULL };

const struct field LAYOUT_FIELDS[] = {
	FIELD(struct layout, id),
	FIELD(struct layout, noun),
	FIELD(struct layout, title, .label = "Title", .limit = 60),
	FIELD(struct layout, columns),
	FIELD(struct layout, saved_by),
	{ 0 },
};

enum outcome layout_store_list(struct work *work, const char *noun, layouts *out)
{
	return DB_LIST(work, &ALL, BIND(VALUE(work->actor.unit_id), VALUE(noun)), LAYOUT_FIELDS, out);
}

enum outcome layout_store_find(struct work *work, int64_t id, struct layout *out)
{
	return db_one(work, &FIND, BIND(VALUE(work->actor.unit_id), VALUE(id)), LAYOUT_FIELDS, out);
}

enum outcome layout_store_add(struct work *work, struct layout *layout)
{
	return db_insert(work, &ADD,
	                 BIND(VALUE(work->actor.unit_id), VALUE(layout->noun), VALUE(layout->title),
	                      VALUE(layout->columns), VALUE(work->actor.name), VALUE(work->now)),
	                 &layout->id);
}

enum outcome layout_store_change(struct work *work, const struct layout *layout)
{
	return db_run(work, &CHANGE,
	              BIND(VALUE(layout->id), VALUE(layout->title), VALUE(layout->columns),
	                   VALUE(work->actor.name), VALUE(work->now)),
	              NULL);
}

enum outcome layout_store_remove(struct work *work, int64_t id)
{
	return db_run(work, &REMOVE, BIND(VALUE(id)), NULL);
}
