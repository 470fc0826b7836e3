/* matter_store.c: every statement about matters and who may see them. */
#include "app/matter/matter_store.h"

#include "app/figure/rollup.h"
#include "app/readable.h"

static const struct query FIND = {
	"matter.find",
	"SELECT m.* FROM matter m JOIN matter_access a ON a.matter_id = m.id AND a.unit_id = $2"
	" WHERE m.id = $1 AND " READABLE("$3", "$4", "$5"),
};
static const struct query INSERT = {
	"matter.insert",
	"INSERT INTO matter (number, import_number, unit_id, state, title, petitioner, village,"
	" category, purpose, first_channel, confidential, registered_day, contacts, people,"
	" respondent, due_day, readers)"
	" VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
	"matter",
};
static const struct query UPDATE = {
	"matter.update",
	"UPDATE matter SET state = $3, accepted_day = $4, handler_unit_id = $5, handler_id ="
	" $6, handler = $7, feedback_day = $8, lead = $9, reply = $10, replied_day = $11,"
	" refused_reason = $12, concluded_day = $13, settled = $14, satisfaction = $15,"
	" archived_day = $16, due_day = $17, holder_unit_id = $18, sender_unit_id = $19, route ="
	" $20, size = $21, quick = $22, hard_reason = $23, result = $24, served_day = $25,"
	" forwarded_day = $26, closed_day = $27, merged_into = $28, merged_state = $29, readers = $30,"
	" rated_way = $31, purpose = $32, confidential = $33, executed_day = $34, revision"
	" = revision + 1 WHERE id = $1 AND revision = $2",
	"matter",
};
static const struct query JOINED = {
	"matter.joined",
	"UPDATE matter SET contacts = contacts + 1, people = people + $2, revision = revision + 1"
	" WHERE id = $1",
	"matter",
};
static const struct query DUE = {
	"matter.due",
	"UPDATE matter SET due_day = $2 WHERE id = $1",
	"matter",
};
static const struct query SHOW_TO = {
	"matter.show_to",
	"INSERT INTO matter_access (unit_id, matter_id) VALUES ($1, $2)"
	" ON CONFLICT (unit_id, matter_id) DO NOTHING",
	"matter_access",
};
static const struct query SEEN_BY = {
	"matter.seen_by",
	"SELECT unit_id AS id, 0 AS day, '' AS name FROM matter_access WHERE matter_id = $1",
};
static const struct query HIDE_FROM = {
	"matter.hide_from",
	"DELETE FROM matter_access WHERE unit_id = $1 AND matter_id = $2",
};
static const struct query BY_IMPORT = {
	"matter.by_import",
	"SELECT id FROM matter WHERE unit_id = $1 AND import_number <> '' AND import_number = $2"
	" ORDER BY id LIMIT 1",
};
static const struct query BY_NUMBER = {
	"matter.by_number",
	"SELECT id FROM matter WHERE number = $1",
};

const struct query *const matter_store_queries[] = {
	&FIND, &INSERT, &UPDATE, &JOINED, &DUE, &SHOW_TO, &SEEN_BY, &HIDE_FROM, &BY_IMPORT, &BY_NUMBER, NULL,
};

enum outcome matter_store_find(struct work *work, int64_t id, int64_t unit_id, int64_t confidential,
                               struct matter *out)
{
	return db_one(work, &FIND,
	              BIND(VALUE(id), VALUE(unit_id), VALUE(confidential),
	                   VALUE(respondent_pattern(work)), VALUE(reader_pattern(work))),
	              MATTER_FIELDS, out);
}

enum outcome matter_store_insert(struct work *work, struct matter *matter)
{
	return db_insert(work, &INSERT,
	                 BIND(VALUE(matter->number), VALUE(matter->import_number),
	                      VALUE(matter->unit_id), VALUE(matter->state), VALUE(matter->title),
	                      VALUE(matter->petitioner), VALUE(matter->village),
	                      VALUE(matter->category), VALUE(matter->purpose),
	                      VALUE(matter->first_channel), VALUE(matter->confidential),
	                      VALUE(matter->registered_day), VALUE(matter->contacts),
	                      VALUE(matter->people), VALUE(matter->respondent),
	                      VALUE(matter->due_day), VALUE(matter->readers)),
	                 &matter->id);
}

enum outcome matter_store_update(struct work *work, const struct matter *matter)
{
	int changed;
	TRY(rollup_before(work, "matter", matter->id));
	TRY(db_run(work, &UPDATE,
	           BIND(VALUE(matter->id), VALUE(matter->revision), VALUE(matter->state),
	                VALUE(matter->accepted_day), VALUE(matter->handler_unit_id),
	                VALUE(matter->handler_id), VALUE(matter->handler),
	                VALUE(matter->feedback_day), VALUE(matter->lead), VALUE(matter->reply),
	                VALUE(matter->replied_day), VALUE(matter->refused_reason),
	                VALUE(matter->concluded_day), VALUE(matter->settled),
	                VALUE(matter->satisfaction), VALUE(matter->archived_day),
	                VALUE(matter->due_day), VALUE(matter->holder_unit_id),
	                VALUE(matter->sender_unit_id), VALUE(matter->route), VALUE(matter->size),
	                VALUE(matter->quick), VALUE(matter->hard_reason), VALUE(matter->result),
	                VALUE(matter->served_day), VALUE(matter->forwarded_day),
	                VALUE(matter->closed_day), VALUE(matter->merged_into),
	                VALUE(matter->merged_state), VALUE(matter->readers),
	                VALUE(matter->rated_way), VALUE(matter->purpose), VALUE(matter->confidential),
	                VALUE(matter->executed_day)),
	           &changed));
	if (changed != 1)
		return fail(work, CONFLICT, "someone else acted on this matter meanwhile; look at what "
		            "changed and try again");
	return OK;
}

enum outcome matter_store_due(struct work *work, int64_t id, int64_t due_day)
{
	TRY(rollup_before(work, "matter", id));
	return db_run(work, &DUE, BIND(VALUE(id), VALUE(due_day)), NULL);
}

enum outcome matter_store_joined(struct work *work, int64_t id, int64_t people)
{
	TRY(rollup_before(work, "matter", id));
	return db_run(work, &JOINED, BIND(VALUE(id), VALUE(people)), NULL);
}

enum outcome matter_store_show_to(struct work *work, int64_t matter_id, int64_t unit_id)
{
	return db_run(work, &SHOW_TO, BIND(VALUE(unit_id), VALUE(matter_id)), NULL);
}

enum outcome matter_store_seen_by(struct work *work, int64_t matter_id, named_list *out)
{
	return DB_LIST(work, &SEEN_BY, BIND(VALUE(matter_id)), NAMED_ROW_FIELDS, out);
}

enum outcome matter_store_hide_from(struct work *work, int64_t matter_id, int64_t unit_id)
{
	return db_run(work, &HIDE_FROM, BIND(VALUE(unit_id), VALUE(matter_id)), NULL);
}

enum outcome matter_store_by_import(struct work *work, int64_t unit_id, const char *import_number,
                                    int64_t *id)
{
	return db_integer(work, &BY_IMPORT, BIND(VALUE(unit_id), VALUE(import_number)), id);
}

enum outcome matter_store_by_number(struct work *work, const char *number, int64_t *id)
{
	enum outcome found = db_integer(work, &BY_NUMBER, BIND(VALUE(number)), id);
	if (found == NOT_FOUND)
		*id = 0;
	return found == NOT_FOUND ? OK : found;
}
