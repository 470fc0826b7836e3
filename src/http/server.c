/* server.c: the daemon: takes requests from the network, gives those that may wait to workers. */
#define _GNU_SOURCE
#include <errno.h>
#include <microhttpd.h>
#include <netdb.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/log.h"
#include "http/body.h"
#include "http/dispatch.h"
#include "http/receive.h"
#include "http/send.h"
#include "http/workers.h"

enum {
	EVENT_THREADS = 2,
	WORKERS = 4,
	IDLE_SECONDS = 60,
	MOST_CONNECTIONS = 4000,
	HEADER_MEMORY = 64 * 1024,
	FORM_LIMIT = 1024 * 1024,
	FAREWELL_SECONDS = 10,
};

struct server {
	struct server_options options;
	const struct application *application;
	struct arena *arena;
	struct router *router;
	struct workers *workers;
	struct MHD_Daemon *daemon;
	const char *folder;          /* of uploads */
	pthread_mutex_t lock;
	pthread_cond_t ended;
	int begun;                   /* exchanges that are being answered */
};

static int64_t microseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static void count(struct server *server, int change)
{
	pthread_mutex_lock(&server->lock);
	server->begun += change;
	if (!server->begun)
		pthread_cond_broadcast(&server->ended);
	pthread_mutex_unlock(&server->lock);
}

/* A request line has come. */
static void *begin(void *closure, const char *uri, struct MHD_Connection *connection)
{
	struct server *server = closure;
	struct arena *arena = arena_new();
	struct exchange *exchange = arena_alloc(arena, sizeof *exchange);
	exchange->arena = arena;
	exchange->server = server;
	exchange->router = server->router;
	exchange->connection = connection;
	exchange->uri = arena_string(arena, uri);
	exchange->started = microseconds();
	exchange->work = (struct work){
		.arena = arena,
		.db = server->options.db,
		.settings = server->options.settings,
		.data = server->options.data,
		.actor = { .name = "", .address = "" },
		.now = clock_now(),
	};
	exchange->response.work = &exchange->work;
	exchange->response.application = server->application;
	return exchange;
}

static void end(void *closure, struct MHD_Connection *connection, void **context,
                enum MHD_RequestTerminationCode code)
{
	struct server *server = closure;
	struct exchange *exchange = *context;
	(void)connection;
	(void)code;
	*context = NULL;
	if (!exchange)
		return;
	int counted = exchange->counted;
	log_line(LOG_INFO, "http.request", "%s %d %lld us", exchange->request.path,
	         exchange->response.status, (long long)(microseconds() - exchange->started));
	body_free(exchange->body);
	arena_free(exchange->arena);
	if (counted)
		count(server, -1);
}

static const char *header(const struct exchange *exchange, const char *name)
{
	const char *value = MHD_lookup_connection_value(exchange->connection, MHD_HEADER_KIND, name);
	return value ? value : "";
}

/* Whoever asks before sending (Expect: 100-continue) hears at once that it is too much. */
static int take_headers(struct exchange *exchange, const char *method)
{
	struct server *server = exchange->server;
	const char *type = header(exchange, "Content-Type");
	int parts = strncasecmp(type, "multipart/", strlen("multipart/")) == 0;
	int64_t limit = parts && server->options.upload_limit ? server->options.upload_limit
	                                                      : FORM_LIMIT;
	receive_headers(exchange, method, server->options.secure);
	exchange->body = body_new(exchange, arena_string(exchange->arena, type), server->folder, limit);
	exchange->phase = BODY;
	if (strtoll(header(exchange, "Content-Length"), NULL, 10) <= limit)
		return 1;
	body_too_large(exchange, limit);
	if (!*header(exchange, "Expect"))
		return 1;
	exchange->phase = ANSWERED;
	dispatch(exchange);
	return send_answer(exchange);
}

static void run(struct exchange *exchange)
{
	dispatch(exchange);
	exchange->phase = ANSWERED;
	MHD_resume_connection(exchange->connection);
}

static int answer_whole(struct exchange *exchange)
{
	struct server *server = exchange->server;
	body_end(exchange->body);
	if (!*exchange->request.once)
		exchange->request.once = request_value(&exchange->request, "once");
	exchange->counted = 1;
	count(server, 1);
	if (dispatch_is_quick(exchange)) {
		dispatch(exchange);
		exchange->phase = ANSWERED;
		return send_answer(exchange);
	}
	exchange->phase = WAITING;
	MHD_suspend_connection(exchange->connection);
	if (!workers_take(server->workers, exchange))
		run(exchange);
	return 1;
}

