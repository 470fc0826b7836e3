/* closing_store.c: every statement about closed months. */
#include "app/closing/closing_store.h"

static const struct query ALL = {
	"closing.all",
	"SELECT id, from_day, to_day, closed_at, closed_by FROM closing WHERE unit_id = $1"
	" ORDER BY from_day DESC",
};
static const struct query FIND = {
	"closing.find",
	"SELECT id, from_day, to_day, closed_at, closed_by FROM closing WHERE unit_id = $1 AND from_day = $2",
};
static const struct query ADD = {
	"closing.add",
	"INSERT INTO closing (unit_id, from_day, to_day, closed_at, closed_by) VALUES ($1, $2, $3, $4, $5)",
	"closing",
};
static const struct query ADD_FIGURE = {
	"closing.add_figure",
	"INSERT INTO closing_figure (closing_id, key, shown, records, cells) VALUES ($1, $2, $3, $4, $5)",
	"closing_figure",
};
static const struct query FIGURES_OF = {
	"closing.figures",
	"SELECT key, shown, records, cells FROM closing_figure WHERE closing_id = $1 ORDER BY id",
};
static const struct query RECLASSIFIED = {
	"closing.reclassified",
	"SELECT count(*) FROM journal j JOIN matter m ON m.id = j.matter_id"
	" WHERE j.act = 'matter.classify' AND j.at >= $1 AND m.confidential = 1 AND m.registered_day <= $2",
};
const struct query *const closing_store_queries[] = {
	&ALL, &FIND, &ADD, &ADD_FIGURE, &FIGURES_OF, &RECLASSIFIED, NULL,
};

const struct field CLOSING_FIELDS[] = {
	FIELD(struct closing, id),
	FIELD_AS(struct closing, from_day, FIELD_DAY),
	FIELD_AS(struct closing, to_day, FIELD_DAY),
	FIELD_AS(struct closing, closed_at, FIELD_MOMENT),
	FIELD(struct closing, closed_by),
	{ 0 },
};

enum outcome closing_store_list(struct work *work, closings *out)
{
	return DB_LIST(work, &ALL, BIND(VALUE(work->actor.unit_id)), CLOSING_FIELDS, out);
}

enum outcome closing_store_find(struct work *work, int64_t from_day, struct closing *out)
{
	return db_one(work, &FIND, BIND(VALUE(work->actor.unit_id), VALUE(from_day)), CLOSING_FIELDS, out);
}

enum outcome closing_store_reclassified(struct work *work, const struct closing *closing, int64_t *out)
{
	return db_integer(work, &RECLASSIFIED, BIND(VALUE(closing->closed_at), VALUE(closing->to_day)), out);
}

enum outcome closing_store_add(struct work *work, struct closing *closing)
{
	return db_insert(work, &ADD,
	                 BIND(VALUE(work->actor.unit_id), VALUE(closing->from_day), VALUE(closing->to_day),
	                      VALUE(closing->closed_at), VALUE(closing->closed_by)),
	                 &closing->id);
}

enum outcome closing_store_add_figure(struct work *work, int64_t closing_id,
                                      const struct closing_figure *figure)
{
	int64_t id;
	return db_insert(work, &ADD_FIGURE,
	                 BIND(VALUE(closing_id), VALUE(figure->key), VALUE(figure->shown),
	                      VALUE(figure->records), VALUE(figure->cells)),
	                 &id);
}

enum outcome closing_store_figures(struct work *work, int64_t closing_id, closing_figures *out)
{
	static const struct field FIELDS[] = {
		FIELD(struct closing_figure, key),
		FIELD(struct closing_figure, shown),
		FIELD(struct closing_figure, records),
		FIELD(struct closing_figure, cells),
		{ 0 },
	};
	return DB_LIST(work, &FIGURES_OF, BIND(VALUE(closing_id)), FIELDS, out);
}
