/* router.h: the route tables compiled once into a tree of path segments. */
#pragma once
#include "http/http.h"

struct router;

/* Never NULL; a pattern that is written twice for one method ends the program at start. */
struct router *router_new(const struct application *application);
void router_free(struct router *router);

struct match {
	const struct route *route; /* NULL: another method's address */
	int64_t id;
	const char *key;           /* decoded, in the arena; "" */
	const char *allowed;       /* "GET, HEAD, POST" */
};

/* PATH is percent-encoded.  NOT_FOUND when no pattern has it; INVALID when it is not UTF-8. */
NODISCARD enum outcome router_match(const struct router *router, struct arena *arena,
                                    enum method method, const char *path, struct match *out);
