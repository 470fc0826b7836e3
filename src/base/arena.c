/* arena.c: blocks that grow by doubling, each allocation a step inside the newest block. */
#include "base/arena.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_BLOCK = 8 * 1024, LARGEST_BLOCK = 1024 * 1024 };

struct block {
	struct block *previous;
	size_t size;
	size_t used;
	alignas(max_align_t) unsigned char bytes[];
};

struct arena {
	struct block *newest;
};

static void *must(void *memory)
{
	if (memory)
		return memory;
	fputs("xinqiao: out of memory; the act under way was not saved\n", stderr);
	abort();
}

static struct block *block_new(struct block *previous, size_t size)
{
	struct block *block = must(malloc(sizeof *block + size));
	block->previous = previous;
	block->size = size;
	block->used = 0;
	return block;
}

struct arena *arena_new(void)
{
	struct arena *arena = must(malloc(sizeof *arena));
	arena->newest = block_new(NULL, FIRST_BLOCK);
	return arena;
}

void arena_reset(struct arena *arena)
{
	while (arena->newest->previous) {
		struct block *old = arena->newest;
		arena->newest = old->previous;
		free(old);
	}
	arena->newest->used = 0;
}

void arena_free(struct arena *arena)
{
	if (!arena)
		return;
	arena_reset(arena);
	free(arena->newest);
	free(arena);
}

static size_t next_size(const struct arena *arena, size_t needed)
{
	size_t size = arena->newest->size * 2;
	if (size > LARGEST_BLOCK)
		size = LARGEST_BLOCK;
	return size < needed ? needed : size;
}

static size_t round_up(size_t size)
{
	return (size + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
}

void *arena_take(struct arena *arena, size_t size)
{
	size_t rounded = round_up(size);
	if (rounded < size)
		must(NULL);
	if (arena->newest->size - arena->newest->used < rounded)
		arena->newest = block_new(arena->newest, next_size(arena, rounded));
	void *memory = arena->newest->bytes + arena->newest->used;
	arena->newest->used += rounded;
	return memory;
}

void *arena_alloc(struct arena *arena, size_t size)
{
	return memset(arena_take(arena, size), 0, size);
}

char *arena_copy(struct arena *arena, const char *text, size_t length)
{
	char *copy = arena_take(arena, length + 1);
	if (length)
		memcpy(copy, text, length);
	copy[length] = '\0';
	return copy;
}

char *arena_string(struct arena *arena, const char *text)
{
	return arena_copy(arena, text, strlen(text));
}

/* Most texts fit where the next allocation begins anyway, so they are written once. */
char *arena_format_list(struct arena *arena, const char *format, va_list arguments)
{
	struct block *block = arena->newest;
	char *there = (char *)block->bytes + block->used;
	va_list again;
	va_copy(again, arguments);
	size_t length = (size_t)vsnprintf(there, block->size - block->used, format, again) + 1;
	va_end(again);
	if (length <= block->size - block->used) {
		size_t rounded = round_up(length);
		block->used += rounded < block->size - block->used ? rounded : block->size - block->used;
		return there;
	}
	char *text = arena_alloc(arena, length);
	vsnprintf(text, length, format, arguments);
	return text;
}

char *arena_format(struct arena *arena, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	char *text = arena_format_list(arena, format, arguments);
	va_end(arguments);
	return text;
}
