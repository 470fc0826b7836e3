/* summary_store.c: every statement about summaries' own texts. */
#include "app/summary/summary_store.h"

static const struct query TEXTS = {
	"summary.texts",
	"SELECT t.part, t.text FROM summary_text t JOIN summary s ON s.id = t.summary_id"
	" WHERE s.unit_id = $1 AND s.kind = $2 AND s.from_day = $3 AND s.to_day = $4 ORDER BY t.id",
};
static const struct query FIND = {
	"summary.find",
	"SELECT id FROM summary WHERE unit_id = $1 AND kind = $2 AND from_day = $3 AND to_day = $4",
};
static const struct query INSERT = {
	"summary.insert",
	"INSERT INTO summary (unit_id, kind, from_day, to_day) VALUES ($1, $2, $3, $4)",
	"summary",
};
static const struct query CHANGE = {
	"summary.change_text",
	"UPDATE summary_text SET text = $3 WHERE summary_id = $1 AND part = $2",
	"summary_text",
};
static const struct query ADD = {
	"summary.add_text",
	"INSERT INTO summary_text (summary_id, part, text) VALUES ($1, $2, $3)",
	"summary_text",
};

const struct query *const summary_store_queries[] = { &TEXTS, &FIND, &INSERT, &CHANGE, &ADD, NULL };

enum outcome summary_store_texts(struct work *work, int64_t kind, struct period period,
                                 summary_texts *out)
{
	static const struct field FIELDS[] = {
		FIELD(struct summary_text, part),
		FIELD(struct summary_text, text),
		{ 0 },
	};
	return DB_LIST(work, &TEXTS,
	               BIND(VALUE(work->actor.unit_id), VALUE(kind), VALUE(period.from),
	                    VALUE(period.to)),
	               FIELDS, out);
}

enum outcome summary_store_set(struct work *work, int64_t kind, struct period period,
                               const char *part, const char *text)
{
	struct bind bind =
		BIND(VALUE(work->actor.unit_id), VALUE(kind), VALUE(period.from), VALUE(period.to));
	int64_t id;
	int changed;
	TRY(db_integer(work, &FIND, bind, &id));
	if (!id)
		TRY(db_insert(work, &INSERT, bind, &id));
	TRY(db_run(work, &CHANGE, BIND(VALUE(id), VALUE(part), VALUE(text)), &changed));
	return changed ? OK : db_run(work, &ADD, BIND(VALUE(id), VALUE(part), VALUE(text)), NULL);
}
