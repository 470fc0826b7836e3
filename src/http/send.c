/* send.c: gives an answer to libmicrohttpd, with the headers that every answer has. */
#include "http/send.h"

#include <errno.h>
#include <fcntl.h>
#include <microhttpd.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "http/dispatch.h"
#include "http/form.h"

static const struct {
	const char *name;
	const char *value;
} ALWAYS[] = {
	{ "Content-Security-Policy",
	  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
	  "script-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'" },
	{ "X-Content-Type-Options", "nosniff" },
	{ "Referrer-Policy", "same-origin" },
	{ "Vary", "Accept, Accept-Language, Cookie, Authorization" },
};

/* libmicrohttpd itself refuses a value with a line break. */
static void add(struct MHD_Response *out, const char *name, const char *value)
{
	if (value && *value && MHD_add_response_header(out, name, value) != MHD_YES)
		log_line(LOG_WARN, "http.header", "%s cannot be sent", name);
}

static const char *caching(const struct response *response)
{
	if (response->cacheable)
		return "public, max-age=31536000, immutable";
	return response->etag ? "no-cache" : "no-store";
}

static void add_headers(const struct exchange *exchange, struct MHD_Response *out)
{
	const struct response *response = &exchange->response;
	for (size_t each = 0; each < sizeof ALWAYS / sizeof *ALWAYS; each++)
		add(out, ALWAYS[each].name, ALWAYS[each].value);
	add(out, "Cache-Control", caching(response));
	add(out, "Content-Type", response->type);
	add(out, "Location", response->location);
	add(out, "Set-Cookie", response->set_cookie);
	add(out, "ETag", response->etag);
	if (response->download)
		add(out, "Content-Disposition",
		    arena_format(exchange->arena, "attachment; filename*=UTF-8''%s",
		                 text_encode(exchange->arena, response->download, "")));
	if (response->status == 405)
		add(out, "Allow", exchange->match.allowed);
	if (response->status == 503)
		add(out, "Retry-After", "5");
	if (response->status == 401)
		add(out, "WWW-Authenticate", "Bearer");
}

/* NULL when the file cannot be sent. */
static struct MHD_Response *from_file(struct response *response)
{
	struct stat facts;
	int file = open(response->file, O_RDONLY | O_CLOEXEC);
	int whole = file >= 0 && fstat(file, &facts) == 0 && S_ISREG(facts.st_mode);
	if (response->remove_file)
		unlink(response->file);
	struct MHD_Response *out =
	    whole ? MHD_create_response_from_fd64((uint64_t)facts.st_size, file) : NULL;
	if (!out && file >= 0)
		close(file);
	return out;
}

static struct MHD_Response *from_bytes(const struct response *response)
{
	/* Not changed by libmicrohttpd; the arena outlives the sending. */
	return MHD_create_response_from_buffer(response->length, (void *)(uintptr_t)response->bytes,
	                                       MHD_RESPMEM_PERSISTENT);
}

static void refuse_missing_file(struct exchange *exchange)
{
	struct response *response = &exchange->response;
	log_line(LOG_ERROR, "http.file", "%s: %s", response->file, strerror(errno));
	fail(&exchange->work, UNAVAILABLE, "the file cannot be read just now; tell the system "
	     "administrator");
	*response = (struct response){ .work = response->work, .application = response->application };
	answer_fault(response, &exchange->request, 0);
}

static void answer_unchanged(struct exchange *exchange)
{
	struct response *response = &exchange->response;
	if (response->status != 200 || !response->etag ||
	    strcmp(exchange->if_none_match, response->etag) != 0)
		return;
	response->status = 304;
	response->type = NULL;
	response->length = 0;
}

int send_answer(struct exchange *exchange)
{
	struct response *response = &exchange->response;
	struct MHD_Response *out = NULL;
	answer_unchanged(exchange);
	if (response->file && !(out = from_file(response)))
		refuse_missing_file(exchange);
	if (!out)
		out = from_bytes(response);
	if (!out)
		return 0;
	add_headers(exchange, out);
	enum MHD_Result queued =
	    MHD_queue_response(exchange->connection, (unsigned)response->status, out);
	MHD_destroy_response(out);
	return queued == MHD_YES;
}
