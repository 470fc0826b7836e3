/* contact.c: the rules of registration: what a contact must be, its number and its matter. */
#include "app/contact/contact.h"

#include <inttypes.h>
#include <sodium.h>
#include <string.h>

#include "app/clock/clock_rule.h"
#include "app/contact/contact_store.h"
#include "app/journal/journal.h"
#include "app/matter/matter.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "base/utf8.h"
#include "db/transaction.h"
#include "text/text.h"

enum { MOST_REPRESENTATIVES = 5, /* art. 20 */ TITLE_FROM_CONTENT = 30 };

static int count_names(const char *names)
{
	int count = 0, inside = 0;
	uint32_t character;
	while ((character = utf8_next(&names))) {
		int apart = character == 0x3001 || character == ',' || character == 0xFF0C ||
		            character == ';' || character == 0xFF1B || character == ' ' ||
		            character == 0x3000 || character == '/' || character == '\n' ||
		            character == '\r';
		count += !apart && !inside;
		inside = !apart;
	}
	return count;
}

static void check_representatives(struct work *work, const struct contact *contact)
{
	int count = count_names(contact->representatives);
	if (count > MOST_REPRESENTATIVES)
		fail_field(work, "representatives", "a joint visit has at most 5 representatives "
		           "(Regulations, art. 20); %d are named", count);
	else if (count > contact->people)
		fail_field(work, "representatives", "more representatives (%d) than people (%d)", count,
		           (int)contact->people);
	count = count_names(contact->party);
	if (count > contact->people)
		fail_field(work, "party", "more people are named (%d) than came (%d)", count,
		           (int)contact->people);
}

static void check_identity(struct work *work, struct contact *contact)
{
	const char *form;
	if (identity_number_parse(work->arena, contact->id_number, &form) == OK)
		contact->id_number = form;
	else
		fail_field(work, "id_number", "this is no valid identity number (15 digits, or 18 with "
		           "check digit); correct it or leave it empty");
}

static const char *title_from(struct work *work, const char *content)
{
	const char *trimmed = utf8_trim(work->arena, content);
	size_t line = strcspn(trimmed, "\r\n");
	return utf8_cut(work->arena, arena_copy(work->arena, trimmed, line), TITLE_FROM_CONTENT);
}

/* Members that nobody filled are "" for everyone after this. */
static void blank_texts(struct contact *contact)
{
	for (const struct field *each = CONTACT_FIELDS; each->type != FIELD_END; each++)
		if (field_is_text(each))
			field_set_text(each, contact, field_text(each, contact));
}

enum outcome contact_check(struct work *work, struct contact *contact)
{
	blank_texts(contact);
	if (!contact->people)
		contact->people = 1;
	if (!contact->purpose)
		contact->purpose = PURPOSE_REQUEST;
	if (!*contact->title && *contact->content)
		contact->title = title_from(work, contact->content);
	if (!*contact->title)
		fail_field(work, "title", "%s is needed", tr(work, "Title"));
	if (!contact->received)
		fail_field(work, "received", "%s is needed", tr(work, "Received"));
	if (!contact->channel)
		fail_field(work, "channel", "%s is needed", tr(work, "Channel"));
	if (contact->received > work->now + 60)
		fail_field(work, "received", "the date lies in the future; type %s or earlier",
		           moment_string(work->arena, work->now));
	if (contact->anonymous && *contact->petitioner)
		fail_field(work, "petitioner", "an anonymous contact has no name; remove the name or the "
		           "mark");
	contact->received_day = day_of_moment(contact->received);
	contact->phone_key = phone_normalise(work->arena, contact->phone);
	check_representatives(work, contact);
	check_identity(work, contact);
	return work->fault.fields.count ? INVALID : OK;
}

static const char *query_code(struct work *work)
{
	static const char LETTERS[] = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
	char *code = arena_alloc(work->arena, 9);
	for (int each = 0; each < 8; each++)
		code[each] = LETTERS[randombytes_uniform(sizeof LETTERS - 1)];
	return code;
}

static enum outcome give_number(struct work *work, struct contact *contact)
{
	struct unit unit;
	int64_t year = civil_of_day(contact->received_day).year, next;
	TRY(unit_find(work, contact->unit_id, &unit));
	TRY(unit_next_number(work, contact->unit_id, "contact", year, &next));
	contact->number = arena_format(work->arena, "%s-%" PRId64 "-%05" PRId64, unit.code, year, next);
	return OK;
}

/* The clocks that start with receipt. */
static struct clock_case received(struct work *work, const struct matter *matter)
{
	return (struct clock_case){ matter->id, matter->unit_id, matter_facts(work, matter),
		                    matter->registered_day };
}

static enum outcome first_due(struct work *work, const struct contact *contact,
                              struct matter *matter)
{
	struct clock_case it = received(work, matter);
	TRY(clock_first_due(work, &it, "received", &matter->due_day));
	if (contact->answer_by > contact->received_day && contact->answer_by < matter->due_day)
		matter->due_day = contact->answer_by;
	return OK;
}

/* A report is read by who took it down and by the office's head, until others are named. */
static const char *first_reader(struct work *work, const struct contact *contact)
{
	if (contact->purpose != PURPOSE_REPORT)
		return "";
	return arena_format(work->arena, ",%lld,", (long long)work->actor.user_id);
}

