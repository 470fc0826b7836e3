/* form.h: addresses and forms as browsers encode them: "a=1&b=%E4%BF%A1". */
#pragma once
#include "html/html.h"

enum { MOST_TYPED = 4000 }; /* values in one request */

/* Percent-decodes; a lone "%" stays as it is.  INVALID (nothing recorded) when the result is not
 * UTF-8 or holds NUL or control characters. */
NODISCARD enum outcome text_decode(struct arena *arena, const char *text, size_t length,
                                   int plus_is_blank, const char **out);

/* The other way: all but letters, digits and -._~ is encoded, and what stands in KEEP is not. */
const char *text_encode(struct arena *arena, const char *text, const char *keep);

/* Appends one decoded value, its line ends as "\n".  INVALID with a sentence when the name or the
 * value cannot be kept, or there are too many. */
NODISCARD enum outcome typed_add(struct work *work, typed_list *out, const char *name,
                                 const char *value, size_t length);

/* Appends every pair of TEXT. */
NODISCARD enum outcome form_decode(struct work *work, const char *text, size_t length,
                                   typed_list *out);
