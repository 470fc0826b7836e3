/* load.c: asks a server over keep-alive connections from one epoll loop, and prints one line:
 * "PER_SECOND P50_MS P99_MS ERRORS BYTES_A_RESPONSE".
 *
 *     load [-c CONNECTIONS] [-t SECONDS] [-H HEADER]... [-r] PORT [PATH]...
 *
 * It GETs the paths in turn, or with -r registers a new contact each time. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <time.h>
#include <unistd.h>

#include "rows.h"

enum { MOST_CONNECTIONS = 512, INPUT = 1 << 20, OUTPUT = 8192, MOST_TIMES = 1 << 24 };

struct connection {
	int socket;
	int64_t asked;
	size_t got;
	char *input;
};

struct load {
	int connections, seconds, registers, port;
	char headers[2048];
	char **paths;
	int path_count;
	int64_t next, errors, bytes, seed;
	uint32_t *times;
	size_t count;
	int epoll;
};

static int64_t now_us(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000000LL + now.tv_nsec / 1000;
}

static void die(const char *what)
{
	perror(what);
	exit(1);
}

static int write_request(struct load *load, char *out)
{
	int64_t turn = load->next++;
	char body[4096];
	if (!load->registers)
		return snprintf(out, OUTPUT, "GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n",
		                load->paths[turn % load->path_count], load->headers);
	int length = row_json(load->seed + turn, body, sizeof body);
	return snprintf(out, OUTPUT,
	                "POST /api/v1/contacts HTTP/1.1\r\nHost: localhost\r\n%s"
	                "Content-Type: application/json\r\nIdempotency-Key: b%lld\r\n"
	                "Content-Length: %d\r\n\r\n%s",
	                load->headers, (long long)(load->seed + turn), length, body);
}

static void ask(struct load *load, struct connection *connection)
{
	char out[OUTPUT];
	int length = write_request(load, out);
	connection->got = 0;
	connection->asked = now_us();
	if (write(connection->socket, out, (size_t)length) != length)
		die("write");
}

static void open_connection(struct load *load, struct connection *connection)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons((uint16_t)load->port),
		                       .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	struct epoll_event event = { .events = EPOLLIN, .data.ptr = connection };
	int yes = 1;
	connection->socket = socket(AF_INET, SOCK_STREAM, 0);
	if (connect(connection->socket, (struct sockaddr *)&address, sizeof address))
		die("connect");
	setsockopt(connection->socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
	epoll_ctl(load->epoll, EPOLL_CTL_ADD, connection->socket, &event);
}

/* A response is whole at its Content-Length, or at the last chunk. */
static int is_whole(struct connection *connection)
{
	connection->input[connection->got] = 0;
	char *end = strstr(connection->input, "\r\n\r\n");
	if (!end)
		return 0;
	char *length = strcasestr(connection->input, "\r\nContent-Length:");
	if (length && length < end)
		return connection->got >= (size_t)(end + 4 - connection->input) + strtoul(length + 17, 0, 10);
	return connection->got >= 7 &&
	       memcmp(connection->input + connection->got - 7, "\r\n0\r\n\r\n", 7) == 0;
}

static void count_response(struct load *load, struct connection *connection)
{
	int status = atoi(connection->input + 9);
	if (status < 200 || status >= 400) {
		if (!load->errors++)
			fprintf(stderr, "load: %.600s\n", connection->input);
	} else if (load->count < MOST_TIMES) {
		load->times[load->count++] = (uint32_t)(now_us() - connection->asked);
	}
	load->bytes += (int64_t)connection->got;
}

static void receive(struct load *load, struct connection *connection)
{
	ssize_t got = read(connection->socket, connection->input + connection->got,
	                   INPUT - 1 - connection->got);
	if (got <= 0) {
		load->errors++;
		close(connection->socket);
		connection->got = 0;
		open_connection(load, connection);
		ask(load, connection);
		return;
	}
	connection->got += (size_t)got;
	if (!is_whole(connection))
		return;
	count_response(load, connection);
	ask(load, connection);
}

static int by_time(const void *left, const void *right)
{
	uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
	return (a > b) - (a < b);
}

static void report(struct load *load, double seconds)
{
	size_t count = load->count;
	qsort(load->times, count, sizeof *load->times, by_time);
	printf("%.1f %.3f %.3f %lld %lld\n", (double)count / seconds,
	       count ? load->times[count / 2] / 1000.0 : 0,
	       count ? load->times[count * 99 / 100] / 1000.0 : 0, (long long)load->errors,
	       count ? (long long)(load->bytes / (int64_t)count) : 0);
}

static void run(struct load *load)
{
	static struct connection connections[MOST_CONNECTIONS];
	struct epoll_event events[MOST_CONNECTIONS];
	load->epoll = epoll_create1(0);
	for (int each = 0; each < load->connections; each++) {
		connections[each].input = malloc(INPUT);
		open_connection(load, &connections[each]);
	}
	int64_t begin = now_us();
	for (int each = 0; each < load->connections; each++)
		ask(load, &connections[each]);
	while (now_us() - begin < load->seconds * 1000000LL) {
		int ready = epoll_wait(load->epoll, events, MOST_CONNECTIONS, 100);
		for (int each = 0; each < ready; each++)
			receive(load, events[each].data.ptr);
	}
	report(load, (double)(now_us() - begin) / 1e6);
}

int main(int argc, char **argv)
{
	struct load load = { .connections = 64, .seconds = 5, .seed = time(NULL) * 1000000LL };
	for (int letter; (letter = getopt(argc, argv, "c:t:H:r")) != -1;) {
		if (letter == 'c')
			load.connections = atoi(optarg);
		else if (letter == 't')
			load.seconds = atoi(optarg);
		else if (letter == 'r')
			load.registers = 1;
		else if (letter == 'H')
			strcat(strncat(load.headers, optarg, 900), "\r\n");
		else
			return 2;
	}
	load.port = optind < argc ? atoi(argv[optind]) : 0;
	load.paths = argv + optind + 1;
	load.path_count = argc - optind - 1;
	if (!load.port || (!load.registers && load.path_count < 1) ||
	    load.connections > MOST_CONNECTIONS)
		return fprintf(stderr, "load [-c N] [-t SECONDS] [-H HEADER]... [-r] PORT [PATH]...\n"), 2;
	load.times = malloc(MOST_TIMES * sizeof *load.times);
	run(&load);
	return load.count == 0;
}
