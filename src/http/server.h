/* server.h: what the server's own files share: the daemon, its workers, its answers. */
#pragma once
#include <pthread.h>
#include <stdatomic.h>

#include "http/exchange.h"
#include "http/workers.h"

struct MHD_Daemon;

struct server {
	struct arena *arena;
	struct MHD_Daemon *daemon;
	struct router *router;
	struct workers *workers;
	const struct application *application;
	struct server_options options;
	const char *folder;        /* of uploads */
	int listener;
	int port;
	atomic_int stopping;
	pthread_mutex_t mutex;
	pthread_cond_t quiet;
	int begun;                 /* exchanges read whole and not yet sent, under mutex */
};

/* exchange.c: a request's first line; then its headers; then its end. */
struct exchange *exchange_new(struct server *server, struct MHD_Connection *connection,
                              const char *uri);
void exchange_read_headers(struct exchange *exchange, const char *method);
void exchange_free(struct exchange *exchange);

/* emit.c: hands exchange->response to the daemon; true unless the connection must be closed. */
int emit(struct exchange *exchange);
