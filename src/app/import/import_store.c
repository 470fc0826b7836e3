/* import_store.c: finds contacts like one of a file. */
#include "app/import/import_store.h"

#include "base/clock.h"

static const struct query ALIKE = {
	"import.alike",
	"SELECT c.id FROM contact c WHERE c.unit_id = $1 AND c.received_day = $2 AND c.channel = $3"
	" AND c.petitioner = $4 AND c.title = $5 AND (c.imported = '' OR c.registered_at < $6)"
	" ORDER BY c.id LIMIT 20",
};
const struct query *const import_store_queries[] = { &ALIKE, NULL };

enum outcome import_store_alike(struct work *work, const struct contact *contact,
                                import_contact_ids *out)
{
	static const struct field FIELDS[] = { FIELD(struct import_contact_id, id), { 0 } };
	int64_t day = contact->received_day ? contact->received_day : day_of_moment(contact->received);
	return DB_LIST(work, &ALIKE,
	               BIND(VALUE(work->actor.unit_id), VALUE(day), VALUE(contact->channel),
	                    VALUE(contact->petitioner), VALUE(contact->title), VALUE(work->now)),
	               FIELDS, out);
}
