/* http_test.c: a real server with a tiny application, spoken to over sockets. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <dirent.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/settings.h"
#include "expect.h"
#include "http/http.h"

enum { IDLE = 100, LIMIT = 1024 * 1024 };

/* Attachments of 0 MB: only what a form holds besides. */
static struct settings small_uploads;

struct thing {
	int64_t id;
	const char *name;
};
static const struct field THING_FIELDS[] = {
	FIELD(struct thing, id),
	FIELD(struct thing, name, .label = "Name", .required = 1),
	{ 0 },
};

/* What the tiny application remembers; one test at a time. */
static pthread_mutex_t acting = PTHREAD_MUTEX_INITIALIZER;
static atomic_int acts;
static char kept_once[200], kept_location[200];

static void thing_page(struct html *out, const void *model)
{
	html_literal(out, "<p>", 3);
	html_text(out, ((const struct thing *)model)->name);
	html_literal(out, "</p>", 4);
}

static enum outcome show(struct work *work, const struct request *request,
                         struct response *response)
{
	struct thing thing = { request->id, "信 <1>" };
	(void)work;
	return answer(response, request, "Thing", thing_page, THING_FIELDS, &thing);
}

static enum outcome add(struct work *work, const struct request *request,
                        struct response *response)
{
	struct thing thing = { 0 };
	if (request_read(work, request, THING_FIELDS, &thing) != OK)
		return answer_again(response, request, "Thing", thing_page, THING_FIELDS, &thing);
	atomic_fetch_add(&acts, 1);
	return see_other(response, "/things/%d", 7);
}

/* Taken back twice, as an engine does when two servers stand in each other's way. */
static enum outcome add_in_a_crowd(struct work *work, const struct request *request,
                                   struct response *response)
{
	if (atomic_fetch_add(&acts, 1) % 3 < 2) {
		work->undone_by_others = 1;
		return UNAVAILABLE;
	}
	return add(work, request, response);
}

static enum outcome lead_away(struct work *work, const struct request *request,
                              struct response *response)
{
	(void)work;
	return see_other(response, "/things/1?to=%s", request_value(request, "to"));
}

/* Whether the page is written depends on what is found: it cannot be known before. */
static enum outcome show_and_note(struct work *work, const struct request *request,
                                  struct response *response)
{
	if (work->hasty) {
		work->put_off = 1;
		return UNAVAILABLE;
	}
	return show(work, request, response);
}

static enum outcome take(struct work *work, const struct request *request,
                         struct response *response)
{
	const struct upload *upload = request_upload(request, "file");
	const char *text = upload ? arena_format(work->arena, "%s %d", upload->name, (int)upload->size)
	                          : "none";
	return send_bytes(response, "text/plain; charset=utf-8", "信 件.txt", text, strlen(text));
}

static const struct route ROUTES[] = {
	{ GET, "/things/{id}", 1, show, "Show" },
	{ GET, "/slow/{id}", 1, show, "Show slowly", ROUTE_SLOW },
	{ GET, "/noted/{id}", 1, show_and_note, "Show and note" },
	{ GET, "/away", 1, lead_away, "Lead away" },
	{ POST, "/things", 1, add, "Add", 0, THING_FIELDS },
	{ POST, "/crowd", 1, add_in_a_crowd, "Add in a crowd", 0, THING_FIELDS },
	{ POST, "/files", 1, take, "Take a file" },
	{ GET, "/open", 0, show, "Open", ROUTE_PUBLIC },
	{ 0 },
};
static const struct route *const SLICES[] = { ROUTES, NULL };

static enum outcome identify(struct work *work, struct request *request)
{
	int known = strcmp(request->cookie, "good") == 0 || strcmp(request->bearer, "good") == 0;
	work->actor.user_id = known;
	request->csrf = strcmp(request->cookie, "good") == 0 ? "secret" : "";
	return OK;
}

static enum outcome permit(struct work *work, int64_t permission)
{
	(void)work;
	return permission == 1 ? OK : DENIED;
}

static enum outcome once_find(struct work *work, const char *once, const char **location)
{
	if (strcmp(once, kept_once) != 0)
		return NOT_FOUND;
	*location = arena_string(work->arena, kept_location);
	return OK;
}

static enum outcome once_keep(struct work *work, const char *once, const char *location)
{
	(void)work;
	snprintf(kept_once, sizeof kept_once, "%s", once);
	snprintf(kept_location, sizeof kept_location, "%s", location);
	return OK;
}

