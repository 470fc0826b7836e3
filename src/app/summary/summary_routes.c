/* summary_routes.c: the summary as a page and as a file. */
#include <string.h>

#include "app/access.h"
#include "app/person/secret.h"
#include "app/summary/summary_outline.h"
#include "app/summary/summary_pages.h"
#include "base/buffer.h"
#include "base/clock.h"
#include "http/http.h"

static enum outcome read_day(struct work *work, const struct request *request, const char *name,
                             int64_t *out)
{
	const char *typed = request_value(request, name);
	if (*typed && day_parse(typed, out) != OK)
		return fail_field(work, name, "“%s” is not a date; type it like 2026-03-01", typed);
	return OK;
}

/* This year's annual one, unless said otherwise; a personal one is one's own. */
static enum outcome read_ask(struct work *work, const struct request *request,
                             struct summary_ask *out)
{
	const char *kind = request_value(request, "kind"), *person = request_value(request, "person");
	const struct choice *as = choice_named(SUMMARY_KINDS, *kind ? kind : "annual");
	*out = (struct summary_ask){ .period = period_of_year(day_of_moment(work->now)) };
	if (!as)
		return fail_field(work, "kind", "--kind is month, quarter, half, annual or personal");
	out->kind = as->value;
	if (out->kind == SUMMARY_PERSONAL)
		out->person = *person ? person : work->actor.name;
	TRY(read_day(work, request, "from", &out->period.from));
	return read_day(work, request, "to", &out->period.to);
}

static const char *query_of(struct work *work, const struct summary_ask *ask)
{
	struct buffer out = BUFFER(work->arena);
	buffer_query(&out, "from", day_string(work->arena, ask->period.from));
	buffer_query(&out, "to", day_string(work->arena, ask->period.to));
	buffer_query(&out, "kind", choice_of(SUMMARY_KINDS, ask->kind)->code);
	buffer_query(&out, "person", ask->person ? ask->person : "");
	return buffer_string(&out);
}

static const char *text_of(const summary_texts *texts, const char *part)
{
	FOR_EACH(text, texts)
		if (strcmp(text->part, part) == 0)
			return text->text;
	return "";
}

/* The draft of today, or the version asked for. */
static enum outcome read_document(struct work *work, const struct request *request,
                                  const struct summary_ask *ask, summary_changes *changes,
                                  struct document **out)
{
	int64_t version = request_integer(request, "version");
	summary_changes marked = { 0 };
	return version ? summary_version_read(work, ask, version, out, changes)
	               : summary_draft(work, ask, out, changes ? changes : &marked);
}

static enum outcome fill_boxes(struct work *work, const struct summary_ask *ask,
                               struct summary_page *page)
{
	summary_texts texts = { 0 };
	outline_parts parts = { 0 };
	TRY(summary_texts_find(work, ask, &texts));
	TRY(outline_read(work, page->kind, &parts));
	FOR_EACH(part, &parts)
		*LIST_ADD(work->arena, &page->boxes) =
			(struct summary_box){ part->key, *part->heading ? part->heading : tr(work, "Opening"),
			                      text_of(&texts, part->key) };
	return OK;
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct summary_ask ask;
	struct document *document;
	struct summary_page page = { 0 };
	size_t length;
	TRY(read_ask(work, request, &ask));
	TRY(read_document(work, request, &ask, &page.changes, &document));
	TRY(document_html(work, document, &page.document.text, &length));
	TRY(summary_versions_find(work, &ask, &page.versions));
	page.kind = choice_of(SUMMARY_KINDS, ask.kind)->code;
	TRY(fill_boxes(work, &ask, &page));
	for (const struct choice *each = SUMMARY_KINDS; each->code; each++)
		*LIST_ADD(work->arena, &page.kinds) =
			(struct summary_option){ each->code, tr(work, each->label), each->value == ask.kind };
	page.from = day_string(work->arena, ask.period.from);
	page.to = day_string(work->arena, ask.period.to);
	page.person = ask.person ? ask.person : "";
	page.is_personal = ask.kind == SUMMARY_PERSONAL;
	page.query = query_of(work, &ask);
	page.version = request_integer(request, "version");
	page.may_sign = role_may(work->actor.role, PERMIT_SIGN_SUMMARY);
	page.may_write = role_may(work->actor.role, PERMIT_WRITE_SUMMARY) && !page.version;
	page.form.once = secret_token(work->arena);
	FOR_EACH(change, &page.changes)
		change->address += change->address[0] == '/'; /* pages begin addresses themselves */
	return answer(response, request, tr(work, "Summaries"), summary_template, NULL, &page);
}

static enum outcome keep(struct work *work, const struct request *request, struct response *response)
{
	struct summary_ask ask;
	summary_texts texts = { 0 };
	outline_parts parts = { 0 };
	TRY(read_ask(work, request, &ask));
	TRY(summary_texts_find(work, &ask, &texts));
	TRY(outline_read(work, choice_of(SUMMARY_KINDS, ask.kind)->code, &parts));
	FOR_EACH(part, &parts) {
		const char *typed = request_value(request, arena_format(work->arena, "text.%s", part->key));
		if (strcmp(typed, text_of(&texts, part->key)) != 0)
			TRY(summary_text_set(work, &ask, part->key, typed));
	}
	return see_other(response, "/summaries?%s", query_of(work, &ask));
}

static enum outcome sign(struct work *work, const struct request *request, struct response *response)
{
	struct summary_ask ask;
	int64_t version;
	TRY(read_ask(work, request, &ask));
	TRY(summary_sign(work, &ask, &version));
	return see_other(response, "/summaries?%s&version=%lld", query_of(work, &ask), (long long)version);
}

static enum outcome file(struct work *work, const struct request *request, struct response *response)
{
	static const struct {
		const char *ending;
		const char *type;
	} TYPES[] = {
		{ ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
		{ ".pdf", "application/pdf" },
		{ ".html", "text/html; charset=utf-8" },
		{ ".txt", "text/plain; charset=utf-8" },
	};
	struct summary_ask ask;
	struct document *document;
	const char *bytes, *ending = strchr(request->key, '.');
	size_t length;
	TRY(read_ask(work, request, &ask));
	TRY(read_document(work, request, &ask, NULL, &document));
	TRY(summary_file(work, document, request->key, &bytes, &length));
	for (size_t each = 0; each < sizeof TYPES / sizeof *TYPES; each++)
		if (strcmp(TYPES[each].ending, ending) == 0)
			return send_bytes(response, TYPES[each].type,
			                  arena_format(work->arena, "%s%s", document->title, ending), bytes, length);
	return fail(work, NOT_FOUND, "there is no such file");
}

const struct route summary_routes[] = {
	{ GET, "/summaries", PERMIT_READ_FIGURES, show, "The work summary of a period", ROUTE_SLOW },
	{ POST, "/summaries", PERMIT_WRITE_SUMMARY, keep, "Keep the office's own text" },
	{ POST, "/summaries/sign", PERMIT_SIGN_SUMMARY, sign, "Sign a summary off as it stands" },
	{ GET, "/summaries/{key}", PERMIT_READ_FIGURES, file, "The summary as DOCX, PDF, HTML or TXT",
	  ROUTE_SLOW },
	{ 0 },
};
