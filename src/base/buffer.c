/* buffer.c: bytes appended in an arena, the room doubled as needed. */
#include "base/buffer.h"

#include <stdio.h>
#include <string.h>

static char *room(struct buffer *buffer, size_t more)
{
	if (buffer->capacity - buffer->length <= more) {
		size_t capacity = buffer->capacity ? buffer->capacity * 2 : 1024;
		while (capacity - buffer->length <= more)
			capacity *= 2;
		char *bytes = arena_alloc(buffer->arena, capacity);
		if (buffer->length)
			memcpy(bytes, buffer->bytes, buffer->length);
		buffer->bytes = bytes;
		buffer->capacity = capacity;
	}
	return buffer->bytes + buffer->length;
}

void buffer_add(struct buffer *buffer, const void *bytes, size_t length)
{
	char *at = room(buffer, length);
	if (length)
		memcpy(at, bytes, length);
	at[length] = '\0';
	buffer->length += length;
}

void buffer_text(struct buffer *buffer, const char *text)
{
	buffer_add(buffer, text, strlen(text));
}

void buffer_format(struct buffer *buffer, const char *format, ...)
{
	va_list arguments, again;
	va_start(arguments, format);
	va_copy(again, arguments);
	int length = vsnprintf(NULL, 0, format, again);
	va_end(again);
	char *at = room(buffer, (size_t)length);
	vsnprintf(at, (size_t)length + 1, format, arguments);
	va_end(arguments);
	buffer->length += (size_t)length;
}

const char *buffer_string(const struct buffer *buffer)
{
	return buffer->bytes ? buffer->bytes : "";
}
