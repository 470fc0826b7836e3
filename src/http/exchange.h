/* exchange.h: one request on its way to its answer; only this folder's own files include it.
 *
 *     HEADERS --body read--> WAITING for a worker --dispatch--> ANSWERED --sent--> freed
 *                                │                                 ↑
 *                                └── COMMITTING with its group ──> COMMITTED, WAITING again */
#pragma once
#include "http/http.h"
#include "http/router.h"

struct body;
struct MHD_Connection;

enum phase { HEADERS, BODY, WAITING, COMMITTED, ANSWERED };

struct exchange {
	struct arena *arena;
	struct server *server;
	const struct router *router;
	struct MHD_Connection *connection;
	struct work work;
	struct request request;
	struct response response;
	struct match match;
	const char *uri;           /* as sent: path and query */
	const char *origin;        /* the header; "" */
	const char *host;
	const char *csrf_header;   /* X-CSRF-Token; "" */
	const char *if_none_match;
	const char *once_key;      /* request.once bound to this address; "" */
	struct body *body;
	enum outcome early;        /* refused before anybody was asked who it is */
	int fault_status;          /* where the table's is not right: 400, 401, 405, 413; else 0 */
	int api;                   /* came under /api/v1 */
	int open;                  /* its act has a transaction to commit */
	enum outcome committed;    /* how the group it was in ended */
	int counted;               /* among the server's begun exchanges */
	int64_t started;           /* microseconds of the monotonic clock */
	enum phase phase;
	struct exchange *next;     /* in the workers' queue */
};
