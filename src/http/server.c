/* server.c: connections on an epoll pool; quick reads are answered there, everything else waits
 * suspended, which costs no thread, until a worker has its answer. */
#define _GNU_SOURCE
#include "http/server.h"

#include <errno.h>
#include <malloc.h>
#include <microhttpd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/log.h"
#include "db/db.h"
#include "http/body.h"
#include "http/dispatch.h"
#include "http/listener.h"
#include "http/spool.h"

enum { EVENT_THREADS = 2, HEADER_LIMIT = 32 * 1024, IDLE_SECONDS = 60, FAREWELL_SECONDS = 15,
       MOST_CONNECTIONS = 20000, OWN_FILES = 200, FOLD_WAITING = 4 };

static void *begin(void *closure, const char *uri, struct MHD_Connection *connection)
{
	return exchange_new(closure, connection, uri);
}

/* From here on the server does not stop without having answered. */
static void count_begun(struct exchange *exchange)
{
	struct server *server = exchange->server;
	pthread_mutex_lock(&server->mutex);
	server->begun++;
	pthread_mutex_unlock(&server->mutex);
	exchange->counted = 1;
}

static void finished(void *closure, struct MHD_Connection *connection, void **context,
                     enum MHD_RequestTerminationCode how)
{
	struct server *server = closure;
	struct exchange *exchange = *context;
	(void)connection;
	(void)how;
	*context = NULL;
	if (!exchange)
		return;
	int counted = exchange->counted;
	exchange_free(exchange);
	if (!counted)
		return;
	pthread_mutex_lock(&server->mutex);
	if (--server->begun == 0)
		pthread_cond_broadcast(&server->quiet);
	pthread_mutex_unlock(&server->mutex);
}

static void run_and_resume(struct exchange *exchange);

/* On the thread that committed the group: the rest is the workers'. */
static void go_on(void *context, enum outcome outcome)
{
	struct exchange *exchange = context;
	exchange->committed = outcome;
	exchange->phase = COMMITTED;
	if (!workers_add(exchange->server->workers, exchange))
		run_and_resume(exchange);
}

/* On a worker's thread. */
static void run_and_resume(struct exchange *exchange)
{
	if (dispatch(exchange, go_on))
		MHD_resume_connection(exchange->connection);
}

static enum MHD_Result send_it(struct exchange *exchange)
{
	return emit(exchange) ? MHD_YES : MHD_NO;
}

static enum MHD_Result answer_now_or_later(struct exchange *exchange)
{
	struct work *work = &exchange->work;
	count_begun(exchange);
	body_end(exchange->body);
	if (!*exchange->request.once)
		exchange->request.once = request_value(&exchange->request, "once");
	if (dispatch_at_once(exchange))
		return send_it(exchange);
	exchange->phase = WAITING;
	MHD_suspend_connection(exchange->connection);
	if (workers_add(exchange->server->workers, exchange))
		return MHD_YES;
	exchange->early = fail(work, UNAVAILABLE, "too many are at work just now; try again in a moment");
	run_and_resume(exchange);
	return MHD_YES;
}

/* Too much is announced: who asks before sending is told at once, others send and then are told,
 * unless it is out of all proportion. */
static int refuse_unread(const struct exchange *exchange)
{
	const char *expects =
	    MHD_lookup_connection_value(exchange->connection, MHD_HEADER_KIND, "Expect");
	return exchange->early != OK && exchange->fault_status == 413 && expects;
}

static enum MHD_Result handle(void *closure, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *bytes,
                              size_t *length, void **context)
{
	struct exchange *exchange = *context;
	(void)closure;
	(void)connection;
	(void)url;
	(void)version;
	switch (exchange->phase) {
	case HEADERS:
		exchange_read_headers(exchange, method);
		exchange->phase = BODY;
		return refuse_unread(exchange) && dispatch_at_once(exchange) ? send_it(exchange) : MHD_YES;
	case BODY:
		if (!*length)
			return answer_now_or_later(exchange);
		int patient = body_take(exchange->body, bytes, *length);
		*length = 0;
		return patient ? MHD_YES : MHD_NO;
	case ANSWERED:
		return send_it(exchange);
	default:
		return MHD_YES;
	}
}

