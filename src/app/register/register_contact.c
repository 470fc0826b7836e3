/* register_contact.c: a reception, an outreach visit or a dispute becomes a contact with one press. */
#include "app/register/register_contact.h"

#include <string.h>

#include "app/register/register_people.h"
#include "base/clock.h"
#include "base/utf8.h"
#include "db/transaction.h"

enum { TITLE_CHARACTERS = 30, NINE = 9 * 3600 };

/* Which field of a row is which of a contact; the first that says something. */
static const struct {
	const char *contact;
	const char *row;
} SAME[] = {
	{ "petitioner", "petitioner" }, { "petitioner", "parties" }, { "village", "village" },
	{ "people", "people" },         { "title", "heard" },        { "title", "title" },
	{ "content", "heard" },         { "content", "report" },     { "content", "title" },
};

static void carry(const struct register_kind *kind, const void *row, struct contact *contact)
{
	for (size_t each = 0; each < sizeof SAME / sizeof *SAME; each++) {
		const struct field *from = field_find(kind->fields, SAME[each].row);
		const struct field *to = field_find(CONTACT_FIELDS, SAME[each].contact);
		if (!from)
			continue;
		if (!field_is_text(to))
			field_set_integer(to, contact, field_integer(from, row));
		else if (!*field_text(to, contact))
			field_set_text(to, contact, field_text(from, row));
	}
}

/* A dispute comes up on the day it is handed up; who was received came on the day of the reception. */
static int64_t received(const struct work *work, const struct register_kind *kind, const void *row)
{
	int64_t moment = moment_of_day(register_day(kind, row)) + NINE;
	return kind->fields == DISPUTE_FIELDS || moment > work->now ? work->now : moment;
}

static struct contact contact_of(struct work *work, const struct register_kind *kind,
                                 const void *row)
{
	struct contact contact = { 0 };
	for (const struct field *each = CONTACT_FIELDS; each->type != FIELD_END; each++)
		if (field_is_text(each))
			field_set_text(each, &contact, "");
	carry(kind, row, &contact);
	contact.title = utf8_cut(work->arena, contact.title, TITLE_CHARACTERS);
	contact.anonymous = !*contact.petitioner;
	contact.channel = kind->fields == DISPUTE_FIELDS ? CHANNEL_SWEEP : CHANNEL_VISIT;
	contact.people = contact.people ? contact.people : 1;
	contact.purpose = PURPOSE_REQUEST;
	contact.received = received(work, kind, row);
	return contact;
}

/* First or repeat is for a person to say. */
static enum outcome check_likely(struct work *work, const struct contact *contact)
{
	likely_list likely = { 0 };
	TRY(contact_likely(work, contact, &likely));
	if (!likely.count)
		return OK;
	const struct likely_matter *first = &likely.items[0];
	return fail(work, CONFLICT, "there is an earlier matter that may be the same (%s): %s %s. If it is, "
	            "register a repeat on its page; then type its number into this row. If it is not, "
	            "register it on the form of contacts", first->reasons, first->number, first->title);
}

enum outcome register_to_contact(struct work *work, const struct register_kind *kind, int64_t id,
                                 int64_t *contact_id)
{
	TRANSACTION(transaction);
	void *row = arena_alloc(work->arena, kind->size);
	TRY(permit(work, PERMIT_REGISTER));
	TRY(transaction_begin(work, &transaction));
	TRY(register_open(work, kind, id, "", row));
	const struct field *matter = field_find(kind->fields, "matter");
	if (*field_text(matter, row))
		return fail(work, CONFLICT, "this row stands for the matter %s already",
		            field_text(matter, row));
	struct contact contact = contact_of(work, kind, row);
	TRY(check_likely(work, &contact));
	TRY(contact_register(work, &contact, 0));
	field_set_text(matter, row, contact.number);
	TRY(register_change(work, kind, row, ""));
	*contact_id = contact.id;
	return transaction_commit(&transaction);
}
