/* summary_routes.c: the summary as a page and as a file. */
#include <string.h>

#include "app/access.h"
#include "app/person/secret.h"
#include "app/summary/summary_pages.h"
#include "base/clock.h"
#include "http/http.h"

struct wanted {
	struct period period;
	const struct choice *kind;
};

static enum outcome read_wanted(struct work *work, const struct request *request,
                                struct wanted *out)
{
	const char *from = request_value(request, "from"), *to = request_value(request, "to");
	const char *kind = request_value(request, "kind");
	out->period = period_of_year(day_of_moment(work->now));
	out->kind = choice_named(SUMMARY_KINDS, *kind ? kind : "annual");
	if (!out->kind)
		return fail_field(work, "kind", "--kind is month, quarter, half or annual");
	if (*from && day_parse(from, &out->period.from) != OK)
		return fail_field(work, "from", "“%s” is not a date; type it like 2026-03-01", from);
	if (*to && day_parse(to, &out->period.to) != OK)
		return fail_field(work, "to", "“%s” is not a date; type it like 2026-03-01", to);
	return OK;
}

static const char *text_of(const summary_texts *texts, const char *part)
{
	FOR_EACH(text, texts)
		if (strcmp(text->part, part) == 0)
			return text->text;
	return "";
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct wanted wanted;
	struct document *document;
	summary_texts texts = { 0 };
	struct summary_page page = { 0 };
	size_t length;
	TRY(read_wanted(work, request, &wanted));
	TRY(summary_build(work, wanted.kind->value, wanted.period, 0, &document));
	TRY(document_html(work, document, &page.document.text, &length));
	TRY(summary_texts_find(work, wanted.kind->value, wanted.period, &texts));
	for (const struct summary_part *part = SUMMARY_PARTS; part->key; part++)
		*LIST_ADD(work->arena, &page.boxes) =
			(struct summary_box){ part->key, part->heading, text_of(&texts, part->key) };
	for (const struct choice *each = SUMMARY_KINDS; each->code; each++)
		*LIST_ADD(work->arena, &page.kinds) =
			(struct summary_option){ each->code, tr(work, each->label), each == wanted.kind };
	page.from = day_string(work->arena, wanted.period.from);
	page.to = day_string(work->arena, wanted.period.to);
	page.kind = wanted.kind->code;
	page.form.once = secret_token(work->arena);
	return answer(response, request, tr(work, "Summaries"), summary_template, NULL, &page);
}

static enum outcome keep(struct work *work, const struct request *request, struct response *response)
{
	struct wanted wanted;
	summary_texts texts = { 0 };
	TRY(read_wanted(work, request, &wanted));
	TRY(summary_texts_find(work, wanted.kind->value, wanted.period, &texts));
	for (const struct summary_part *part = SUMMARY_PARTS; part->key; part++) {
		const char *typed = request_value(request, arena_format(work->arena, "text.%s", part->key));
		if (strcmp(typed, text_of(&texts, part->key)) != 0)
			TRY(summary_text_set(work, wanted.kind->value, wanted.period, part->key, typed));
	}
	return see_other(response, "/summaries?from=%s&to=%s&kind=%s",
	                 day_string(work->arena, wanted.period.from),
	                 day_string(work->arena, wanted.period.to), wanted.kind->code);
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
	struct wanted wanted;
	const char *bytes, *ending = strchr(request->key, '.');
	size_t length;
	TRY(read_wanted(work, request, &wanted));
	TRY(summary_write(work, wanted.kind->code, wanted.period, 0, request->key, &bytes, &length));
	for (size_t each = 0; each < sizeof TYPES / sizeof *TYPES; each++)
		if (strcmp(TYPES[each].ending, ending) == 0)
			return send_bytes(response, TYPES[each].type,
			                  arena_format(work->arena, "信访工作总结%s", ending), bytes, length);
	return fail(work, NOT_FOUND, "there is no such file");
}

const struct route summary_routes[] = {
	{ GET, "/summaries", PERMIT_READ_FIGURES, show, "The work summary of a period", ROUTE_SLOW },
	{ POST, "/summaries", PERMIT_WRITE_SUMMARY, keep, "Keep the office's own text" },
	{ GET, "/summaries/{key}", PERMIT_READ_FIGURES, file, "The summary as DOCX, PDF, HTML or TXT",
	  ROUTE_SLOW },
	{ 0 },
};
