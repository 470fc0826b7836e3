/* matter_secret.c: who may read a report on an official, beside the office's head. */
#include <string.h>

#include "app/journal/journal.h"
#include "app/matter/matter_step.h"
#include "app/person/person.h"
#include "app/unit/unit.h"
#include "db/transaction.h"

static const char *mark_of(struct work *work, int64_t person_id)
{
	return arena_format(work->arena, ",%lld,", (long long)person_id);
}

enum outcome step_let_read(struct work *work, struct doing *doing)
{
	struct person person;
	int within = 0;
	TRY(person_find(work, doing->act->person_id, &person));
	TRY(unit_within(work, person.unit_id, &within));
	if (!within || person.disabled || !role_may(person.role, PERMIT_READ_CONFIDENTIAL))
		return fail_field(work, "person_id", "choose a clerk of your own office: no other role reads "
		                  "reports");
	if (*doing->matter.respondent && strstr(doing->matter.respondent, person.name))
		return fail_field(work, "person_id", "%s is named in the report and never reads it "
		                  "(Regulations, art. 30)", person.name);
	const char *mark = mark_of(work, person.id), *readers = doing->matter.readers;
	if (strstr(readers, mark))
		return fail_field(work, "person_id", "%s may read it already", person.name);
	doing->matter.readers = *readers ? arena_format(work->arena, "%s%s", readers, mark + 1) : mark;
	doing->to = person.name;
	return OK;
}

enum outcome step_bar_reader(struct work *work, struct doing *doing)
{
	struct person person;
	TRY(person_find(work, doing->act->person_id, &person));
	const char *mark = mark_of(work, person.id), *readers = doing->matter.readers;
	const char *at = strstr(readers, mark);
	if (!at)
		return fail_field(work, "person_id", "%s is not one of its named readers", person.name);
	doing->matter.readers = arena_format(work->arena, "%.*s%s", (int)(at - readers), readers,
	                                     at + strlen(mark) - 1);
	doing->to = person.name;
	return OK;
}

enum outcome matter_note_opening(struct work *work, int64_t id)
{
	TRANSACTION(transaction);
	struct matter matter;
	TRY(matter_find(work, id, &matter));
	if (!matter.confidential)
		return OK;
	TRY(transaction_begin(work, &transaction));
	TRY(journal_append(work, "matter.open", matter.id, matter.number, ""));
	return transaction_commit(&transaction);
}
