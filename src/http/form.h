/* form.h: addresses and forms as browsers encode them: "a=1&b=%E4%BF%A1". */
#pragma once
#include "base/percent.h"
#include "html/html.h"

enum { MOST_TYPED = 4000 }; /* values in one request */

/* Appends one decoded value, its line ends as "\n".  INVALID with a sentence when the name or the
 * value cannot be kept, or there are too many. */
NODISCARD enum outcome typed_add(struct work *work, typed_list *out, const char *name,
                                 const char *value, size_t length);

/* Appends every pair of TEXT. */
NODISCARD enum outcome form_decode(struct work *work, const char *text, size_t length,
                                   typed_list *out);
