/* receive.c: turns the request line and the headers into a request, before anything is asked of
 * the application. */
#include "http/receive.h"

#include <arpa/inet.h>
#include <microhttpd.h>
#include <netdb.h>
#include <string.h>
#include <strings.h>

#include "http/cookie.h"
#include "http/form.h"

#define API "/api/v1"

static const char *header(const struct exchange *exchange, const char *name)
{
	const char *value = MHD_lookup_connection_value(exchange->connection, MHD_HEADER_KIND, name);
	return value ? arena_string(exchange->arena, value) : "";
}

static void refuse(struct exchange *exchange, enum outcome outcome, int status)
{
	if (exchange->early == OK) {
		exchange->early = outcome;
		exchange->fault_status = status;
	}
}

/* 0 for a method that no route has. */
static enum method method_of(const char *name)
{
	static const struct {
		const char *name;
		enum method method;
	} METHODS[] = {
		{ "GET", GET }, { "HEAD", GET }, { "POST", POST }, { "DELETE", DELETE_METHOD },
	};
	for (size_t each = 0; each < sizeof METHODS / sizeof *METHODS; each++)
		if (strcmp(name, METHODS[each].name) == 0)
			return METHODS[each].method;
	return 0;
}

static void read_address(struct exchange *exchange)
{
	struct request *request = &exchange->request;
	struct arena *arena = exchange->arena;
	size_t path = strcspn(exchange->uri, "?");
	const char *whole = arena_copy(arena, exchange->uri, path);
	size_t length = strlen(API);
	exchange->api = strncmp(whole, API, length) == 0 && (!whole[length] || whole[length] == '/');
	request->path = exchange->api ? whole + length : whole;
	if (!*request->path)
		request->path = "/";
	request->query = exchange->uri[path] ? exchange->uri + path + 1 : "";
	if (form_decode(&exchange->work, request->query, strlen(request->query), &request->typed) != OK)
		refuse(exchange, INVALID, 400);
}

/* The language that is named first. */
static enum language language_of(const char *accepted)
{
	for (; *accepted; accepted += strcspn(accepted, ","), accepted += *accepted == ',') {
		accepted += strspn(accepted, " \t");
		if (strncasecmp(accepted, "zh", 2) == 0)
			return CHINESE;
		if (strncasecmp(accepted, "en", 2) == 0)
			return ENGLISH;
	}
	return CHINESE;
}

static const char *bearer_of(const char *authorization)
{
	static const char SCHEME[] = "Bearer ";
	return strncasecmp(authorization, SCHEME, strlen(SCHEME)) == 0
	           ? authorization + strlen(SCHEME)
	           : "";
}

static void read_credentials(struct exchange *exchange)
{
	struct request *request = &exchange->request;
	request->csrf = "";
	request->bearer = bearer_of(header(exchange, "Authorization"));
	/* A token is exempt from the csrf check: then the cookie must not be who it is. */
	request->cookie = *request->bearer ? ""
	                                   : cookie_find(exchange->arena, header(exchange, "Cookie"),
	                                                 SESSION_COOKIE);
	exchange->csrf_header = header(exchange, "X-CSRF-Token");
	exchange->origin = header(exchange, "Origin");
	exchange->host = header(exchange, "Host");
}

/* The last address of X-Forwarded-For was written by the proxy on this machine. */
static void read_sender(struct exchange *exchange, int secure)
{
	const union MHD_ConnectionInfo *info =
	    MHD_get_connection_info(exchange->connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
	char text[NI_MAXHOST] = "";
	const struct sockaddr *address = info ? info->client_addr : NULL;
	socklen_t length = address && address->sa_family == AF_INET6 ? sizeof(struct sockaddr_in6)
	                                                             : sizeof(struct sockaddr_in);
	if (address)
		(void)!getnameinfo(address, length, text, sizeof text, NULL, 0, NI_NUMERICHOST);
	int proxy = strncmp(text, "127.", 4) == 0 || strcmp(text, "::1") == 0;
	const char *forwarded = proxy ? header(exchange, "X-Forwarded-For") : "";
	const char *comma = strrchr(forwarded, ',');
	forwarded = comma ? comma + 1 + strspn(comma + 1, " ") : forwarded;
	exchange->work.actor.address = arena_string(exchange->arena, *forwarded ? forwarded : text);
	exchange->request.secure =
	    secure || (proxy && strcmp(header(exchange, "X-Forwarded-Proto"), "https") == 0);
}

static void find_route(struct exchange *exchange, enum method method)
{
	struct work *work = &exchange->work;
	struct request *request = &exchange->request;
	enum outcome found = router_match(exchange->router, exchange->arena, method ? method : GET,
	                                  request->path, &exchange->match);
	if (!method)
		exchange->match.route = NULL;
	request->id = exchange->match.id;
	request->key = exchange->match.key ? exchange->match.key : "";
	if (exchange->early != OK)
		return;
	if (found == NOT_FOUND)
		refuse(exchange, fail(work, NOT_FOUND, "there is nothing at this address"), 0);
	else if (found != OK)
		refuse(exchange, fail(work, INVALID, "the address holds characters that are no text "
		                      "(UTF-8); check it"), 400);
	else if (!exchange->match.route)
		refuse(exchange, fail(work, INVALID, "this cannot be done at this address"), 405);
}

void receive_headers(struct exchange *exchange, const char *name, int secure)
{
	struct request *request = &exchange->request;
	enum method method = method_of(name);
	request->method = method ? method : GET;
	request->accept_language = header(exchange, "Accept-Language");
	exchange->work.language = language_of(request->accept_language);
	exchange->if_none_match = header(exchange, "If-None-Match");
	read_sender(exchange, secure);
	read_credentials(exchange);
	read_address(exchange);
	request->wants_json = exchange->api || strstr(header(exchange, "Accept"), "application/json");
	request->once = header(exchange, "Idempotency-Key");
	exchange->once_key = "";
	find_route(exchange, method);
}
