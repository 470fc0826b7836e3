/* reference.h: what the program can do, told from its own tables: routes, fields, permissions. */
#pragma once
#include "base/work.h"

/* The OpenAPI 3.1 document of every route, from the route and field tables. */
const char *openapi_document(struct work *work);

/* Every route as a Markdown table: method, address, who may, what it does. */
const char *routes_markdown(struct work *work);
