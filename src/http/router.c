/* router.c: finds the route of a path: literal words first, then {id}, then {key}. */
#include "http/router.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "http/asset.h"
#include "http/form.h"

enum { METHODS = DELETE_METHOD + 1, DEEPEST = 16, LONGEST_ID = 18 };

struct node {
	const char *word;            /* NULL for {id} and {key} */
	size_t length;
	LIST(struct node *) words;
	struct node *id;
	struct node *key;
	const struct route *routes[METHODS];
};

struct router {
	struct arena *arena;
	struct node *root;
};

struct segment {
	const char *text;
	size_t length;
};

struct segments {
	struct segment items[DEEPEST];
	int count;
};

/* "/a/b" is a, b; "/" is nothing; an empty segment is kept and matches no word. */
static int split(const char *path, struct segments *out)
{
	out->count = 0;
	if (*path != '/')
		return 0;
	if (!path[1])
		return 1;
	for (const char *at = path; *at == '/'; at += 1 + out->items[out->count - 1].length) {
		if (out->count == DEEPEST)
			return 0;
		out->items[out->count++] = (struct segment){ at + 1, strcspn(at + 1, "/") };
	}
	return 1;
}

static struct node *word_find(const struct node *node, struct segment segment)
{
	FOR_EACH(each, &node->words)
		if ((*each)->length == segment.length &&
		    memcmp((*each)->word, segment.text, segment.length) == 0)
			return *each;
	return NULL;
}

static int segment_is(struct segment segment, const char *text)
{
	return segment.length == strlen(text) && memcmp(segment.text, text, segment.length) == 0;
}

static struct node *child_for(struct arena *arena, struct node *node, struct segment segment)
{
	struct node **place = segment_is(segment, "{id}")    ? &node->id
	                      : segment_is(segment, "{key}") ? &node->key
	                                                     : NULL;
	struct node *known = place ? *place : word_find(node, segment);
	if (known)
		return known;
	struct node *fresh = arena_alloc(arena, sizeof *fresh);
	if (!place) {
		fresh->word = segment.text;
		fresh->length = segment.length;
		place = LIST_ADD(arena, &node->words);
	}
	return *place = fresh;
}

static void add(struct router *router, const struct route *route)
{
	struct segments segments;
	struct node *node = router->root;
	int whole = split(route->pattern, &segments);
	for (int each = 0; whole && each < segments.count; each++)
		node = child_for(router->arena, node, segments.items[each]);
	if (!whole || node->routes[route->method]) {
		fprintf(stderr, "xinqiao: the route %s is malformed or written twice\n", route->pattern);
		abort();
	}
	node->routes[route->method] = route;
}

static void add_all(struct router *router, const struct route *routes)
{
	for (; routes->pattern; routes++)
		add(router, routes);
}

struct router *router_new(const struct application *application)
{
	struct arena *arena = arena_new();
	struct router *router = arena_alloc(arena, sizeof *router);
	router->arena = arena;
	router->root = arena_alloc(arena, sizeof *router->root);
	add_all(router, asset_routes);
	for (const struct route *const *slice = application->slices; *slice; slice++)
		add_all(router, *slice);
	return router;
}

void router_free(struct router *router)
{
	if (router)
		arena_free(router->arena);
}

static int is_id(struct segment segment)
{
	return segment.length > 0 && segment.length <= LONGEST_ID &&
	       strspn(segment.text, "0123456789") >= segment.length;
}

static int has_route(const struct node *node)
{
	for (int method = 0; method < METHODS; method++)
		if (node->routes[method])
			return 1;
	return 0;
}

/* Which segment each kind of hole took. */
struct holes {
	int id;
	int key;
};

static const struct node *walk(const struct node *node, const struct segments *path, int at,
                               struct holes *holes)
{
	if (at == path->count)
		return has_route(node) ? node : NULL;
	struct segment segment = path->items[at];
	const struct node *next = word_find(node, segment);
	const struct node *found = next ? walk(next, path, at + 1, holes) : NULL;
	if (!found && node->id && is_id(segment) && (found = walk(node->id, path, at + 1, holes)))
		holes->id = at;
	if (!found && node->key && segment.length && (found = walk(node->key, path, at + 1, holes)))
		holes->key = at;
	return found;
}

static const char *allowed(const struct node *node)
{
	static const char *const SETS[] = {
		"", "GET, HEAD", "POST", "GET, HEAD, POST", "DELETE", "GET, HEAD, DELETE",
		"POST, DELETE", "GET, HEAD, POST, DELETE",
	};
	return SETS[(node->routes[GET] ? 1 : 0) | (node->routes[POST] ? 2 : 0) |
	            (node->routes[DELETE_METHOD] ? 4 : 0)];
}

enum outcome router_match(const struct router *router, struct arena *arena, enum method method,
                          const char *path, struct match *out)
{
	struct segments segments;
	struct holes holes = { -1, -1 };
	const struct node *node = split(path, &segments) ? walk(router->root, &segments, 0, &holes)
	                                                 : NULL;
	*out = (struct match){ .key = "", .allowed = "" };
	if (!node)
		return NOT_FOUND;
	out->route = node->routes[method];
	out->allowed = allowed(node);
	if (holes.id >= 0)
		out->id = strtoll(segments.items[holes.id].text, NULL, 10);
	if (holes.key < 0)
		return OK;
	struct segment key = segments.items[holes.key];
	return text_decode(arena, key.text, key.length, 0, &out->key);
}
