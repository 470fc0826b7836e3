/* address.c: percent-encoding. */
#include "base/address.h"

#include <stdio.h>
#include <string.h>

#include "base/arena.h"

static int stands(unsigned char byte)
{
	return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
	       (byte >= 'A' && byte <= 'Z') || (byte && strchr("-._~", byte));
}

const char *address_words(struct arena *arena, const char *words)
{
	char *out = arena_alloc(arena, strlen(words) * 3 + 1), *at = out;
	for (const unsigned char *each = (const unsigned char *)words; *each; each++)
		if (stands(*each))
			*at++ = (char)*each;
		else
			at += sprintf(at, "%%%02X", *each);
	*at = '\0';
	return out;
}
