/* buffer.h: bytes that grow in an arena: page bodies, JSON, lines of a file. */
#pragma once
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct buffer {
	struct arena *arena;
	char *bytes; /* always terminated once something was added */
	size_t length;
	size_t capacity;
};

#define BUFFER(in_arena) ((struct buffer){ .arena = (in_arena) })

void buffer_add(struct buffer *buffer, const void *bytes, size_t length);
void buffer_text(struct buffer *buffer, const char *text);
void buffer_format(struct buffer *buffer, const char *format, ...) PRINTF(2, 3);
/* In decimal; for what is written a thousand times a page. */
void buffer_integer(struct buffer *buffer, int64_t number);

/* The text so far; "" when empty. */
const char *buffer_string(const struct buffer *buffer);
/* "name=value", encoded for an address and after an & where one is needed; nothing for "". */
void buffer_query(struct buffer *query, const char *name, const char *value);
