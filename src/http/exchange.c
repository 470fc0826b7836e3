/* exchange.c: makes a request of what the daemon read, refusing early what cannot be answered. */
#include "http/exchange.h"

#include <arpa/inet.h>
#include <microhttpd.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/settings.h"
#include "db/db.h"
#include "http/body.h"
#include "http/cookie.h"
#include "http/form.h"
#include "http/server.h"

#define API "/api/v1"
enum {
	MEGABYTE = 1024 * 1024,
	FORM_LIMIT = MEGABYTE,  /* of a body without files */
	FORM_BESIDE = MEGABYTE, /* what else comes with a file */
};

static int64_t microseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

struct exchange *exchange_new(struct server *server, struct MHD_Connection *connection,
                              const char *uri)
{
	struct arena *arena = arena_new();
	struct exchange *exchange = arena_alloc(arena, sizeof *exchange);
	*exchange = (struct exchange){
		.arena = arena,
		.server = server,
		.router = server->router,
		.connection = connection,
		.uri = arena_string(arena, uri),
		.started = microseconds(),
		.work = { .arena = arena, .db = server->options.db, .settings = server->options.settings,
		          .data = server->options.data, .now = clock_now() },
		.response = { .application = server->application },
	};
	exchange->response.work = &exchange->work;
	return exchange;
}

void exchange_free(struct exchange *exchange)
{
	log_line(LOG_DEBUG, "http.answered", "%d %s %d %lldus", (int)exchange->request.method,
	         exchange->request.path ? exchange->request.path : exchange->uri,
	         exchange->response.status, (long long)(microseconds() - exchange->started));
	db_leave(&exchange->work);
	body_free(exchange->body);
	arena_free(exchange->arena);
}

static const char *header(struct exchange *exchange, const char *name)
{
	const char *value = MHD_lookup_connection_value(exchange->connection, MHD_HEADER_KIND, name);
	return value ? arena_string(exchange->arena, value) : "";
}

static int is_loopback(const struct sockaddr *peer)
{
	if (peer->sa_family == AF_INET)
		return ntohl(((const struct sockaddr_in *)peer)->sin_addr.s_addr) >> 24 == 127;
	return peer->sa_family == AF_INET6 &&
	       IN6_IS_ADDR_LOOPBACK(&((const struct sockaddr_in6 *)peer)->sin6_addr);
}

static const char *peer_text(struct arena *arena, const struct sockaddr *peer)
{
	char *text = arena_alloc(arena, INET6_ADDRSTRLEN);
	const void *address = peer->sa_family == AF_INET
	                          ? (const void *)&((const struct sockaddr_in *)peer)->sin_addr
	                          : (const void *)&((const struct sockaddr_in6 *)peer)->sin6_addr;
	return inet_ntop(peer->sa_family, address, text, INET6_ADDRSTRLEN) ? text : "";
}

/* The last of X-Forwarded-For is the one that our own proxy wrote. */
static const char *forwarded(struct exchange *exchange)
{
	struct in6_addr parsed;
	const char *all = header(exchange, "X-Forwarded-For"), *comma = strrchr(all, ',');
	const char *last = comma ? comma + 1 + strspn(comma + 1, " ") : all;
	int known = inet_pton(AF_INET, last, &parsed) == 1 || inet_pton(AF_INET6, last, &parsed) == 1;
	return known ? last : "";
}

