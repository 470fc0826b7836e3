/* asked_routes.c: reads what an address asks of figures, and sends tables. */
#include "app/tabulation/asked_routes.h"

#include <string.h>

#include "app/closing/closing.h"
#include "base/buffer.h"
#include "base/clock.h"
#include "base/file.h"
#include "document/document.h"

static const struct field NUMBER_FIELDS[] = {
	FIELD(struct tabulated, shown),
	FIELD(struct tabulated, key),
	FIELD(struct tabulated, query),
	FIELD(struct tabulated, today),
	{ 0 },
};
static const struct field LINE_FIELDS[] = {
	FIELD(struct tabulation_line, label),
	FIELD_LIST_OF(struct tabulation_line, numbers, NUMBER_FIELDS),
	{ 0 },
};
static const struct field HEAD_FIELDS[] = { FIELD(struct tabulation_head, label), { 0 } };
const struct field TABULATION_FIELDS[] = {
	FIELD(struct tabulation, title),
	FIELD(struct tabulation, row_label),
	FIELD_LIST_OF(struct tabulation, heads, HEAD_FIELDS),
	FIELD_LIST_OF(struct tabulation, lines, LINE_FIELDS),
	{ 0 },
};

enum outcome asked_period(struct work *work, const struct request *request, struct period *out)
{
	*out = period_of_year(day_of_moment(work->now));
	TRY(request_day(work, request, "from", &out->from));
	return request_day(work, request, "to", &out->to);
}

/* "category=城乡建设", as a page's one select sends it. */
static void read_among(struct work *work, const char *pair, struct figure_ask *out)
{
	size_t length = strcspn(pair, "=");
	for (const struct choice *each = FIGURE_DIMENSIONS; each->code && pair[length]; each++)
		if (strlen(each->code) == length && memcmp(each->code, pair, length) == 0)
			out->among.key[each->value] = arena_string(work->arena, pair + length + 1);
}

enum outcome asked_records(struct work *work, const struct request *request, struct figure_ask *out)
{
	*out = (struct figure_ask){ 0 };
	for (const struct choice *each = FIGURE_DIMENSIONS; each->code; each++)
		out->among.key[each->value] = request_value(request, each->code);
	read_among(work, request_value(request, "among"), out);
	TRY(asked_period(work, request, &out->period));
	return closing_frozen(work, out->period, 0, &out->frozen);
}

enum figure_dimension asked_dimension(const struct request *request, const char *name,
                                      enum figure_dimension fallback)
{
	const char *code = request_value(request, name);
	for (const struct choice *each = FIGURE_DIMENSIONS; each->code; each++)
		if (strcmp(each->code, code) == 0)
			return (enum figure_dimension)each->value;
	return fallback;
}

enum outcome asked_figure(struct work *work, const struct request *request,
                          struct tabulation_ask *out)
{
	*out = (struct tabulation_ask){ .figures = { figure_find(request->key) } };
	if (!out->figures[0])
		return fail(work, NOT_FOUND, "there is no figure %s", request->key);
	out->rows = asked_dimension(request, "rows", BY_MONTH);
	out->columns = asked_dimension(request, "columns", BY_NOTHING);
	return asked_records(work, request, &out->of);
}

const char *asked_query(struct work *work, const struct tabulation_ask *ask)
{
	struct buffer out = BUFFER(work->arena);
	const struct choice *rows = choice_of(FIGURE_DIMENSIONS, ask->rows);
	const struct choice *columns = choice_of(FIGURE_DIMENSIONS, ask->columns);
	buffer_text(&out, ask_query(work, &ask->of));
	buffer_query(&out, "rows", rows ? rows->code : "");
	buffer_query(&out, "columns", columns ? columns->code : "");
	return buffer_string(&out);
}

enum outcome send_sheet(struct work *work, const struct tabulation *table,
                        struct response *response)
{
	TRY(folder_make(work, arena_format(work->arena, "%s/tmp", work->data)));
	const char *path = arena_format(work->arena, "%s/tmp/table-%lld-%p.xlsx", work->data,
	                                (long long)work->now, (const void *)table);
	TRY(tabulation_sheet(work, table, path));
	return send_file(response, XLSX_TYPE,
	                 arena_format(work->arena, "%s.xlsx", table->title), path, 1);
}

enum outcome send_pdf(struct work *work, const struct request *request,
                      const struct tabulation *table, struct response *response)
{
	struct document *document;
	const char *bytes;
	size_t length;
	TRY(tabulation_document(work, table, &document));
	TRY(document_pdf(work, document, request->site, &bytes, &length));
	return send_bytes(response, PDF_TYPE,
	                  arena_format(work->arena, "%s.pdf", table->title), bytes, length);
}

enum outcome send_docx(struct work *work, const struct request *request,
                       const struct tabulation *table, struct response *response)
{
	struct document *document;
	const char *bytes;
	size_t length;
	TRY(tabulation_document(work, table, &document));
	TRY(document_docx(work, document, request->site, &bytes, &length));
	return send_bytes(response,
	                  DOCX_TYPE,
	                  arena_format(work->arena, "%s.docx", table->title), bytes, length);
}
