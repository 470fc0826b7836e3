/* register_paper.c: issuing papers of the ledgers. */
#include "app/register/register_paper.h"

#include <inttypes.h>
#include <string.h>

#include "app/journal/journal.h"
#include "app/paper/paper_form.h"
#include "app/register/register_paper_slots.h"
#include "app/register/register_paper_store.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "base/words.h"
#include "db/transaction.h"

enum { DAYS_TO_CONFIRM = 30 };

const struct field REGISTER_PAPER_FIELDS[] = {
	FIELD(struct register_paper, id),
	FIELD(struct register_paper, unit_id),
	FIELD(struct register_paper, ledger),
	FIELD(struct register_paper, row_id),
	FIELD(struct register_paper, kind),
	FIELD(struct register_paper, number, .label = "Number"),
	FIELD(struct register_paper, title, .label = "Title"),
	FIELD_AS(struct register_paper, day, FIELD_DAY, .label = "Date"),
	FIELD_AS(struct register_paper, body, FIELD_LINES, .label = "Text"),
	FIELD(struct register_paper, replaced_by_id),
	{ 0 },
};

const struct field REGISTER_PAPER_WORDS_FIELDS[] = {
	FIELD(struct register_paper_words, to, .label = "Addressed to", .limit = 200),
	FIELD_AS(struct register_paper_words, facts, FIELD_LINES, .label = "Facts and what is disputed",
	         .limit = 4000),
	FIELD_AS(struct register_paper_words, terms, FIELD_LINES, .label = "What is agreed", .limit = 4000),
	FIELD(struct register_paper_words, way, .label = "How and where it is performed", .limit = 400),
	FIELD_AS(struct register_paper_words, perform_day, FIELD_DAY, .label = "To be performed by"),
	FIELD_AS(struct register_paper_words, note, FIELD_LINES, .label = "Further words", .limit = 4000),
	{ 0 },
};

#define AGREEMENT "facts terms way perform_day note"
#define AGREED "facts terms way perform_day"
const struct register_paper_kind REGISTER_PAPER_KINDS[] = {
	{ "minutes", "conferences", "note", "", "", NULL, 0, SIGNED_BY_UNIT },
	{ "peoples_agreement", "disputes", AGREEMENT, AGREED, "parties mediator", "mediation", 1,
	  SIGNED_BY_PARTIES },
	{ "administrative_agreement", "disputes", AGREEMENT, AGREED, "parties", "mediation", 2, SIGNED_BY_UNIT },
	{ "confirmation_request", "disputes", "to facts note", "to facts", "parties agreement", "mediation",
	  1, SIGNED_BY_PARTIES },
	{ "failed_mediation", "disputes", "facts note", "facts", "parties failed_day report", NULL, 0,
	  SIGNED_BY_VILLAGE },
	{ "praise", "commendations", "to note", "to", "", "kind", 1, SIGNED_BY_UNIT },
	{ "criticism", "commendations", "to note", "to", "", "kind", 2, SIGNED_BY_UNIT },
	{ "accountability", "commendations", "to note", "to", "", "kind", 3, SIGNED_BY_UNIT },
	{ "rectification", "commendations", "note", "", "measure due_day", "kind", 2, SIGNED_BY_UNIT },
	{ "task_rectification", "tasks", "facts note", "facts", "doer due_day", "source", 3, SIGNED_BY_UNIT },
	{ 0 },
};

const struct register_paper_kind *register_paper_kind_of(const struct register_kind *kind,
                                                         const void *row, const char *name)
{
	for (const struct register_paper_kind *each = REGISTER_PAPER_KINDS; each->kind; each++)
		if (strcmp(each->kind, name) == 0 && strcmp(each->noun, kind->noun) == 0 &&
		    (!each->field || field_integer(field_find(kind->fields, each->field), row) == each->value))
			return each;
	return NULL;
}

enum outcome register_paper_title(struct work *work, const char *kind, const char **out)
{
	struct paper_form form;
	TRY(ledger_paper_form_find(work, kind, &form));
	*out = form.title;
	return OK;
}

/* What of FIELDS must say something and does not, by the names of MUST. */
static void check_filled(struct work *work, const struct field *fields, const void *values,
                         const char *must, int on_row)
{
	for (; fields->type != FIELD_END; fields++) {
		if (!words_have(must, ' ', fields->name, strlen(fields->name)) ||
		    (field_is_text(fields) ? *field_text(fields, values) != '\0'
		                           : field_integer(fields, values) != 0))
			continue;
		if (on_row)
			fail_field(work, "row", "the row says nothing of “%s” yet; change it first",
			           tr(work, fields->label));
		else
			fail_field(work, fields->name, "%s is needed", tr(work, fields->label));
	}
}

/* The court is asked within thirty days of the agreement. */
static enum outcome check_confirmation(struct work *work, const struct register_kind *kind,
                                       const void *row)
{
	const char *number = field_text(field_find(kind->fields, "agreement"), row);
	register_papers papers = { 0 };
	TRY(register_papers_of(work, kind, *(const int64_t *)row, &papers));
	FOR_EACH(paper, &papers)
		if (strcmp(paper->number, number) == 0)
			return day_of_moment(work->now) <= paper->day + DAYS_TO_CONFIRM
			           ? OK
			           : fail(work, CONFLICT, "the thirty days in which the parties may ask the court "
			                  "ended on %s", day_string(work->arena, paper->day + DAYS_TO_CONFIRM));
	return fail(work, CONFLICT, "the agreement %s was not issued here; issue it first", number);
}

