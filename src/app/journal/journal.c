/* journal.c: appends entries to the chain and tells stories from them; journal_verify.c walks it. */
#include "app/journal/journal.h"

#include <jansson.h>
#include <string.h>

#include "app/figure/rollup.h"
#include "app/journal/journal_chain.h"
#include "app/journal/journal_store.h"

const struct field JOURNAL_FIELDS[] = {
	FIELD(struct journal_entry, id, .label = "Entry"),
	FIELD_AS(struct journal_entry, at, FIELD_MOMENT, .label = "When"),
	FIELD(struct journal_entry, person_id),
	FIELD(struct journal_entry, person, .label = "Who"),
	FIELD(struct journal_entry, unit_id),
	FIELD(struct journal_entry, address, .label = "From"),
	FIELD(struct journal_entry, act, .label = "Act"),
	FIELD(struct journal_entry, matter_id),
	FIELD(struct journal_entry, subject, .label = "Subject"),
	FIELD(struct journal_entry, details, .label = "Details"),
	FIELD(struct journal_entry, previous),
	FIELD(struct journal_entry, hash, .label = "Hash"),
	{ 0 },
};

/* Every act as people read it. */
static const struct {
	const char *act;
	const char *name;
} NAMES[] = {
	{ "office.init", "Office set up" },
	{ "contact.register", "Contact registered" },
	{ "contact.import", "Contacts imported" },
	{ "matter.register", "Matter registered" },
	{ "matter.accept", "Accepted" },
	{ "matter.refuse", "Not accepted" },
	{ "matter.forward", "Forwarded" },
	{ "matter.assign", "Assigned" },
	{ "matter.hand", "Handed to a handler" },
	{ "matter.note", "Note" },
	{ "matter.lead", "Lead official named" },
	{ "matter.extend", "Time limit extended" },
	{ "matter.reply", "Replied" },
	{ "matter.conclude", "Concluded" },
	{ "matter.rate", "Satisfaction recorded" },
	{ "matter.archive", "Archived" },
	{ "matter.direct", "Led to another route" },
	{ "matter.file", "Filed" },
	{ "matter.object", "Objected to the transfer" },
	{ "matter.return", "Taken back" },
	{ "matter.insist", "Not taken back" },
	{ "matter.cooperate", "Cooperating unit added" },
	{ "matter.feedback", "Result reported" },
	{ "matter.serve", "Reply served" },
	{ "matter.hearing", "Hearing" },
	{ "matter.mark", "Marked" },
	{ "matter.review", "Review asked for" },
	{ "matter.review_result", "Result of the review" },
	{ "matter.re_review", "Re-review asked for" },
	{ "matter.re_review_result", "Result of the re-review" },
	{ "matter.no_longer", "Told: no longer accepted" },
	{ "matter.settle", "Settled" },
	{ "matter.follow_up", "Followed up" },
	{ "matter.supervise", "Supervised" },
	{ "matter.answer", "Supervision answered" },
	{ "matter.withdraw", "Withdrawn" },
	{ "matter.merge", "Merged" },
	{ "matter.unmerge", "Taken apart again" },
	{ "matter.reopen", "To be handled anew" },
	{ "matter.classify", "Purpose changed" },
	{ "matter.report_up", "Reported upwards" },
	{ "matter.release", "Cooperating unit released" },
	{ "matter.leave_quick", "Quick procedure left" },
	{ "matter.mediate", "Mediated" },
	{ "matter.correct_reply", "Reply corrected" },
	{ "matter.correct_service", "Day of service corrected" },
	{ "matter.execute", "Granted request carried out" },
	{ "matter.answer_repeat", "Answered what came again" },
	{ "matter.let_read", "Named a reader of the report" },
	{ "matter.bar_reader", "Took a reader of the report off" },
	{ "matter.open", "Opened a confidential matter" },
	{ "paper.serve", "Paper served" },
	{ "paper.correct", "Paper corrected" },
	{ "attachment.add", "Attachment added" },
	{ "session.open", "Signed in" },
	{ "session.refuse", "Sign-in refused" },
	{ "session.renew", "Session renewed" },
	{ "session.close", "Signed out" },
	{ "person.add", "Account added" },
	{ "person.change", "Account changed" },
	{ "person.password", "Password set" },
	{ "person.disable", "Account disabled or enabled" },
	{ "token.create", "API token created" },
	{ "token.revoke", "API token revoked" },
	{ "unit.add", "Unit added" },
	{ "unit.change", "Unit changed" },
	{ "setting.change", "Setting changed" },
	{ "office.correct", "Corrected rules in force" },
	{ "care.step", "Step of help written down" },
	{ "calendar.change", "Public holidays entered" },
	{ "register.add", "Ledger row added" },
	{ "register.change", "Ledger row changed" },
	{ "ledger_paper.issue", "Paper of a ledger issued" },
	{ "volume.bind", "Bound into a volume" },
	{ "volume.page", "Page in its volume" },
	{ "volume.take_out", "Taken out of its volume" },
	{ "task.report", "Unit reported on a task" },
	{ "register.import", "Ledger imported" },
	{ "figures.recount", "Figures counted anew" },
	{ "summary.write", "Summary text written" },
	{ "summary.sign", "Summary signed off" },
	{ "month.close", "Month closed" },
	{ "summary.outline", "Outline of summaries changed" },
	{ "layout.keep", "Layout of a ledger kept" },
	{ "layout.remove", "Layout of a ledger taken off the list" },
	{ "table.keep", "Table kept" },
	{ "table.remove", "Table taken off the list" },
	{ "export", "Exported" },
};

