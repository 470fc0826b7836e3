/* response.c: the ways in which a handler answers. */
#include <stdarg.h>
#include <string.h>

#include "http/dispatch.h"
#include "http/form.h"
#include "http/json.h"

static void take_json(struct response *response, int status, struct buffer *json)
{
	response->status = status;
	response->type = "application/json; charset=utf-8";
	response->bytes = buffer_string(json);
	response->length = json->length;
}

static void take_page(struct response *response, const struct request *request, int status,
                      const char *title, html_template page, const void *model)
{
	struct html *html = &response->html;
	*html = (struct html){ response->work, BUFFER(response->work->arena), request->csrf };
	response->application->layout(html, request, title, page, model);
	response->status = status;
	response->type = "text/html; charset=utf-8";
	response->bytes = buffer_string(&html->body);
	response->length = html->body.length;
}

enum outcome answer(struct response *response, const struct request *request, const char *title,
                    html_template page, const struct field *fields, const void *model)
{
	if (!request->wants_json && page) {
		take_page(response, request, 200, title, page, model);
		return OK;
	}
	struct buffer json = BUFFER(response->work->arena);
	json_fields(response->work, &json, fields, model);
	take_json(response, 200, &json);
	return OK;
}

enum outcome answer_again(struct response *response, const struct request *request,
                          const char *title, html_template page, const struct field *fields,
                          const void *model)
{
	struct fault *fault = &response->work->fault;
	(void)fields;
	if (fault->outcome == OK)
		fault->outcome = INVALID;
	if (request->wants_json || !page)
		answer_fault(response, request, 0);
	else
		take_page(response, request, outcome_status(fault->outcome), title, page, model);
	return OK;
}

/* A fault as JSON: {"error":{"outcome":"INVALID","message":"…","fields":{"phone":"…"}}} */
static void put_fault(struct buffer *out, const struct fault *fault)
{
	const char *comma = "";
	buffer_text(out, "{\"error\":{\"outcome\":");
	json_text(out, outcome_name(fault->outcome));
	buffer_text(out, ",\"message\":");
	json_text(out, fault->message ? fault->message : "");
	buffer_text(out, ",\"fields\":{");
	FOR_EACH(each, &fault->fields) {
		buffer_text(out, comma);
		json_text(out, each->field);
		buffer_text(out, ":");
		json_text(out, each->message);
		comma = ",";
	}
	buffer_text(out, "}}}");
}

struct fault_model {
	const struct application *application;
	const struct request *request;
};

static void fault_inside(struct html *out, const void *model)
{
	const struct fault_model *fault = model;
	fault->application->fault_page(out, fault->request);
}

static const char *fault_title(const struct work *work)
{
	static const char *const TITLES[] = {
		[OK] = "Something is wrong",       [INVALID] = "This cannot be taken as it is",
		[DENIED] = "Not permitted",        [NOT_FOUND] = "Nothing here",
		[CONFLICT] = "Changed meanwhile",  [UNAVAILABLE] = "Not possible just now",
		[BROKEN] = "Something is wrong",
	};
	return tr(work, TITLES[work->fault.outcome]);
}

void answer_fault(struct response *response, const struct request *request, int status)
{
	struct work *work = response->work;
	if (!status)
		status = outcome_status(work->fault.outcome);
	if (!request->wants_json) {
		struct fault_model model = { response->application, request };
		take_page(response, request, status, fault_title(work), fault_inside, &model);
		return;
	}
	struct buffer json = BUFFER(work->arena);
	put_fault(&json, &work->fault);
	take_json(response, status, &json);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
enum outcome see_other(struct response *response, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	const char *address = arena_format_list(response->work->arena, format, arguments);
	va_end(arguments);
	/* "//host" and "/\host" would lead browsers elsewhere. */
	int ours = address[0] == '/' && address[1] != '/' && address[1] != '\\';
	response->status = 303;
	response->location = text_encode(response->work->arena, ours ? address : "/",
	                                 "/?#&=%+,;:@!$'()*[]");
	response->bytes = "";
	response->length = 0;
	return OK;
}
#pragma GCC diagnostic pop

enum outcome send_bytes(struct response *response, const char *type, const char *download,
                        const void *bytes, size_t length)
{
	response->status = 200;
	response->type = type;
	response->download = download;
	response->bytes = bytes;
	response->length = length;
	return OK;
}

enum outcome send_file(struct response *response, const char *type, const char *download,
                       const char *path, int remove)
{
	response->status = 200;
	response->type = type;
	response->download = download;
	response->file = path;
	response->remove_file = remove;
	return OK;
}
