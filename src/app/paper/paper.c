/* paper.c: issuing, serving and correcting papers. */
#include "app/paper/paper.h"

#include <inttypes.h>
#include <string.h>

#include "app/journal/journal.h"
#include "app/matter/matter.h"
#include "app/paper/paper_form.h"
#include "app/paper/paper_store.h"
#include "app/unit/unit.h"
#include "base/clock.h"
#include "db/transaction.h"

const struct field PAPER_FIELDS[] = {
	FIELD(struct paper, id),
	FIELD(struct paper, matter_id),
	FIELD(struct paper, unit_id),
	FIELD(struct paper, kind),
	FIELD(struct paper, number, .label = "Number"),
	FIELD(struct paper, title, .label = "Title"),
	FIELD_AS(struct paper, day, FIELD_DAY, .label = "Date"),
	FIELD_AS(struct paper, body, FIELD_LINES, .label = "Text"),
	FIELD_AS(struct paper, to_petitioner, FIELD_FLAG, .label = "To the petitioner"),
	FIELD(struct paper, replaces_id),
	FIELD(struct paper, replaced_by_id),
	FIELD_AS(struct paper, served_day, FIELD_DAY, .label = "Served on"),
	FIELD_AS(struct paper, served_way, FIELD_CHOICE, .label = "How it was served",
	         .choices = SERVICE_WAYS),
	FIELD(struct paper, witness, .label = "Received by, or witness"),
	{ 0 },
};

/* "青石镇信受〔2026〕12号": one row of numbers for each unit, kind and year. */
static enum outcome give_number(struct work *work, const struct paper_form *form, const char *unit,
                                struct paper *paper)
{
	int64_t next, year = civil_of_day(paper->day).year;
	TRY(unit_next_number(work, paper->unit_id,
	                     arena_format(work->arena, "paper.%s", form->kind), year, &next));
	paper->number = arena_format(work->arena, "%s信%s〔%" PRId64 "〕%" PRId64 "号", unit, form->word,
	                             year, next);
	return OK;
}

static const char *signed_body(struct work *work, const char *text, const char *unit, int64_t day)
{
	return arena_format(work->arena, "%s>%s\n>%s\n", text, unit, day_chinese(work->arena, day));
}

enum outcome paper_issue(struct work *work, const struct paper_order *order, struct paper *out)
{
	struct paper_form form;
	TRY(paper_form_find(work, order->kind, &form));
	*out = (struct paper){
		.matter_id = order->matter_id,
		.unit_id = order->unit_id,
		.kind = form.kind,
		.title = form.title,
		.day = order->day,
		.to_petitioner = strcmp(form.addressee, "petitioner") == 0,
		.witness = "",
	};
	out->body = signed_body(work, paper_form_fill(work, &form, order->slots), order->unit,
	                        order->day);
	TRY(give_number(work, &form, order->unit, out));
	return paper_store_insert(work, out);
}

enum outcome paper_find(struct work *work, int64_t id, struct paper *out)
{
	struct matter matter;
	enum outcome found = paper_store_find(work, id, out);
	if (found == OK)
		found = matter_find(work, out->matter_id, &matter);
	return found == NOT_FOUND ? fail(work, NOT_FOUND, "there is no such paper here") : found;
}

enum outcome papers_of_matter(struct work *work, int64_t matter_id, paper_list *out)
{
	return paper_store_of_matter(work, matter_id, out);
}

enum outcome papers_waiting(struct work *work, paper_list *out)
{
	struct unit office;
	TRY(unit_office(work, work->actor.unit_id, &office));
	return paper_store_waiting(work, office.id,
	                           role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL), out);
}

enum outcome paper_serve_newest(struct work *work, int64_t matter_id, const char *kind, int64_t day,
                                int64_t way, const char *witness)
{
	struct paper paper;
	enum outcome found = paper_store_newest(work, matter_id, kind, &paper);
	if (found == NOT_FOUND)
		return OK;
	TRY(found);
	paper.served_day = day;
	paper.served_way = way;
	paper.witness = witness ? witness : "";
	return paper_store_serve(work, &paper);
}

