/* care.c: writes steps of help and shows them to those who help. */
#include "app/care/care.h"

#include "app/access.h"
#include "app/care/care_store.h"
#include "app/contact/contact.h"
#include "app/journal/journal.h"
#include "app/matter/matter.h"
#include "app/person/person.h"
#include "app/unit/unit.h"
#include "base/field.h"
#include "db/transaction.h"

const struct choice CARE_KINDS[] = {
	{ CARE_TALK, "talk", "Received calmly, listened to", NULL },
	{ CARE_FAMILY, "family", "Family called in", NULL },
	{ CARE_DOCTOR, "doctor", "Doctor or hospital called in", NULL },
	{ CARE_SOCIAL, "social", "Social worker or counsellor called in", NULL },
	{ CARE_LINE, "line", "Told of the crisis line", NULL },
	{ CARE_HAND_OVER, "hand_over", "Handed to a colleague", NULL },
	{ CARE_FOLLOW, "follow", "Asked how they are afterwards", NULL },
	{ 0 },
};

const struct field CARE_FIELDS[] = {
	FIELD_AS(struct care_step, kind, FIELD_CHOICE, .label = "What was done", .required = 1,
	         .choices = CARE_KINDS),
	FIELD_AS(struct care_step, text, FIELD_LINES, .label = "Help that was arranged", .required = 1,
	         .limit = 1000,
	         .hint = "With whom, what was agreed and when you look again. Nothing about the person's "
	                 "state of mind."),
	FIELD(struct care_step, to_id, .label = "Who helps from now on too",
	      .hint = "They see these steps; nobody else does."),
	{ 0 },
};

enum outcome care_read(struct work *work, int64_t contact_id, care_steps *out)
{
	struct contact contact;
	TRY(contact_find(work, contact_id, &contact));
	return care_store_of(work, contact_id, out);
}

/* A colleague of the actor's area, who reads its matters. */
static enum outcome name_helper(struct work *work, struct care_step *step)
{
	struct person person;
	int within = 0;
	step->to_name = "";
	if (!step->to_id)
		return step->kind != CARE_HAND_OVER
		           ? OK
		           : fail_field(work, "to_id", "choose the colleague who goes on");
	TRY(person_find(work, step->to_id, &person));
	TRY(unit_within(work, person.unit_id, &within));
	if (!within || person.disabled || !role_may(person.role, PERMIT_READ_MATTERS))
		return fail_field(work, "to_id", "choose a colleague of your own area");
	step->to_name = person.name;
	return OK;
}

static enum outcome check_open(struct work *work, const struct contact *contact)
{
	struct matter matter;
	TRY(matter_find(work, contact->matter_id, &matter));
	return matter.closed_day == 0
	           ? OK
	           : fail(work, INVALID, "the matter is closed, and its steps of help with it");
}

enum outcome care_add(struct work *work, struct care_step *step)
{
	struct contact contact;
	care_steps before = { 0 };
	TRANSACTION(transaction);
	TRY(transaction_begin(work, &transaction));
	TRY(contact_find(work, step->contact_id, &contact));
	TRY(check_open(work, &contact));
	TRY(name_helper(work, step));
	TRY(care_store_of(work, step->contact_id, &before));
	step->opener = before.count ? before.items[0].opener : work->actor.user_id;
	step->at = work->now;
	step->by_id = work->actor.user_id;
	step->by_name = work->actor.name;
	TRY(care_store_insert(work, step));
	TRY(journal_append(work, "care.step", 0, "", ""));
	return transaction_commit(&transaction);
}