static enum outcome begin(struct work *work)
{
	(void)work;
	pthread_mutex_lock(&acting);
	return OK;
}

static enum outcome commit(struct work *work, void (*durable)(void *context, enum outcome outcome),
                           void *context, int *pending)
{
	(void)work;
	(void)durable;
	(void)context;
	*pending = 0;
	pthread_mutex_unlock(&acting);
	return OK;
}

static void abandon(struct work *work)
{
	(void)work;
	pthread_mutex_unlock(&acting);
}

static void layout(struct html *out, const struct request *request, const char *title,
                   html_template page, const void *model)
{
	(void)request;
	html_literal(out, "<h1>", 4);
	html_text(out, title);
	html_literal(out, "</h1>", 5);
	page(out, model);
}

static void fault_page(struct html *out, const struct request *request)
{
	(void)request;
	html_text(out, out->work->fault.message);
}

static const struct application APPLICATION = {
	.slices = SLICES, .identify = identify, .permit = permit, .once_find = once_find,
	.once_keep = once_keep, .begin = begin, .commit = commit, .abandon = abandon,
	.layout = layout, .fault_page = fault_page,
};

/* A server with its folder, both gone after the test. */
struct house {
	struct work work;
	struct server *server;
	char folder[32];
};

static int house_open(struct house *house)
{
	*house = (struct house){ .work = { .arena = arena_new() }, .folder = "/tmp/http-XXXXXX" };
	atomic_store(&acts, 0);
	kept_once[0] = '\0';
	struct server_options options = {
		.listen = "127.0.0.1", .workers = 4, .settings = &small_uploads, .data = mkdtemp(house->folder),
	};
	return options.data && server_start(&house->work, &options, &APPLICATION, &house->server) == OK;
}

static void house_close(struct house *house)
{
	if (house->server)
		server_stop(house->server);
	char tmp[48];
	snprintf(tmp, sizeof tmp, "%s/tmp", house->folder);
	rmdir(tmp);
	rmdir(house->folder);
	arena_free(house->work.arena);
}
#define HOUSE(name) \
	struct house name __attribute__((cleanup(house_close))); \
	expect(house_open(&name))

