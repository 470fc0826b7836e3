/* register_contact.c: a reception, an outreach visit, a dispute or an appointment becomes a contact. */
#include "app/register/register_contact.h"

#include <string.h>

#include "app/matter/matter.h"
#include "app/register/register_people.h"
#include "base/clock.h"
#include "base/utf8.h"
#include "db/transaction.h"

enum { TITLE_CHARACTERS = 30, NINE = 9 * 3600 };

const struct field REGISTER_COMING_FIELDS[] = {
	FIELD_AS(struct register_coming, purpose, FIELD_CHOICE, .label = "Purpose", .choices = PURPOSES,
	         .required = 1),
	FIELD(struct register_coming, respondent, .label = "Respondent", .limit = 100,
	      .hint = "of a report: the unit or person reported, who is never shown it"),
	FIELD(struct register_coming, title, .label = "Title", .limit = 200),
	{ 0 },
};

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
	contact.received = received(work, kind, row);
	return contact;
}

int register_becomes_contact(const struct register_kind *kind)
{
	return kind->becomes_contact;
}

/* A report joins reports alone: what others read would tell them of it. */
static enum outcome keep_reports(struct work *work, likely_list *likely)
{
	likely_list reports = { 0 };
	FOR_EACH(each, likely) {
		struct matter matter;
		TRY(matter_find(work, each->matter_id, &matter));
		if (matter.confidential)
			*LIST_ADD(work->arena, &reports) = *each;
	}
	*likely = reports;
	return OK;
}

/* First or repeat is for a person to say. */
static enum outcome check_likely(struct work *work, const struct contact *contact,
                                 const struct register_coming *coming, likely_list *likely)
{
	if (coming->decided)
		return OK;
	TRY(contact_likely(work, contact, likely));
	if (contact->purpose == PURPOSE_REPORT)
		TRY(keep_reports(work, likely));
	if (!likely->count)
		return OK;
	return fail(work, CONFLICT, "there are earlier matters that may be the same; choose the one it "
	            "repeats, or say that it is another matter");
}

/* The number that the row will name. */
static enum outcome check_repeat(struct work *work, const struct register_coming *coming,
                                 const char **number)
{
	struct matter matter;
	*number = NULL;
	if (!coming->matter_id)
		return OK;
	TRY(matter_find(work, coming->matter_id, &matter));
	if (coming->purpose == PURPOSE_REPORT && !matter.confidential)
		return fail_field(work, "purpose", "others read the matter %s; register the report as another "
		                  "matter", matter.number);
	*number = matter.number;
	return OK;
}

static enum outcome open_row(struct work *work, const struct register_kind *kind, int64_t id,
                             void *row)
{
	TRY(permit(work, PERMIT_REGISTER));
	if (!kind->becomes_contact)
		return fail(work, NOT_FOUND, "rows of this ledger do not become contacts");
	TRY(register_open(work, kind, id, "", row));
	const char *number = field_text(field_find(kind->fields, "matter"), row);
	return *number ? fail(work, CONFLICT, "this row stands for the matter %s already", number) : OK;
}

enum outcome register_contact_of(struct work *work, const struct register_kind *kind, int64_t id,
                                 struct contact *out)
{
	void *row = arena_alloc(work->arena, kind->size);
	TRY(open_row(work, kind, id, row));
	*out = contact_of(work, kind, row);
	return OK;
}

static enum outcome add_coming(struct work *work, const struct register_coming *coming,
                               struct contact *contact)
{
	if (!choice_of(PURPOSES, coming->purpose))
		return fail_field(work, "purpose", "%s is needed", tr(work, "Purpose"));
	contact->purpose = coming->purpose;
	contact->respondent = coming->respondent ? coming->respondent : "";
	if (coming->title && *coming->title)
		contact->title = coming->title;
	return OK;
}

enum outcome register_to_contact(struct work *work, const struct register_kind *kind, int64_t id,
                                 const struct register_coming *coming, likely_list *likely,
                                 int64_t *contact_id)
{
	TRANSACTION(transaction);
	void *row = arena_alloc(work->arena, kind->size);
	const char *number;
	TRY(transaction_begin(work, &transaction));
	TRY(open_row(work, kind, id, row));
	struct contact contact = contact_of(work, kind, row);
	TRY(add_coming(work, coming, &contact));
	TRY(check_repeat(work, coming, &number));
	TRY(check_likely(work, &contact, coming, likely));
	TRY(contact_register(work, &contact, coming->matter_id));
	TRY(register_name_matter(work, kind, row, number ? number : contact.number));
	*contact_id = contact.id;
	return transaction_commit(&transaction);
}
