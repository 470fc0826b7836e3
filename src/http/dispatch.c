/* dispatch.c: who asks, may they, did they mean to, was it done already, the handler, the answer. */
#include "http/dispatch.h"

#include <string.h>
#include <strings.h>

#include "base/log.h"
#include "db/db.h"
#include "http/act.h"
#include "http/form.h"

/* The actor before anybody is signed in: user 0 with role 0 would be the system itself. */
enum { NOBODY = -1 };

static const int STATUSES[] = {
	[OK] = 200,       [INVALID] = 422,     [DENIED] = 403, [NOT_FOUND] = 404,
	[CONFLICT] = 409, [UNAVAILABLE] = 503, [BROKEN] = 500,
};

int outcome_status(enum outcome outcome)
{
	return STATUSES[outcome];
}

static int is_quick(const struct exchange *exchange)
{
	const struct route *route = exchange->match.route;
	const struct db *db = exchange->work.db;
	if (exchange->early != OK)
		return 1;
	return route->method == GET && !(route->flags & ROUTE_SLOW) && !(db && db_reads_wait(db));
}

static enum outcome identify(struct exchange *exchange)
{
	struct work *work = &exchange->work;
	const struct application *application = exchange->response.application;
	const struct route *route = exchange->match.route;
	work->actor.role = NOBODY;
	if (!application->identify || (route && route->flags & ROUTE_ANONYMOUS))
		return OK;
	TRY(application->identify(work, &exchange->request));
	if (!work->actor.user_id)
		work->actor.role = NOBODY;
	return OK;
}

/* A refusal known before the person was: its page still says who is signed in. */
static enum outcome refuse_early(struct exchange *exchange)
{
	struct fault fault = exchange->work.fault;
	if (exchange->early != UNAVAILABLE)
		(void)!identify(exchange);
	exchange->work.fault = fault;
	return exchange->early;
}

static enum outcome ask_to_sign_in(struct exchange *exchange)
{
	struct work *work = &exchange->work;
	struct request *request = &exchange->request;
	struct response *response = &exchange->response;
	if (request->wants_json || *request->bearer) {
		exchange->fault_status = 401;
		return fail(work, DENIED, "sign in first, or send a valid token");
	}
	if (request->method == GET) {
		const char *mark = *request->query ? "?" : "";
		const char *next = arena_format(work->arena, "%s%s%s", request->path, mark, request->query);
		return see_other(response, "/sign-in?next=%s", text_encode(work->arena, next, "/"));
	}
	exchange->fault_status = 401;
	if (!response->application->sign_in_again)
		return fail(work, DENIED, "sign in first, or send a valid token");
	TRY(response->application->sign_in_again(work, request, response));
	return OK;
}

/* A form of another site that was aimed at this one carries that site's name. */
static enum outcome check_origin(struct exchange *exchange)
{
	const char *scheme = strstr(exchange->origin, "://");
	if (!*exchange->origin || (scheme && strcasecmp(scheme + 3, exchange->host) == 0))
		return OK;
	return fail(&exchange->work, DENIED, "this came from a page of another site and was not done; "
	            "open the page here and send it again");
}

/* In a time that says nothing of where they differ. */
static int same_secret(const char *left, const char *right)
{
	size_t length = strlen(left);
	unsigned char differs = length != strlen(right);
	for (size_t each = 0; each < length && right[each]; each++)
		differs |= (unsigned char)(left[each] ^ right[each]);
	return !differs;
}

static enum outcome check_csrf(struct exchange *exchange)
{
	const struct request *request = &exchange->request;
	const char *sent = *exchange->csrf_header ? exchange->csrf_header
	                                          : request_value(request, "csrf");
	int at_risk = *request->csrf || exchange->work.actor.user_id;
	if (*request->bearer || !at_risk || (*request->csrf && same_secret(request->csrf, sent)))
		return OK;
	return fail(&exchange->work, DENIED, "this page is too old to be sent; open it again and "
	            "repeat what you did");
}

static enum outcome run(struct exchange *exchange)
{
	struct work *work = &exchange->work;
	const struct route *route = exchange->match.route;
	const struct application *application = exchange->response.application;
	if (exchange->early != OK)
		return refuse_early(exchange);
	TRY(identify(exchange));
	if (!(route->flags & ROUTE_PUBLIC)) {
		if (!work->actor.user_id)
			return ask_to_sign_in(exchange);
		TRY(application->permit(work, route->permission));
	}
	if (route->method == GET && work->db)
		db_may_lag(work);
	if (route->method == GET)
		return route->handle(work, &exchange->request, &exchange->response);
	TRY(check_origin(exchange));
	TRY(check_csrf(exchange));
	return act(exchange);
}

static void record(const struct exchange *exchange, enum outcome outcome)
{
	if (outcome == BROKEN || outcome == UNAVAILABLE)
		log_line(LOG_ERROR, "http.failed", "%s: %s: %s", exchange->request.path,
		         outcome_name(outcome), exchange->work.fault.message);
}

/* What broke inside is for the log; the person is told what to do. */
static void refuse(struct exchange *exchange, enum outcome outcome)
{
	struct work *work = &exchange->work;
	struct response *response = &exchange->response;
	if (!work->fault.message)
		fail(work, outcome, outcome == NOT_FOUND ? "there is nothing at this address"
		                                         : "it was refused without a reason");
	record(exchange, outcome);
	if (outcome == BROKEN)
		fail(work, BROKEN, "the system made a mistake and nothing was saved; it is in the log: "
		     "try again, or tell the system administrator");
	work->fault.outcome = outcome;
	*response = (struct response){ .work = work, .application = response->application };
	answer_fault(response, &exchange->request, exchange->fault_status);
}

static void finish(struct exchange *exchange, enum outcome outcome)
{
	struct response *response = &exchange->response;
	outcome = act_end(exchange, outcome);
	if (outcome == OK && !response->status)
		outcome = fail(&exchange->work, BROKEN, "the handler gave no answer");
	if (outcome != OK)
		refuse(exchange, outcome);
	else if (exchange->fault_status == 401 && response->status == 200)
		response->status = 401;
	db_leave(&exchange->work);
	exchange->phase = ANSWERED;
}

int dispatch(struct exchange *exchange, void (*durable)(void *exchange, enum outcome outcome))
{
	int pending = 0;
	enum outcome outcome = exchange->phase == COMMITTED ? exchange->committed : run(exchange);
	if (exchange->phase != COMMITTED && exchange->open)
		outcome = exchange->response.application->commit(&exchange->work, durable, exchange,
		                                                 &pending);
	if (pending) /* the exchange may be another thread's already */
		return 0;
	finish(exchange, outcome);
	return 1;
}

/* Before an answer was begun; what it read of the request stays. */
static void forget(struct exchange *exchange)
{
	struct work *work = &exchange->work;
	db_leave(work);
	fault_clear(work);
	work->put_off = 0;
	exchange->fault_status = 0;
	exchange->response = (struct response){ .work = work,
		                                .application = exchange->response.application };
}

int dispatch_at_once(struct exchange *exchange)
{
	struct work *work = &exchange->work;
	if (!is_quick(exchange))
		return 0;
	work->hasty = 1;
	enum outcome outcome = run(exchange);
	work->hasty = 0;
	if (work->put_off)
		forget(exchange);
	else
		finish(exchange, outcome);
	return exchange->phase == ANSWERED;
}
