/* paper.c: issuing, serving and correcting papers. */
#include "app/paper/paper.h"

#include <inttypes.h>
#include <string.h>

#include "app/clock/clock_rule.h"
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
	FIELD(struct paper, served_place, .label = "Place of service"),
	FIELD(struct paper, served_by, .label = "Brought by"),
	{ 0 },
};

enum outcome paper_next_number(struct work *work, int64_t unit_id, const char *series, const char *word,
                               int64_t day, const char **out)
{
	int64_t next, year = civil_of_day(day).year;
	TRY(unit_next_number(work, unit_id, series, year, &next));
	*out = arena_format(work->arena, "%s〔%" PRId64 "〕%" PRId64 "号", word, year, next);
	return OK;
}

/* "青信受〔2026〕12号": one row of numbers for each unit, kind and year. */
static enum outcome give_number(struct work *work, const struct paper_form *form, const char *word,
                                struct paper *paper)
{
	return paper_next_number(work, paper->unit_id, arena_format(work->arena, "paper.%s", form->kind),
	                         arena_format(work->arena, "%s%s", word, form->word), paper->day,
	                         &paper->number);
}

static const char *word_of(struct work *work, const char *word, const char *unit)
{
	return word && *word ? word : arena_format(work->arena, "%s信", unit);
}

/* The name above it, what it corrects, its text, and below that who signs it. */
static const char *whole_body(struct work *work, const struct paper *old, const char *text,
                              const char *unit, int64_t day)
{
	const char *names = old ? arena_format(work->arena, "本文书更正《%s》（%s），原文书不再使用。\n", old->title,
	                                       old->number)
	                        : "";
	return arena_format(work->arena, "=%s\n%s%s>%s\n>%s\n", unit, names, text, unit,
	                    day_chinese(work->arena, day));
}

static enum outcome issue(struct work *work, const struct paper_form *form,
                          const struct paper_order *order, const char *text, struct paper *out)
{
	struct paper old;
	if (order->replaces_id)
		TRY(paper_store_find(work, order->replaces_id, &old));
	*out = (struct paper){
		.matter_id = order->matter_id,
		.unit_id = order->unit_id,
		.kind = form->kind,
		.title = order->replaces_id ? arena_format(work->arena, "%s（更正）", form->title) : form->title,
		.day = order->day,
		.to_petitioner = strcmp(form->addressee, "petitioner") == 0 && !order->unknown,
		.replaces_id = order->replaces_id,
		.witness = "",
		.served_place = "",
		.served_by = "",
	};
	out->body = whole_body(work, order->replaces_id ? &old : NULL, text, order->unit, order->day);
	TRY(give_number(work, form, word_of(work, order->word, order->unit), out));
	TRY(paper_store_insert(work, out));
	return order->replaces_id ? paper_store_replace(work, order->replaces_id, out->id) : OK;
}

