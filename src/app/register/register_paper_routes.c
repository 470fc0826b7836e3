/* register_paper_routes.c: the pages of the ledgers' papers. */
#include <string.h>

#include "app/access.h"
#include "app/register/register_paper_pages.h"
#include "app/register/register_shared_routes.h"
#include "base/words.h"

enum outcome register_show_papers(struct work *work, const struct register_kind *kind,
                                  struct register_view_page *page)
{
	TRY(register_papers_of(work, kind, page->id, &page->papers));
	for (const struct register_paper_kind *each = REGISTER_PAPER_KINDS; each->kind; each++) {
		const char *title;
		if (!page->may_change || !register_paper_kind_of(kind, page->item, each->kind))
			continue;
		TRY(register_paper_title(work, each->kind, &title));
		*LIST_ADD(work->arena, &page->issuable) =
			(struct register_column){ .label = title, .name = each->kind };
	}
	return OK;
}

/* What a paper is mostly addressed to, and the facts, as the row has them. */
static void propose(struct work *work, const struct register_kind *kind, const void *row,
                    struct register_paper_words *out)
{
	const struct field *title = field_find(kind->fields, kind->title);
	*out = (struct register_paper_words){ .to = "", .facts = "", .terms = "", .way = "", .note = "" };
	if (strcmp(kind->noun, "commendations") == 0)
		out->to = tr(work, "All villages and departments");
	if (strcmp(kind->noun, "disputes") == 0) {
		const char *result = field_text(field_find(kind->fields, "result"), row);
		out->facts = field_text(title, row);
		out->terms = result;
	}
}

static enum outcome show_form(struct work *work, const struct request *request,
                              struct response *response, const struct register_kind *kind,
                              const void *row, int again)
{
	const char *title, *name = request_value(request, "kind");
	const struct register_paper_kind *paper = register_paper_kind_of(kind, row, name);
	struct register_paper_words *words = arena_alloc(work->arena, sizeof *words);
	struct register_paper_form_page page = { .noun = kind->noun, .id = request->id, .kind = name };
	if (!paper)
		return fail(work, NOT_FOUND, "this row has no such paper");
	TRY(register_paper_title(work, name, &title));
	propose(work, kind, row, words);
	for (const struct field *each = REGISTER_PAPER_WORDS_FIELDS; each->type != FIELD_END; each++)
		if (words_have(paper->asks, ' ', each->name, strlen(each->name)))
			*LIST_ADD(work->arena, &page.fields) = (struct register_column){ .name = each->name };
	page.reports_left_out = strcmp(name, "minutes") == 0;
	page.form = register_once(work, request_form(work, request, REGISTER_PAPER_WORDS_FIELDS, words));
	page.form.needs = paper->must;
	if (again)
		return answer_again(response, request, title, register_paper_form_template, NULL, &page);
	page.form.typed = NULL;
	return answer(response, request, title, register_paper_form_template, REGISTER_PAPER_WORDS_FIELDS,
	              request->wants_json ? (const void *)words : &page);
}

static enum outcome ask(struct work *work, const struct request *request, struct response *response)
{
	const struct register_kind *kind;
	void *row;
	TRY(register_row_asked(work, request, &kind, &row));
	TRY(permit(work, kind->keeps));
	return show_form(work, request, response, kind, row, 0);
}

static enum outcome issue(struct work *work, const struct request *request,
                          struct response *response)
{
	struct register_paper_words words = { .to = "", .facts = "", .terms = "", .way = "", .note = "" };
	struct register_paper paper;
	const struct register_kind *kind;
	void *row;
	TRY(register_row_asked(work, request, &kind, &row));
	enum outcome outcome = request_read(work, request, REGISTER_PAPER_WORDS_FIELDS, &words);
	if (outcome == OK)
		outcome = register_paper_issue(work, kind, request->id, request_value(request, "kind"), &words,
		                               &paper);
	if (outcome == OK)
		return see_other(response, "/ledger-papers/%lld", (long long)paper.id);
	if ((outcome != INVALID && outcome != CONFLICT) || request->wants_json)
		return outcome;
	return show_form(work, request, response, kind, row, 1);
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct register_paper_page page = { 0 };
	TRY(register_paper_find(work, request->id, &page.paper));
	const struct paper text = { .body = page.paper.body };
	paper_paragraphs(work->arena, &text, &page.paragraphs);
	return answer(response, request, page.paper.title, register_paper_template, REGISTER_PAPER_FIELDS,
	              request->wants_json ? (const void *)&page.paper : &page);
}

typedef enum outcome (*writer)(struct work *work, const struct register_paper *paper,
                               const char **bytes, size_t *length);

static enum outcome send(struct work *work, const struct request *request, struct response *response,
                         writer write, const char *ending, const char *type)
{
	struct register_paper paper;
	const char *bytes;
	size_t length;
	TRY(register_paper_find(work, request->id, &paper));
	TRY(write(work, &paper, &bytes, &length));
	return send_bytes(response, type,
	                  arena_format(work->arena, "%s-%s.%s", paper.title, paper.number, ending), bytes,
	                  length);
}

static enum outcome pdf(struct work *work, const struct request *request, struct response *response)
{
	return send(work, request, response, register_paper_pdf, "pdf", PDF_TYPE);
}

static enum outcome docx(struct work *work, const struct request *request, struct response *response)
{
	return send(work, request, response, register_paper_docx, "docx",
	            DOCX_TYPE);
}

const struct route register_paper_routes[] = {
	{ GET, "/ledgers/{key}/{id}/papers/new", PERMIT_KEEP_REGISTERS, ask,
	  "The form of a paper of a row", 0, NULL, REGISTER_PAPER_WORDS_FIELDS },
	{ POST, "/ledgers/{key}/{id}/papers", PERMIT_KEEP_REGISTERS, issue, "Issue a paper of a row", 0,
	  REGISTER_PAPER_WORDS_FIELDS, REGISTER_PAPER_FIELDS },
	{ GET, "/ledger-papers/{id}", PERMIT_READ_REGISTERS, show, "A paper of a ledger as issued", 0, NULL,
	  REGISTER_PAPER_FIELDS },
	{ GET, "/ledger-papers/{id}/paper.pdf", PERMIT_READ_REGISTERS, pdf, "A paper of a ledger as PDF",
	  ROUTE_SLOW },
	{ GET, "/ledger-papers/{id}/paper.docx", PERMIT_READ_REGISTERS, docx,
	  "A paper of a ledger as DOCX", ROUTE_SLOW },
	{ 0 },
};
