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
		char *bytes = arena_take(buffer->arena, capacity);
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

/* Most texts fit into the room that is there. */
void buffer_format(struct buffer *buffer, const char *format, ...)
{
	va_list arguments, again;
	size_t left = buffer->capacity - buffer->length;
	char *at = left ? buffer->bytes + buffer->length : NULL;
	va_start(arguments, format);
	va_copy(again, arguments);
	size_t length = (size_t)vsnprintf(at, left, format, again);
	va_end(again);
	if (length >= left)
		vsnprintf(room(buffer, length), length + 1, format, arguments);
	va_end(arguments);
	buffer->length += length;
}

void buffer_integer(struct buffer *buffer, int64_t number)
{
	char digits[20], *at = digits + sizeof digits;
	uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
	do {
		*--at = (char)('0' + left % 10);
		left /= 10;
	} while (left);
	if (number < 0)
		*--at = '-';
	buffer_add(buffer, at, (size_t)(digits + sizeof digits - at));
}

const char *buffer_string(const struct buffer *buffer)
{
	return buffer->bytes ? buffer->bytes : "";
}

void buffer_query(struct buffer *query, const char *name, const char *value)
{
	static const char KEPT[] = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
	if (!*value)
		return;
	buffer_format(query, "%s%s=", query->length ? "&" : "", name);
	for (const char *at = value; *at; at++)
		buffer_format(query, strchr(KEPT, *at) ? "%c" : "%%%02X", (unsigned char)*at);
}