enum outcome paper_issue(struct work *work, const struct paper_order *order, struct paper *out)
{
	struct paper_form form;
	TRY(paper_form_find(work, order->kind, &form));
	return issue(work, &form, order, paper_form_fill(work, &form, order->slots), out);
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

const struct field WAITING_PAPER_FIELDS[] = {
	FIELD(struct waiting_paper, id),
	FIELD(struct waiting_paper, matter_id),
	FIELD(struct waiting_paper, title, .label = "Title"),
	FIELD(struct waiting_paper, number, .label = "Number"),
	FIELD(struct waiting_paper, matter, .label = "Matter"),
	FIELD(struct waiting_paper, petitioner, .label = "Petitioner"),
	FIELD_AS(struct waiting_paper, day, FIELD_DAY, .label = "Date"),
	FIELD_AS(struct waiting_paper, due_day, FIELD_DAY, .label = "Due"),
	FIELD_AS(struct waiting_paper, light, FIELD_CHOICE, .label = "Light", .choices = LIGHTS),
	FIELD(struct waiting_paper, words, .label = "Time left"),
	{ 0 },
};

enum outcome papers_waiting(struct work *work, waiting_papers *out)
{
	struct unit office;
	int64_t today = day_of_moment(work->now);
	TRY(unit_office(work, work->actor.unit_id, &office));
	TRY(paper_store_waiting(work, office.id,
	                        role_may(work->actor.role, PERMIT_READ_CONFIDENTIAL), out));
	FOR_EACH(paper, out) {
		paper->light = clock_light(work, paper->due_day, today);
		paper->words = clock_words(work, paper->due_day, today);
	}
	return OK;
}

enum outcome paper_newest(struct work *work, int64_t matter_id, const char *kind, struct paper *out)
{
	return paper_store_newest(work, matter_id, kind, out);
}

static enum outcome write_service(struct work *work, struct paper *paper,
                                  const struct service *service)
{
	paper->served_day = service->day;
	paper->served_way = service->way;
	paper->witness = service->witness ? service->witness : "";
	paper->served_place = service->place ? service->place : "";
	paper->served_by = work->actor.name ? work->actor.name : "";
	return paper_store_serve(work, paper);
}

enum outcome paper_serve_newest(struct work *work, int64_t matter_id, const char *kind,
                                const struct service *service)
{
	struct paper paper;
	enum outcome found = paper_store_newest(work, matter_id, kind, &paper);
	if (found == NOT_FOUND)
		return OK;
	TRY(found);
	return write_service(work, &paper, service);
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

static enum outcome check_service(struct work *work, const struct paper *paper,
                                  const struct service *service)
{
	if (paper->served_day || paper->replaced_by_id)
		return fail(work, CONFLICT, "%s was served or replaced already", paper->number);
	if (strcmp(paper->kind, "reply") == 0)
		return fail(work, CONFLICT, "record the service of the reply on its matter: the time to ask for "
		            "review starts with it");
	if (!choice_of(SERVICE_WAYS, service->way))
		fail_field(work, "way", "%s is needed", tr(work, "How it was served"));
	if (service->way == SERVED_LEFT && !*service->witness)
		fail_field(work, "witness", "a reply left behind is proved by a witness: give the name");
	if (service->day < paper->day)
		fail_field(work, "day", "the paper is of %s; it was not served before",
		           day_string(work->arena, paper->day));
	if (service->day > day_of_moment(work->now))
		fail_field(work, "day", "the date lies in the future; type %s or earlier",
		           day_string(work->arena, day_of_moment(work->now)));
	return work->fault.fields.count ? INVALID : OK;
}

enum outcome paper_serve(struct work *work, int64_t id, struct service service)
{
	TRANSACTION(transaction);
	struct paper paper;
	TRY(transaction_begin(work, &transaction));
	TRY(find_own(work, id, &paper));
	service.day = service.day ? service.day : day_of_moment(work->now);
	service.witness = service.witness ? service.witness : "";
	TRY(check_service(work, &paper, &service));
	TRY(write_service(work, &paper, &service));
	TRY(journal_append(work, "paper.serve", paper.matter_id, paper.title,
	                   journal_details(work, "paper", paper.number, "way",
	                                   choice_of(SERVICE_WAYS, service.way)->code, "witness",
	                                   paper.witness, "place", paper.served_place, "day",
	                                   day_string(work->arena, service.day), NULL)));
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
	struct paper_order order = {
		.matter_id = old->matter_id,
		.unit_id = old->unit_id,
		.unit = *unit.letterhead ? unit.letterhead : unit.name,
		.word = unit.paper_word,
		.day = day_of_moment(work->now),
		.unknown = !old->to_petitioner,
		.replaces_id = old->id,
	};
	return issue(work, &form, &order, arena_format(work->arena, "%s\n", note), out);
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
	if (strcmp(old.kind, "reply") == 0)
		return fail(work, CONFLICT, "correct the reply on its matter: the new one is served, and the time "
		            "to ask for review starts with that");
	TRY(write_correction(work, &old, note, out));
	TRY(journal_append(work, "paper.correct", old.matter_id, old.title,
	                   journal_details(work, "paper", out->number, "note", note, NULL)));
	return transaction_commit(&transaction);
}
