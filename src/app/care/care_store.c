/* care_store.c: every statement about steps of help. */
#include "app/care/care_store.h"

static const struct query OF_CONTACT = {
	"care.of_contact",
	"SELECT s.id, s.contact_id, s.opener, s.at, s.kind, s.text, s.by_id, s.by_name, s.to_id, s.to_name"
	" FROM care_step s JOIN contact c ON c.id = s.contact_id JOIN matter m ON m.id = c.matter_id"
	" WHERE s.contact_id = $1 AND m.closed_day = 0 AND EXISTS (SELECT 1 FROM care_step h"
	" WHERE h.contact_id = s.contact_id AND h.opener = s.opener AND (h.by_id = $2 OR h.to_id = $2))"
	" ORDER BY s.id",
};
static const struct query INSERT = {
	"care.insert",
	"INSERT INTO care_step (contact_id, opener, at, kind, text, by_id, by_name, to_id, to_name)"
	" VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
	"care_step",
};
const struct query *const care_store_queries[] = { &OF_CONTACT, &INSERT, NULL };

static const struct field ROW_FIELDS[] = {
	FIELD(struct care_step, id),      FIELD(struct care_step, contact_id),
	FIELD(struct care_step, opener),  FIELD(struct care_step, at),
	FIELD(struct care_step, kind),    FIELD(struct care_step, text),
	FIELD(struct care_step, by_id),   FIELD(struct care_step, by_name),
	FIELD(struct care_step, to_id),   FIELD(struct care_step, to_name),
	{ 0 },
};

enum outcome care_store_of(struct work *work, int64_t contact_id, care_steps *out)
{
	return DB_LIST(work, &OF_CONTACT, BIND(VALUE(contact_id), VALUE(work->actor.user_id)), ROW_FIELDS,
	               out);
}

enum outcome care_store_insert(struct work *work, struct care_step *step)
{
	return db_insert(work, &INSERT,
	              BIND(VALUE(step->contact_id), VALUE(step->opener), VALUE(step->at),
	                   VALUE(step->kind), VALUE(step->text), VALUE(step->by_id),
	                   VALUE(step->by_name), VALUE(step->to_id), VALUE(step->to_name)),
	              &step->id);
}
