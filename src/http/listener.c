/* listener.c: an address looked up, a socket bound to it. */
#define _GNU_SOURCE
#include "http/listener.h"

#include <errno.h>
#include <netdb.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { BACKLOG = 1024 };

static int bind_to(const struct addrinfo *address)
{
	int yes = 1;
	int listener = socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (listener < 0)
		return -1;
	setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
	if (bind(listener, address->ai_addr, address->ai_addrlen) == 0 &&
	    listen(listener, BACKLOG) == 0)
		return listener;
	int reason = errno;
	close(listener);
	errno = reason;
	return -1;
}

int listener_port(int listener)
{
	struct sockaddr_storage address;
	socklen_t length = sizeof address;
	char port[NI_MAXSERV] = "0";
	if (getsockname(listener, (struct sockaddr *)&address, &length) == 0)
		getnameinfo((struct sockaddr *)&address, length, NULL, 0, port, sizeof port,
		            NI_NUMERICSERV);
	return atoi(port);
}

enum outcome listener_open(struct work *work, const char *host, int port, int *out)
{
	struct addrinfo hints = { .ai_flags = AI_PASSIVE | AI_NUMERICSERV, .ai_socktype = SOCK_STREAM };
	struct addrinfo *found;
	const char *digits = arena_format(work->arena, "%d", port);
	if (getaddrinfo(host, digits, &hints, &found) != 0)
		return fail(work, INVALID, "%s is no address to listen on; give one like 127.0.0.1", host);
	int listener = bind_to(found);
	int reason = errno;
	freeaddrinfo(found);
	if (listener < 0)
		return fail(work, UNAVAILABLE, "cannot listen on %s port %s: %s; choose another with --port",
		            host, digits, strerror(reason));
	*out = listener;
	return OK;
}
