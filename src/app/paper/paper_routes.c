/* paper_routes.c: a paper's page, its formats, its service and correction; a matter's whole file. */
#include <string.h>

#include "app/access.h"
#include "app/paper/paper_pages.h"
#include "app/person/secret.h"
#include "http/http.h"

/* What a person fills in about a paper. */
struct paper_act {
	int64_t day;
	int64_t way;
	const char *witness;
	const char *place;
	const char *note;
};
static const struct field PAPER_ACT_FIELDS[] = {
	FIELD_AS(struct paper_act, day, FIELD_DAY, .label = "Date (today when left empty)"),
	FIELD_AS(struct paper_act, way, FIELD_CHOICE, .label = "How it was served",
	         .choices = SERVICE_WAYS),
	FIELD(struct paper_act, witness, .label = "Received by, or witness", .limit = 60),
	FIELD(struct paper_act, place, .label = "Place of service", .limit = 100),
	FIELD_AS(struct paper_act, note, FIELD_LINES, .label = "Corrected text", .limit = 8000),
	{ 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD_STRUCT_OF(struct paper_page, paper, PAPER_FIELDS),
	{ 0 },
};
static const struct field LINES_FIELDS[] = {
	FIELD_LIST_OF(struct waiting_page, papers, WAITING_PAPER_FIELDS),
	{ 0 },
};

static void part_text(struct work *work, const struct paper *paper, struct paper_page *page)
{
	paper_paragraph_list all = { 0 };
	paper_paragraphs(work->arena, paper, &all);
	page->letterhead = "";
	FOR_EACH(line, &all)
		if (line->place == PAPER_HEAD)
			page->letterhead = line->text;
		else
			*LIST_ADD(work->arena, &page->paragraphs) = *line;
}

/* Who corrects a paper begins with its text: all but the signature. */
static const struct paper_act *as_issued(struct work *work, const struct paper_page *page)
{
	struct paper_act *typed = arena_alloc(work->arena, sizeof *typed);
	struct buffer text = BUFFER(work->arena);
	FOR_EACH(line, &page->paragraphs)
		if (line->place != PAPER_RIGHT)
			buffer_format(&text, "%s%s\n", line->place == PAPER_FLUSH ? ":" : "", line->text);
	*typed = (struct paper_act){ .witness = "", .place = "", .note = buffer_string(&text) };
	return typed;
}

static enum outcome build(struct work *work, const struct paper *paper, struct paper_page *page)
{
	int ours;
	memset(page, 0, sizeof *page);
	page->paper = *paper;
	TRY(matter_note_opening(work, paper->matter_id));
	part_text(work, paper, page);
	TRY(paper_is_ours(work, paper, &ours));
	page->may_serve = ours && paper->to_petitioner && !paper->served_day && !paper->replaced_by_id &&
	                  strcmp(paper->kind, "reply") != 0;
	page->may_correct = ours && !paper->replaced_by_id && strcmp(paper->kind, "reply") != 0;
	page->form.values = as_issued(work, page);
	page->form.fields = PAPER_ACT_FIELDS;
	page->form.needs = "way";
	page->form.once = secret_token(work->arena);
	return OK;
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct paper paper;
	struct paper_page page;
	TRY(paper_find(work, request->id, &paper));
	TRY(build(work, &paper, &page));
	return answer(response, request, paper.title, paper_template, PAGE_FIELDS, &page);
}

/* Refused: the page again, with what was typed. */
static enum outcome again(struct work *work, const struct request *request,
                          struct response *response)
{
	struct paper paper;
	struct paper_page page;
	struct fault why = work->fault;
	TRY(paper_find(work, request->id, &paper));
	TRY(build(work, &paper, &page));
	work->fault = why;
	page.form = request_form(work, request, PAPER_ACT_FIELDS, NULL);
	page.form.needs = "way";
	page.form.once = secret_token(work->arena);
	return answer_again(response, request, paper.title, paper_template, PAGE_FIELDS, &page);
}

static enum outcome serve(struct work *work, const struct request *request, struct response *response)
{
	struct paper_act act = { 0 };
	enum outcome outcome = request_read(work, request, PAPER_ACT_FIELDS, &act);
	if (outcome == OK)
		outcome = paper_serve(work, request->id,
		                      (struct service){ act.day, act.way, act.witness, act.place });
	if (outcome == OK)
		return see_other(response, "/papers/%lld", (long long)request->id);
	return outcome != INVALID || request->wants_json ? outcome : again(work, request, response);
}

static enum outcome correct(struct work *work, const struct request *request,
                            struct response *response)
{
	struct paper_act act = { 0 };
	struct paper successor;
	enum outcome outcome = request_read(work, request, PAPER_ACT_FIELDS, &act);
	if (outcome == OK)
		outcome = paper_correct(work, request->id, act.note, &successor);
	if (outcome == OK)
		return see_other(response, "/papers/%lld", (long long)successor.id);
	return outcome != INVALID || request->wants_json ? outcome : again(work, request, response);
}

typedef enum outcome (*writer)(struct work *work, const struct paper *paper, const char **bytes,
                               size_t *length);

static enum outcome send_paper(struct work *work, const struct request *request,
                               struct response *response, writer write, const char *ending,
                               const char *type)
{
	struct paper paper;
	const char *bytes;
	size_t length;
	TRY(paper_find(work, request->id, &paper));
	TRY(matter_note_opening(work, paper.matter_id));
	TRY(write(work, &paper, &bytes, &length));
	return send_bytes(response, type,
	                  arena_format(work->arena, "%s-%s.%s", paper.title, paper.number, ending), bytes,
	                  length);
}

static enum outcome pdf(struct work *work, const struct request *request, struct response *response)
{
	return send_paper(work, request, response, paper_pdf, "pdf", PDF_TYPE);
}

static enum outcome docx(struct work *work, const struct request *request, struct response *response)
{
	return send_paper(work, request, response, paper_docx, "docx",
	                  DOCX_TYPE);
}

static enum outcome service(struct work *work, const struct request *request,
                            struct response *response)
{
	struct paper paper;
	const char *bytes;
	size_t length;
	TRY(paper_find(work, request->id, &paper));
	TRY(matter_note_opening(work, paper.matter_id));
	TRY(paper_service_pdf(work, &paper, &bytes, &length));
	return send_bytes(response, PDF_TYPE,
	                  arena_format(work->arena, "送达回证-%s.pdf", paper.number), bytes, length);
}

static enum outcome waiting(struct work *work, const struct request *request,
                            struct response *response)
{
	struct waiting_page page = { 0 };
	TRY(papers_waiting(work, &page.papers));
	return answer(response, request, tr(work, "Papers to hand over"), papers_waiting_template,
	              LINES_FIELDS, &page);
}

const struct route paper_routes[] = {
	{ GET, "/papers", PERMIT_HANDLE, waiting, "Notices that petitioners were not given yet", 0, NULL,
	  LINES_FIELDS },
	{ GET, "/papers/{id}", PERMIT_READ_MATTERS, show, "One paper as issued", 0, NULL, PAGE_FIELDS },
	{ GET, "/papers/{id}/paper.pdf", PERMIT_READ_MATTERS, pdf, "A paper as PDF", ROUTE_SLOW },
	{ GET, "/papers/{id}/paper.docx", PERMIT_READ_MATTERS, docx, "A paper as DOCX", ROUTE_SLOW },
	{ POST, "/papers/{id}/serve", PERMIT_HANDLE, serve, "Record a paper's service", 0,
	  PAPER_ACT_FIELDS, PAGE_FIELDS },
	{ POST, "/papers/{id}/correct", PERMIT_HANDLE, correct, "Correct a paper by a new one", 0,
	  PAPER_ACT_FIELDS, PAGE_FIELDS },
	{ GET, "/papers/{id}/service.pdf", PERMIT_READ_MATTERS, service, "A paper's proof of service as PDF",
	  ROUTE_SLOW },
	{ 0 },
};
