/* json.h: JSON out from field tables, JSON in by jansson. */
#pragma once
#include "base/buffer.h"
#include "base/work.h"
#include "html/html.h"

/* TEXT as a JSON string, quoted.  (json_string and json_object are names of jansson.) */
void json_text(struct buffer *out, const char *text);
/* One object by its field table: choices as codes, days "2026-03-01", moments ISO 8601, flags as
 * booleans, nested structs and lists; hidden fields are left out. */
void json_fields(struct work *work, struct buffer *out, const struct field *fields,
                 const void *structure);
/* A flat or one-level body into typed values; INVALID with line and column of the fault. */
NODISCARD enum outcome json_read(struct work *work, const char *text, size_t length,
                                 typed_list *out);
