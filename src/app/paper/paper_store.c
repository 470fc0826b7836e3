/* paper_store.c: every statement about papers. */
#include "app/paper/paper_store.h"

#include "app/access.h"
#include "app/figure/rollup.h"
#include "app/readable.h"

static const struct query INSERT = {
	"paper.insert",
	"INSERT INTO paper (matter_id, unit_id, kind, number, title, day, body, to_petitioner, replaces_id)"
	" VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
	"paper",
};
static const struct query FIND = {
	"paper.find",
	"SELECT * FROM paper WHERE id = $1",
};
static const struct query OF_MATTER = {
	"paper.of_matter",
	"SELECT * FROM paper WHERE matter_id = $1 ORDER BY id",
};
static const struct query WAITING = {
	"paper.waiting",
	/* The limit that the paper answers: the one that was met, or ran, on its day. */
	"SELECT p.id, p.matter_id, p.title, p.number, m.title AS matter, m.petitioner, p.day, coalesce((SELECT min(k.due_day) FROM clock k"
	" WHERE k.matter_id = p.matter_id AND k.of_others = 0 AND k.rule IN ('accept', 'repeat', 'conclude')"
	" AND k.started_day <= p.day AND (k.met_day = 0 OR k.met_day >= p.day)), 0) AS due_day"
	" FROM paper p JOIN matter m ON m.id = p.matter_id WHERE p.unit_id = $1"
	" AND p.to_petitioner = 1 AND p.served_day = 0 AND p.replaced_by_id = 0"
	" AND " READABLE("$2", "$3", "$4")
	" ORDER BY due_day, p.id LIMIT 100",
};
static const struct query NEWEST = {
	"paper.newest",
	"SELECT * FROM paper WHERE matter_id = $1 AND kind = $2 AND replaced_by_id = 0 ORDER BY id DESC LIMIT 1",
};
static const struct query SERVE = {
	"paper.serve",
	"UPDATE paper SET served_day = $2, served_way = $3, witness = $4, served_place = $5, served_by = $6"
	" WHERE id = $1",
	"paper",
};
static const struct query REPLACE = {
	"paper.replace",
	"UPDATE paper SET replaced_by_id = $2 WHERE id = $1",
	"paper",
};

const struct query *const paper_store_queries[] = {
	&INSERT, &FIND, &OF_MATTER, &WAITING, &NEWEST, &SERVE, &REPLACE, NULL,
};

enum outcome paper_store_insert(struct work *work, struct paper *paper)
{
	return db_insert(work, &INSERT,
	                 BIND(VALUE(paper->matter_id), VALUE(paper->unit_id), VALUE(paper->kind),
	                      VALUE(paper->number), VALUE(paper->title), VALUE(paper->day),
	                      VALUE(paper->body), VALUE(paper->to_petitioner),
	                      VALUE(paper->replaces_id)),
	                 &paper->id);
}

enum outcome paper_store_find(struct work *work, int64_t id, struct paper *out)
{
	return db_one(work, &FIND, BIND(VALUE(id)), PAPER_FIELDS, out);
}

enum outcome paper_store_of_matter(struct work *work, int64_t matter_id, paper_list *out)
{
	return DB_LIST(work, &OF_MATTER, BIND(VALUE(matter_id)), PAPER_FIELDS, out);
}

enum outcome paper_store_waiting(struct work *work, int64_t unit_id, int64_t confidential,
                                 waiting_papers *out)
{
	return DB_LIST(work, &WAITING,
	               BIND(VALUE(unit_id), VALUE(confidential), VALUE(respondent_pattern(work)),
	                    VALUE(reader_pattern(work))),
	               WAITING_PAPER_FIELDS, out);
}

enum outcome paper_store_newest(struct work *work, int64_t matter_id, const char *kind,
                                struct paper *out)
{
	return db_one(work, &NEWEST, BIND(VALUE(matter_id), VALUE(kind)), PAPER_FIELDS, out);
}

enum outcome paper_store_serve(struct work *work, const struct paper *paper)
{
	TRY(rollup_before(work, "paper", paper->id));
	return db_run(work, &SERVE,
	              BIND(VALUE(paper->id), VALUE(paper->served_day), VALUE(paper->served_way),
	                   VALUE(paper->witness), VALUE(paper->served_place),
	                   VALUE(paper->served_by)),
	              NULL);
}

enum outcome paper_store_replace(struct work *work, int64_t id, int64_t by_id)
{
	TRY(rollup_before(work, "paper", id));
	return db_run(work, &REPLACE, BIND(VALUE(id), VALUE(by_id)), NULL);
}
