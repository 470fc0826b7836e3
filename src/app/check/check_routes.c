/* check_routes.c: the page on which a summary is checked: pasted, or as a file. */
#include "app/access.h"
#include "app/check/check_ledger.h"
#include "app/check/check_pages.h"
#include "app/person/secret.h"
#include "document/words.h"
#include "http/http.h"

enum { MOST_LETTERS = 200000 };

struct check_form {
	const char *text;
	int64_t from;
	int64_t to;
};
static const struct field FORM_FIELDS[] = {
	FIELD_AS(struct check_form, text, FIELD_LINES, .label = "The summary's text", .limit = MOST_LETTERS),
	FIELD_AS(struct check_form, from, FIELD_DAY, .label = "Held against our ledgers, since",
	         .hint = "The text's period, 2026-01-01 to 2026-12-31; left empty, only its own arithmetic is looked at."),
	FIELD_AS(struct check_form, to, FIELD_DAY, .label = "Until"),
	{ 0 },
};
static const struct field FINDING_FIELDS[] = {
	FIELD_AS(struct finding, sure, FIELD_CHOICE, .choices = SURES),
	FIELD_AS(struct finding, kind, FIELD_CHOICE, .choices = FINDING_KINDS),
	FIELD(struct finding, line),
	FIELD(struct finding, start),
	FIELD(struct finding, end),
	FIELD(struct finding, text),
	FIELD(struct finding, claim),
	FIELD(struct finding, computed),
	{ 0 },
};
static const struct field PAGE_FIELDS[] = {
	FIELD(struct check_page, errors),
	FIELD(struct check_page, others),
	FIELD_LIST_OF(struct check_page, found, FINDING_FIELDS),
	{ 0 },
};

static enum outcome run(struct work *work, const struct request *request, struct check_page *page)
{
	struct check_form form = { .text = "" };
	const struct upload *upload = request_upload(request, "file");
	known_figures known = { 0 };
	TRY(request_read(work, request, FORM_FIELDS, &form));
	if (upload && upload->size) {
		TRY(document_words(work, upload->path, &form.text));
		page->name = upload->name;
	}
	if (!*form.text)
		return fail_field(work, "text", "paste a text, or choose a DOCX or TXT file");
	if (!form.from != !form.to || form.from > form.to)
		return fail_field(work, "to", "type both days of the period, the first before the last");
	if (form.from && form.to)
		TRY(ledger_figures(work, (struct period){ form.from, form.to }, 0, &known));
	check_against(work, form.text, form.from && form.to ? &known : NULL, &page->found);
	page->errors = check_errors(&page->found);
	page->others = (int64_t)page->found.count - page->errors;
	page->done = 1;
	check_mark(work, form.text, page);
	return OK;
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct check_page page = { .name = "", .form = request_form(work, request, FORM_FIELDS, NULL) };
	page.form.once = secret_token(work->arena);
	return answer(response, request, tr(work, "Check a summary"), check_template, PAGE_FIELDS, &page);
}

static enum outcome check(struct work *work, const struct request *request,
                          struct response *response)
{
	struct check_page page = { .name = "" };
	enum outcome outcome = run(work, request, &page);
	if (outcome != OK && (outcome != INVALID || request->wants_json))
		return outcome;
	page.form = request_form(work, request, FORM_FIELDS, NULL);
	page.form.once = secret_token(work->arena);
	if (outcome == OK)
		return answer(response, request, tr(work, "Check a summary"), check_template, PAGE_FIELDS, &page);
	return answer_again(response, request, tr(work, "Check a summary"), check_template, PAGE_FIELDS,
	                    &page);
}

const struct route check_routes[] = {
	{ GET, "/check", PERMIT_READ_FIGURES, show, "The page on which a summary is checked" },
	{ POST, "/check", PERMIT_READ_FIGURES, check, "Find figures of a summary that cannot be true",
	  ROUTE_NO_ONCE, FORM_FIELDS, PAGE_FIELDS },
	{ 0 },
};