enum outcome paper_is_ours(struct work *work, const struct paper *paper, int *out)
{
	struct unit office;
	TRY(unit_office(work, work->actor.unit_id, &office));
	*out = role_may(work->actor.role, PERMIT_HANDLE) && office.id == paper->unit_id;
	return OK;
}

/* Whoever sees a matter reads its papers; serving and correcting one is its issuer's. */
static enum outcome find_own(struct work *work, int64_t id, struct paper *out)
{
	int ours;
	TRY(permit(work, PERMIT_HANDLE));
	TRY(paper_find(work, id, out));
	TRY(paper_is_ours(work, out, &ours));
	return ours ? OK : fail(work, DENIED, "only the unit that issued the paper does this");
}

static enum outcome check_service(struct work *work, const struct paper *paper, int64_t day,
                                  int64_t way, const char *witness)
{
	if (paper->served_day || paper->replaced_by_id)
		return fail(work, CONFLICT, "%s was served or replaced already", paper->number);
	if (strcmp(paper->kind, "reply") == 0)
		return fail(work, CONFLICT, "record the service of the reply on its matter: the time to ask for "
		            "review starts with it");
	if (!choice_of(SERVICE_WAYS, way))
		fail_field(work, "way", "%s is needed", tr(work, "How it was served"));
	if (way == SERVED_LEFT && !*witness)
		fail_field(work, "witness", "a reply left behind is proved by a witness: give the name");
	if (day < paper->day)
		fail_field(work, "day", "the paper is of %s; it was not served before",
		           day_string(work->arena, paper->day));
	if (day > day_of_moment(work->now))
		fail_field(work, "day", "the date lies in the future; type %s or earlier",
		           day_string(work->arena, day_of_moment(work->now)));
	return work->fault.fields.count ? INVALID : OK;
}

enum outcome paper_serve(struct work *work, int64_t id, int64_t day, int64_t way, const char *witness)
{
	TRANSACTION(transaction);
	struct paper paper;
	TRY(transaction_begin(work, &transaction));
	TRY(find_own(work, id, &paper));
	day = day ? day : day_of_moment(work->now);
	TRY(check_service(work, &paper, day, way, witness));
	paper.served_day = day;
	paper.served_way = way;
	paper.witness = witness;
	TRY(paper_store_serve(work, &paper));
	TRY(journal_append(work, "paper.serve", paper.matter_id, paper.title,
	                   journal_details(work, "paper", paper.number, "way",
	                                   choice_of(SERVICE_WAYS, way)->code, "witness", witness, "day",
	                                   day_string(work->arena, day), NULL)));
	return transaction_commit(&transaction);
}

/* The corrected text stands under a sentence that names what it replaces. */
static enum outcome write_correction(struct work *work, const struct paper *old, const char *note,
                                     struct paper *out)
{
	struct paper_form form;
	struct unit unit;
	TRY(unit_find(work, old->unit_id, &unit));
	TRY(paper_form_find(work, old->kind, &form));
	*out = *old;
	out->day = day_of_moment(work->now);
	out->replaces_id = old->id;
	out->replaced_by_id = out->served_day = out->served_way = 0;
	out->witness = "";
	out->title = arena_format(work->arena, "%s（更正）", form.title);
	out->body = signed_body(work,
	                        arena_format(work->arena, "本文书更正%s%s，原文书不再使用。\n%s\n", old->title,
	                                     old->number, note),
	                        unit.name, out->day);
	TRY(give_number(work, &form, unit.name, out));
	return paper_store_insert(work, out);
}

enum outcome paper_correct(struct work *work, int64_t id, const char *note, struct paper *out)
{
	TRANSACTION(transaction);
	struct paper old;
	TRY(transaction_begin(work, &transaction));
	TRY(find_own(work, id, &old));
	if (!*note)
		return fail_field(work, "note", "write the corrected text");
	if (old.replaced_by_id)
		return fail(work, CONFLICT, "%s was replaced already; correct its successor", old.number);
	TRY(write_correction(work, &old, note, out));
	TRY(paper_store_replace(work, old.id, out->id));
	TRY(journal_append(work, "paper.correct", old.matter_id, old.title,
	                   journal_details(work, "paper", out->number, "note", note, NULL)));
	return transaction_commit(&transaction);
}
