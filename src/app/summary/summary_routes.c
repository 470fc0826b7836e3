/* summary_routes.c: the summary as a page and as a file. */
#include <string.h>

#include "app/access.h"
#include "app/closing/closing.h"
#include "app/person/secret.h"
#include "app/summary/summary_outline.h"
#include "app/summary/summary_pages.h"
#include "base/buffer.h"
#include "base/clock.h"
#include "http/http.h"

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
	TRY(request_day(work, request, "from", &out->period.from));
	return request_day(work, request, "to", &out->period.to);
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
                                  summary_sections *sections, struct document **out)
{
	int64_t version = request_integer(request, "version");
	summary_changes marked = { 0 };
	return version ? summary_version_read(work, ask, version, out, changes)
	               : summary_draft(work, ask, out, changes ? changes : &marked, sections);
}

/* What was typed and refused, else what is kept. */
static const char *shown_text(struct work *work, const struct request *request,
                              const summary_texts *texts, const char *part)
{
	return request->method == POST ? request_value(request, arena_format(work->arena, "text.%s", part))
	                               : text_of(texts, part);
}

static const struct summary_text *earlier_of(const summary_texts *earlier, const char *part)
{
	FOR_EACH(text, earlier)
		if (strcmp(text->part, part) == 0)
			return text;
	return NULL;
}

static enum outcome fill_box(struct work *work, const struct summary_ask *ask,
                             const summary_texts *earlier, struct summary_box *box)
{
	const struct summary_text *was = earlier_of(earlier, box->key);
	box->earlier = was && !strstr(box->text, was->text) ? was->text : "";
	box->earlier_of = *box->earlier ? days_chinese(work->arena, was->from_day, was->to_day) : "";
	return own_numbers_find(work, ask, box->text, &box->numbers);
}

static enum outcome fill_boxes(struct work *work, const struct request *request,
                               const struct summary_ask *ask, const struct document *document,
                               const summary_sections *sections, struct summary_page *page)
{
	summary_texts texts = { 0 }, earlier = { 0 };
	size_t first = sections->count ? sections->items[0].from : 0, last = first;
	TRY(summary_texts_find(work, ask, &texts));
	TRY(summary_texts_earlier(work, ask, &earlier));
	TRY(document_html_part(work, document, 0, first, &page->opening.text));
	FOR_EACH(section, sections) {
		struct summary_box *box = LIST_ADD(work->arena, &page->boxes);
		*box = (struct summary_box){ .key = section->key,
			                         .heading = *section->heading ? section->heading : tr(work, "Opening"),
			                         .text = shown_text(work, request, &texts, section->key) };
		TRY(document_html_part(work, document, section->from, section->to, &box->written.text));
		TRY(fill_box(work, ask, &earlier, box));
		last = section->to;
	}
	return document_html_part(work, document, last, document->blocks.count, &page->closing.text);
}

static void fill_frame(struct work *work, const struct request *request, const struct summary_ask *ask,
                       struct summary_page *page)
{
	page->kind = choice_of(SUMMARY_KINDS, ask->kind)->code;
	for (const struct choice *each = SUMMARY_KINDS; each->code; each++)
		*LIST_ADD(work->arena, &page->kinds) =
			(struct summary_option){ each->code, tr(work, each->label), each->value == ask->kind };
	page->from = day_string(work->arena, ask->period.from);
	page->to = day_string(work->arena, ask->period.to);
	page->person = ask->person ? ask->person : "";
	page->is_personal = ask->kind == SUMMARY_PERSONAL;
	page->query = query_of(work, ask);
	page->version = request_integer(request, "version");
	page->saved = request_integer(request, "saved");
	page->may_sign = role_may(work->actor.role, PERMIT_SIGN_SUMMARY);
	page->may_write = role_may(work->actor.role, PERMIT_WRITE_SUMMARY) && !page->version;
	page->form.once = secret_token(work->arena);
	FOR_EACH(change, &page->changes)
		change->address += change->address[0] == '/'; /* pages begin addresses themselves */
}

static enum outcome fill(struct work *work, const struct request *request,
                         const struct summary_ask *ask, struct summary_page *page)
{
	struct summary_ask reported = *ask;
	struct document *document;
	summary_sections sections = { 0 };
	size_t length;
	page->form.fault = work->fault;
	fault_clear(work);
	TRY(closing_frozen(work, ask->period, ask->unit_id, &reported.frozen));
	TRY(read_document(work, request, ask, &page->changes, &sections, &document));
	TRY(document_html(work, document, &page->document.text, &length));
	TRY(summary_versions_find(work, ask, &page->versions));
	fill_frame(work, request, ask, page);
	return page->may_write ? fill_boxes(work, request, &reported, document, &sections, page) : OK;
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct summary_ask ask;
	struct summary_page page = { 0 };
	TRY(read_ask(work, request, &ask));
	TRY(fill(work, request, &ask, &page));
	return answer(response, request, tr(work, "Summaries"), summary_template, NULL, &page);
}

