/* http.h: requests, answers and routes: what a slice's *_routes.c needs, and nothing of
 * libmicrohttpd.
 *
 *     server ─ router (path, method) ─ session (who) ─ permission ─ csrf ─ once ─ handler ─ answer
 *
 * Each route answers a page and, under /api/v1 or Accept: application/json, the same model as JSON. */
#pragma once
#include <stdint.h>

#include "base/work.h"
#include "html/html.h"

enum method { GET = 1, POST, DELETE_METHOD };

struct upload {
	const char *field;
	const char *name;      /* as the browser named it, without folders */
	const char *path;      /* a temporary file, removed when the request ends */
	int64_t size;
};

struct request {
	enum method method;
	const char *path;          /* without /api/v1; as sent, still percent-encoded */
	const char *query;         /* "page=2&state=3"; "" when none */
	int64_t id;                /* {id} of the pattern */
	const char *key;           /* {key} of the pattern: text */
	typed_list typed;          /* query, then form or JSON body (flat), decoded UTF-8 */
	LIST(struct upload) uploads;
	int wants_json;
	const char *csrf;          /* the session's */
	const char *bearer;        /* API token; "" */
	const char *cookie;        /* session token; "" */
	const char *once;          /* idempotency key; "" */
	const char *accept_language;
	int secure;                /* the person's side of the connection is https */
	const char *site;          /* "https://host" as the person typed it, for links that leave the page;
	                            * NULL when the host is none */
};

struct application;

struct response {
	struct work *work;
	const struct application *application; /* set by the server */
	int status;
	const char *type;          /* "text/html; charset=utf-8" */
	const char *location;
	const char *download;      /* file name of an attachment answer; NULL inline */
	const char *set_cookie;    /* whole header value; NULL none */
	const void *bytes;         /* in work->arena or static */
	size_t length;
	const char *file;          /* a file to send instead; removed after when .remove_file */
	int remove_file;
	int cacheable;             /* static assets with a hash in the address */
	const char *etag;          /* a quoted tag; the server answers 304 when the browser has it */
	struct html html;          /* what templates write into */
};

typedef enum outcome (*handler)(struct work *work, const struct request *request,
                                struct response *response);

/* Whether a route reads in a moment (answered on the event thread) or may wait (a worker: SLOW).
 * PUBLIC needs no session.  NO_ONCE for acts that manage their own transactions (imports) or must
 * not hold one while they compute (sign-in).  ANONYMOUS is not even asked who it is (styles). */
enum route_flag { ROUTE_SLOW = 1, ROUTE_PUBLIC = 2, ROUTE_NO_ONCE = 4, ROUTE_ANONYMOUS = 8 };

struct route {
	enum method method;
	const char *pattern;       /* "/matters/{id}/accept", "/static/{key}" */
	int64_t permission;        /* enum permission, app/access.h; 0 with ROUTE_PUBLIC */
	handler handle;
	const char *summary;       /* English msgid: help, OpenAPI, manual */
	int flags;                 /* POST is always slow */
	const struct field *fields; /* what it reads: OpenAPI and validation; NULL none */
	const struct field *answers; /* its model: JSON and OpenAPI; NULL none */
};

/* The value typed for NAME, the last when there are several (a form's wins over the query's); ""
 * when none.  Never NULL.  The integer is 0 unless it is a whole number. */
const char *request_value(const struct request *request, const char *name);
int64_t request_integer(const struct request *request, const char *name);
/* A day typed for NAME; *OUT stays where none is.  INVALID, with a fault of NAME, for what is no date. */
NODISCARD enum outcome request_day(struct work *work, const struct request *request, const char *name,
                                   int64_t *out);
const struct upload *request_upload(const struct request *request, const char *field);

/* Reads the typed values of FIELDS into OUT by field_read; INVALID after all wrong fields are
 * recorded, so that the person sees everything at once.  A field without a label is never read
 * (people never see it, so they may not set it); a nested struct reads "struct.member". */
NODISCARD enum outcome request_read(struct work *work, const struct request *request,
                                    const struct field *fields, void *out);

