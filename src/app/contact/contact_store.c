/* contact_store.c: every statement about contacts and their numbers. */
#include "app/contact/contact_store.h"

#include "app/access.h"
#include "app/figure/rollup.h"
#include "app/readable.h"

static const struct query INSERT = {
	"contact.insert",
	"INSERT INTO contact (number, matter_id, unit_id, is_repeat, received, received_day, channel,"
	" people, representatives, anonymous, petitioner, gender, phone, phone_key, id_number, address,"
	" village, respondent, title, content, request, category, purpose, from_unit, from_number,"
	" answer_by, query_code, imported, registered_by, registered_at, party) VALUES ($1, $2, $3, $4, $5, $6,"
	" $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,"
	" $26, $27, $28, $29, $30, $31)",
	"contact",
};
static const struct query RECLASSIFY = {
	"contact.reclassify",
	"UPDATE contact SET purpose = $2 WHERE id = $1",
	"contact",
};
static const struct query FIND = {
	"contact.find",
	"SELECT c.* FROM contact c JOIN matter_access a ON a.matter_id = c.matter_id AND a.unit_id = $2"
	" JOIN matter m ON m.id = c.matter_id WHERE c.id = $1 AND " READABLE("$3", "$4", "$5"),
};
static const struct query OF_MATTER = {
	"contact.of_matter",
	"SELECT * FROM contact WHERE matter_id = $1 ORDER BY received, id",
};
#define LIKELY \
	"SELECT DISTINCT m.id AS matter_id, m.number, m.title, m.petitioner, m.village," \
	" m.registered_day, m.state, m.contacts FROM contact c JOIN matter m ON m.id = c.matter_id" \
	" JOIN matter_access a ON a.matter_id = m.id AND a.unit_id = $1" \
	" WHERE " READABLE("$2", "$3", "$4") " AND "
static const struct query SAME_PHONE = {
	"contact.same_phone",
	LIKELY "c.phone_key = $5 AND c.phone_key <> '' ORDER BY m.registered_day DESC, m.id DESC"
	       " LIMIT 10",
};
static const struct query SAME_IDENTITY = {
	"contact.same_identity",
	LIKELY "c.id_number = $5 AND c.id_number <> '' ORDER BY m.registered_day DESC, m.id DESC"
	       " LIMIT 10",
};
static const struct query SAME_PERSON = {
	"contact.same_person",
	LIKELY "c.petitioner = $5 AND c.village = $6 ORDER BY m.registered_day DESC, m.id DESC"
	       " LIMIT 10",
};
static const struct query MATTER = {
	"contact.likely_matter",
	"SELECT m.id AS matter_id, m.number, m.title, m.petitioner, m.village, m.registered_day,"
	" m.state, m.contacts FROM matter m JOIN matter_access a ON a.matter_id = m.id"
	" AND a.unit_id = $2 WHERE m.id = $1 AND " READABLE("$3", "$4", "$5"),
};
static const struct query IMPORTED = {
	"contact.imported",
	"SELECT 1 FROM contact WHERE imported = $1 AND imported <> '' LIMIT 1",
};
const struct query *const contact_store_queries[] = {
	&INSERT, &RECLASSIFY, &FIND,     &OF_MATTER, &SAME_PHONE,  &SAME_IDENTITY, &SAME_PERSON,
	&MATTER, &IMPORTED,  NULL,
};

enum outcome contact_store_insert(struct work *work, struct contact *it)
{
	return db_insert(
		work, &INSERT,
		BIND(VALUE(it->number), VALUE(it->matter_id), VALUE(it->unit_id), VALUE(it->is_repeat),
	             VALUE(it->received), VALUE(it->received_day), VALUE(it->channel), VALUE(it->people),
	             VALUE(it->representatives), VALUE(it->anonymous), VALUE(it->petitioner),
	             VALUE(it->gender), VALUE(it->phone), VALUE(it->phone_key), VALUE(it->id_number),
	             VALUE(it->address), VALUE(it->village), VALUE(it->respondent), VALUE(it->title),
	             VALUE(it->content), VALUE(it->request), VALUE(it->category), VALUE(it->purpose),
	             VALUE(it->from_unit), VALUE(it->from_number), VALUE(it->answer_by),
	             VALUE(it->query_code), VALUE(it->imported), VALUE(it->registered_by),
	             VALUE(it->registered_at), VALUE(it->party)),
		&it->id);
}

enum outcome contact_store_find(struct work *work, int64_t id, int64_t unit_id,
                                int64_t confidential, struct contact *out)
{
	return db_one(work, &FIND, BIND(VALUE(id), VALUE(unit_id), VALUE(confidential), VALUE(respondent_pattern(work)), VALUE(reader_pattern(work))),
	              CONTACT_FIELDS, out);
}

enum outcome contact_store_of_matter(struct work *work, int64_t matter_id, contact_list *out)
{
	return DB_LIST(work, &OF_MATTER, BIND(VALUE(matter_id)), CONTACT_FIELDS, out);
}

enum outcome contact_store_same_phone(struct work *work, const struct contact *contact,
                                      int64_t confidential, likely_list *out)
{
	return DB_LIST(work, &SAME_PHONE,
	               BIND(VALUE(work->actor.unit_id), VALUE(confidential),
	                    VALUE(respondent_pattern(work)), VALUE(reader_pattern(work)), VALUE(contact->phone_key)),
	               LIKELY_FIELDS, out);
}

enum outcome contact_store_same_identity(struct work *work, const struct contact *contact,
                                         int64_t confidential, likely_list *out)
{
	return DB_LIST(work, &SAME_IDENTITY,
	               BIND(VALUE(work->actor.unit_id), VALUE(confidential),
	                    VALUE(respondent_pattern(work)), VALUE(reader_pattern(work)), VALUE(contact->id_number)),
	               LIKELY_FIELDS, out);
}

enum outcome contact_store_same_person(struct work *work, const struct contact *contact,
                                       int64_t confidential, likely_list *out)
{
	return DB_LIST(work, &SAME_PERSON,
	               BIND(VALUE(work->actor.unit_id), VALUE(confidential),
	                    VALUE(respondent_pattern(work)), VALUE(reader_pattern(work)), VALUE(contact->petitioner),
	                    VALUE(contact->village)),
	               LIKELY_FIELDS, out);
}

enum outcome contact_store_matter(struct work *work, int64_t matter_id, int64_t unit_id,
                                  int64_t confidential, likely_list *out)
{
	return DB_LIST(work, &MATTER,
	               BIND(VALUE(matter_id), VALUE(unit_id), VALUE(confidential),
	                    VALUE(respondent_pattern(work)), VALUE(reader_pattern(work))),
	               LIKELY_FIELDS, out);
}

enum outcome contact_store_reclassify(struct work *work, int64_t id, int64_t purpose)
{
	TRY(rollup_before(work, "contact", id));
	return db_run(work, &RECLASSIFY, BIND(VALUE(id), VALUE(purpose)), NULL);
}

enum outcome contact_store_imported(struct work *work, const char *hash, int64_t *out)
{
	return db_integer(work, &IMPORTED, BIND(VALUE(hash)), out);
}