/* What was typed in a part, with the earlier words taken over or a number bound when a button asks so. */
static enum outcome typed_text(struct work *work, const struct request *request,
                               const struct summary_ask *ask, const char *part, const char **out)
{
	const char *typed = request_value(request, arena_format(work->arena, "text.%s", part));
	const char *bind = request_value(request, "bind");
	size_t length = strlen(part);
	summary_texts earlier = { 0 };
	*out = typed;
	if (strncmp(bind, part, length) == 0 && bind[length] == ' ')
		*out = own_bind(work, typed, bind + length + 1);
	if (strcmp(request_value(request, "take"), part) != 0)
		return OK;
	TRY(summary_texts_earlier(work, ask, &earlier));
	const struct summary_text *was = earlier_of(&earlier, part);
	if (was)
		*out = *typed ? arena_format(work->arena, "%s\n%s", typed, was->text) : was->text;
	return OK;
}

static enum outcome keep_texts(struct work *work, const struct request *request,
                               const struct summary_ask *ask)
{
	summary_texts texts = { 0 };
	outline_parts parts = { 0 };
	TRY(summary_texts_find(work, ask, &texts));
	TRY(outline_read(work, choice_of(SUMMARY_KINDS, ask->kind)->code, &parts));
	FOR_EACH(part, &parts) {
		const char *typed;
		TRY(typed_text(work, request, ask, part->key, &typed));
		if (strcmp(typed, text_of(&texts, part->key)) != 0)
			TRY(summary_text_set(work, ask, part->key, typed));
	}
	return OK;
}

static enum outcome keep(struct work *work, const struct request *request, struct response *response)
{
	struct summary_ask ask;
	struct summary_page page = { 0 };
	TRY(read_ask(work, request, &ask));
	enum outcome outcome = keep_texts(work, request, &ask);
	const char *at = request_value(request, "take");
	if (outcome == OK)
		return see_other(response, "/summaries?%s&saved=1%s%s", query_of(work, &ask), *at ? "#b-" : "", at);
	if (outcome != INVALID || request->wants_json)
		return outcome;
	TRY(fill(work, request, &ask, &page));
	return answer_again(response, request, tr(work, "Summaries"), summary_template, NULL, &page);
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
		{ ".docx", DOCX_TYPE },
		{ ".pdf", PDF_TYPE },
		{ ".html", "text/html; charset=utf-8" },
		{ ".txt", "text/plain; charset=utf-8" },
	};
	struct summary_ask ask;
	struct document *document;
	summary_sections sections;
	const char *bytes, *ending = strchr(request->key, '.');
	size_t length;
	TRY(read_ask(work, request, &ask));
	TRY(read_document(work, request, &ask, NULL, &sections, &document));
	TRY(summary_file(work, document, request->key, request->site, &bytes, &length));
	for (size_t each = 0; each < sizeof TYPES / sizeof *TYPES; each++)
		if (strcmp(TYPES[each].ending, ending) == 0)
			return send_bytes(response, TYPES[each].type,
			                  arena_format(work->arena, "%s%s", document->title, ending), bytes, length);
	return fail(work, NOT_FOUND, "there is no such file");
}

static const struct field OUTLINE_FIELDS[] = {
	FIELD_AS(struct outline_page, text, FIELD_LINES, .label = "Outline", .limit = 40000),
	FIELD(struct outline_page, is_own),
	{ 0 },
};

static enum outcome fill_outline(struct work *work, const struct request *request,
                                 struct outline_page *page)
{
	page->form = request_form(work, request, OUTLINE_FIELDS, page);
	fault_clear(work);
	page->saved = request_integer(request, "saved");
	return outline_text(work, &page->text, &page->is_own);
}

static enum outcome show_outline(struct work *work, const struct request *request,
                                 struct response *response)
{
	struct outline_page page = { 0 };
	TRY(fill_outline(work, request, &page));
	return answer(response, request, tr(work, "Outline of summaries"), outline_template, OUTLINE_FIELDS,
	              &page);
}

static enum outcome keep_outline(struct work *work, const struct request *request,
                                 struct response *response)
{
	struct outline_page page = { 0 };
	int restores = *request_value(request, "restore") != '\0';
	enum outcome outcome = outline_keep(work, restores ? "" : request_value(request, "text"));
	if (outcome == OK)
		return see_other(response, "/summaries/outline?saved=1");
	if (outcome != INVALID || request->wants_json)
		return outcome;
	TRY(fill_outline(work, request, &page));
	return answer_again(response, request, tr(work, "Outline of summaries"), outline_template,
	                    OUTLINE_FIELDS, &page);
}

const struct route summary_routes[] = {
	{ GET, "/summaries", PERMIT_READ_FIGURES, show, "The work summary of a period", ROUTE_SLOW },
	{ POST, "/summaries", PERMIT_WRITE_SUMMARY, keep, "Keep the office's own text" },
	{ POST, "/summaries/sign", PERMIT_SIGN_SUMMARY, sign, "Sign a summary off as it stands" },
	{ GET, "/summaries/outline", PERMIT_WRITE_SUMMARY, show_outline, "The outline of summaries", 0, NULL,
	  OUTLINE_FIELDS },
	{ POST, "/summaries/outline", PERMIT_WRITE_SUMMARY, keep_outline,
	  "Change the office's outline, or put the shipped one back", 0, OUTLINE_FIELDS },
	{ GET, "/summaries/{key}", PERMIT_READ_FIGURES, file, "The summary as DOCX, PDF, HTML or TXT",
	  ROUTE_SLOW },
	{ 0 },
};
