/* asset.c: answers the embedded files of web/; a hash in the address lets browsers keep them. */
#include "http/asset.h"

#include <inttypes.h>
#include <string.h>

#include "base/embedded.h"

static const struct {
	const char *end;
	const char *type;
} TYPES[] = {
	{ ".css", "text/css; charset=utf-8" },   { ".js", "text/javascript; charset=utf-8" },
	{ ".svg", "image/svg+xml" },             { ".png", "image/png" },
	{ ".ico", "image/x-icon" },              { ".woff2", "font/woff2" },
	{ ".jpg", "image/jpeg" },                { ".webp", "image/webp" },
	{ ".txt", "text/plain; charset=utf-8" }, { ".webmanifest", "application/manifest+json" },
	{ ".html", "text/html; charset=utf-8" },
};

static const char *type_of(const char *name)
{
	const char *dot = strrchr(name, '.');
	for (size_t each = 0; dot && each < sizeof TYPES / sizeof *TYPES; each++)
		if (strcmp(dot, TYPES[each].end) == 0)
			return TYPES[each].type;
	return "application/octet-stream";
}

static const struct embedded *find(struct arena *arena, const char *name)
{
	return embedded_find(arena_format(arena, "web/%s", name));
}

const char *asset_address(struct arena *arena, const char *name)
{
	const struct embedded *file = find(arena, name);
	return file ? arena_format(arena, "/static/%s?v=%016" PRIx64, name, file->hash) : "";
}

static enum outcome show(struct work *work, const struct request *request,
                         struct response *response)
{
	const struct embedded *file = find(work->arena, request->key);
	if (!file)
		return fail(work, NOT_FOUND, "there is nothing at this address");
	const char *hash = arena_format(work->arena, "%016" PRIx64, file->hash);
	response->etag = arena_format(work->arena, "\"%s\"", hash);
	response->cacheable = strcmp(request_value(request, "v"), hash) == 0;
	return send_bytes(response, type_of(request->key), NULL, file->bytes, file->length);
}

const struct route asset_routes[] = {
	{ GET, "/static/{key}", 0, show, "A style, script or icon", ROUTE_PUBLIC | ROUTE_ANONYMOUS },
	{ 0 },
};
