/* summary_store.c: every statement about summaries. */
#include "app/summary/summary_store.h"

#define OF_ASK "s.unit_id = $1 AND s.kind = $2 AND s.from_day = $3 AND s.to_day = $4 AND s.person = $5"

static const struct query TEXTS = {
	"summary.texts",
	"SELECT t.part, t.text, s.from_day, s.to_day FROM summary_text t JOIN summary s ON s.id = t.summary_id WHERE " OF_ASK
	" ORDER BY t.id",
};
static const struct query EARLIER = {
	"summary.earlier",
	"SELECT t.part, t.text, s.from_day, s.to_day FROM summary_text t JOIN summary s ON s.id = t.summary_id"
	" WHERE s.unit_id = $1 AND s.kind = $2 AND s.to_day < $3 AND s.person = $4 AND t.text <> ''"
	" AND NOT EXISTS (SELECT 1 FROM summary_text u JOIN summary l ON l.id = u.summary_id"
	"  WHERE l.unit_id = $1 AND l.kind = $2 AND l.to_day < $3 AND l.person = $4 AND u.text <> ''"
	"  AND u.part = t.part AND (l.to_day > s.to_day OR (l.to_day = s.to_day AND l.id > s.id)))"
	" ORDER BY t.id",
};
static const struct query OUTLINE = {
	"summary.outline",
	"SELECT text FROM summary_outline WHERE unit_id = $1 ORDER BY id DESC LIMIT 1",
};
static const struct query SET_OUTLINE = {
	"summary.set_outline",
	"INSERT INTO summary_outline (unit_id, text, saved_at, saved_by) VALUES ($1, $2, $3, $4)",
	"summary_outline",
};
static const struct query FIND = {
	"summary.find",
	"SELECT s.id FROM summary s WHERE " OF_ASK,
};
static const struct query INSERT = {
	"summary.insert",
	"INSERT INTO summary (unit_id, kind, from_day, to_day, person) VALUES ($1, $2, $3, $4, $5)",
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
static const struct query VERSIONS = {
	"summary.versions",
	"SELECT v.id, v.summary_id, v.number, v.signed_at, v.signed_by, v.document, v.figures"
	" FROM summary_version v JOIN summary s ON s.id = v.summary_id WHERE " OF_ASK
	" ORDER BY v.number DESC",
};
static const struct query ADD_VERSION = {
	"summary.add_version",
	"INSERT INTO summary_version (summary_id, number, signed_at, signed_by, document, figures)"
	" VALUES ($1, $2, $3, $4, $5, $6)",
	"summary_version",
};

const struct query *const summary_store_queries[] = {
	&TEXTS, &EARLIER, &OUTLINE, &SET_OUTLINE, &FIND, &INSERT, &CHANGE, &ADD, &VERSIONS, &ADD_VERSION, NULL,
};

#define ASK_VALUES(work, ask) \
	BIND(VALUE((ask)->unit_id ? (ask)->unit_id : (work)->actor.unit_id), VALUE((ask)->kind), \
	     VALUE((ask)->period.from), VALUE((ask)->period.to), \
	     VALUE((ask)->person ? (ask)->person : ""))

static const struct field TEXT_FIELDS[] = {
	FIELD(struct summary_text, part),
	FIELD(struct summary_text, text),
	FIELD(struct summary_text, from_day),
	FIELD(struct summary_text, to_day),
	{ 0 },
};

enum outcome summary_store_texts(struct work *work, const struct summary_ask *ask,
                                 summary_texts *out)
{
	return DB_LIST(work, &TEXTS, ASK_VALUES(work, ask), TEXT_FIELDS, out);
}

enum outcome summary_store_earlier(struct work *work, const struct summary_ask *ask,
                                   summary_texts *out)
{
	int64_t unit_id = ask->unit_id ? ask->unit_id : work->actor.unit_id;
	const char *person = ask->person ? ask->person : "";
	return DB_LIST(work, &EARLIER,
	               BIND(VALUE(unit_id), VALUE(ask->kind), VALUE(ask->period.from), VALUE(person)),
	               TEXT_FIELDS, out);
}

enum outcome summary_store_outline(struct work *work, const char **out)
{
	static const struct field FIELDS[] = { FIELD(struct summary_text, text), { 0 } };
	struct summary_text row = { 0 };
	enum outcome found = db_one(work, &OUTLINE, BIND(VALUE(work->actor.unit_id)), FIELDS, &row);
	if (found == NOT_FOUND)
		fault_clear(work);
	*out = found == OK ? row.text : "";
	return found == NOT_FOUND ? OK : found;
}

enum outcome summary_store_set_outline(struct work *work, const char *text)
{
	int64_t id;
	return db_insert(work, &SET_OUTLINE,
	                 BIND(VALUE(work->actor.unit_id), VALUE(text), VALUE(work->now),
	                      VALUE(work->actor.name)),
	                 &id);
}

enum outcome summary_store_id(struct work *work, const struct summary_ask *ask, int64_t *id)
{
	TRY(db_integer(work, &FIND, ASK_VALUES(work, ask), id));
	return *id ? OK : db_insert(work, &INSERT, ASK_VALUES(work, ask), id);
}

enum outcome summary_store_set(struct work *work, const struct summary_ask *ask, const char *part,
                               const char *text)
{
	int64_t id;
	int changed;
	TRY(summary_store_id(work, ask, &id));
	TRY(db_run(work, &CHANGE, BIND(VALUE(id), VALUE(part), VALUE(text)), &changed));
	return changed ? OK : db_run(work, &ADD, BIND(VALUE(id), VALUE(part), VALUE(text)), NULL);
}

enum outcome summary_store_versions(struct work *work, const struct summary_ask *ask,
                                    summary_versions *out)
{
	return DB_LIST(work, &VERSIONS, ASK_VALUES(work, ask), SUMMARY_VERSION_FIELDS, out);
}

enum outcome summary_store_add_version(struct work *work, struct summary_version *version)
{
	return db_insert(work, &ADD_VERSION,
	                 BIND(VALUE(version->summary_id), VALUE(version->number),
	                      VALUE(version->signed_at), VALUE(version->signed_by),
	                      VALUE(version->document), VALUE(version->figures)),
	                 &version->id);
}
