/* routes.h: the list of slices: the program's whole surface. */
#pragma once
#include "http/http.h"

extern const struct route *const SLICES[]; /* ended by NULL */

/* What the form that is posted to PATH is made of; NULL when no route says. */
const struct field *route_fields(const char *path);
