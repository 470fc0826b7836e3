/* register_paper_store.c: every statement about papers of the ledgers. */
#include "app/register/register_paper_store.h"

static const struct query INSERT = {
	"ledger_paper.insert",
	"INSERT INTO ledger_paper (unit_id, ledger, row_id, kind, number, title, day, body)"
	" VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
	"ledger_paper",
};
static const struct query FIND = {
	"ledger_paper.find",
	"SELECT * FROM ledger_paper WHERE id = $1",
};
static const struct query OF_ROW = {
	"ledger_paper.of_row",
	"SELECT * FROM ledger_paper WHERE ledger = $1 AND row_id = $2 ORDER BY id",
};
static const struct query REPLACE = {
	"ledger_paper.replace",
	"UPDATE ledger_paper SET replaced_by_id = $2 WHERE id = $1",
	"ledger_paper",
};
const struct query *const register_paper_store_queries[] = { &INSERT, &FIND, &OF_ROW, &REPLACE, NULL };

enum outcome register_paper_store_insert(struct work *work, struct register_paper *paper)
{
	return db_insert(work, &INSERT,
	                 BIND(VALUE(paper->unit_id), VALUE(paper->ledger), VALUE(paper->row_id),
	                      VALUE(paper->kind), VALUE(paper->number), VALUE(paper->title),
	                      VALUE(paper->day), VALUE(paper->body)),
	                 &paper->id);
}

enum outcome register_paper_store_find(struct work *work, int64_t id, struct register_paper *out)
{
	return db_one(work, &FIND, BIND(VALUE(id)), REGISTER_PAPER_FIELDS, out);
}

enum outcome register_paper_store_of_row(struct work *work, const char *ledger, int64_t row_id,
                                         register_papers *out)
{
	return DB_LIST(work, &OF_ROW, BIND(VALUE(ledger), VALUE(row_id)), REGISTER_PAPER_FIELDS, out);
}

enum outcome register_paper_store_replace(struct work *work, int64_t id, int64_t by_id)
{
	return db_run(work, &REPLACE, BIND(VALUE(id), VALUE(by_id)), NULL);
}
