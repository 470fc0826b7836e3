/* percent.h: texts inside addresses, percent-encoded (RFC 3986, section 2.1). */
#pragma once
#include <stddef.h>

#include "base/arena.h"
#include "base/outcome.h"

/* Decodes into OUT, which holds LENGTH + 1 bytes; gives back how many were written, NULs among them. */
size_t percent_unescape(const char *text, size_t length, int plus_is_blank, char *out);

/* Percent-decodes; a lone "%" stays as it is.  INVALID (nothing recorded) when the result is not
 * UTF-8 or holds NUL or control characters. */
NODISCARD enum outcome text_decode(struct arena *arena, const char *text, size_t length,
                                   int plus_is_blank, const char **out);

/* The other way: all but letters, digits and -._~ is encoded, and what stands in KEEP is not. */
const char *text_encode(struct arena *arena, const char *text, const char *keep);