const char *journal_act_name(const char *act)
{
	for (size_t each = 0; each < sizeof NAMES / sizeof *NAMES; each++)
		if (strcmp(NAMES[each].act, act) == 0)
			return NAMES[each].name;
	return act;
}

static const char *dumped(struct work *work, json_t *object)
{
	char *text = json_dumps(object, JSON_COMPACT);
	const char *copy = text ? arena_string(work->arena, text) : "";
	free(text);
	json_decref(object);
	return copy;
}

static void set_detail(json_t *object, const char *name, const char *value)
{
	if (value && *value)
		json_object_set_new(object, name, json_string(value));
}

static const char *dumped_if_any(struct work *work, json_t *object)
{
	if (json_object_size(object) > 0)
		return dumped(work, object);
	json_decref(object);
	return "";
}

const char *journal_details(struct work *work, ...)
{
	json_t *object = json_object();
	va_list pairs;
	va_start(pairs, work);
	for (const char *name = va_arg(pairs, const char *); name; name = va_arg(pairs, const char *))
		set_detail(object, name, va_arg(pairs, const char *));
	va_end(pairs);
	return dumped_if_any(work, object);
}

const char *journal_details_of(struct work *work, const struct journal_pair *pairs)
{
	json_t *object = json_object();
	for (; pairs->name; pairs++)
		set_detail(object, pairs->name, pairs->value);
	return dumped_if_any(work, object);
}

const char *journal_detail(struct work *work, const struct journal_entry *entry, const char *name)
{
	if (!*entry->details)
		return "";
	json_t *object = json_loads(entry->details, 0, NULL);
	const char *value = json_string_value(json_object_get(object, name));
	const char *copy = value ? arena_string(work->arena, value) : "";
	json_decref(object);
	return copy;
}

void journal_read_details(struct work *work, const struct journal_entry *entry,
                          journal_pair_list *out)
{
	const char *name;
	json_t *value, *object = *entry->details ? json_loads(entry->details, 0, NULL) : NULL;
	json_object_foreach(object, name, value)
		*LIST_ADD(work->arena, out) =
			(struct journal_pair){ arena_string(work->arena, name),
			                       arena_string(work->arena, json_string_value(value)) };
	json_decref(object);
}

static enum outcome append_changes(struct work *work, int64_t entry_id,
                                   const struct db_changes *changes, struct chain *chain)
{
	change_list said = { 0 };
	FOR_EACH(each, changes) {
		if (each->before)
			continue;
		struct journal_change *change = LIST_ADD(work->arena, &said);
		*change = (struct journal_change){
			.entry_id = entry_id,
			.position = (int64_t)said.count,
			.table_name = each->table,
			.row_id = each->row_id,
			.digest = chain_hex(work->arena, each->digest),
		};
		chain_change(chain, change);
	}
	return journal_store_add_changes(work, &said);
}

enum outcome journal_append(struct work *work, const char *act, int64_t matter_id,
                            const char *subject, const char *details)
{
	CHAIN(chain);
	struct journal_place end;
	rollup_cells differences = { 0 };
	struct db_changes changes = db_take_changes(work);
	TRY(rollup_settle(work, &changes, &differences));
	TRY(journal_store_next(work, &end)); /* from here on, one writer at a time */
	TRY(rollup_keep(work, &differences));
	struct journal_entry entry = {
		.id = end.entry,
		.at = work->now,
		.person_id = work->actor.user_id,
		.person = work->actor.name ? work->actor.name : "",
		.unit_id = work->actor.unit_id,
		.address = work->actor.address ? work->actor.address : "",
		.act = act,
		.matter_id = matter_id,
		.subject = subject ? subject : "",
		.details = details ? details : "",
		.previous = end.hash,
	};
	chain_begin(&chain, &entry);
	TRY(append_changes(work, entry.id, &changes, &chain));
	entry.hash = chain_end(&chain, work->arena);
	TRY(journal_store_insert(work, &entry));
	end.hash = entry.hash;
	return journal_store_close(work, &end);
}

enum outcome journal_of_matter(struct work *work, int64_t matter_id, journal_list *out)
{
	return journal_store_of_matter(work, matter_id, out);
}

enum outcome journal_end(struct work *work, struct journal_place *out)
{
	return journal_store_end(work, out);
}

enum outcome journal_place_of(struct work *work, int64_t entry, struct journal_place *out)
{
	return journal_store_place(work, entry, out);
}

enum outcome journal_knows(struct work *work, const struct journal_place *place, int64_t *out)
{
	return journal_store_knows(work, place, out);
}

enum outcome journal_length(struct work *work, int64_t *out)
{
	struct journal_place end;
	TRY(journal_store_end(work, &end));
	*out = end.entry;
	return OK;
}

const char *journal_engine(const struct work *work)
{
	return db_engine(work->db);
}

enum outcome journal_page(struct work *work, const char *act, int64_t before, int64_t limit,
                          journal_list *out)
{
	return journal_store_page(work, act, before ? before : INT64_MAX, limit, out);
}
