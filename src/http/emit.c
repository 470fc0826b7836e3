/* emit.c: the answer's bytes and headers, the same safety headers on every one. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <microhttpd.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "db/db.h"
#include "http/dispatch.h"
#include "http/form.h"
#include "http/server.h"

/* A header value that holds a control character is left out: it could begin another header. */
static void add(struct MHD_Response *out, const char *name, const char *value)
{
	for (const char *at = value; *at; at++)
		if ((unsigned char)*at < 0x20 || *at == 0x7f)
			return;
	MHD_add_response_header(out, name, value);
}

static void add_safety(struct MHD_Response *out)
{
	static const struct {
		const char *name;
		const char *value;
	} SAFETY[] = {
		{ "Content-Security-Policy",
		  "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; "
		  "script-src 'self'; frame-ancestors 'none'; form-action 'self'; base-uri 'none'" },
		{ "X-Content-Type-Options", "nosniff" },
		{ "Referrer-Policy", "same-origin" },
	};
	for (size_t each = 0; each < sizeof SAFETY / sizeof *SAFETY; each++)
		MHD_add_response_header(out, SAFETY[each].name, SAFETY[each].value);
}

/* What people attached is shown in the browser only when it can do nothing there. */
static int safe_inline(const char *type)
{
	static const char *const SAFE[] = { "image/png", "image/jpeg", "image/gif", "image/webp",
	                                    "application/pdf", "text/plain" };
	for (size_t each = 0; each < sizeof SAFE / sizeof *SAFE; each++)
		if (strncmp(type, SAFE[each], strlen(SAFE[each])) == 0)
			return 1;
	return 0;
}

static void add_disposition(const struct exchange *exchange, struct MHD_Response *out)
{
	const struct response *response = &exchange->response;
	if (response->download)
		add(out, "Content-Disposition",
		    arena_format(exchange->arena, "attachment; filename*=UTF-8''%s",
		                 text_encode(exchange->arena, response->download, "")));
	else if (response->file && !(response->type && safe_inline(response->type)))
		add(out, "Content-Disposition", "attachment");
}

static void add_caching(const struct response *response, struct MHD_Response *out)
{
	if (response->etag)
		add(out, "ETag", response->etag);
	add(out, "Cache-Control", response->cacheable ? "public, max-age=31536000, immutable"
	                          : response->etag    ? "no-cache"
	                                              : "no-store");
}

static void add_headers(const struct exchange *exchange, struct MHD_Response *out)
{
	const struct response *response = &exchange->response;
	add_safety(out);
	add_caching(response, out);
	add_disposition(exchange, out);
	if (response->type)
		add(out, "Content-Type", response->type);
	if (response->location)
		add(out, "Location", response->location);
	if (response->set_cookie)
		add(out, "Set-Cookie", response->set_cookie);
	if (response->status == 405)
		add(out, "Allow", exchange->match.allowed);
	if (response->status == 503)
		add(out, "Retry-After", "5");
	if (response->status == 401)
		add(out, "WWW-Authenticate", "Bearer");
	if (atomic_load(&exchange->server->stopping))
		add(out, "Connection", "close");
}

/* Opened before it is sent, so that a temporary file can go at once. */
static struct MHD_Response *of_file(struct exchange *exchange)
{
	struct response *response = &exchange->response;
	struct stat facts;
	int file = open(response->file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
	if (response->remove_file)
		unlink(response->file);
	if (file >= 0 && fstat(file, &facts) == 0 && S_ISREG(facts.st_mode))
		return MHD_create_response_from_fd64((uint64_t)facts.st_size, file);
	if (file >= 0)
		close(file);
	log_line(LOG_ERROR, "http.file", "%s cannot be read: %m", response->file);
	fail(&exchange->work, BROKEN, "the file cannot be read; tell the system administrator");
	*response = (struct response){ .work = response->work, .application = response->application };
	answer_fault(response, &exchange->request, 0);
	db_leave(&exchange->work);
	return NULL;
}

static int unchanged(const struct exchange *exchange)
{
	const struct response *response = &exchange->response;
	return response->status == 200 && response->etag && exchange->if_none_match &&
	       strstr(exchange->if_none_match, response->etag);
}

/* The bytes live in the arena, which outlives the sending. */
static struct MHD_Response *of_bytes(const struct response *response)
{
	union {
		const void *bytes;
		void *unchanging;
	} body = { response->bytes ? response->bytes : "" };
	return MHD_create_response_from_buffer(response->bytes ? response->length : 0, body.unchanging,
	                                       MHD_RESPMEM_PERSISTENT);
}

int emit(struct exchange *exchange)
{
	struct response *response = &exchange->response;
	struct MHD_Response *out = NULL;
	if (unchanged(exchange))
		*response = (struct response){ .status = 304, .etag = response->etag, .work = response->work,
		                               .cacheable = response->cacheable };
	if (response->file)
		out = of_file(exchange);
	if (!out)
		out = of_bytes(response);
	if (!out)
		return 0;
	add_headers(exchange, out);
	enum MHD_Result queued =
	    MHD_queue_response(exchange->connection, (unsigned)response->status, out);
	MHD_destroy_response(out);
	return queued == MHD_YES;
}