static int dial(struct house *house)
{
	struct sockaddr_in address = { .sin_family = AF_INET,
	                               .sin_port = htons((uint16_t)server_port(house->server)),
	                               .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	int line = socket(AF_INET, SOCK_STREAM, 0);
	struct timeval patience = { .tv_sec = 10 };
	setsockopt(line, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
	if (connect(line, (struct sockaddr *)&address, sizeof address) == 0)
		return line;
	close(line);
	return -1;
}

static void speak(int line, const char *words, size_t length)
{
	while (length) {
		ssize_t sent = send(line, words, length, MSG_NOSIGNAL);
		if (sent <= 0)
			return;
		words += sent;
		length -= (size_t)sent;
	}
}

/* The whole answer; the request must ask to close. */
static const char *hear(struct house *house, int line)
{
	struct buffer heard = BUFFER(house->work.arena);
	char piece[4096];
	for (ssize_t count; (count = recv(line, piece, sizeof piece, 0)) > 0;)
		buffer_add(&heard, piece, (size_t)count);
	close(line);
	return buffer_string(&heard);
}

#define END "Host: here\r\nConnection: close\r\n"
#define COOKIE "Cookie: a=b; xinqiao=good\r\n"
#define BEARER "Authorization: Bearer good\r\n"

static const char *ask(struct house *house, const char *line_and_headers)
{
	int line = dial(house);
	const char *whole = arena_format(house->work.arena, "%s" END "\r\n", line_and_headers);
	speak(line, whole, strlen(whole));
	return hear(house, line);
}

static const char *post(struct house *house, const char *line_and_headers, const char *body)
{
	int line = dial(house);
	const char *whole = arena_format(
	    house->work.arena,
	    "%s" END "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %zu\r\n\r\n%s",
	    line_and_headers, strlen(body), body);
	speak(line, whole, strlen(whole));
	return hear(house, line);
}

static int status_of(const char *answer)
{
	return strncmp(answer, "HTTP/1.1 ", 9) == 0 ? atoi(answer + 9) : 0;
}

static int is_empty(const char *folder)
{
	char tmp[48];
	int count = 0;
	snprintf(tmp, sizeof tmp, "%s/tmp", folder);
	DIR *directory = opendir(tmp);
	while (directory && readdir(directory))
		count++;
	if (directory)
		closedir(directory);
	return count == 2;
}

TEST(one_route_answers_as_page_and_as_json)
{
	HOUSE(house);
	const char *page = ask(&house, "GET /things/3 HTTP/1.1\r\n" COOKIE);
	expect_number(200, status_of(page));
	expect(strstr(page, "信 &lt;1&gt;") && strstr(page, "frame-ancestors 'none'"));
	const char *json = ask(&house, "GET /api/v1/things/3 HTTP/1.1\r\n" BEARER);
	expect(strstr(json, "{\"id\":3,\"name\":\"信 <1>\"}"));
	json = ask(&house, "GET /slow/4 HTTP/1.1\r\nAccept: application/json\r\n" COOKIE);
	expect(strstr(json, "{\"id\":4,"));
}

TEST(a_page_that_turns_out_to_write_is_begun_anew_where_it_may_wait)
{
	HOUSE(house);
	const char *page = ask(&house, "GET /noted/3 HTTP/1.1\r\n" COOKIE);
	expect_number(200, status_of(page));
	expect(strstr(page, "信 &lt;1&gt;") != NULL);
}

TEST(an_unknown_address_is_404_and_an_unknown_method_405)
{
	HOUSE(house);
	expect_number(404, status_of(ask(&house, "GET /nowhere HTTP/1.1\r\n")));
	expect_number(404, status_of(ask(&house, "GET /things/x HTTP/1.1\r\n")));
	const char *answer = ask(&house, "DELETE /things HTTP/1.1\r\n");
	expect_number(405, status_of(answer));
	expect(strstr(answer, "Allow: POST"));
	expect_number(405, status_of(ask(&house, "PUT /things HTTP/1.1\r\n")));
}

TEST(who_is_not_signed_in_is_led_to_the_door)
{
	HOUSE(house);
	const char *page = ask(&house, "GET /things/3?a=1 HTTP/1.1\r\n");
	expect(status_of(page) == 303 && strstr(page, "Location: /sign-in?next=/things/3%3Fa%3D1"));
	expect_number(401, status_of(ask(&house, "GET /api/v1/things/3 HTTP/1.1\r\n")));
	expect_number(401, status_of(post(&house, "POST /things HTTP/1.1\r\n", "name=a")));
	expect_number(200, status_of(ask(&house, "GET /open HTTP/1.1\r\n")));
}

TEST(a_form_without_the_sessions_secret_is_refused)
{
	HOUSE(house);
	const char *line = "POST /things HTTP/1.1\r\n" COOKIE;
	expect_number(403, status_of(post(&house, line, "name=a")));
	expect_number(403, status_of(post(&house, line, "name=a&csrf=secre")));
	expect_number(303, status_of(post(&house, line, "name=a&csrf=secret")));
	expect_number(303, status_of(post(&house, "POST /things HTTP/1.1\r\n" BEARER, "name=a")));
	expect_number(403, status_of(post(&house, "POST /things HTTP/1.1\r\nOrigin: http://evil\r\n"
	                                  COOKIE, "name=a&csrf=secret")));
	expect_number(2, atomic_load(&acts));
}

static void *click(void *house)
{
	/* Each thread has its own memory. */
	struct house own = *(struct house *)house;
	own.work.arena = arena_new();
	const char *answer = post(&own, "POST /things HTTP/1.1\r\n" COOKIE,
	                          "name=a&csrf=secret&once=k1");
	int led = status_of(answer) == 303 && strstr(answer, "Location: /things/7");
	arena_free(own.work.arena);
	return led ? house : NULL;
}

TEST(two_clicks_at_once_are_one_act)
{
	HOUSE(house);
	pthread_t threads[2];
	void *led[2];
	for (int each = 0; each < 2; each++)
		pthread_create(&threads[each], NULL, click, &house);
	for (int each = 0; each < 2; each++)
		pthread_join(threads[each], &led[each]);
	expect(led[0] && led[1]);
	expect_number(1, atomic_load(&acts));
}

TEST(an_act_that_was_taken_back_for_another_is_done_again)
{
	HOUSE(house);
	const char *answer = post(&house, "POST /crowd HTTP/1.1\r\n" COOKIE, "name=a&csrf=secret&once=k2");
	expect_number(303, status_of(answer));
	expect_number(4, atomic_load(&acts)); /* three tries, one act */
	answer = post(&house, "POST /crowd HTTP/1.1\r\n" COOKIE, "name=a&csrf=secret");
	expect_number(503, status_of(answer)); /* without a key nobody knows whether it was done */
}

TEST(an_act_over_json_answers_what_it_made)
{
	HOUSE(house);
	const char *answer = post(&house, "POST /api/v1/things HTTP/1.1\r\n" BEARER, "name=a");
	expect_number(201, status_of(answer));
	expect(strstr(answer, "Location: /api/v1/things/7") && strstr(answer, "{\"id\":7,"));
	answer = post(&house, "POST /api/v1/things HTTP/1.1\r\n" BEARER, "name=");
	expect_number(422, status_of(answer));
	expect(strstr(answer, "\"outcome\":\"INVALID\"") && strstr(answer, "\"fields\":{\"name\":"));
}

TEST(what_is_no_text_is_refused)
{
	HOUSE(house);
	expect_number(400, status_of(ask(&house, "GET /things/1?a=%ff HTTP/1.1\r\n" COOKIE)));
	expect_number(400, status_of(post(&house, "POST /things HTTP/1.1\r\n" BEARER, "name=a%00b")));
	expect_number(400, status_of(post(&house, "POST /things HTTP/1.1\r\n" BEARER, "name=%E4%BF")));
}

TEST(an_address_cannot_write_headers_or_lead_to_another_site)
{
	HOUSE(house);
	const char *answer = ask(&house, "GET /away?to=%0D%0AX-Evil:1 HTTP/1.1\r\n" COOKIE);
	expect(status_of(answer) == 303 && !strstr(answer, "\nX-Evil"));
}

TEST(idle_connections_block_nobody)
{
	HOUSE(house);
	int lines[IDLE];
	for (int each = 0; each < IDLE; each++)
		lines[each] = dial(&house);
	int answered = status_of(ask(&house, "GET /slow/1 HTTP/1.1\r\n" COOKIE));
	for (int each = 0; each < IDLE; each++)
		close(lines[each]);
	expect_number(200, answered);
}

#define PARTS "POST /files HTTP/1.1\r\n" BEARER END "Content-Type: multipart/form-data; boundary=Edge\r\n"
#define PART_BEGIN \
	"--Edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"C:\\信.txt\"\r\n\r\n"
#define PART_END "\r\n--Edge--\r\n"

/* Sends SIZE bytes as an upload and hears the answer. */
static const char *upload(struct house *house, size_t size)
{
	int line = dial(house);
	size_t length = strlen(PART_BEGIN) + size + strlen(PART_END);
	const char *head = arena_format(house->work.arena, PARTS "Content-Length: %zu\r\n\r\n", length);
	char *bytes = arena_alloc(house->work.arena, size + 1);
	memset(bytes, 'x', size);
	speak(line, head, strlen(head));
	speak(line, PART_BEGIN, strlen(PART_BEGIN));
	speak(line, bytes, size);
	speak(line, PART_END, strlen(PART_END));
	return hear(house, line);
}

TEST(an_upload_reaches_the_handler_and_leaves_nothing)
{
	HOUSE(house);
	const char *answer = upload(&house, 100000);
	expect_number(200, status_of(answer));
	expect(strstr(answer, "信.txt 100000"));
	expect(strstr(answer, "filename*=UTF-8''%E4%BF%A1%20%E4%BB%B6.txt"));
	server_stop(house.server);
	house.server = NULL;
	expect(is_empty(house.folder));
}

TEST(an_upload_over_the_limit_is_refused_with_a_sentence)
{
	HOUSE(house);
	const char *answer = upload(&house, LIMIT + 100000);
	expect_number(413, status_of(answer));
	expect(is_empty(house.folder));
}

TEST(an_upload_broken_off_leaves_no_file)
{
	HOUSE(house);
	int line = dial(&house);
	speak(line, PARTS "Content-Length: 90000\r\n\r\n" PART_BEGIN "half",
	      strlen(PARTS "Content-Length: 90000\r\n\r\n" PART_BEGIN "half"));
	/* Another answer on the way shows that the first half was taken. */
	expect_number(200, status_of(ask(&house, "GET /things/1 HTTP/1.1\r\n" COOKIE)));
	close(line);
	server_stop(house.server);
	house.server = NULL;
	expect(is_empty(house.folder));
}