/* A form for a page: what was typed and what is wrong are kept from a refused work. */
struct form request_form(struct work *work, const struct request *request,
                         const struct field *fields, const void *values);

/* 200: the template inside the layout under TITLE (already translated), or the model as JSON by
 * FIELDS when JSON is wanted. */
NODISCARD enum outcome answer(struct response *response, const struct request *request,
                              const char *title, html_template page, const struct field *fields,
                              const void *model);

/* The same with the fault's status (422 …): the form again, what was typed kept. */
NODISCARD enum outcome answer_again(struct response *response, const struct request *request,
                                    const char *title, html_template page,
                                    const struct field *fields, const void *model);

/* 303 after an act, to an address of this server ("/matters/3"; anything else becomes "/"); for
 * JSON the server runs the GET of that address and answers its model with 200, or 201 when the
 * act's own address names no {id}. */
NODISCARD enum outcome see_other(struct response *response, const char *format, ...) PRINTF(2, 3);

/* The types of the files that are sent. */
#define PDF_TYPE "application/pdf"
#define DOCX_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#define XLSX_TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/* Bytes or a file with a type; DOWNLOAD names it (UTF-8). */
NODISCARD enum outcome send_bytes(struct response *response, const char *type, const char *download,
                                  const void *bytes, size_t length);
NODISCARD enum outcome send_file(struct response *response, const char *type, const char *download,
                                 const char *path, int remove);

/* What the server asks of the application (app/serve.c fills it), so that http knows no slice. */
struct application {
	const struct route *const *slices;   /* tables ended by { 0 }, list ended by NULL */
	/* Fills work->actor, language and request->csrf from cookie or bearer; OK with user 0 when
	 * nobody is signed in. */
	enum outcome (*identify)(struct work *work, struct request *request);
	/* DENIED or NOT_FOUND unless the actor may. */
	enum outcome (*permit)(struct work *work, int64_t permission);
	/* Where this ONCE key's act led the first time, into LOCATION; NOT_FOUND the first time. */
	enum outcome (*once_find)(struct work *work, const char *once, const char **location);
	/* Called inside the act's transaction after the handler succeeded; CONFLICT when the same key
	 * was kept meanwhile. */
	enum outcome (*once_keep)(struct work *work, const char *once, const char *location);
	/* The transaction around handler and once_keep; abandon also after a commit that failed.  A
	 * commit may leave the work with a group (*PENDING): DURABLE tells of its end, on any thread. */
	enum outcome (*begin)(struct work *work);
	enum outcome (*commit)(struct work *work, void (*durable)(void *context, enum outcome outcome),
	                       void *context, int *pending);
	void (*abandon)(struct work *work);
	/* The frame around every page: navigation, who is signed in. */
	void (*layout)(struct html *out, const struct request *request, const char *title,
	               html_template page, const void *model);
	/* 401 for a person: sign in again; what was typed is carried along. */
	enum outcome (*sign_in_again)(struct work *work, const struct request *request,
	                              struct response *response);
	/* What stands inside the layout when something went wrong: the sentence of work->fault. */
	void (*fault_page)(struct html *out, const struct request *request);
};

struct server;
struct server_options {
	const char *listen;     /* "127.0.0.1" */
	int port;               /* 0 takes a free one */
	int workers;
	struct db *db;
	struct settings *settings; /* an upload may be a little larger than an attachment */
	const char *data;
	const char *const *language; /* reserved */
	int secure;             /* people come by https: cookies say so */
};
NODISCARD enum outcome server_start(struct work *work, const struct server_options *options,
                                    const struct application *application, struct server **out);
int server_port(const struct server *server);
void server_stop(struct server *server); /* answers what it has begun, then ends */

/* The address of a style, script or icon of web/ ("app.css"), with a hash of its content, so that
 * browsers may keep it for ever.  "" when there is none. */
const char *asset_address(struct arena *arena, const char *name);

/* Set-Cookie of the session: until the browser is closed when AGE is 0; ended when AGE < 0. */
const char *session_cookie(struct arena *arena, const struct request *request, const char *token,
                           int64_t age);