/* Called for the headers, for each piece of a body, at its end, and when a worker is done. */
static enum MHD_Result handle(void *closure, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *bytes,
                              size_t *length, void **context)
{
	struct exchange *exchange = *context;
	int going = 1;
	(void)closure;
	(void)connection;
	(void)url;
	(void)version;
	if (exchange->phase == HEADERS) {
		going = take_headers(exchange, method);
	} else if (exchange->phase == BODY && *length) {
		going = body_take(exchange->body, bytes, *length);
		*length = 0;
	} else if (exchange->phase == BODY) {
		going = answer_whole(exchange);
	} else if (exchange->phase == ANSWERED) {
		going = send_answer(exchange);
	}
	return going ? MHD_YES : MHD_NO;
}

/* Percent-encoding is decoded by us alone, segment by segment. */
static size_t leave_encoded(void *closure, struct MHD_Connection *connection, char *text)
{
	(void)closure;
	(void)connection;
	return strlen(text);
}

static void quiet(void *closure, const char *format, va_list arguments)
{
	(void)closure;
	(void)format;
	(void)arguments;
}

static enum outcome daemon_start(struct work *work, struct server *server)
{
	const struct server_options *options = &server->options;
	struct addrinfo hints = { .ai_flags = AI_NUMERICHOST | AI_PASSIVE, .ai_socktype = SOCK_STREAM };
	struct addrinfo *address;
	const char *port = arena_format(work->arena, "%d", options->port);
	if (getaddrinfo(options->listen, port, &hints, &address) != 0)
		return fail(work, INVALID, "“%s” is no address to listen at; write one like 127.0.0.1",
		            options->listen);
	unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG |
	                 (address->ai_family == AF_INET6 ? MHD_USE_DUAL_STACK : 0);
	errno = 0;
	server->daemon = MHD_start_daemon(
	    flags, (uint16_t)options->port, NULL, NULL, handle, server,
	    MHD_OPTION_EXTERNAL_LOGGER, quiet, NULL,
	    MHD_OPTION_SOCK_ADDR, address->ai_addr,
	    MHD_OPTION_THREAD_POOL_SIZE, (unsigned)EVENT_THREADS,
	    MHD_OPTION_CONNECTION_LIMIT, (unsigned)MOST_CONNECTIONS,
	    MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)IDLE_SECONDS,
	    MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)HEADER_MEMORY,
	    MHD_OPTION_URI_LOG_CALLBACK, begin, server,
	    MHD_OPTION_UNESCAPE_CALLBACK, leave_encoded, NULL,
	    MHD_OPTION_NOTIFY_COMPLETED, end, server,
	    MHD_OPTION_END);
	freeaddrinfo(address);
	if (!server->daemon)
		return fail(work, UNAVAILABLE, "port %d of %s cannot be opened: %s; choose another with --port",
		            options->port, options->listen, strerror(errno));
	return OK;
}

static void server_free(struct server *server)
{
	if (server->workers)
		workers_stop(server->workers);
	if (server->daemon)
		MHD_stop_daemon(server->daemon);
	if (server->workers)
		workers_free(server->workers);
	router_free(server->router);
	pthread_cond_destroy(&server->ended);
	pthread_mutex_destroy(&server->lock);
	arena_free(server->arena);
}

enum outcome server_start(struct work *work, const struct server_options *options,
                          const struct application *application, struct server **out)
{
	struct arena *arena = arena_new();
	struct server *server = arena_alloc(arena, sizeof *server);
	server->arena = arena;
	server->options = *options;
	server->options.listen = arena_string(arena, options->listen);
	server->options.data = arena_string(arena, options->data);
	server->application = application;
	server->folder = arena_format(arena, "%s/tmp", options->data);
	pthread_mutex_init(&server->lock, NULL);
	pthread_cond_init(&server->ended, NULL);
	server->router = router_new(application);
	enum outcome outcome = folder_make(work, server->folder);
	body_sweep(server->folder);
	server->workers = workers_start(options->workers ? options->workers : WORKERS, run);
	if (outcome == OK && !server->workers)
		outcome = fail(work, UNAVAILABLE, "no threads could be started; end other programs");
	if (outcome == OK)
		outcome = daemon_start(work, server);
	if (outcome == OK)
		*out = server;
	else
		server_free(server);
	return outcome;
}

int server_port(const struct server *server)
{
	const union MHD_DaemonInfo *info =
	    MHD_get_daemon_info(server->daemon, MHD_DAEMON_INFO_BIND_PORT);
	return info ? info->port : 0;
}

void server_stop(struct server *server)
{
	struct timespec latest;
	MHD_socket listening = MHD_quiesce_daemon(server->daemon);
	if (listening != MHD_INVALID_SOCKET)
		close(listening);
	clock_gettime(CLOCK_REALTIME, &latest);
	latest.tv_sec += FAREWELL_SECONDS;
	pthread_mutex_lock(&server->lock);
	while (server->begun &&
	       pthread_cond_timedwait(&server->ended, &server->lock, &latest) == 0)
		;
	pthread_mutex_unlock(&server->lock);
	server_free(server);
}
