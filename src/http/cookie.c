/* cookie.c: reads and writes the cookie that carries a session. */
#include "http/cookie.h"

#include <inttypes.h>
#include <string.h>

#include "http/form.h"
#include "http/http.h"

const char *cookie_find(struct arena *arena, const char *header, const char *name)
{
	size_t length = strlen(name);
	while (header && *header) {
		header += strspn(header, "; \t");
		size_t span = strcspn(header, ";");
		if (span > length && strncmp(header, name, length) == 0 && header[length] == '=')
			return arena_copy(arena, header + length + 1, span - length - 1);
		header += span;
	}
	return "";
}

const char *session_cookie(struct arena *arena, const struct request *request, const char *token,
                           int64_t age)
{
	const char *life = age ? arena_format(arena, "; Max-Age=%" PRId64, age < 0 ? 0 : age) : "";
	return arena_format(arena, SESSION_COOKIE "=%s; HttpOnly; SameSite=Lax; Path=/%s%s",
	                    text_encode(arena, token, "+/="), life, request->secure ? "; Secure" : "");
}
