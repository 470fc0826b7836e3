/* bare.c: libmicrohttpd alone on an epoll pool of two, serving a file's bytes for every address:
 * the limit that pages are compared with.  Prints its port. */
#define _GNU_SOURCE
#include <microhttpd.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static enum MHD_Result answer(void *cls, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *data,
                              size_t *size, void **state)
{
	(void)url, (void)method, (void)version, (void)data, (void)size;
	if (!*state) { /* answering before the headers are done would close the connection */
		*state = cls;
		return MHD_YES;
	}
	return MHD_queue_response(connection, 200, cls);
}

int main(int argc, char **argv)
{
	FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
	if (!file)
		return fprintf(stderr, "bare FILE\n"), 2;
	char *bytes = malloc(1 << 24);
	size_t size = fread(bytes, 1, 1 << 24, file);
	fclose(file);
	struct MHD_Response *response = MHD_create_response_from_buffer(size, bytes, MHD_RESPMEM_PERSISTENT);
	MHD_add_response_header(response, "Content-Type", "text/html; charset=utf-8");
	struct MHD_Daemon *daemon = MHD_start_daemon(
		MHD_USE_EPOLL_INTERNAL_THREAD | MHD_USE_TURBO, 0, NULL, NULL, answer, response,
		MHD_OPTION_THREAD_POOL_SIZE, 2u, MHD_OPTION_END);
	if (!daemon)
		return 1;
	printf("%u\n", MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT)->port);
	fflush(stdout);
	for (;;)
		pause();
}
