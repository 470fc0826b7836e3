/* import_routes.c: the import page: a file, a preview, the import. */
#include <string.h>

#include "app/access.h"
#include "app/import/import_pages.h"
#include "app/person/secret.h"
#include "base/file.h"
#include "base/utf8.h"
#include "http/http.h"

/* Of secret_token. */
static const char KEY_LETTERS[] =
	"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

static const struct choice NOUNS[] = {
	{ 1, "contacts", "Contacts", NULL },
	{ 2, "units", "Units", NULL },
	{ 3, "villages", "Villages", NULL },
	{ 4, "disputes", "Disputes", NULL },
	{ 5, "outreach", "Outreach visits", NULL },
	{ 6, "publicity", "Publicity", NULL },
	{ 7, "receptions", "Receptions", NULL },
	{ 8, "consultations", "Consultations", NULL },
	{ 9, "relief", "Relief", NULL },
	{ 10, "stations", "Reception rooms and service points", NULL },
	{ 11, "conferences", "Conferences", NULL },
	{ 12, "agenda", "Agenda items", NULL },
	{ 13, "tasks", "Tasks", NULL },
	{ 14, "notices", "Answers to higher offices", NULL },
	{ 15, "commendations", "Praise and criticism", NULL },
	{ 16, "documents", "Documents received and sent", NULL },
	{ 17, "bulletins", "Bulletins and reports", NULL },
	{ 18, "volumes", "Archive volumes", NULL },
	{ 19, "publications", "Published results", NULL },
	{ 20, "assessments", "Responsibility letters and assessment", NULL },
	{ 21, "rosters", "Rosters", NULL },
	{ 22, "shifts", "Days of rosters", NULL },
	{ 23, "sweeps", "Sweeps and zero reports", NULL },
	{ 24, "returns", "Villages' returns", NULL },
	{ 25, "periods", "Special periods", NULL },
	{ 26, "handovers", "Hand-over log", NULL },
	{ 27, "appointments", "Appointments with leaders", NULL },
	{ 0 },
};

struct import_form {
	int64_t noun;
	const char *map;
	const char *set;
};
static const struct field FORM_FIELDS[] = {
	FIELD_AS(struct import_form, noun, FIELD_CHOICE, .label = "What to import", .choices = NOUNS,
	         .required = 1),
	FIELD_AS(struct import_form, map, FIELD_LINES, .label = "Columns that have other names",
	         .hint = "one per line: 留言主题=title"),
	FIELD_AS(struct import_form, set, FIELD_LINES, .label = "Values for every row",
	         .hint = "one per line: channel=网信"),
	{ 0 },
};
static const struct field RESULT_FIELDS[] = {
	FIELD(struct import_page, rows),  FIELD(struct import_page, added),
	FIELD(struct import_page, same),  FIELD(struct import_page, refused),
	{ 0 },
};

static void read_pairs(struct work *work, const char *text, struct import_options *options, int map)
{
	while (*text) {
		size_t length = strcspn(text, "\r\n");
		char *line = arena_copy(work->arena, text, length);
		char *equals = strchr(line, '=');
		text += length + strspn(text + length, "\r\n");
		if (!equals)
			continue;
		*equals = '\0';
		struct import_pair pair = { utf8_trim(work->arena, line),
			                    utf8_trim(work->arena, equals + 1) };
		if (map)
			*LIST_ADD(work->arena, &options->map) = pair;
		else
			*LIST_ADD(work->arena, &options->set) = pair;
	}
}

/* Only whoever imported them gets the refused rows: his number is in the file's name.  The server
 * sweeps uploads that are older than an hour when it starts. */
static const char *refused_path(struct work *work, const char *key)
{
	return arena_format(work->arena, "%s/tmp/upload-refused-%lld-%s.csv", work->data,
	                    (long long)work->actor.user_id, key);
}

static enum outcome refused(struct work *work, const struct request *request,
                            struct response *response)
{
	const char *path = refused_path(work, request->key);
	if (strspn(request->key, KEY_LETTERS) != strlen(request->key) || !file_exists(path))
		return fail(work, NOT_FOUND, "these rows are no longer kept; import the file again");
	return send_file(response, "text/csv; charset=utf-8", tr(work, "Refused rows.csv"), path, 0);
}

static void show_result(struct work *work, const struct import_result *result,
                        struct import_page *page)
{
	page->done = 1;
	page->rows = result->rows;
	page->added = result->added;
	page->same = result->same;
	page->refused = result->refused;
	FOR_EACH(each, &result->refusals)
		*LIST_ADD(work->arena, &page->refusals) = (struct import_line){ each->row, each->reason };
	FOR_EACH(each, &result->ignored)
		LIST_ADD(work->arena, &page->ignored)->text = *each;
	FOR_EACH(each, &result->used)
		LIST_ADD(work->arena, &page->used)->text = *each;
}

static enum outcome run(struct work *work, const struct request *request, struct import_page *page)
{
	struct import_form form = { .map = "", .set = "" };
	struct import_options options = { 0 };
	struct import_result result;
	const struct upload *upload = request_upload(request, "file");
	TRY(request_read(work, request, FORM_FIELDS, &form));
	if (!upload || upload->size == 0)
		return fail_field(work, "noun", "choose a CSV or XLSX file");
	options.path = upload->path;
	options.dry_run = page->preview;
	read_pairs(work, form.map, &options, 1);
	read_pairs(work, form.set, &options, 0);
	const char *key = secret_token(work->arena);
	options.refused = page->preview ? NULL : refused_path(work, key);
	TRY(import_ledger(work, choice_of(NOUNS, form.noun)->code, &options, &result));
	show_result(work, &result, page);
	page->refused_key = options.refused && file_exists(options.refused) ? key : "";
	return OK;
}

static enum outcome show(struct work *work, const struct request *request, struct response *response)
{
	struct import_page page = { .refused_key = "", .form = request_form(work, request, FORM_FIELDS, NULL) };
	page.form.once = secret_token(work->arena);
	return answer(response, request, tr(work, "Import"), import_template, RESULT_FIELDS, &page);
}

static enum outcome import(struct work *work, const struct request *request,
                           struct response *response)
{
	struct import_page page = { .refused_key = "", .preview = *request_value(request, "preview") != '\0' };
	enum outcome outcome = run(work, request, &page);
	if (outcome != OK && (outcome != INVALID || request->wants_json))
		return outcome;
	page.form = request_form(work, request, FORM_FIELDS, NULL);
	page.form.once = secret_token(work->arena);
	if (outcome == OK)
		return answer(response, request, tr(work, "Import"), import_template, RESULT_FIELDS, &page);
	return answer_again(response, request, tr(work, "Import"), import_template, RESULT_FIELDS, &page);
}

const struct route import_routes[] = {
	{ GET, "/import", PERMIT_IMPORT, show, "The import page" },
	{ POST, "/import", PERMIT_IMPORT, import, "Import a ledger, or preview it", ROUTE_NO_ONCE,
	  FORM_FIELDS, RESULT_FIELDS },
	{ GET, "/import/refused/{key}", PERMIT_IMPORT, refused, "The refused rows of an import" },
	{ 0 },
};
