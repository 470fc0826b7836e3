/* summary_store.c: every statement about summaries. */
#include "app/summary/summary_store.h"

#define OF_ASK "s.unit_id = $1 AND s.kind = $2 AND s.from_day = $3 AND s.to_day = $4 AND s.person = $5"

static const struct query TEXTS = {
	"summary.texts",
	"SELECT t.part, t.text FROM summary_text t JOIN summary s ON s.id = t.summary_id WHERE " OF_ASK
	" ORDER BY t.id",
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
	&TEXTS, &FIND, &INSERT, &CHANGE, &ADD, &VERSIONS, &ADD_VERSION, NULL,
};

#define ASK_VALUES(work, ask) \
	BIND(VALUE((ask)->unit_id ? (ask)->unit_id : (work)->actor.unit_id), VALUE((ask)->kind), \
	     VALUE((ask)->period.from), VALUE((ask)->period.to), \
	     VALUE((ask)->person ? (ask)->person : ""))

enum outcome summary_store_texts(struct work *work, const struct summary_ask *ask,
                                 summary_texts *out)
{
	static const struct field FIELDS[] = {
		FIELD(struct summary_text, part),
		FIELD(struct summary_text, text),
		{ 0 },
	};
	return DB_LIST(work, &TEXTS, ASK_VALUES(work, ask), FIELDS, out);
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
