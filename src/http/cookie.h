/* cookie.h: the session's cookie, read. */
#pragma once
#include "base/arena.h"

#define SESSION_COOKIE "xinqiao"

/* The value of the cookie NAME in a Cookie header; "" when there is none. */
const char *cookie_find(struct arena *arena, const char *header, const char *name);
