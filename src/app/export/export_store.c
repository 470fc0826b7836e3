/* export_store.c: reads contacts with their matters, page by page. */
#include "app/export/export_store.h"

#include <pthread.h>

#include "app/access.h"
#include "app/readable.h"

static const struct query CONTACTS = {
	"export.contacts",
	"SELECT c.id, c.number, c.is_repeat, c.received, c.received_day, c.channel, c.people,"
	" c.representatives, c.party, c.anonymous, c.petitioner, c.gender, c.phone, c.id_number, c.address,"
	" c.village, c.respondent, c.title, c.content, c.request, c.category, c.purpose, c.from_unit,"
	" c.from_number, c.answer_by, m.number AS matter_no, m.accepted_day AS accepted, m.handler,"
	" m.lead, m.reply, m.concluded_day AS concluded, m.settled, m.satisfaction"
	" FROM contact c JOIN matter m ON m.id = c.matter_id"
	" JOIN matter_access a ON a.matter_id = c.matter_id AND a.unit_id = $1"
	" WHERE " READABLE("$2", "$3", "$9")
	" AND c.received_day >= $4 AND c.received_day <= $5"
	" AND (c.received_day > $6 OR (c.received_day = $6 AND c.id > $7))"
	" ORDER BY c.received_day, c.id LIMIT $8",
};
const struct query *const export_store_queries[] = { &CONTACTS, NULL };

static struct field fields[64];
static pthread_once_t joined = PTHREAD_ONCE_INIT;

/* The matter's number first: an import takes the first column that names it. */
static void join(void)
{
	int count = 0;
	for (const struct field *each = IMPORT_CONTACT_FIELDS; each->name; each++)
		fields[count++] = *each;
	for (const struct field *each = CONTACT_FIELDS; each->name; each++)
		fields[count++] = *each;
}

const struct field *export_contact_fields(void)
{
	pthread_once(&joined, join);
	return fields;
}

enum outcome export_store_contacts(struct work *work, int64_t from, int64_t to, int64_t after_day,
                                   int64_t after_id, int64_t limit, export_rows *out)
{
	int64_t confidential = role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL);
	return DB_LIST(work, &CONTACTS,
	               BIND(VALUE(work->actor.unit_id), VALUE(confidential),
	                    VALUE(respondent_pattern(work)), VALUE(from), VALUE(to ? to : INT64_MAX),
	                    VALUE(after_day), VALUE(after_id), VALUE(limit),
	                    VALUE(reader_pattern(work))),
	               export_contact_fields(), out);
}
