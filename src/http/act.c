/* act.c: an act and its idempotency key end together, or not at all; then JSON follows the answer's
 * address to the model found there. */
#include "http/act.h"

#include <string.h>

#include "http/dispatch.h"
#include "http/form.h"
#include "http/json.h"

enum { LONGEST_ONCE = 100, TRIES = 3 };

/* Where the second click shall lead when the act itself answered with a page: the nearest address
 * above it that can be looked at. */
static const char *lands(const struct exchange *exchange)
{
	struct match match;
	char *path = arena_string(exchange->arena, exchange->request.path);
	if (exchange->response.location)
		return exchange->response.location;
	while (path[1] && (router_match(exchange->router, exchange->arena, GET, path, &match) != OK ||
	                   !match.route)) {
		char *slash = strrchr(path, '/');
		slash[slash == path] = '\0';
	}
	return path;
}

static enum outcome lead_to(struct exchange *exchange, const char *location)
{
	struct response *response = &exchange->response;
	*response = (struct response){ .work = response->work, .application = response->application };
	return see_other(response, "%s", location);
}

static int done_well(const struct exchange *exchange)
{
	return exchange->response.status > 0 && exchange->response.status < 400;
}

/* Inside the transaction. */
static enum outcome find_handle_keep(struct exchange *exchange)
{
	struct work *work = &exchange->work;
	const struct application *application = exchange->response.application;
	const char *location;
	enum outcome found = application->once_find(work, exchange->once_key, &location);
	if (found == OK)
		return lead_to(exchange, location);
	if (found != NOT_FOUND)
		return found;
	fault_clear(work);
	TRY(exchange->match.route->handle(work, &exchange->request, &exchange->response));
	if (!done_well(exchange))
		return OK;
	return application->once_keep(work, exchange->once_key, lands(exchange));
}

/* After a failure: perhaps the other click won. */
static enum outcome other_click(struct exchange *exchange, enum outcome outcome)
{
	struct work *work = &exchange->work;
	struct fault fault = work->fault;
	const char *location;
	fault_clear(work);
	enum outcome found =
	    exchange->response.application->once_find(work, exchange->once_key, &location);
	if (found == OK)
		return lead_to(exchange, location);
	work->fault = fault;
	return outcome;
}

static enum outcome try_once(struct exchange *exchange)
{
	const struct application *application = exchange->response.application;
	exchange->work.undone_by_others = 0;
	TRY(application->begin(&exchange->work));
	enum outcome outcome = find_handle_keep(exchange);
	exchange->open = outcome == OK && done_well(exchange);
	if (!exchange->open)
		application->abandon(&exchange->work);
	return outcome;
}

/* Leaves a transaction open that is worth committing.  What the engine took back because of another
 * server's transaction left nothing, so it is done again. */
static enum outcome act_once(struct exchange *exchange)
{
	struct response *response = &exchange->response;
	enum outcome outcome = try_once(exchange);
	for (int each = 1; each < TRIES && outcome != OK && exchange->work.undone_by_others; each++) {
		fault_clear(&exchange->work);
		*response = (struct response){ .work = response->work, .application = response->application };
		outcome = try_once(exchange);
	}
	return exchange->open ? OK : other_click(exchange, outcome);
}

/* JSON where nothing can be shown: at least where it is. */
static void tell_address(struct response *response, const char *location)
{
	struct buffer json = BUFFER(response->work->arena);
	buffer_text(&json, "{\"location\":");
	json_text(&json, location);
	buffer_text(&json, "}");
	(void)!send_bytes(response, "application/json; charset=utf-8", NULL, buffer_string(&json),
	                  json.length);
}

static enum outcome show(struct exchange *exchange, const char *location)
{
	struct work *work = &exchange->work;
	struct response *response = &exchange->response;
	struct request request = exchange->request;
	size_t path = strcspn(location, "?#");
	struct match match;
	request.method = GET;
	request.path = arena_copy(work->arena, location, path);
	request.query = location[path] == '?'
	                    ? arena_copy(work->arena, location + path + 1,
	                                 strcspn(location + path + 1, "#"))
	                    : "";
	memset(&request.typed, 0, sizeof request.typed);
	memset(&request.uploads, 0, sizeof request.uploads);
	TRY(router_match(exchange->router, work->arena, GET, request.path, &match));
	if (!match.route || (!work->actor.user_id && !(match.route->flags & ROUTE_PUBLIC)))
		return DENIED;
	if (!(match.route->flags & ROUTE_PUBLIC))
		TRY(response->application->permit(work, match.route->permission));
	request.id = match.id;
	request.key = match.key;
	TRY(form_decode(work, request.query, strlen(request.query), &request.typed));
	return match.route->handle(work, &request, response);
}

static void follow(struct exchange *exchange)
{
	struct response *response = &exchange->response;
	const char *location = response->location, *cookie = response->set_cookie;
	const char *pattern = exchange->match.route->pattern;
	*response = (struct response){ .work = response->work, .application = response->application };
	int shown = show(exchange, location) == OK && response->status == 200 && !response->file;
	if (!shown) {
		fault_clear(&exchange->work);
		tell_address(response, location);
	}
	response->status = strstr(pattern, "{id}") || exchange->match.route->method != POST ? 200 : 201;
	response->location = exchange->api
	                         ? arena_format(exchange->arena, "/api/v1%s", location)
	                         : location;
	response->set_cookie = cookie;
}

/* The key counts for one address only: a page's two forms may share it. */
static enum outcome bind_once(struct exchange *exchange)
{
	const char *once = exchange->request.once;
	if (strlen(once) > LONGEST_ONCE)
		return fail(&exchange->work, INVALID, "the idempotency key is longer than %d characters",
		            LONGEST_ONCE);
	exchange->once_key = *once ? arena_format(exchange->arena, "%s %s", exchange->request.path, once)
	                           : "";
	return OK;
}

enum outcome act(struct exchange *exchange)
{
	const struct route *route = exchange->match.route;
	const struct application *application = exchange->response.application;
	TRY(bind_once(exchange));
	int once = *exchange->once_key && !(route->flags & ROUTE_NO_ONCE) && application->begin;
	return once ? act_once(exchange)
	            : route->handle(&exchange->work, &exchange->request, &exchange->response);
}

enum outcome act_end(struct exchange *exchange, enum outcome outcome)
{
	if (exchange->open && outcome != OK) {
		exchange->response.application->abandon(&exchange->work);
		if (!exchange->work.fault.message)
			fail(&exchange->work, outcome, "it could not be kept and nothing was saved; try again, "
			     "and tell the system administrator if it happens again");
		outcome = other_click(exchange, outcome);
	}
	exchange->open = 0;
	if (outcome == OK && exchange->request.wants_json && exchange->response.status == 303)
		follow(exchange);
	return outcome;
}