static enum outcome check(struct work *work, const struct register_kind *kind, const void *row,
                          const struct register_paper_kind *paper,
                          const struct register_paper_words *words)
{
	if (register_is_ahead(work, kind, row))
		return fail(work, CONFLICT, "it is only planned; its paper is issued when it was held");
	check_filled(work, kind->fields, row, paper->needs, 1);
	check_filled(work, REGISTER_PAPER_WORDS_FIELDS, words, paper->must, 0);
	if (work->fault.fields.count)
		return INVALID;
	return strcmp(paper->kind, "confirmation_request") == 0 ? check_confirmation(work, kind, row) : OK;
}

/* "青石镇调〔2026〕3号". */
static enum outcome give_number(struct work *work, const struct paper_form *form, const char *unit,
                                struct register_paper *paper)
{
	return paper_next_number(work, paper->unit_id,
	                         arena_format(work->arena, "ledger_paper.%s", form->word),
	                         arena_format(work->arena, "%s%s", unit, form->word), paper->day,
	                         &paper->number);
}

/* The newest of its kind on the row; NULL none. */
static enum outcome newest(struct work *work, const struct register_paper *paper,
                           const struct register_paper **out)
{
	register_papers papers = { 0 };
	*out = NULL;
	TRY(register_paper_store_of_row(work, paper->ledger, paper->row_id, &papers));
	FOR_EACH(each, &papers)
		if (!each->replaced_by_id && strcmp(each->kind, paper->kind) == 0)
			*out = each;
	return OK;
}

/* The lines below the text, with its day. */
static const char *signature(struct work *work, const struct register_kind *kind, const void *row,
                             enum register_signer signer, const char *unit)
{
	const struct field *village = field_find(kind->fields, "village");
	const char *day = day_chinese(work->arena, day_of_moment(work->now));
	if (signer == SIGNED_BY_PARTIES)
		return arena_format(work->arena, ">%s\n", day);
	if (signer == SIGNED_BY_VILLAGE && *field_text(village, row))
		unit = field_text(village, row);
	return arena_format(work->arena, ">%s\n>%s\n", unit, day);
}

static enum outcome write_paper(struct work *work, const struct register_kind *kind, const void *row,
                                const struct register_paper_kind *asked,
                                const struct register_paper_words *words, struct register_paper *out)
{
	struct paper_slot slots[REGISTER_SLOTS];
	const struct register_paper *old;
	struct paper_form form;
	struct unit unit;
	*out = (struct register_paper){ .unit_id = ((const int64_t *)row)[1], .ledger = kind->noun,
		                            .row_id = *(const int64_t *)row, .kind = asked->kind,
		                            .day = day_of_moment(work->now) };
	TRY(ledger_paper_form_find(work, asked->kind, &form));
	TRY(unit_find(work, out->unit_id, &unit));
	TRY(register_paper_slots(work, kind, row, words, slots));
	TRY(newest(work, out, &old));
	out->title = form.title;
	TRY(give_number(work, &form, unit.name, out));
	const char *note = old ? arena_format(work->arena, "本文书更正%s，原文书不再使用。\n", old->number) : "";
	out->body = arena_format(work->arena, "%s%s%s", note, paper_form_fill(work, &form, slots),
	                         signature(work, kind, row, asked->signer, unit.name));
	TRY(register_paper_store_insert(work, out));
	return old ? register_paper_store_replace(work, old->id, out->id) : OK;
}

/* The row of a dispute knows the number of its agreement. */
static enum outcome note_number(struct work *work, const struct register_kind *kind, void *row,
                                const struct register_paper *paper)
{
	if (!strstr(paper->kind, "_agreement"))
		return OK;
	field_set_text(field_find(kind->fields, "agreement"), row, paper->number);
	return register_change(work, kind, row, "");
}

enum outcome register_paper_issue(struct work *work, const struct register_kind *kind,
                                  int64_t row_id, const char *name,
                                  const struct register_paper_words *words,
                                  struct register_paper *out)
{
	TRANSACTION(transaction);
	void *row = arena_alloc(work->arena, kind->size);
	TRY(transaction_begin(work, &transaction));
	TRY(register_open(work, kind, row_id, "", row));
	const struct register_paper_kind *asked = register_paper_kind_of(kind, row, name);
	if (!asked)
		return fail(work, NOT_FOUND, "this row has no such paper");
	TRY(check(work, kind, row, asked, words));
	TRY(write_paper(work, kind, row, asked, words, out));
	TRY(note_number(work, kind, row, out));
	TRY(journal_append(work, "ledger_paper.issue", 0, out->title,
	                   journal_details(work, "ledger", kind->noun, "paper", out->number, NULL)));
	return transaction_commit(&transaction);
}

enum outcome register_papers_of(struct work *work, const struct register_kind *kind, int64_t row_id,
                                register_papers *out)
{
	TRY(register_find(work, kind, row_id, arena_alloc(work->arena, kind->size)));
	return register_paper_store_of_row(work, kind->noun, row_id, out);
}

enum outcome register_paper_find(struct work *work, int64_t id, struct register_paper *out)
{
	enum outcome found = register_paper_store_find(work, id, out);
	if (found == OK) {
		const struct register_kind *kind = register_named(out->ledger);
		found = register_find(work, kind, out->row_id, arena_alloc(work->arena, kind->size));
	}
	return found == NOT_FOUND ? fail(work, NOT_FOUND, "there is no such paper here") : found;
}
