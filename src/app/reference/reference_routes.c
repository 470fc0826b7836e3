/* reference_routes.c: the list of routes, and the API's description at /api/v1/openapi.json. */
#include "app/reference/reference.h"

#include <string.h>

#include "app/access.h"
#include "app/routes.h"
#include "base/buffer.h"

static const char *who_may(struct work *work, const struct route *route)
{
	struct buffer out = BUFFER(work->arena);
	if (route->flags & (ROUTE_PUBLIC | ROUTE_ANONYMOUS))
		return tr(work, "everybody");
	if (route->permission == PERMIT_ANYONE)
		return tr(work, "everybody signed in");
	for (const struct choice *role = ROLES; role->code; role++)
		if (role_may(role->value, (enum permission)route->permission))
			buffer_format(&out, "%s%s", out.length ? ", " : "", tr(work, role->label));
	return buffer_string(&out);
}

const char *routes_markdown(struct work *work)
{
	static const char *const METHODS[] = { [GET] = "GET", [POST] = "POST", [DELETE_METHOD] = "DELETE" };
	struct buffer out = BUFFER(work->arena);
	buffer_format(&out, "| | %s | %s | %s |\n|---|---|---|---|\n", tr(work, "Path"),
	              tr(work, "Who may"), tr(work, "What it does"));
	for (const struct route *const *slice = SLICES; *slice; slice++)
		for (const struct route *route = *slice; route->pattern; route++)
			buffer_format(&out, "| %s | `%s` | %s | %s |\n", METHODS[route->method],
			              route->pattern, who_may(work, route), tr(work, route->summary));
	return buffer_string(&out);
}

static enum outcome openapi(struct work *work, const struct request *request,
                            struct response *response)
{
	const char *document = openapi_document(work);
	(void)request;
	return send_bytes(response, "application/json; charset=utf-8", NULL, document, strlen(document));
}

const struct route reference_routes[] = {
	{ GET, "/openapi.json", 0, openapi, "The description of the API",
	  ROUTE_PUBLIC | ROUTE_ANONYMOUS },
	{ 0 },
};
