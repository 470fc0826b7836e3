/* import_contacts.c: a row of an old ledger as contact and matter, with what became of it. */
#include "app/import/import_contacts.h"

#include <string.h>

#include "app/clock/clock_rule.h"
#include "app/contact/contact.h"
#include "app/contact/contact_store.h"
#include "app/import/import_same.h"
#include "app/journal/journal.h"
#include "app/matter/matter.h"
#include "app/matter/matter_store.h"
#include "app/unit/unit.h"
#include "base/clock.h"

const struct field IMPORT_CONTACT_FIELDS[] = {
	FIELD(struct import_contact, matter_no, .label = "Matter number in the import", .limit = 60,
	      .aliases = "信访事项编号|编号|事项编号|留言编号"),
	FIELD_AS(struct import_contact, accepted, FIELD_DAY, .label = "Accepted on",
	         .aliases = "受理日期|受理时间"),
	FIELD(struct import_contact, handler, .label = "Handled by", .limit = 60,
	      .aliases = "办理单位|责任单位|承办单位"),
	FIELD(struct import_contact, lead, .label = "Lead official", .limit = 60,
	      .aliases = "包案领导"),
	FIELD_AS(struct import_contact, reply, FIELD_LINES, .label = "Reply", .limit = 20000,
	         .aliases = "答复意见|回复|处理意见"),
	FIELD_AS(struct import_contact, concluded, FIELD_DAY, .label = "Concluded on",
	         .aliases = "办结日期|办结时间|答复时间"),
	FIELD_AS(struct import_contact, settled, FIELD_FLAG, .label = "Settled",
	         .aliases = "是否息诉|息诉|是否息诉息访"),
	FIELD_AS(struct import_contact, satisfaction, FIELD_CHOICE, .label = "Satisfaction",
	         .choices = SATISFACTIONS, .aliases = "满意度"),
	{ 0 },
};

/* What the old ledger says of the whole matter, laid over what is known. */
static void lay_over(struct matter *matter, const struct import_contact *row)
{
	if (row->accepted)
		matter->accepted_day = row->accepted;
	if ((row->accepted || row->concluded) && matter->purpose == PURPOSE_REQUEST)
		matter->route = ROUTE_PETITION; /* an old ledger knows no other */
	if (*row->handler)
		matter->handler = row->handler;
	if (*row->lead)
		matter->lead = row->lead;
	if (*row->reply) {
		matter->reply = row->reply;
		matter->replied_day = row->concluded;
	}
	if (row->concluded)
		matter->concluded_day = row->concluded;
	matter->settled = matter->settled || row->settled;
	if (row->satisfaction)
		matter->satisfaction = row->satisfaction;
	if (matter->concluded_day)
		matter->state = MATTER_CONCLUDED;
	else if (*matter->reply)
		matter->state = MATTER_REPLIED;
	else if (matter->accepted_day)
		matter->state = MATTER_ACCEPTED;
}

/* The clocks as they ran.  Without an acceptance date nobody knows whether its limit was kept: that
 * clock is stopped and counts in no figure; the 60 days then run from receipt. */
static enum outcome run_clocks(struct work *work, const struct matter *matter)
{
	int64_t started = matter->accepted_day ? matter->accepted_day : matter->registered_day;
	if (matter->accepted_day)
		TRY(clock_meet(work, matter->id, RULE_ACCEPTANCE, matter->accepted_day));
	else if (matter->concluded_day)
		TRY(clock_stop(work, matter->id, RULE_ACCEPTANCE, matter->concluded_day));
	if (!matter->accepted_day && !matter->concluded_day)
		return OK;
	struct clock_case it = { matter->id, matter->unit_id, matter_facts(work, matter), started };
	TRY(clock_begin(work, &it, "accepted"));
	if (matter->concluded_day)
		TRY(clock_meet(work, matter->id, RULE_CONCLUSION, matter->concluded_day));
	return OK;
}

/* A repeat may come after its matter was concluded; a first contact may not. */
static enum outcome check_order(struct work *work, const struct import_contact *row, int repeat)
{
	int64_t today = day_of_moment(work->now);
	if (!repeat && row->accepted && row->accepted < row->contact.received_day)
		fail_field(work, "accepted", "accepted before it was received");
	if (!repeat && row->concluded && row->concluded < row->contact.received_day)
		fail_field(work, "concluded", "concluded before it was received");
	if (row->accepted > today || row->concluded > today)
		fail_field(work, "concluded", "the date lies in the future");
	return work->fault.fields.count ? INVALID : OK;
}

/* What the row says of the matter's course; most rows of a ledger of letters say nothing. */
static enum outcome change_matter(struct work *work, const struct import_contact *row, int repeat,
                                  struct matter *matter)
{
	const struct matter before = *matter;
	lay_over(matter, row);
	if (memcmp(&before, matter, sizeof before) == 0)
		return OK;
	if (!repeat || (matter->concluded_day && !before.concluded_day) ||
	    (matter->accepted_day && !before.accepted_day))
		TRY(run_clocks(work, matter));
	TRY(clock_next_due(work, matter->id, &matter->due_day));
	return matter_store_update(work, matter);
}

static enum outcome tell_matter(struct work *work, const struct import_contact *row, int repeat)
{
	struct matter matter;
	TRY(matter_find(work, row->contact.matter_id, &matter));
	TRY(change_matter(work, row, repeat, &matter));
	return journal_append(work, "contact.import", matter.id, matter.title,
	                      journal_details(work, "number", row->contact.number, "repeat",
	                                      repeat ? "yes" : "", "accepted",
	                                      day_string(work->arena, row->accepted), "concluded",
	                                      day_string(work->arena, row->concluded), "handler",
	                                      row->handler, NULL));
}

enum outcome import_contact_add(struct work *work, void *given, const char *hash,
                                struct import_columns *columns, int *same)
{
	struct import_contact *row = given;
	int64_t there = 0, matter_id = 0;
	TRY(contact_store_imported(work, hash, &there));
	*same = there != 0;
	if (there)
		return OK;
	row->contact.imported = hash;
	TRY(contact_check(work, &row->contact));
	TRY(import_known_contact(work, &row->contact, columns, same));
	if (*same)
		return OK;
	if (*row->matter_no)
		TRY(matter_store_by_import(work, work->actor.unit_id, row->matter_no, &matter_id));
	TRY(check_order(work, row, matter_id != 0));
	TRY(contact_register_imported(work, &row->contact, matter_id, row->matter_no));
	return tell_matter(work, row, matter_id != 0);
}
