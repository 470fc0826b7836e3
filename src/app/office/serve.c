/* serve.c: what the HTTP server asks of the application: who it is, what they may, the frame. */
#include "app/office/serve.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/access.h"
#include "app/office/commands.h"
#include "app/office/frame.h"
#include "app/office/office_store.h"
#include "app/office/once.h"
#include "app/office/once_store.h"
#include "app/person/person.h"
#include "app/person/session_routes.h"
#include "app/routes.h"
#include "app/search/feeder.h"
#include "db/transaction.h"

enum { WORKERS = 3 };

static enum outcome identify(struct work *work, struct request *request)
{
	const char *csrf = "";
	enum outcome known = NOT_FOUND;
	if (request->bearer && *request->bearer)
		known = token_resume(work, request->bearer);
	else if (request->cookie && *request->cookie)
		known = session_resume(work, request->cookie, &csrf, NULL);
	request->csrf = csrf;
	if (known != NOT_FOUND)
		return known;
	fault_clear(work);
	return OK;
}

static enum outcome permitted(struct work *work, int64_t permission)
{
	return permit(work, (enum permission)permission);
}

/* The transaction around an act and its key lives as long as the work. */
static struct transaction *outer(struct work *work)
{
	return work->outer;
}

static enum outcome begin(struct work *work)
{
	work->outer = arena_alloc(work->arena, sizeof *work->outer);
	return transaction_begin(work, outer(work));
}

static enum outcome commit(struct work *work, transaction_durable durable, void *context,
                           int *pending)
{
	return transaction_commit_later(outer(work), durable, context, pending);
}

static void abandon(struct work *work)
{
	transaction_leave(outer(work));
}

const struct application APPLICATION = {
	.slices = SLICES,
	.identify = identify,
	.permit = permitted,
	.once_find = once_store_find,
	.once_keep = once_store_keep,
	.begin = begin,
	.commit = commit,
	.abandon = abandon,
	.layout = frame_layout,
	.sign_in_again = sign_in_again,
	.fault_page = frame_fault,
};

/* SIGINT and SIGTERM are blocked in every thread; this one waits for them. */
static void wait_for_the_end(const sigset_t *signals)
{
	int signal;
	sigwait(signals, &signal);
}

/* What is done beside the requests. */
struct beside {
	struct feeder *feeder;
	struct forgetter *forgetter;
};

static enum outcome start_beside(struct work *work, struct beside *out)
{
	TRY(feeder_start(work, &out->feeder));
	return forgetter_start(work, &out->forgetter);
}

static void stop_beside(struct beside *beside)
{
	forgetter_stop(beside->forgetter);
	feeder_stop(beside->feeder);
}

int serve_office(struct office *office, const char *listen, int port, const char *replica)
{
	struct work *work = &office->work;
	struct server *server;
	sigset_t signals;
	struct server_options options = {
		.listen = listen ? listen : "127.0.0.1",
		.port = port,
		.workers = WORKERS,
		.db = work->db,
		.settings = work->settings,
		.data = work->data,
	};
	sigemptyset(&signals);
	sigaddset(&signals, SIGINT);
	sigaddset(&signals, SIGTERM);
	pthread_sigmask(SIG_BLOCK, &signals, NULL);
	struct beside beside = { 0 };
	enum outcome started = office_store_serve(work, replica);
	if (started == OK)
		started = start_beside(work, &beside);
	if (started == OK)
		started = server_start(work, &options, &APPLICATION, &server);
	if (started != OK) {
		stop_beside(&beside);
		return complain(work, started);
	}
	printf("http://%s:%d\n", options.listen, server_port(server));
	fflush(stdout);
	wait_for_the_end(&signals);
	server_stop(server);
	stop_beside(&beside);
	return EXIT_DONE;
}

int serve_command(struct arguments *arguments)
{
	struct office office;
	const char *listen = option(arguments, "listen"), *port = option(arguments, "port"),
	           *replica = option(arguments, "replica");
	if (refuse_rest(arguments) != EXIT_DONE)
		return EXIT_WRONG_USE;
	enum outcome opened = office_open(&office, &arguments->place, 0);
	int code = opened == OK ? serve_office(&office, listen, port ? atoi(port) : 8080, replica)
	                        : complain(&office.work, opened);
	office_close(&office);
	return code;
}
