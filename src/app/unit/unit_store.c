/* unit_store.c: every statement about units; the tree is walked by recursive queries. */
#include "app/unit/unit_store.h"

#include "app/area.h"

#define COLUMNS \
	"u.id, u.parent_id, u.code, u.name, u.kind, u.closed, u.lead_official, u.resident_officials," \
	" u.liaison, u.mediation_heads, u.mediators, u.letterhead, u.paper_word, u.review_authority," \
	" u.contact_line, u.liaison_phone"

static const struct query FIND = {
	"unit.find",
	"SELECT " COLUMNS " FROM unit u WHERE u.id = $1",
};
static const struct query BY_CODE = {
	"unit.by_code",
	"SELECT " COLUMNS " FROM unit u WHERE u.code = $1",
};
static const struct query BY_NAME = {
	"unit.by_name",
	UNITS_BELOW "SELECT " COLUMNS " FROM unit u JOIN tree t ON t.id = u.id WHERE u.name = $2"
	           " ORDER BY t.depth, u.id LIMIT 1",
};
static const struct query BELOW = {
	"unit.below",
	UNITS_BELOW "SELECT " COLUMNS " FROM unit u JOIN tree t ON t.id = u.id WHERE u.closed = 0"
	           " ORDER BY t.depth, u.kind, u.code",
};
static const struct query CHOICES = {
	"unit.choices",
	UNITS_BELOW "SELECT u.id, u.parent_id, u.name, u.kind FROM unit u JOIN tree t ON t.id = u.id"
	           " WHERE u.closed = 0 ORDER BY t.depth, u.kind, u.code",
};
static const struct query ABOVE = {
	"unit.above",
	"WITH RECURSIVE line(id, parent_id, depth) AS (SELECT id, parent_id, 0 FROM unit WHERE id = $1"
	" UNION ALL SELECT p.id, p.parent_id, l.depth + 1 FROM unit p JOIN line l ON p.id = l.parent_id"
	" WHERE l.depth < 16) SELECT " COLUMNS " FROM unit u JOIN line l ON l.id = u.id"
	" ORDER BY l.depth",
};
static const struct query INSERT = {
	"unit.insert",
	"INSERT INTO unit (parent_id, code, name, kind, closed, lead_official, resident_officials,"
	" liaison, mediation_heads, mediators, letterhead, paper_word, review_authority, contact_line,"
	" liaison_phone)"
	" VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
	"unit",
};
static const struct query UPDATE = {
	"unit.update",
	"UPDATE unit SET parent_id = $2, code = $3, name = $4, kind = $5, closed = $6,"
	" lead_official = $7, resident_officials = $8, liaison = $9, mediation_heads = $10,"
	" mediators = $11, letterhead = $12, paper_word = $13, review_authority = $14,"
	" contact_line = $15, liaison_phone = $16 WHERE id = $1",
	"unit",
};
static const struct query ROOT = {
	"unit.root",
	"SELECT " COLUMNS " FROM unit u WHERE u.parent_id = 0 ORDER BY u.id LIMIT 1",
};

static const struct query COUNT_ON = {
	"counter.next",
	"INSERT INTO counter (unit_id, kind, year, last) VALUES ($1, $2, $3, 1)"
	" ON CONFLICT (unit_id, kind, year) DO UPDATE SET last = counter.last + 1",
	"counter",
};

const struct query *const unit_store_queries[] = {
	&FIND, &BY_CODE, &BY_NAME, &BELOW, &CHOICES, &ABOVE, &INSERT, &UPDATE, &ROOT, &COUNT_ON, NULL,
};

enum outcome unit_store_find(struct work *work, int64_t id, struct unit *out)
{
	return db_one(work, &FIND, BIND(VALUE(id)), UNIT_FIELDS, out);
}

enum outcome unit_store_by_code(struct work *work, const char *code, struct unit *out)
{
	return db_one(work, &BY_CODE, BIND(VALUE(code)), UNIT_FIELDS, out);
}

enum outcome unit_store_by_name(struct work *work, int64_t within, const char *name,
                                struct unit *out)
{
	return db_one(work, &BY_NAME, BIND(VALUE(within), VALUE(name)), UNIT_FIELDS, out);
}

enum outcome unit_store_below(struct work *work, int64_t id, unit_list *out)
{
	return DB_LIST(work, &BELOW, BIND(VALUE(id)), UNIT_FIELDS, out);
}

enum outcome unit_store_choices(struct work *work, int64_t id, unit_list *out)
{
	return DB_LIST(work, &CHOICES, BIND(VALUE(id)), UNIT_FIELDS, out);
}

enum outcome unit_store_above(struct work *work, int64_t id, unit_list *out)
{
	return DB_LIST(work, &ABOVE, BIND(VALUE(id)), UNIT_FIELDS, out);
}

enum outcome unit_store_insert(struct work *work, struct unit *unit)
{
	return db_insert(work, &INSERT,
	                 BIND(VALUE(unit->parent_id), VALUE(unit->code), VALUE(unit->name),
	                      VALUE(unit->kind), VALUE(unit->closed), VALUE(unit->lead_official),
	                      VALUE(unit->resident_officials), VALUE(unit->liaison),
	                      VALUE(unit->mediation_heads), VALUE(unit->mediators), VALUE(unit->letterhead),
	                      VALUE(unit->paper_word), VALUE(unit->review_authority),
	                      VALUE(unit->contact_line), VALUE(unit->liaison_phone)),
	                 &unit->id);
}

enum outcome unit_store_update(struct work *work, const struct unit *unit)
{
	return db_run(work, &UPDATE,
	              BIND(VALUE(unit->id), VALUE(unit->parent_id), VALUE(unit->code),
	                   VALUE(unit->name), VALUE(unit->kind), VALUE(unit->closed),
	                   VALUE(unit->lead_official), VALUE(unit->resident_officials),
	                   VALUE(unit->liaison), VALUE(unit->mediation_heads), VALUE(unit->mediators), VALUE(unit->letterhead),
	                      VALUE(unit->paper_word), VALUE(unit->review_authority),
	                      VALUE(unit->contact_line), VALUE(unit->liaison_phone)),
	              NULL);
}

enum outcome unit_store_root(struct work *work, struct unit *out)
{
	return db_one(work, &ROOT, NO_BIND, UNIT_FIELDS, out);
}

enum outcome unit_next_number(struct work *work, int64_t unit_id, const char *kind, int64_t year,
                              int64_t *out)
{
	struct bind bind = BIND(VALUE(unit_id), VALUE(kind), VALUE(year));
	return db_run_reading(work, &COUNT_ON, bind, "last", out);
}