/* A proxy is believed when it runs on this machine; nobody else is. */
static void read_peer(struct exchange *exchange)
{
	const union MHD_ConnectionInfo *info =
	    MHD_get_connection_info(exchange->connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
	const struct sockaddr *peer = info ? info->client_addr : NULL;
	exchange->host = header(exchange, "Host");
	exchange->request.secure = exchange->server->options.secure;
	exchange->work.actor.address = "";
	if (!peer || (peer->sa_family != AF_INET && peer->sa_family != AF_INET6))
		return;
	exchange->work.actor.address = peer_text(exchange->arena, peer);
	if (!is_loopback(peer))
		return;
	const char *through = forwarded(exchange), *host = header(exchange, "X-Forwarded-Host");
	if (*through)
		exchange->work.actor.address = through;
	if (*host)
		exchange->host = host;
	if (strcasecmp(header(exchange, "X-Forwarded-Proto"), "https") == 0)
		exchange->request.secure = 1;
}

/* A host's own characters; anything else was put there to end up in a document. */
static void name_site(struct exchange *exchange)
{
	const char *host = exchange->host;
	size_t length = strspn(host, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_:[]");
	if (*host && !host[length])
		exchange->request.site = arena_format(exchange->arena, "%s://%s",
		                                      exchange->request.secure ? "https" : "http", host);
}

/* The first of the languages we speak; Chinese when it names none. */
static enum language language_of(const char *accepted)
{
	for (const char *at = accepted; *at; at += strcspn(at, ","), at += strspn(at, ", ")) {
		if (strncasecmp(at, "zh", 2) == 0)
			return CHINESE;
		if (strncasecmp(at, "en", 2) == 0)
			return ENGLISH;
	}
	return CHINESE;
}

static void read_session(struct exchange *exchange)
{
	struct request *request = &exchange->request;
	const char *authorization = header(exchange, "Authorization");
	request->bearer = strncasecmp(authorization, "Bearer ", 7) == 0 ? authorization + 7 : "";
	/* Who shows a token is asked for nothing else: a token frees from csrf, a cookie does not. */
	request->cookie = *request->bearer ? ""
	                                   : cookie_find(exchange->arena, header(exchange, "Cookie"),
	                                                 SESSION_COOKIE);
	request->csrf = "";
	request->once = header(exchange, "Idempotency-Key");
	request->accept_language = header(exchange, "Accept-Language");
	exchange->work.actor.name = "";
	exchange->work.language = language_of(request->accept_language);
}

static void read_rest(struct exchange *exchange)
{
	struct request *request = &exchange->request;
	const char *accept = header(exchange, "Accept"), *type = header(exchange, "Content-Type");
	request->wants_json = exchange->api || strncasecmp(type, "application/json", 16) == 0 ||
	                      (strstr(accept, "application/json") && !strstr(accept, "text/html"));
	exchange->origin = header(exchange, "Origin");
	exchange->csrf_header = header(exchange, "X-CSRF-Token");
	exchange->if_none_match = header(exchange, "If-None-Match");
	exchange->once_key = "";
}

static void read_address(struct exchange *exchange)
{
	struct request *request = &exchange->request;
	size_t length = strcspn(exchange->uri, "?");
	const char *path = arena_copy(exchange->arena, exchange->uri, length);
	exchange->api = strncmp(path, API, sizeof API - 1) == 0 &&
	                (path[sizeof API - 1] == '/' || !path[sizeof API - 1]);
	if (exchange->api)
		path += sizeof API - 1;
	request->path = *path ? path : "/";
	request->query = exchange->uri[length] ? exchange->uri + length + 1 : "";
	request->key = "";
}

static void refuse(struct exchange *exchange, enum outcome outcome, int status)
{
	exchange->early = outcome;
	exchange->fault_status = status;
}

static enum method method_of(const char *name)
{
	if (strcmp(name, "GET") == 0 || strcmp(name, "HEAD") == 0)
		return GET;
	if (strcmp(name, "POST") == 0)
		return POST;
	return strcmp(name, "DELETE") == 0 ? DELETE_METHOD : 0;
}

static void find_route(struct exchange *exchange)
{
	struct request *request = &exchange->request;
	struct work *work = &exchange->work;
	struct match *match = &exchange->match;
	enum outcome found = router_match(exchange->router, exchange->arena, request->method,
	                                  request->path, match);
	if (found == NOT_FOUND) {
		refuse(exchange, fail(work, NOT_FOUND, "there is nothing at this address"), 404);
	} else if (found != OK) {
		refuse(exchange, fail(work, INVALID, "the address holds characters that are no text "
		                      "(UTF-8)"), 400);
	} else if (!match->route) {
		refuse(exchange, fail(work, INVALID, "this address does not take this kind of request; it "
		                      "takes %s", match->allowed), 405);
	} else if (form_decode(work, request->query, strlen(request->query), &request->typed) != OK) {
		refuse(exchange, INVALID, 400);
	}
	request->id = match->id;
	request->key = match->key;
}

/* Content-Length says beforehand what is not worth waiting for. */
static void expect_body(struct exchange *exchange)
{
	const char *length = header(exchange, "Content-Length");
	const char *type = header(exchange, "Content-Type");
	int files = strncasecmp(type, "multipart/", sizeof "multipart/" - 1) == 0;
	int64_t largest = settings_of(&exchange->work)->attachment_megabytes * MEGABYTE + FORM_BESIDE;
	int64_t limit = files ? largest : FORM_LIMIT;
	if (exchange->early == OK && *length && strtoll(length, NULL, 10) > limit)
		body_too_large(exchange, limit);
	exchange->body = body_new(exchange, type, exchange->server->folder, limit);
}

void exchange_read_headers(struct exchange *exchange, const char *method)
{
	read_peer(exchange);
	name_site(exchange);
	read_address(exchange);
	read_session(exchange);
	read_rest(exchange);
	exchange->request.method = method_of(method);
	find_route(exchange);
	expect_body(exchange);
}