/* Addresses are decoded by the router, which tells "%2F" from "/". */
static size_t leave_escaped(void *closure, struct MHD_Connection *connection, char *text)
{
	(void)closure;
	(void)connection;
	return strlen(text);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static void log_daemon(void *closure, const char *format, va_list arguments)
{
	struct arena *arena = arena_new();
	(void)closure;
	log_line(LOG_DEBUG, "http.daemon", "%s", arena_format_list(arena, format, arguments));
	arena_free(arena);
}
#pragma GCC diagnostic pop

/* As many as the machine lets one process open, less those the program needs itself. */
static unsigned connections(void)
{
	struct rlimit files = { 1024, 1024 };
	if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
		files.rlim_cur = files.rlim_max;
		setrlimit(RLIMIT_NOFILE, &files);
		getrlimit(RLIMIT_NOFILE, &files);
	}
	if (files.rlim_cur > MOST_CONNECTIONS + OWN_FILES)
		return MOST_CONNECTIONS;
	return files.rlim_cur > 2 * OWN_FILES ? (unsigned)files.rlim_cur - OWN_FILES : OWN_FILES;
}

static enum outcome start_daemon(struct work *work, struct server *server)
{
	unsigned flags = MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_TURBO | MHD_USE_ITC |
	                 MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ERROR_LOG;
	server->daemon = MHD_start_daemon(
	    flags, 0, NULL, NULL, handle, server,
	    MHD_OPTION_EXTERNAL_LOGGER, log_daemon, server,
	    MHD_OPTION_LISTEN_SOCKET, server->listener,
	    MHD_OPTION_THREAD_POOL_SIZE, (unsigned)EVENT_THREADS,
	    MHD_OPTION_CONNECTION_LIMIT, connections(),
	    MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)IDLE_SECONDS,
	    MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)HEADER_LIMIT,
	    MHD_OPTION_URI_LOG_CALLBACK, begin, server,
	    MHD_OPTION_UNESCAPE_CALLBACK, leave_escaped, server,
	    MHD_OPTION_NOTIFY_COMPLETED, finished, server,
	    MHD_OPTION_END);
	if (!server->daemon)
		return fail(work, UNAVAILABLE, "the server cannot start: %s", strerror(errno));
	return OK;
}

/* Where a read waits for another process, so do the threads that read. */
static int workers_of(const struct server_options *options)
{
	int waits = options->db && db_reads_wait(options->db);
	return waits ? options->workers * FOLD_WAITING : options->workers;
}

/* Memory comes and goes with each request: it is kept for the next one, not given back in between. */
static void keep_memory(void)
{
	enum { MEGABYTE = 1024 * 1024 };
	mallopt(M_MMAP_THRESHOLD, 4 * MEGABYTE);
	mallopt(M_TRIM_THRESHOLD, 8 * MEGABYTE);
}

static enum outcome start_parts(struct work *work, struct server *server)
{
	keep_memory();
	TRY(folder_make(work, server->folder));
	spool_sweep(server->folder);
	TRY(listener_open(work, server->options.listen, server->options.port, &server->listener));
	server->port = listener_port(server->listener);
	server->router = router_new(server->application);
	server->workers = workers_new(workers_of(&server->options), run_and_resume);
	if (!server->workers)
		return fail(work, UNAVAILABLE, "the server cannot start: %s", strerror(errno));
	return start_daemon(work, server);
}

static void release(struct server *server)
{
	workers_free(server->workers);
	router_free(server->router);
	if (server->listener >= 0)
		close(server->listener);
	pthread_cond_destroy(&server->quiet);
	pthread_mutex_destroy(&server->mutex);
	arena_free(server->arena);
}

enum outcome server_start(struct work *work, const struct server_options *options,
                          const struct application *application, struct server **out)
{
	struct arena *arena = arena_new();
	struct server *server = arena_alloc(arena, sizeof *server);
	server->arena = arena;
	server->application = application;
	server->options = *options;
	server->listener = -1;
	server->folder = arena_format(arena, "%s/tmp", options->data);
	pthread_mutex_init(&server->mutex, NULL);
	pthread_cond_init(&server->quiet, NULL);
	enum outcome outcome = start_parts(work, server);
	if (outcome != OK)
		release(server);
	else
		*out = server;
	return outcome;
}

int server_port(const struct server *server)
{
	return server->port;
}

/* What was begun is answered; a client that does not take its answer is not waited for long. */
static void say_farewell(struct server *server)
{
	struct timespec until;
	int waiting = 1;
	clock_gettime(CLOCK_REALTIME, &until);
	until.tv_sec += FAREWELL_SECONDS;
	pthread_mutex_lock(&server->mutex);
	while (server->begun > 0 && waiting)
		waiting = pthread_cond_timedwait(&server->quiet, &server->mutex, &until) == 0;
	pthread_mutex_unlock(&server->mutex);
}

void server_stop(struct server *server)
{
	if (!server)
		return;
	atomic_store(&server->stopping, 1);
	MHD_quiesce_daemon(server->daemon);
	say_farewell(server);
	workers_end(server->workers);
	MHD_stop_daemon(server->daemon);
	release(server);
}