static enum outcome open_matter(struct work *work, struct contact *contact,
                                const char *import_number)
{
	struct matter matter = {
		.number = contact->number,
		.import_number = import_number ? import_number : "",
		.unit_id = contact->unit_id,
		.title = contact->title,
		.petitioner = contact->petitioner,
		.village = contact->village,
		.category = contact->category,
		.purpose = contact->purpose,
		.first_channel = contact->channel,
		.confidential = contact->purpose == PURPOSE_REPORT,
		.respondent = contact->respondent,
		.readers = first_reader(work, contact),
		.registered_day = contact->received_day,
		.people = contact->people,
	};
	TRY(first_due(work, contact, &matter));
	TRY(matter_open(work, &matter));
	contact->matter_id = matter.id;
	return OK;
}

/* The matter was opened with the day on which the first of them ends. */
static enum outcome start_clocks(struct work *work, const struct contact *contact)
{
	const struct matter matter = { .id = contact->matter_id, .unit_id = contact->unit_id,
		                       .purpose = contact->purpose, .first_channel = contact->channel,
		                       .registered_day = contact->received_day };
	struct clock_case it = received(work, &matter);
	TRY(clock_begin(work, &it, "received"));
	if (!contact->answer_by || contact->answer_by <= contact->received_day)
		return OK;
	return clock_start(work, &it, RULE_ANSWER_ABOVE, contact->answer_by);
}

/* What comes again has the limits of its own channel, and of the telling, where its matter has ended. */
static enum outcome start_clocks_again(struct work *work, const struct contact *contact)
{
	struct matter matter;
	TRY(matter_find(work, contact->matter_id, &matter));
	matter.first_channel = contact->channel;
	struct clock_case it = received(work, &matter);
	it.unit_id = contact->unit_id;
	it.day = contact->received_day;
	TRY(clock_begin(work, &it, "repeated"));
	if (contact->answer_by && contact->answer_by > contact->received_day)
		TRY(clock_start(work, &it, RULE_ANSWER_ABOVE, contact->answer_by));
	return matter_due(work, matter.id);
}

/* A report is kept from whom it is about; a matter that many see is no place for it (art. 30). */
static enum outcome check_joining(struct work *work, const struct contact *contact, int64_t matter_id)
{
	struct matter matter;
	TRY(matter_find(work, matter_id, &matter));
	if (contact->purpose != PURPOSE_REPORT || matter.confidential)
		return OK;
	return fail_field(work, "purpose", "a report on an official is a matter of its own, which only named "
	                  "people read: register it as a new one, not as a repeat of %s (Regulations, art. "
	                  "30)", matter.number);
}

static enum outcome register_as(struct work *work, struct contact *contact, int64_t matter_id,
                                const char *import_number)
{
	contact->unit_id = contact->unit_id ? contact->unit_id : work->actor.unit_id;
	contact->registered_by = work->actor.user_id;
	contact->registered_at = work->now;
	contact->query_code = query_code(work);
	contact->is_repeat = matter_id != 0;
	TRY(give_number(work, contact));
	if (matter_id) {
		TRY(check_joining(work, contact, matter_id));
		contact->matter_id = matter_id;
		TRY(matter_joined(work, matter_id, contact->people));
	} else {
		TRY(open_matter(work, contact, import_number));
	}
	return contact_store_insert(work, contact);
}

enum outcome contact_register_imported(struct work *work, struct contact *contact,
                                       int64_t matter_id, const char *import_number)
{
	TRY(contact_check(work, contact));
	TRY(register_as(work, contact, matter_id, import_number));
	return matter_id ? OK : start_clocks(work, contact);
}

enum outcome contact_register(struct work *work, struct contact *contact, int64_t matter_id)
{
	TRANSACTION(transaction);
	TRY(contact_check(work, contact));
	TRY(transaction_begin(work, &transaction));
	TRY(contact_register_imported(work, contact, matter_id, ""));
	if (matter_id)
		TRY(start_clocks_again(work, contact));
	TRY(journal_append(work, "contact.register", contact->matter_id, contact->title,
	                   journal_details(work, "number", contact->number, "channel",
	                                   choice_of(CHANNELS, contact->channel)->code, "repeat",
	                                   matter_id ? "yes" : "", "petitioner", contact->petitioner,
	                                   NULL)));
	return transaction_commit(&transaction);
}

enum outcome contacts_reclassify(struct work *work, int64_t matter_id, int64_t purpose)
{
	contact_list contacts = { 0 };
	TRY(contacts_of_matter(work, matter_id, &contacts));
	FOR_EACH(contact, &contacts)
		TRY(contact_store_reclassify(work, contact->id, purpose));
	return OK;
}

enum outcome contact_find(struct work *work, int64_t id, struct contact *out)
{
	int confidential = role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL);
	enum outcome found = contact_store_find(work, id, work->actor.unit_id, confidential, out);
	return found == NOT_FOUND ? fail(work, NOT_FOUND, "there is no such contact here") : found;
}

enum outcome contacts_of_matter(struct work *work, int64_t matter_id, contact_list *out)
{
	return contact_store_of_matter(work, matter_id, out);
}
